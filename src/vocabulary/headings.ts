import type { SectionType } from '../model/record.js'

/** A heading inside a §. `*` stands for the body or office that a heading names. */
export interface HeadingRow {
  readonly phrase: string
  readonly type: SectionType | 'verified'
  /** Not a heading but the first line of a decision, where no heading stands over it (`Nämnden beslutar`). */
  readonly leadIn?: true
  /** What it is where the body that it names is the document's own. */
  readonly own?: SectionType
}

/** Who decides, as the word for a body ends: `Barn- och utbildningsnämnden`, `Kommunstyrelsen`, `Styrgruppen`. */
const BODIES = [
  'nämnden',
  'styrelsen',
  'fullmäktige',
  'utskottet',
  'gruppen',
  'beredningen',
  'delegationen',
  'direktionen',
  'kommittén',
  'rådet',
  'revisorerna',
  'kollegiet',
]

/** Bodies by their letters. */
export const bodyAbbreviations: ReadonlyMap<string, string> = new Map([
  ['au', 'arbetsutskott'],
  ['ksau', 'arbetsutskott'],
  ['ks', 'kommunstyrelse'],
  ['kf', 'kommunfullmäktige'],
  ['rs', 'regionstyrelse'],
  ['rf', 'regionfullmäktige'],
])

/** The first line of a decision without a heading: `Kommunstyrelsen beslutar att`, `Tekniska nämnden beslöt`. */
function leadIns(): HeadingRow[] {
  const verbs = ['beslutar', 'beslutade', 'beslöt'].flatMap((verb) => [
    verb,
    `${verb} att`,
    `${verb} följande`,
  ])
  const lines = BODIES.flatMap((body) => verbs.map((verb) => `*${body} ${verb}`))
  return lines.flatMap((line) =>
    [line, `* ${line}`].map((phrase): HeadingRow => ({ phrase, type: 'decision', leadIn: true })),
  )
}

/** `Votering 2`, `Omröstning nr 1`. */
function numberedVotes(): HeadingRow[] {
  const words = ['Votering', 'Votering nr', 'Omröstning', 'Omröstning nr', 'Voteringsomgång']
  const numbers = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
  return words.flatMap((word) => numbers.map((n): HeadingRow => ({ phrase: `${word} ${n}`, type: 'vote' })))
}

