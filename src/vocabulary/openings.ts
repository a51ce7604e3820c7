/** Sentences that tell what a part of a § is, where no heading does. */
import type { SectionType } from '../model/record.js'
import { BODIES } from './headings.js'
import { reserving, stating } from './statements.js'

/** Bodies by their letters. */
export const bodyAbbreviations: ReadonlyMap<string, string> = new Map([
  ['au', 'arbetsutskott'],
  ['ksau', 'arbetsutskott'],
  ['ks', 'kommunstyrelse'],
  ['kf', 'kommunfullmäktige'],
  ['rs', 'regionstyrelse'],
  ['rf', 'regionfullmäktige'],
])

/** How a sentence begins that tells what it is without a heading. */
export interface Opening {
  readonly pattern: RegExp
  readonly type: SectionType
  /** Sections with a heading in which it is known as well. */
  readonly inside?: readonly SectionType[]
  /** Only where the body that it names is the document's own. */
  readonly own?: true
  /** The pattern is what is done; the sentence must begin with who does it. */
  readonly acts?: true
}

const BEFORE_DECISION = [
  'summary',
  'background',
  'proposal',
  'motions',
  'proposition',
  'vote',
  'other',
] as const

/** How it is told, of a statement, that somebody made it. */
const GIVEN = '(?:anmäls|anmäldes|lämnas|lämnades|avges|avgavs|inges|ingavs|från|av)(?!\\p{L})'

/** How the sentences of minutes without headings begin, and what they are. */
export const openings: readonly Opening[] = [
  // "Beslöt kommunstyrelsen att avslå motionen.", "Beslutades att bordlägga ärendet."
  {
    pattern: new RegExp(
      `^(?:(?:(?:Efter|Mot bakgrund av|Med anledning av|På förslag av) [^.:]{3,80} )?(?:[Bb]eslöt|[Bb]eslutade|[Bb]eslutar) (?:[\\p{L}-]+,? ){0,5}?\\p{L}*(?:${BODIES.join('|')})|Beslöts|Beslutades|Beslutas)(?!\\p{L})(?! *(?:den \\d|\\d|,? ?§|vid |i [jfmasond]|på ))`,
      'u',
    ),
    type: 'decision',
    inside: BEFORE_DECISION,
  },
  // "Skolstyrelsen hade således beslutat enligt herr Eks yrkande."
  {
    pattern: new RegExp(
      `^(?:[\\p{L}-]+,? ){0,4}?\\p{L}*(?:${BODIES.join('|')}) (?:har|hade) (?:således |alltså |därmed |sålunda )?beslutat(?! *(?:den \\d|\\d|,? ?§|vid |i [jfmasond]|på ))`,
      'iu',
    ),
    type: 'decision',
    inside: ['proposition', 'vote'],
  },
  // "Följande ärenden bordläggs till nästa sammanträde:", with a list
  {
    pattern:
      /^(?:Följande|Nedanstående|Återstående|Resterande) (?:\p{L}+ ){1,3}(?:bordläggs|återremitteras)(?!\p{L})/u,
    type: 'decision',
  },
  // "Asta Ek (S) yrkar bifall till förslaget."
  {
    pattern: /^\p{Lu}[^.:;]{2,200}\(\p{L}{1,4}\)[^.:;]{0,60} (?:yrkar|yrkade)(?!\p{L})/u,
    type: 'motions',
    inside: ['proposal'],
  },
  // "Ordföranden ställer proposition på yrkandena."
  {
    pattern:
      /^Ordföranden (?:ställer|ställde|framställer|framställde|tar upp|tog upp)[^.:]{0,120}proposition/u,
    type: 'proposition',
    inside: ['proposal', 'motions'],
  },
  // "Kommunstyrelsen beslöt utse Asta Ek till ombud." What was decided on another day is background.
  {
    pattern: new RegExp(
      `^(?:\\p{L}+(?:-,?|a|s) (?:(?!(?:om|vad|att|som|av|när) )[\\p{L}-]+,? ){0,4})?\\p{L}*(?:${BODIES.join('|')}|(?<=s \\p{L}*)utskott) (?:beslutar|beslutade|beslöt)(?!\\p{L})(?! *(?:den |\\d|,? ?§|vid |i [jfmasond]|på ))`,
      'iu',
    ),
    type: 'decision',
  },
  // "Arbetsutskottet föreslår kommunstyrelsen att avslå motionen.", in the minutes of the arbetsutskott
  {
    pattern: new RegExp(
      `^(?:\\p{L}*(?:${BODIES.join('|')})|${[...bodyAbbreviations.keys()].join('|')}) (?:föreslår|föreslog|rekommenderar|hemställer)(?!\\p{L})`,
      'iu',
    ),
    type: 'decision',
    own: true,
  },
  // "Mot beslutet reserverade sig Bo Ek (vpk) till förmån för eget yrkande.", "Skriftlig reservation anmäls av Bo Ek (M)."
  {
    pattern: new RegExp(
      `^(?:Mot beslutet (?:reserver|anmäl)|Reservation mot beslutet|Häremot reserver|(?:(?:Skriftlig|Muntlig|Blank)a? )?(?:[Rr]eservation(?:er)?|[Aa]vvikande mening(?:ar)?) ${GIVEN})`,
      'u',
    ),
    type: 'reservation',
    inside: ['decision', 'vote', 'proposition'],
  },
  // "Bo Ek (M) och Eva Ros (C) reserverar sig mot beslutet.", "Vänsterpartiet anmäler avvikande mening."
  {
    pattern: new RegExp(`(?<!\\p{L})(?:${reserving})(?!\\p{L})`, 'u'),
    acts: true,
    type: 'reservation',
    inside: ['decision', 'vote', 'proposition'],
  },
  // "Särskilt yttrande lämnas av Bo Ek (M)."
  {
    pattern: new RegExp(`^(?:Ett )?(?:[Ss]ärskilt yttrande|[Pp]rotokollsanteckning) ${GIVEN}`, 'u'),
    type: 'statement',
    inside: ['decision', 'vote', 'proposition', 'reservation'],
  },
  // "Bo Ek (M) anmäler särskilt yttrande."
  {
    pattern: new RegExp(`(?<!\\p{L})(?:${stating})(?!\\p{L})`, 'u'),
    acts: true,
    type: 'statement',
    inside: ['decision', 'vote', 'proposition', 'reservation'],
  },
]

