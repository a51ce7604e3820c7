/** Heads of the columns in which attendance lists are set as a table (`Namn | Parti | Ersätter | §§`). */
import { matcher } from './phrase.js'

export type PersonColumn = 'name' | 'party' | 'detail' | 'ranges' | 'replaces' | 'presence'

interface PersonColumnRow {
  readonly phrase: string
  readonly column: PersonColumn
}

const rows = (column: PersonColumn, ...phrases: string[]): PersonColumnRow[] =>
  phrases.map((phrase) => ({ phrase, column }))

/** Which column a head names. `detail` holds what may stand behind a name: role, organization. */
export const personColumns = matcher<PersonColumnRow>([
  ...rows('name', 'Namn', 'Ledamot', 'Ledamöter', 'Person', 'Förtroendevald', 'Deltagare'),
  ...rows('party', 'Parti', 'Partibeteckning', 'Partitillhörighet'),
  ...rows(
    'detail',
    'Roll',
    'Funktion',
    'Uppdrag',
    'Titel',
    'Befattning',
    'Organisation',
    'Förvaltning',
    'Kommun',
  ),
  ...rows('ranges', '§', '§§', 'Paragraf', 'Paragrafer', 'Närvarande §', 'Närvarande §§', 'Deltog §§'),
  ...rows(
    'replaces',
    'Ersätter',
    'Ersätter ledamot',
    'Tjänstgör för',
    'Tjg för',
    'Istället för',
    'I stället för',
  ),
  ...rows('presence', 'Närvaro', 'Närvarande', 'Närv', 'Beslutande', 'Tjg', 'Tjänstgörande', 'Upprop'),
])