/** How a sentence begins that tells what it is without a heading. */
export interface Opening {
  readonly pattern: RegExp
  readonly type: SectionType
  /** Sections with a heading in which it is known as well. */
  readonly inside?: readonly SectionType[]
  /** Only where the body that it names is the document's own. */
  readonly own?: true
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

/** How the sentences of minutes without headings begin, and what they are. */
export const openings: readonly Opening[] = [
  // "Beslöt kommunstyrelsen att avslå motionen.", "Beslutades att bordlägga ärendet."
  {
    pattern: new RegExp(
      `^(?:(?:Beslöt|Beslutade|Beslutar) (?:[\\p{L}-]+,? ){0,5}?\\p{L}*(?:${BODIES.join('|')})|Beslöts|Beslutades|Beslutas)(?!\\p{L})(?! *(?:den \\d|\\d|,? ?§|vid |i [jfmasond]|på ))`,
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
  // "Mot beslutet reserverade sig Bo Ek (vpk) till förmån för eget yrkande."
  {
    pattern: /^(?:Mot beslutet reserver|Reservation mot beslutet|Häremot reserver)/u,
    type: 'reservation',
    inside: ['decision', 'vote', 'proposition'],
  },
  // "Bo Ek (M) och Eva Ros (C) reserverar sig mot beslutet."
  {
    pattern: /^\p{Lu}[^.:;]{2,200}\(\p{L}{1,4}\) reserver(?:ar|ade) sig(?!\p{L})/u,
    type: 'reservation',
    inside: ['decision', 'vote', 'proposition'],
  },
]

/** A sentence inside a text in which a body decides; the group is the body. */
export const decidingSentence = new RegExp(
  `(?:^|\\n|[.!?:] )(?:[\\p{L}-]+,? ){0,4}?(\\p{L}*(?:${BODIES.join('|')})) (?:beslutar|beslöt|(?:har|hade) (?:således |alltså |därmed |sålunda )?beslutat)(?!\\p{L})(?! *(?:den \\d|\\d|,? ?§|vid |i [jfmasond]|på |om ))`,
  'iu',
)

/**
 * A decision told in one sentence, in a § without headings (`Ärendet bordläggs till nästa sammanträde.`). A date, a § or
 * who decided tells of an earlier meeting.
 */
const NOW = '(?!.*(?:§|den \\d|\\d{4}-\\d|föregående|förra|tidigare))'
export const closings: readonly RegExp[] = [
  new RegExp(`^${NOW}(?:[^.]* )?(?:läggs|lägges|lades) till handlingarna\\.$`, 'iu'),
  new RegExp(
    `^${NOW}\\p{Lu}\\p{L}*(?:en|et|n|na) (?:bordläggs|bordlades|återremitteras|återremitterades|utgår|utgick|avslås|avslogs|bifalls|bifölls|godkänns|godkändes|fastställs|fastställdes|antas|antogs|beviljas|beviljades|noteras|noterades|tackas för)(?: (?:till|utan|med|och) [^.]*)?\\.$`,
    'u',
  ),
  // "Miljönämnden tackar för informationen."
  new RegExp(
    `^${NOW}(?:[\\p{L}-]+,? ){0,4}?\\p{L}*(?:${BODIES.join('|')}|utskott) (?:tackar för|noterar|tar del av|antecknar|godkänner|fastställer|antar|avslår|bifaller|utser|väljer|beviljar|bordlägger|återremitterar|ställer sig bakom|lägger \\p{L}+ till) [^.]+\\.$`,
    'iu',
  ),
  // "Till ombud utsågs Asta Ek.", "Asta Ek utses att justera protokollet."
  new RegExp(`^${NOW}(?:Till|Att) [^.]* (?:utses|utsågs|väljs|valdes) [^.]+\\.$`, 'u'),
  new RegExp(`^${NOW}\\p{Lu}[^.]* (?:utses|utsågs|väljs|valdes) (?:till|att) [^.]+\\.$`, 'u'),
]

/** Headings of sections, most common first. Each row is met in real minutes; the comment shows an odd one. */
export const headings: readonly HeadingRow[] = [
  { phrase: 'Sammanfattning', type: 'summary' },
  { phrase: 'Sammanfattning av ärendet', type: 'summary' },
  { phrase: 'Ärendet i korthet', type: 'summary' },
  { phrase: 'Beskrivning av ärendet', type: 'summary' },
  { phrase: 'Ärendebeskrivning', type: 'summary' },
  { phrase: 'Ärendebeskrivning och bakgrund', type: 'summary' },
  { phrase: 'Ärendet', type: 'background' },
  { phrase: 'Ärende', type: 'background' },
  { phrase: 'Bakgrund', type: 'background' },
  { phrase: 'Bakgrund till ärendet', type: 'background' },
  { phrase: 'Ärendets bakgrund', type: 'background' },
  { phrase: 'Tidigare behandling', type: 'background' },
  { phrase: 'Tidigare beslut', type: 'background' },
  { phrase: 'Tidigare beslut i ärendet', type: 'background' },
  { phrase: 'Ärendets behandling', type: 'background' },
  { phrase: 'Ärendets beredning', type: 'background' },
  { phrase: 'Ärendets gång', type: 'background' },
  { phrase: 'Beredning', type: 'background' },
  { phrase: 'Beredning av ärendet', type: 'background' },
  { phrase: 'Förslag till beslut', type: 'proposal' },
  { phrase: 'Beslutsförslag', type: 'proposal' },
  { phrase: 'Förslag', type: 'proposal' },
  { phrase: '* förslag till beslut', type: 'proposal' },
  { phrase: 'Förslag till beslut från *', type: 'proposal' },
  { phrase: 'Förslag till * beslut', type: 'proposal' },
  { phrase: 'Förslag till beslut i *', type: 'proposal' },
  // In the minutes of the kommunstyrelse, its förslag is what it decided.
  { phrase: '*s förslag till *fullmäktige', type: 'proposal', own: 'decision' },
  { phrase: '* *s förslag till *fullmäktige', type: 'proposal', own: 'decision' },
  { phrase: '*ens förslag', type: 'proposal' },
  { phrase: '*ets förslag', type: 'proposal' },
  { phrase: 'Förslag på sammanträdet', type: 'motions' },
  { phrase: 'Förslag till beslut på sammanträdet', type: 'motions' },
  { phrase: 'Förslag under sammanträdet', type: 'motions' },
  { phrase: 'Förslag till beslut under sammanträdet', type: 'motions' },
  { phrase: 'Förslag till beslut under mötet', type: 'motions' },
  { phrase: 'Förslag till beslut på mötet', type: 'motions' },
  { phrase: 'Förslag under mötet', type: 'motions' },
  { phrase: 'Förslag på mötet', type: 'motions' },
  { phrase: 'Yrkanden under mötet', type: 'motions' },
  { phrase: 'Yrkande', type: 'motions' },
  { phrase: 'Yrkanden', type: 'motions' },
  { phrase: 'Yrkanden och förslag', type: 'motions' },
  { phrase: 'Förslag och yrkanden', type: 'motions' },
  { phrase: 'Yrkanden på sammanträdet', type: 'motions' },
  { phrase: 'Yrkanden under sammanträdet', type: 'motions' },
  { phrase: 'Yrkande på sammanträdet', type: 'motions' },
  { phrase: 'Dagens yrkanden', type: 'motions' },
  { phrase: 'Framställda yrkanden', type: 'motions' },
  { phrase: 'Tilläggsyrkande', type: 'motions' },
  { phrase: 'Tilläggsyrkanden', type: 'motions' },
  { phrase: 'Ändringsyrkande', type: 'motions' },
  { phrase: 'Ändringsyrkanden', type: 'motions' },
  { phrase: 'Bifallsyrkande', type: 'motions' },
  { phrase: 'Avslagsyrkande', type: 'motions' },
  { phrase: 'Återremissyrkande', type: 'motions' },
  { phrase: 'Proposition', type: 'proposition' },
  { phrase: 'Propositioner', type: 'proposition' },
  { phrase: 'Propositionsordning', type: 'proposition' },
  { phrase: 'Propositionsordningar', type: 'proposition' },
  { phrase: 'Proposition och beslut', type: 'proposition' },
  { phrase: 'Beslutsgång', type: 'proposition' },
  { phrase: 'Beslutsgången', type: 'proposition' },
  { phrase: 'Beslutsordning', type: 'proposition' },
  { phrase: 'Ordförandens proposition', type: 'proposition' },
  { phrase: 'Votering', type: 'vote' },
  { phrase: 'Voteringar', type: 'vote' },
  { phrase: 'Omröstning', type: 'vote' },
  { phrase: 'Omröstningar', type: 'vote' },
  { phrase: 'Huvudvotering', type: 'vote' },
  { phrase: 'Kontravotering', type: 'vote' },
  { phrase: 'Förberedande votering', type: 'vote' },
  { phrase: 'Omröstningsresultat', type: 'vote' },
  { phrase: 'Voteringsresultat', type: 'vote' },
  { phrase: 'Votering och beslut', type: 'vote' },
  ...numberedVotes(),
  { phrase: 'Omröstning – *', type: 'vote' }, // Omröstning – motförslag i huvudvotering
  { phrase: 'Omröstning - *', type: 'vote' },
  { phrase: 'Votering – *', type: 'vote' },
  { phrase: 'Votering om *', type: 'vote' }, // Votering om motförslag
  { phrase: 'Omröstning om *', type: 'vote' },
  { phrase: 'Votering * motförslag', type: 'vote' },
  { phrase: 'Beslut', type: 'decision' },
  { phrase: 'Beslutet', type: 'decision' },
  { phrase: '*s beslut', type: 'decision' }, // Kommunstyrelsens beslut
  { phrase: '* *s beslut', type: 'decision' }, // Barn- och utbildningsnämndens beslut
  ...leadIns(),
  { phrase: 'Beslut, enligt *', type: 'decision' },
  { phrase: 'Reservation', type: 'reservation' },
  { phrase: 'Reservationer', type: 'reservation' },
  { phrase: 'Reservation mot beslutet', type: 'reservation' },
  { phrase: 'Skriftlig reservation', type: 'reservation' },
  { phrase: 'Protokollsanteckning', type: 'statement' },
  { phrase: 'Protokollsanteckningar', type: 'statement' },
  { phrase: 'Anteckning till protokollet', type: 'statement' },
  { phrase: 'Anteckningar till protokollet', type: 'statement' },
  { phrase: 'Anteckning', type: 'statement' },
  { phrase: 'Särskilt yttrande', type: 'statement' },
  { phrase: 'Särskilt uttalande', type: 'statement' },
  { phrase: 'Särskilda uttalanden', type: 'statement' },
  { phrase: 'Ersättaryttrande', type: 'statement' },
  { phrase: 'Ersättaryttranden', type: 'statement' },
  { phrase: 'Röstförklaring', type: 'statement' },
  { phrase: 'Särskilda yttranden', type: 'statement' },
  { phrase: 'Deltar inte i beslutet', type: 'statement' },
  { phrase: 'Deltar ej i beslutet', type: 'statement' },
  { phrase: 'Ej deltagande i beslutet', type: 'statement' },
  { phrase: 'Deltar inte i beslut', type: 'statement' },
  { phrase: 'Deltar ej i beslut', type: 'statement' },
  { phrase: 'Ej deltagande i beslut', type: 'statement' },
  { phrase: 'Deltar inte', type: 'statement' },
  { phrase: 'Beslutsunderlag', type: 'documents' },
  { phrase: 'Underlag', type: 'documents' },
  { phrase: 'Underlag för beslut', type: 'documents' },
  { phrase: 'Handling', type: 'documents' },
  { phrase: 'Handlingar', type: 'documents' },
  { phrase: 'Handlingar i ärendet', type: 'documents' },
  { phrase: 'Beslutshandlingar', type: 'documents' },
  { phrase: 'Bilaga', type: 'documents' },
  { phrase: 'Bilagor', type: 'documents' },
  { phrase: 'Expedieras till', type: 'recipients' },
  { phrase: 'Exp. till', type: 'recipients' },
  { phrase: 'Exp till', type: 'recipients' },
  { phrase: 'Exp', type: 'recipients' },
  { phrase: 'Expediering', type: 'recipients' },
  { phrase: 'Expedieras', type: 'recipients' },
  { phrase: 'Beslut expedieras till', type: 'recipients' },
  { phrase: 'Beslutet expedieras till', type: 'recipients' },
  { phrase: 'Beslutet skickas till', type: 'recipients' },
  { phrase: 'Beslutet ska skickas till', type: 'recipients' },
  { phrase: 'Beslut skickas till', type: 'recipients' },
  { phrase: 'Beslutet skickas för kännedom till', type: 'recipients' },
  { phrase: 'Beslutet delges', type: 'recipients' },
  { phrase: 'Beslutet sänds till', type: 'recipients' },
  { phrase: 'Beslutet översänds till', type: 'recipients' },
  { phrase: 'Skickas till', type: 'recipients' },
  { phrase: 'Sändlista', type: 'recipients' },
  { phrase: 'Delges', type: 'recipients' },
  { phrase: 'Kopia till', type: 'recipients' },
  { phrase: 'Beslutsexpediering', type: 'recipients' },
  { phrase: 'Protokollsutdrag', type: 'recipients' },
  { phrase: 'Protokollsutdrag till', type: 'recipients' },
  { phrase: 'Protokollsutdrag skickas till', type: 'recipients' },
  { phrase: 'Protokollsutdrag expedieras till', type: 'recipients' },
  { phrase: 'Protokollsutdrag sänds till', type: 'recipients' },
  { phrase: 'Jäv', type: 'recusal' },
  { phrase: 'Anmälan om jäv', type: 'recusal' },
  { phrase: 'Jävsanmälan', type: 'recusal' },
  { phrase: 'Hur man överklagar', type: 'appeal' },
  { phrase: 'Överklagande', type: 'appeal' },
  { phrase: 'Hur beslutet överklagas', type: 'appeal' },
  { phrase: 'Överklagandehänvisning', type: 'appeal' },
  { phrase: 'Besvärshänvisning', type: 'appeal' },
  { phrase: 'Upplysningar', type: 'other' },
  { phrase: 'Information', type: 'other' },
  { phrase: 'Justering', type: 'other' },
  { phrase: 'Omedelbar justering', type: 'other' },
  { phrase: 'Deltagare', type: 'other' },
  { phrase: 'Deltagande', type: 'other' },
  { phrase: 'Överläggning', type: 'other' },
  { phrase: 'Yttranden', type: 'other' },
  { phrase: 'Yttrande', type: 'other' },
  { phrase: 'Inlägg', type: 'other' },
  { phrase: 'Anföranden', type: 'other' },
  { phrase: 'Debatt', type: 'other' },
  { phrase: 'Diskussion', type: 'other' },
  { phrase: 'Ajournering', type: 'other' },
  { phrase: 'Frågor', type: 'other' },
  { phrase: 'Bedömning', type: 'background' },
  { phrase: '*s bedömning', type: 'background' },
  { phrase: 'Ställningstagande', type: 'background' },
  { phrase: 'Motivering', type: 'background' },
  { phrase: 'Motivering till beslut', type: 'background' },
  { phrase: 'Motivering till beslutet', type: 'background' },
  { phrase: 'Skäl för beslut', type: 'background' },
  { phrase: 'Skäl till beslut', type: 'background' },
  { phrase: 'Skäl för beslutet', type: 'background' },
  { phrase: 'Beslutsmotivering', type: 'background' },
  { phrase: 'Lagstöd', type: 'background' },
  { phrase: 'Lagrum', type: 'background' },
  { phrase: 'Ekonomiska konsekvenser', type: 'background' },
  { phrase: 'Ekonomi', type: 'background' },
  { phrase: 'Finansiering', type: 'background' },
  { phrase: 'Konsekvenser', type: 'background' },
  { phrase: 'Barnperspektivet', type: 'background' },
  { phrase: 'Barnkonsekvensanalys', type: 'background' },
  { phrase: 'Barnets bästa', type: 'background' },
  { phrase: 'Prövning av barnets bästa', type: 'background' },
  { phrase: 'Överväganden', type: 'background' },
  { phrase: 'Uppföljning', type: 'background' },
  { phrase: 'Paragrafen är justerad', type: 'verified' },
  { phrase: 'Paragrafen är omedelbart justerad', type: 'verified' },
  { phrase: 'Paragrafen förklaras omedelbart justerad', type: 'verified' },
  { phrase: 'Paragrafen förklaras omedelbart för justerad', type: 'verified' },
  { phrase: 'Paragrafen justeras omedelbart', type: 'verified' },
  { phrase: 'Paragrafen justerades omedelbart', type: 'verified' },
  { phrase: 'Paragrafen omedelbart justerad', type: 'verified' },
  { phrase: 'Omedelbart justerad', type: 'verified' },
  { phrase: 'Omedelbart justerad paragraf', type: 'verified' },
  { phrase: 'Denna paragraf är omedelbart justerad', type: 'verified' },
  { phrase: 'Punkten är omedelbart justerad', type: 'verified' },
  { phrase: 'Ärendet justeras omedelbart', type: 'verified' },
]
