/** The words of tables in annexes: heads of columns, results, functions. Data only; a phrase is compared folded. */
import type { Ballot } from '../../model/record.js'

/** What a column holds, told by its head. */
export type Column = 'name' | 'substitute' | 'party' | 'seat' | 'function' | 'result' | 'arrived' | 'left'

export interface ColumnRow {
  readonly phrase: string
  readonly column: Column
}

/** Heads of columns: `Namn | Parti | Plats | Funktion | Resultat`, `Plats | Ledamot | Ersättare | Ankom | Utgick`. */
export const columnHeads: readonly ColumnRow[] = [
  { phrase: 'Namn', column: 'name' },
  { phrase: 'Ledamot', column: 'name' },
  { phrase: 'Ledamöter', column: 'name' },
  { phrase: 'Person', column: 'name' },
  { phrase: 'Ersättare', column: 'substitute' },
  { phrase: 'Tjänstgörande ersättare', column: 'substitute' },
  { phrase: 'Tjg ersättare', column: 'substitute' },
  { phrase: 'Parti', column: 'party' },
  { phrase: 'Partibeteckning', column: 'party' },
  { phrase: 'Plats', column: 'seat' },
  { phrase: 'Plats nr', column: 'seat' },
  { phrase: 'Platsnummer', column: 'seat' },
  { phrase: 'Stol', column: 'seat' },
  { phrase: 'Nr', column: 'seat' },
  { phrase: 'Funktion', column: 'function' },
  { phrase: 'Roll', column: 'function' },
  { phrase: 'Uppdrag', column: 'function' },
  { phrase: 'Befattning', column: 'function' },
  { phrase: 'Resultat', column: 'result' },
  { phrase: 'Röst', column: 'result' },
  { phrase: 'Röstade', column: 'result' },
  { phrase: 'Votering', column: 'result' },
  { phrase: 'Omröstning', column: 'result' },
  { phrase: 'Ankom', column: 'arrived' },
  { phrase: 'Ankomst', column: 'arrived' },
  { phrase: 'Anländer', column: 'arrived' },
  { phrase: 'Kom', column: 'arrived' },
  { phrase: 'In', column: 'arrived' },
  { phrase: 'Närvarande från', column: 'arrived' },
  { phrase: 'Utgick', column: 'left' },
  { phrase: 'Avgick', column: 'left' },
  { phrase: 'Avvek', column: 'left' },
  { phrase: 'Gick', column: 'left' },
  { phrase: 'Lämnade', column: 'left' },
  { phrase: 'Ut', column: 'left' },
  { phrase: 'Närvarande till', column: 'left' },
]

export interface ResultRow {
  readonly phrase: string
  readonly vote: Ballot['vote']
}

/** How one votes. A member who is paired off (kvittad) takes no part in the vote, and counts as absent. */
export const results: readonly ResultRow[] = [
  { phrase: 'Ja', vote: 'yes' },
  { phrase: 'Nej', vote: 'no' },
  { phrase: 'Avst', vote: 'abstain' },
  { phrase: 'Avstå', vote: 'abstain' },
  { phrase: 'Avstår', vote: 'abstain' },
  { phrase: 'Avstod', vote: 'abstain' },
  { phrase: 'Avstått', vote: 'abstain' },
  { phrase: 'Avstående', vote: 'abstain' },
  { phrase: 'Avstår från att rösta', vote: 'abstain' },
  { phrase: 'Frånv', vote: 'absent' },
  { phrase: 'Frånvarande', vote: 'absent' },
  { phrase: 'Ej närvarande', vote: 'absent' },
  { phrase: 'Kvittad', vote: 'absent' },
  { phrase: 'Kvittade', vote: 'absent' },
  { phrase: 'Kvittning', vote: 'absent' },
]

/** What may stand before or after a result word in a heading or a count: `Antal Ja: 12`, `Ja-röster`. */
export const countWords: readonly string[] = ['antal', 'summa', 'röstade', 'röstar', 'följande']
export const voteEndings: readonly string[] = ['-röster', '-röst', ' röster', 'röster']

/** Words of which a function is made: `1:e v Ordf`, `Tjg ersättare`; one of `functionNouns` is among them. */
export const functionNouns: readonly string[] = [
  'ledamot', 'led', 'ersättare', 'ers', 'ordförande', 'ordf', 'vice',
] // biome-ignore format: one line a list reads better
export const functionWords: readonly string[] = [
  'tjänstgörande', 'tjg', 'tjänstg', 'v', '1:e', '2:e', '3:e', '1:a', '2:a', 'förste', 'första', 'andre', 'andra', 'tredje', 'ordinarie', 'ord', 'kommunalråd',
] // biome-ignore format: one line a list reads better

/** A mark under the column of a vote. */
export const marks: readonly string[] = ['x', '×', '✓', '✗', '☒', '●', '•']
