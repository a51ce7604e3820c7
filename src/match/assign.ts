/** Which of these belongs to which of those: the pairing that is best as a whole. */
import munkres from 'munkres'

// A pairing that keeps the order is preferred where the likeness is the same; never against the likeness.
const orderWeight = 0.001

// Nobody's meeting has this many; beyond it only like with like by order, so that cost stays linear.
const mostPairs = 160_000

/**
 * Pairs rows with columns so that the sum of their likeness (0 to 1) is greatest; likeness below `least` never pairs.
 * Gives the 0-based column of each row, or null. Order breaks ties.
 */
export function assign<Row, Column>(
  rows: readonly Row[],
  columns: readonly Column[],
  likeness: (row: Row, column: Column) => number,
  least: number,
): (number | null)[] {
  const paired: (number | null)[] = rows.map(() => null)
  if (rows.length === 0 || columns.length === 0) return paired
  if (rows.length * columns.length > mostPairs) {
    const opposite = columns.slice(0, rows.length)
    return rows.map((row, index) => {
      const column = opposite[index]
      return column !== undefined && likeness(row, column) >= least ? index : null
    })
  }
  const place = (index: number, of: readonly unknown[]) => (of.length > 1 ? index / (of.length - 1) : 0)
  const like = rows.map((row) => columns.map((column) => likeness(row, column)))
  const costs = like.map((values, row) =>
    values.map((value, column) =>
      value < least ? 1 : 1 - value + orderWeight * (place(row, rows) - place(column, columns)) ** 2,
    ),
  )
  for (const [row, column] of munkres(costs)) {
    if ((like[row]?.[column] ?? 0) >= least) paired[row] = column
  }
  return paired
}

/** A text made ready for `likenessOf`. */
export interface Profile {
  bare: string
  /** How often each pair of neighbouring letters stands in it. */
  pairs: Map<string, number>
}

// Enough of a text, in characters, to tell it from another.
const longestProfile = 400

/** Makes a text ready for `likenessOf`; of a long one its beginning. */
export function profileOf(text: string): Profile {
  const letters = bare(text.slice(0, longestProfile))
  const pairs = new Map<string, number>()
  for (let index = 0; index < letters.length - 1; index++) {
    const pair = letters.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { bare: letters, pairs }
}

/** How alike two texts are, 0 to 1: the share of their pairs of letters (Dice); 1 only where they read the same. */
export function likenessOf(one: Profile, other: Profile): number {
  if (one.bare === other.bare) return 1
  let common = 0
  for (const [pair, count] of one.pairs) common += Math.min(count, other.pairs.get(pair) ?? 0)
  return Math.min(0.99, (2 * common) / Math.max(1, one.bare.length + other.bare.length - 2))
}

/** A text as letters and digits alone: lower case, without spaces and punctuation. */
export function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
