/** Words of the kallelse alone: labels under an item, heads of its table's columns, closing words. */
import { type Matcher, matcher, type Phrased } from './phrase.js'

/** What a labelled line under an item, or a column of the table of items, holds. */
export type ItemField =
  | 'number'
  | 'title'
  | 'presenters'
  | 'time'
  | 'duration'
  | 'caseNumber'
  | 'page'
  | 'attachment'
  | 'kind'

export interface ItemFieldRow extends Phrased {
  readonly field: ItemField
}

const rows = (field: ItemField, ...phrases: string[]): ItemFieldRow[] =>
  phrases.map((phrase) => ({ phrase, field }))

/** Labels of lines under an item (`Föredragande: Anna Ek`). */
export const itemLabelRows: readonly ItemFieldRow[] = [
  ...rows('presenters', 'Föredragande', 'Föredragande tjänsteperson', 'Föredragande tjänstepersoner', 'Föredragande tjänsteman', 'Föredragare', 'Föredras av', 'Föredrags av', 'Föredragning', 'Föredragning av', 'Föredragning ges av', 'Presenteras av', 'Presentation av', 'Presentatör', 'Ansvarig', 'Ansvariga', 'Ansvarig tjänsteperson', 'Ansvarig tjänsteman', 'Ansvarig handläggare', 'Handläggare', 'Deltar', 'Deltagare', 'Medverkande', 'Medverkar', 'Informerar', 'Information av', 'Informationen ges av', 'Rapporteras av'),
  ...rows('time', 'Tid', 'Klockslag', 'Tidpunkt', 'Starttid', 'Tid för ärendet', 'Beräknad tid', 'Cirkatid', 'Kl'),
  ...rows('duration', 'Tidsåtgång', 'Beräknad tidsåtgång', 'Längd'),
  ...rows('caseNumber', 'Diarienummer', 'Diarienr', 'Dnr', 'Ärendenummer', 'Ärendenr', 'Ärende-ID'),
] // biome-ignore format: one line a field reads better

/** Heads of the columns of a table of items (`Nr | Ärende | Föredragande | Tid`). */
export const columnHeadRows: readonly ItemFieldRow[] = [
  ...itemLabelRows,
  ...rows('number', 'Nr', 'Nr.', 'Nummer', 'Punkt', 'Ärendenr', 'Ärende nr', 'Paragraf', '§', '#'),
  ...rows('title', 'Ärende', 'Ärenden', 'Ärendemening', 'Rubrik', 'Ärenderubrik', 'Titel', 'Ämne', 'Innehåll', 'Dagordningspunkt', 'Fråga'),
  ...rows('page', 'Sida', 'Sid', 'Sidan', 'Sid.'),
  ...rows('attachment', 'Bilaga', 'Bilagor', 'Bil.', 'Bil', 'Handling', 'Handlingar'),
  ...rows('kind', 'Typ', 'Ärendetyp', 'Typ av ärende', 'Beslut/information', 'Syfte', 'Status', 'Anteckning', 'Anteckningar', 'Anmärkning'),
] // biome-ignore format: one line a field reads better

/** Who presents without a name: an office, a group, all. With a capital, as a name would stand. */
export const collectives: readonly string[] = ['Alla', 'Laget runt', 'Samtliga', 'Samtliga ledamöter', 'Samtliga kommuner', 'Respektive kommun', 'Respektive part', 'Respektive organisation', 'Respektive huvudman', 'Ordföranden', 'Ordförande', 'Vice ordförande', 'Sekreteraren', 'Sekreterare', 'Presidiet', 'Gruppledarna', 'Förvaltningen', 'Kansliet', '*direktören', '*direktör', '*chefen', '*chef', '*samordnaren', '*strategen', '*ledaren', '*controllern', '*ekonomen', '*revisorn', '*juristen', '*handläggaren'] // biome-ignore format: list

/** Words that number an item (`Ärende 4`, `Punkt 4`). */
export const itemWords: readonly string[] = ['Ärende', 'Ärende nr', 'Punkt', 'Dagordningspunkt']

/** Beginnings of the lines that close a kallelse behind its last item. */
export const closings: readonly string[] = ['Välkommen', 'Välkomna', 'Varmt välkommen', 'Varmt välkomna', 'Med vänlig hälsning', 'Med vänliga hälsningar', 'Vänliga hälsningar', 'Hälsningar', 'För kännedom', 'Kallade', 'Enligt uppdrag', 'På uppdrag av', 'Förhinder anmäls', 'Anmäl förhinder', 'Eventuellt förhinder', 'Vid förhinder', 'Ledamot som är förhindrad'] // biome-ignore format: list

export const itemLabel: Matcher<ItemFieldRow> = matcher(itemLabelRows)
export const collective: Matcher<Phrased> = matcher(collectives.map((phrase) => ({ phrase })))
export const columnHead: Matcher<ItemFieldRow> = matcher(columnHeadRows)

/** Whether a line closes the kallelse (`Välkomna!`). */
export function isClosing(text: string): boolean {
  return closings.some((phrase) => text.startsWith(phrase) && !/^\p{L}/u.test(text.slice(phrase.length)))
}
