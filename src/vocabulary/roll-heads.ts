/** Heads of the columns of a roll (närvarolista, uppropslista). */
export type RollColumn = 'name' | 'party' | 'role' | 'presence' | 'substitute'

export interface RollHeadRow {
  readonly phrase: string
  readonly column: RollColumn
}

const rows = (column: RollColumn, ...phrases: string[]): RollHeadRow[] =>
  phrases.map((phrase) => ({ phrase, column }))

export const rollHeads: readonly RollHeadRow[] = [
  ...rows('name', 'Namn', 'Ledamot', 'Ledamöter', 'Ordinarie ledamöter', 'Ordinarie ledamot', 'Ordinarie'),
  ...rows('party', 'Parti', 'Partibeteckning', 'Parti/grupp'),
  ...rows('role', 'Roll', 'Funktion', 'Uppdrag', 'Befattning', 'Titel'),
  ...rows('presence', 'Närvarande', 'Närvaro', 'Närv', 'Närvarande §§', 'Anmärkning', 'Anm', 'Paragrafer'),
  ...rows('substitute', 'Tjänstgörande ersättare', 'Tjg ersättare', 'Tjg. ersättare', 'Tjg ers', 'Tj ersättare', 'Ersättare', 'Ersätts av', 'Ersattes av'),
] // biome-ignore format: one line a column reads better