const ANOTHER_DAY = '(?! *(?:den \\d|\\d|,? ?§|vid |i [jfmasond]|på |om ))'
/** Sentences inside a text in which a body decides; the group is the body. */
export const decidingSentences: readonly RegExp[] = [
  // "Nämnden beslöt att bifalla ansökan."
  new RegExp(
    `(?:^|\\n|[.!?:] )(?:[\\p{L}-]+,? ){0,4}?(\\p{L}*(?:${BODIES.join('|')})) (?:beslutar|beslöt|(?:har|hade) (?:således |alltså |därmed |sålunda )?beslutat)(?!\\p{L})${ANOTHER_DAY}`,
    'iu',
  ),
  // "Efter diskussion beslutade styrelsen att fastställa budgeten."
  new RegExp(
    `(?:^|\\n|[.!?:] )\\p{Lu}[\\p{L} ]{2,40} (?:beslutar|beslutade|beslöt) (\\p{L}*(?:${BODIES.join('|')}))(?!\\p{L})${ANOTHER_DAY}`,
    'u',
  ),
]

/**
 * A decision told in one sentence, in a § without headings (`Ärendet bordläggs till nästa sammanträde.`). A date to which
 * nothing is put off, a § or who decided tells of an earlier meeting. Where it has a group, that is the body, which must be the document's own.
 */
const UNTIL = '(?<!(?:läggs|remitteras|skjuts|flyttas) (?:upp )?till [^.]{0,60})'
const NOW = `(?!.*(?:§|${UNTIL}(?:den \\d|\\d{4}-\\d)|föregående|förra|tidigare))`
export const closings: readonly RegExp[] = [
  new RegExp(`^${NOW}(?:[^.]* )?(?:läggs|lägges|lades) till handlingarna\\.$`, 'iu'),
  new RegExp(
    `^${NOW}\\p{Lu}\\p{L}*(?:en|et|n|na) (?:bordläggs|bordlades|återremitteras|återremitterades|utgår|utgick|avslås|avslogs|bifalls|bifölls|godkänns|godkändes|fastställs|fastställdes|antas|antogs|beviljas|beviljades|noteras|noterades|tackas för)(?: (?:till|utan|med|och|efter|enligt) [^.]*)?\\.$`,
    'u',
  ),
  // "Miljönämnden tackar för informationen."
  new RegExp(
    `^${NOW}(?:[\\p{L}-]+,? ){0,4}?(\\p{L}*(?:${BODIES.join('|')}|utskott)) (?:tackar för|noterar|tar del av|antecknar|godkänner|fastställer|antar|avslår|bifaller|utser|väljer|beviljar|bordlägger|återremitterar|ställer sig bakom|lägger \\p{L}+ till) [^.]+\\.$`,
    'iu',
  ),
  // "Till ombud utsågs Asta Ek.", "Asta Ek utses att justera protokollet."
  new RegExp(`^${NOW}(?:Till|Att) [^.]* (?:utses|utsågs|väljs|valdes) [^.]+\\.$`, 'u'),
  new RegExp(`^${NOW}\\p{Lu}[^.]* (?:utses|utsågs|väljs|valdes) (?:till|att) [^.]+\\.$`, 'u'),
]
