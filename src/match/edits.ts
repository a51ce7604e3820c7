/** The word-level diff of two runs of words, weighed and gathered by sentence. */
import { diffArrays } from 'diff'
import { sentenceOf, type Token, textOf } from './tokens.js'
import { type Edit, type Weight, weigh } from './weigh.js'

/** A step of a diff: words that stand in both (paired), or in one only. */
export type Step = { kept: [Token, Token] } | { removed: Token[]; added: Token[] }

export interface Words {
  op: 'same' | 'removed' | 'added'
  text: string
}

/** One sentence that differs. */
export interface SentenceChange {
  weight: Weight
  proposed: string | null
  decided: string | null
  edits: Edit[]
  words: Words[]
}

// Beyond this many differing words two texts have nothing to do with each other.
const maxEdits = 1000

/** Aligns two runs of words: kept pairs, and runs that differ, in order. */
export function align(proposed: readonly Token[], decided: readonly Token[]): Step[] {
  const parts = diffArrays([...proposed], [...decided], {
    comparator: (a, b) => a.fold === b.fold,
    maxEditLength: maxEdits,
  })
  if (!parts) return [{ removed: [...proposed], added: [...decided] }]
  const steps: Step[] = []
  let [i, j] = [0, 0]
  for (const { added, removed, count } of parts) {
    if (removed) {
      difference(steps).removed.push(...proposed.slice(i, i + count))
      i += count
    } else if (added) {
      difference(steps).added.push(...decided.slice(j, j + count))
      j += count
    } else {
      for (let n = 0; n < count; n++)
        steps.push({ kept: [proposed[i + n] as Token, decided[j + n] as Token] })
      i += count
      j += count
    }
  }
  return steps.flatMap(split)
}

function difference(steps: Step[]): { removed: Token[]; added: Token[] } {
  const last = steps.at(-1)
  if (last && 'removed' in last) return last
  const fresh = { removed: [], added: [] }
  steps.push(fresh)
  return fresh
}

// Word against word, where that shows that some of the words differ in form only.
function split(step: Step): Step[] {
  if ('kept' in step || step.removed.length !== step.added.length || step.removed.length < 2) return [step]
  if (weigh(step.removed, step.added).weight === 'minor') return [step]
  const pairs = step.removed.map((token, n) => ({ removed: [token], added: [step.added[n] as Token] }))
  return pairs.some((pair) => weigh(pair.removed, pair.added).weight === 'minor') ? pairs : [step]
}

/** How far an alignment's two sides are apart: words that differ in substance, and places that differ in form. */
export function distance(steps: readonly Step[]): { changed: number; minor: number } {
  let [changed, minor] = [0, 0]
  for (const step of steps) {
    if ('kept' in step) minor += step.kept[0].text.toLowerCase() === step.kept[1].text.toLowerCase() ? 0 : 1
    else if (weigh(step.removed, step.added).weight === 'minor') minor++
    else changed += step.removed.length + step.added.length
  }
  return { changed, minor }
}

/**
 * The sentences that differ in an alignment, in order; [] where the two read the same. The words may have been put into
 * another order for comparing; `texts` are the words as they were written, for showing.
 */
export function sentenceChanges(
  steps: readonly Step[],
  texts: readonly [readonly Token[], readonly Token[]],
): SentenceChange[] {
  const changes: SentenceChange[] = []
  let group: Step[] = []
  steps.forEach((step, index) => {
    group.push(step)
    if (index < steps.length - 1 && !closes(step)) return
    const change = changeOf(group, texts)
    if (change) changes.push(change)
    group = []
  })
  return changes
}

function closes(step: Step): boolean {
  if ('kept' in step) return step.kept[0].ends && step.kept[1].ends
  return (step.removed.at(-1)?.ends ?? true) && (step.added.at(-1)?.ends ?? true)
}

function changeOf(
  steps: readonly Step[],
  [proposal, decision]: readonly [readonly Token[], readonly Token[]],
): SentenceChange | null {
  const edits = steps.flatMap((step, index) => editsOf(step, steps[index + 1]))
  if (edits.length === 0) return null
  const before = steps.flatMap((step) => ('kept' in step ? [step.kept[0]] : step.removed))
  const after = steps.flatMap((step) => ('kept' in step ? [step.kept[1]] : step.added))
  const [proposed, decided] = [asWritten(before, proposal), asWritten(after, decision)]
  return {
    weight: edits.some((edit) => edit.weight === 'changed') ? 'changed' : 'minor',
    proposed: proposed || null,
    decided: decided || null,
    edits,
    words: inOrder(before) && inOrder(after) ? wordsOf(steps) : wholes(proposed, decided),
  }
}

function asWritten(tokens: readonly Token[], text: readonly Token[]): string {
  const places = tokens.map(({ at }) => at)
  const first = places.reduce((least, at) => Math.min(least, at), text.length)
  return sentenceOf(text.slice(first, places.reduce((most, at) => Math.max(most, at), -1) + 1))
}

function inOrder(tokens: readonly Token[]): boolean {
  return tokens.every((token, index) => index === 0 || token.at > (tokens[index - 1]?.at ?? -1))
}

function wholes(proposed: string, decided: string): Words[] {
  const all: Words[] = [
    { op: 'removed', text: proposed },
    { op: 'added', text: decided },
  ]
  return all.filter(({ text }) => text !== '')
}

function editsOf(step: Step, next: Step | undefined): Edit[] {
  if ('removed' in step) {
    return [
      { ...weigh(step.removed, step.added), proposed: textOf(step.removed), decided: textOf(step.added) },
    ]
  }
  const [a, b] = step.kept
  const edits: Edit[] = []
  if (a.text !== b.text) edits.push({ weight: 'minor', cause: form(a, b), proposed: a.text, decided: b.text })
  const beforeDifference = next !== undefined && 'removed' in next
  if (!beforeDifference && marks(a) !== marks(b)) {
    edits.push({ weight: 'minor', cause: 'punctuation', proposed: shown(a), decided: shown(b) })
  }
  return edits
}

function form(a: Token, b: Token): 'case' | 'spacing' | 'verbForm' {
  const [x, y] = [a.text.toLowerCase(), b.text.toLowerCase()]
  if (x === y) return 'case'
  return /\p{N}|-|–/u.test(x) ? 'spacing' : 'verbForm'
}

function marks(token: Token): string {
  return token.gap.replace(/\s+/gu, '')
}

function shown(token: Token): string {
  return token.text + marks(token)
}

function wordsOf(steps: readonly Step[]): Words[] {
  const words: Words[] = []
  let same: Token[] = []
  const flush = () => {
    if (same.length > 0) words.push({ op: 'same', text: textOf(same) })
    same = []
  }
  for (const step of steps) {
    if ('kept' in step) {
      same.push(step.kept[1])
      continue
    }
    flush()
    if (step.removed.length > 0) words.push({ op: 'removed', text: textOf(step.removed) })
    if (step.added.length > 0) words.push({ op: 'added', text: textOf(step.added) })
  }
  flush()
  return words
}
