/** The question of a vote: what it is, and what Ja and Nej mean. */
import type { Vote } from '../../model/record.js'
import { AFTER_INITIAL } from '../person/name.js'

/** What the two answers of a vote stand for. */
export type Meanings = Pick<Vote, 'yesMeans' | 'noMeans'>

const QUESTION_LEAD = /(?:voterings|omröstnings)proposition(?:en)?[^:"”“]{0,60}[:"”“]/giu
/** Where a question begins that nothing leads to: `Ja för bifall till förslaget. Nej för ...`. */
const QUESTION = /(?<=^|\n|[.:] )(?:Ja|JA|Ja-röst) (?:för|till|innebär) (?=[^\n]{3,300}?(?:[Nn]ej|NEJ))/gu

/** The votes of a text: a section that puts several questions holds as many votes. */
export function separateVotes(text: string): string[] {
  const leads = [...text.matchAll(QUESTION_LEAD)].map((match) => text.lastIndexOf('\n', match.index) + 1)
  const starts = leads.length > 0 ? leads : [...text.matchAll(QUESTION)].map((match) => match.index)
  if (starts.length < 2) return [text]
  return starts
    .map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1] ?? text.length))
    .filter((part) => part.trim() !== '')
}

/** The question that a text puts, its white space folded; null where it puts none. */
export function questionOf(text: string): string | null {
  const quoted =
    /(?:voterings|omröstnings)proposition(?:en)?[^:"”“]{0,60}:? ?["”“»']([^"”“«]{5,600})["”“«]/iu.exec(text)
  const plain =
    /(?:voterings|omröstnings)proposition(?:en)?[^:"”“]{0,60}: ?((?:ja|den som)[^"”“]{5,400}?nej[^.]{3,200})\./iu.exec(
      text,
    )
  const bare =
    /((?:[Jj]a-röst(?!er)|Ja(?!-röster)|(?<=[:"”“] )ja(?= (?:för|till) )|JA(?!-RÖSTER)|Den som)[^.:]{3,200}?[.,;]? ?(?:och |medan )?(?:nej-röst|nej|NEJ|Nej|den som|Den som)(?: för| till| innebär| betyder| =| som|-röst)[^.]{3,200})\./u.exec(
      text,
    )
  // "Den som vill avslå motionen röstar ja. Den som vill bifalla den röstar nej."
  const voters =
    /(Den som [^.:]{3,300}? (?:röstar|rösta) ["”“]?ja["”“]?[.,;]? ?(?:och |medan |samt )?den som [^.:]{3,300}? (?:röstar|rösta) ["”“]?nej["”“]?)(?!\p{L})/iu.exec(
      text,
    )
  const question =
    quoted?.[1] ??
    plain?.[1] ??
    (/(?:[Jj]a|JA)(?:-röst)?(?: för| till| innebär| =|-röst)/u.test(bare?.[1] ?? '')
      ? bare?.[1]
      : voters?.[1])
  return question?.replace(/[\s.]+$/u, '') ?? null
}

/** `Ja: Anna Ek (S), Bo Ås (M)` tells who, not what. */
const VOTERS = ' ?\\p{Lu}[^.:()]{2,60}\\(\\p{L}{1,4}\\)(?:[.,]|$| (?:och|samt) \\p{Lu}| (?:[Nn]ej|NEJ))'
const MEANS = `(?:-[Rr]öst|-RÖST)? ?(?:[Ff]ör|FÖR|[Tt]ill|innebär|betyder|=|:(?!${VOTERS}))`
const HALVES = new RegExp(
  `(?<!\\p{L})(?:[Jj]a|JA)${MEANS} ?(.{2,300}?)[.,;]? ?(?:[Oo]ch |[Mm]edan |[Ss]amt )?(?<!\\p{L})(?:[Nn]ej|NEJ)${MEANS} ?((?:[^.]|(?<= m)\\. ?(?=fl)|(?<= m\\. ?fl)\\.|\\.${AFTER_INITIAL}){2,300})`,
  'u',
)

/** The two halves of a question: `Ja för X och Nej för Y`, `Ja för X. Nej för Y`. */
export function meanings(text: string): Meanings {
  const halves = HALVES.exec(text)
  const reverse =
    /(?:den )?som (?:vill )?(.{3,200}?) (?:röstar|rösta) ja.{0,20}?(?:den )?som (?:vill )?(.{3,200}?) (?:röstar|rösta) nej/iu.exec(
      text,
    )
  const clean = (t: string | undefined) =>
    t
      ?.replace(/^(?:att |röstar (?:för )?)/u, '')
      .replace(/["”“]/gu, '')
      .replace(/[\s.,;]+$/u, '')
      .trim() || null
  return { yesMeans: clean(halves?.[1] ?? reverse?.[1]), noMeans: clean(halves?.[2] ?? reverse?.[2]) }
}

/** A text without the question in it, wherever its lines were broken. */
export function without(text: string, question: string): string {
  const words = question.split(' ')
  const [first = ''] = words
  for (
    let from = text.indexOf(first);
    from >= 0 && from < text.length;
    from = text.indexOf(first, from + 1)
  ) {
    const end = endOfWords(text, from, words)
    if (end !== null) return `${text.slice(0, from)} ${text.slice(end)}`
  }
  return text
}

/** Where the words end that stand at this place with white space between; null where they don't. */
function endOfWords(text: string, from: number, words: readonly string[]): number | null {
  const space = /\s+/uy
  let at = from
  for (const [i, word] of words.entries()) {
    space.lastIndex = at
    if (i > 0 && !space.test(text)) return null
    if (i > 0) at = space.lastIndex
    if (!text.startsWith(word, at)) return null
    at += word.length
  }
  return at
}
