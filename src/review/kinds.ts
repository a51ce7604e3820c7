/** How each kind of line looks and is called on the page: a hue, and two letters beside it. */
import { type LineKind, lineKinds } from '../explain/kind.js'
import type { Language } from './languages.js'

interface Look {
  /** Hue of its colour, in degrees of OKLCH. */
  hue: number
  /** How colourful, 0 for grey; 1 by default. */
  chroma?: number
  sv: readonly [sign: string, name: string]
  en: readonly [sign: string, name: string]
}

const looks: { readonly [kind in LineKind]: Look } = {
  header: { hue: 245, sv: ['Hu', 'Huvud'], en: ['He', 'Header'] },
  attendance: { hue: 195, sv: ['Nä', 'Närvaro'], en: ['At', 'Attendance'] },
  agenda: { hue: 285, sv: ['Är', 'Ärendelista'], en: ['Ag', 'Agenda'] },
  heading: { hue: 265, chroma: 1.4, sv: ['§', 'Paragraf och rubrik'], en: ['§', 'Paragraph and title'] },
  summary: { hue: 225, chroma: 0.6, sv: ['Sa', 'Sammanfattning'], en: ['Su', 'Summary'] },
  background: { hue: 225, chroma: 0.2, sv: ['Ba', 'Bakgrund'], en: ['Ba', 'Background'] },
  proposal: { hue: 80, sv: ['Fö', 'Förslag till beslut'], en: ['Pr', 'Proposal'] },
  motions: { hue: 55, sv: ['Yr', 'Yrkanden'], en: ['Mo', 'Motions'] },
  proposition: {
    hue: 305,
    chroma: 0.7,
    sv: ['Pr', 'Propositionsordning'],
    en: ['Pu', 'Putting the question'],
  },
  vote: { hue: 320, sv: ['Vo', 'Votering'], en: ['Vo', 'Vote'] },
  decision: { hue: 150, chroma: 1.3, sv: ['Be', 'Beslut'], en: ['De', 'Decision'] },
  reservation: { hue: 20, sv: ['Re', 'Reservation'], en: ['Re', 'Reservation'] },
  statement: { hue: 350, chroma: 0.8, sv: ['An', 'Anteckning och yttrande'], en: ['St', 'Statement'] },
  documents: { hue: 210, chroma: 0.8, sv: ['Un', 'Beslutsunderlag'], en: ['Do', 'Documents'] },
  recipients: { hue: 175, chroma: 0.8, sv: ['Ex', 'Expediering'], en: ['Rc', 'Recipients'] },
  recusal: { hue: 40, sv: ['Jä', 'Jäv'], en: ['Rq', 'Recusal'] },
  appeal: { hue: 115, chroma: 0.8, sv: ['Öv', 'Överklagande'], en: ['Ap', 'Appeal'] },
  other: { hue: 225, chroma: 0.3, sv: ['··', 'Övrigt'], en: ['··', 'Other'] },
  attachment: { hue: 95, chroma: 0.5, sv: ['Bi', 'Bilaga'], en: ['An', 'Annex'] },
  furniture: { hue: 240, chroma: 0, sv: ['–', 'Sidhuvud och sidfot'], en: ['–', 'Running head and foot'] },
  unassigned: { hue: 27, chroma: 2, sv: ['?', 'Oplacerad'], en: ['?', 'Unassigned'] },
}

/** The kind's name in full: Beslut. */
export function kindName(kind: LineKind, language: Language): string {
  return looks[kind][language][1]
}

/** The kind's letters: Be. */
export function kindSign(kind: LineKind, language: Language): string {
  return looks[kind][language][0]
}

/** CSS that gives each kind its hue and its letters, and that leaves out all other kinds where one is chosen. */
export function kindStyles(language: Language): string {
  return lineKinds
    .map((kind) => {
      const { hue, chroma = 1 } = looks[kind]
      return `.${kind}{--h:${hue};--c:${chroma};--sign:"${kindSign(kind, language)}"}`
    })
    .join('\n')
}
