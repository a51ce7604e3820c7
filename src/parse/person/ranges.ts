/**
 * Ranges of §§ in text: `§§41-45, §§47-52`, `§ 12 (p. 3)`, `§§ 28–34`, `till och med § 14`, `fr.o.m. § 3`, `utom § 5`.
 */
import type { Range } from '../../model/record.js'

const NUMBER = '\\d{1,4}(?: ?\\(p\\.? ?\\d+\\))?'
const RANGE = `${NUMBER}(?: ?[-–—] ?(?:§ ?)?${NUMBER})?`
/** What leads to a § sign and changes what it means. */
const LEAD =
  '(?:(till och med|t\\.? ?o\\.? ?m\\.?|till|lämna(?:r|de) (?:mötet|sammanträdet)[^§()]{0,25}?(?:efter|under|vid|i samband med))|(från och med|fr\\.? ?o\\.? ?m\\.?|från|(?:ankom|anlände|anländer|kom)(?![\\p{L}])[^§()]{0,30}?)|(utom|förutom|jäv(?:ig)?|ej|inte|frånvarande|med undantag av|undantag(?:et)?|ej närvarande|deltog ej)(?: vid| för| på| under| i)?|(?:vid|under|på|i|närvarande|för|paragraf(?:erna)?))?'
/** The items of a kallelse that somebody is called for: `(p. 5-6)`, `(punkt 3)`. */
const ITEMS = '(?<=\\()(?:p\\.|punkt(?:en|erna)?|ärende(?:t|na)?)'
/** One § sign and the numbers behind it. */
const LIST = new RegExp(
  `,? ?(?<!\\p{L})${LEAD} ?(?:§{1,2}|${ITEMS}) ?(${RANGE}(?:(?:, ?| och | samt )(?:§{1,2} ?)?${RANGE})*)`,
  'giu',
)

/** One who serves for another with jäv is there for those §§. */
const SERVES_FOR = /(?<!\p{L})(?:ersätter|ersättare för|tjänstgör|tjg\.?|för) /iu

/** §§ of a person before the document's own are known: an end left open is null, and some are excepted. */
export interface Presence {
  ranges: Array<{ first: number | null; last: number | null }>
  except: Range[]
}

/** Reads all numbers and ranges of a text that holds nothing else: `41-45, 47` → [{41,45},{47,47}]. */
export function rangesOf(text: string): Range[] {
  const bare = text.replace(/\(p\.? ?\d+\)/gu, '')
  return [...bare.matchAll(/(\d{1,4})(?: ?[-–—] ?(?:§ ?)?(\d{1,4}))?/gu)].map((match) => ({
    first: Number(match[1]),
    last: Number(match[2] ?? match[1]),
  }))
}

/** Takes the § ranges out of a text: the ranges, and the text without them. */
export function takeRanges(text: string): { presence: Presence; rest: string } {
  const presence: Presence = { ranges: [], except: [] }
  const rest = text.replace(
    LIST,
    (
      _all,
      until: string | undefined,
      from: string | undefined,
      except: string | undefined,
      numbers: string,
    ) => {
      const ranges = rangesOf(numbers)
      const open = presence.ranges.at(-1)
      if (except && !(/^jäv/iu.test(except) && SERVES_FOR.test(text))) presence.except.push(...ranges)
      else if (until && open?.last === null) open.last = ranges[0]?.last ?? null
      else if (until) presence.ranges.push({ first: null, last: ranges[0]?.last ?? null })
      else if (from) presence.ranges.push({ first: ranges[0]?.first ?? null, last: null })
      else presence.ranges.push(...ranges)
      return ' '
    },
  )
  return {
    presence,
    rest: rest
      .replace(/\s+/gu, ' ')
      .replace(/ ,/gu, ',')
      .replace(/ \(\s*\)/gu, '')
      .trim(),
  }
}

/** Fills in open ends and exceptions from the §§ that the document covers; `whole` null leaves open ends at the known one. */
export function presentAt(presence: Presence, whole: Range | null): Range[] {
  const filled = presence.ranges.map(({ first, last }) => ({
    first: first ?? whole?.first ?? (last as number),
    last: last ?? whole?.last ?? (first as number),
  }))
  if (presence.except.length === 0) return filled
  const base = filled.length > 0 ? filled : whole ? [whole] : []
  return presence.except.reduce((ranges, gap) => ranges.flatMap((range) => without(range, gap)), base)
}

function without(range: Range, gap: Range): Range[] {
  if (gap.last < range.first || gap.first > range.last) return [range]
  return [
    { first: range.first, last: gap.first - 1 },
    { first: gap.last + 1, last: range.last },
  ].filter(({ first, last }) => first <= last)
}
