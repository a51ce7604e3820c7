/** Undoes letter-spacing (`K a l l e l s e`): letters that stand evenly apart are words again. Distances are in em. */
import { undoLetterSpacing } from '../characters.js'
import { gapBetween } from './gap-between.js'
import type { TextItem } from './items.js'

/** So many letters, at least, make letter-spaced text. */
const fewest = 4
/** Letters of one word stand no farther apart. */
const farthest = 1.3
/** A gap this much wider than that of the letters parts words. */
const wordRatio = 1.5
const wordExcess = 0.08
/** Beyond this many gaps of letters something else begins. */
const endRatio = 5

/** Capitals nearer than this with no space drawn between are of one word, where all words are parted by drawn spaces. */
const kerned = 0.3

/**
 * The items of a row with its runs of letter-spaced letters joined, words parted by one space; where the page
 * `drawsSpaces`, also capitals of which kerning brought two together (`N Ä R VA R A N D E`).
 */
export function joinTracked(items: TextItem[], drawsSpaces = false): TextItem[] {
  const joined = joinSingles(items)
  return drawsSpaces ? joinKerned(joined) : joined
}

function joinKerned(items: TextItem[]): TextItem[] {
  const joined: TextItem[] = []
  for (const item of items) {
    const before = joined.at(-1)
    if (before && isKerned(before, item))
      joined[joined.length - 1] = {
        ...before,
        text: before.text + item.text,
        width: item.x + item.width - before.x,
      }
    else joined.push(item)
  }
  return joined
}

function isKerned(before: TextItem, item: TextItem): boolean {
  if (item.spaced || before.font !== item.font || before.bold !== item.bold) return false
  const gap = gapBetween(before, item)
  return gap > 0 && gap < kerned && /\p{Lu}$/u.test(before.text) && /^\p{Lu}+$/u.test(item.text)
}

function joinSingles(items: TextItem[]): TextItem[] {
  const joined: TextItem[] = []
  let run: TextItem[] = []
  const endRun = () => {
    joined.push(...joinRun(run))
    run = []
  }
  for (const item of items) {
    const before = run.at(-1)
    if (!isSingle(item) || (before && gapBetween(before, item) > farthest * 2)) endRun()
    if (isSingle(item)) run.push(item)
    else joined.push(item)
  }
  endRun()
  return joined
}

function isSingle({ text }: TextItem): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) as number) > 0xffff)
}

function joinRun(run: TextItem[]): TextItem[] {
  if (run.length < fewest) return run
  const gaps = run.slice(1).map((item, at) => gapBetween(run[at] as TextItem, item))
  const drawn = run.slice(1).filter((item) => item.spaced).length
  const typed = drawn > gaps.length / 2
  const letterGap = median(typed ? gaps : gaps.filter((_, at) => !run[at + 1]?.spaced))
  if (letterGap > farthest || Math.max(...gaps) > letterGap * endRatio + wordExcess) return run
  const isWordEnd = (at: number) =>
    (!typed && run[at]?.spaced) || (gaps[at - 1] ?? 0) > letterGap * wordRatio + wordExcess
  const text = typed ? joinTyped(run, isWordEnd) : joinDrawn(run, isWordEnd)
  const [first, last] = [run[0], run.at(-1)]
  if (text === undefined || !first || !last) return run
  return [{ ...first, text, width: last.x + last.width - first.x }]
}

/** Spaces were typed between the letters, so they may as well be cells or a list: the words must sound. */
function joinTyped(run: TextItem[], isWordEnd: (at: number) => boolean): string | undefined {
  const spaced = run.map(({ text }, at) => `${at === 0 ? '' : isWordEnd(at) ? '  ' : ' '}${text}`).join('')
  const undone = undoLetterSpacing(spaced)
  return undone === spaced ? undefined : undone
}

/** No space was drawn between the letters: they are words, unless they are marks in a table. */
function joinDrawn(run: TextItem[], isWordEnd: (at: number) => boolean): string | undefined {
  const letters = new Set(run.map(({ text }) => text).filter((text) => /\p{L}/u.test(text)))
  if (letters.size < fewest - 1) return undefined
  return run.map(({ text }, at) => `${at > 0 && isWordEnd(at) ? ' ' : ''}${text}`).join('')
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0
}
