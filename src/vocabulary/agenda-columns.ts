/** Heads of the columns in which an ärendelista is set (`§ | Dnr | Ärende | Sida`). */
import { matcher } from './phrase.js'

const heads = matcher(
  [
    '§',
    '§§',
    'Paragraf',
    'Nr',
    'Nummer',
    'Dnr',
    'Diarienr',
    'Diarienummer',
    'Ärende',
    'Ärenden',
    'Ärendenummer',
    'Ärendemening',
    'Rubrik',
    'Titel',
    'Bilaga',
    'Sid',
    'Sida',
    'Sidnr',
  ].map((phrase) => ({ phrase })),
)

/** Whether a text is nothing but heads of columns. */
export function isAgendaHead(text: string): boolean {
  return text.split(' ').every((word) => heads.whole(word) !== null)
}
