/** The Swedish that tells a change of substance from a change of form: rows, no logic. */

/** How a verb's form follows from its infinitive: the ending taken off and the one put on. */
export interface VerbRule {
  infinitive: string
  ending: string
}

/** att godkänna -> godkänner. */
export const presentRules: readonly VerbRule[] = [
  { infinitive: 'a', ending: 'er' }, // godkänna, godkänner; fastställa, fastställer
  { infinitive: 'a', ending: 'ar' }, // anta, antar; bevilja, beviljar
  { infinitive: 'ra', ending: 'r' }, // överföra, överför; begära, begär
  { infinitive: 'å', ending: 'år' }, // avslå, avslår
  { infinitive: 'e', ending: 'er' }, // anse, anser
]

/** att godkänna -> godkänns. */
export const passiveRules: readonly VerbRule[] = [
  { infinitive: 'a', ending: 's' }, // fastställa, fastställs; godkänna, godkänns
  { infinitive: 'a', ending: 'as' }, // anta, antas; bevilja, beviljas
  { infinitive: 'å', ending: 'ås' }, // avslå, avslås
  { infinitive: 'e', ending: 'es' }, // utse, utses
]

/** att godkänna -> godkände, for minutes kept in the past tense. */
export const pastRules: readonly VerbRule[] = [
  { infinitive: 'a', ending: 'ade' }, // bevilja, beviljade
  { infinitive: 'na', ending: 'de' }, // godkänna, godkände
  { infinitive: 'la', ending: 'de' }, // fastställa, fastställde
  { infinitive: 'a', ending: 'de' }, // utfärda, överföra: överförde
  { infinitive: 'dra', ending: 'drog' }, // uppdra, uppdrog
  { infinitive: 'ta', ending: 'tog' }, // anta, antog
  { infinitive: 'å', ending: 'og' }, // avslå, avslog
]

/** Who is elected is the proposition; these verbs before and after the election are one. */
export const electionVerbs: readonly string[] = [
  'föreslås', // Anna Ek (S) föreslås till justerare
  'föreslår', // seen as a slip for föreslås; also: Ordföranden föreslår Anna Ek (S)
  'välja',
  'väljer',
  'väljs',
  'valdes',
  'utse',
  'utser',
  'utses',
  'utsågs',
]

/** The election verbs whose subject is who elects, not who is elected. */
export const electorVerbs: readonly string[] = ['föreslår', 'väljer', 'utser']

/** What opens an election's predicate: "väljs *att* justera", "väljs *till* justerare". */
export const electionMarks: readonly string[] = ['att', 'till', 'som']

/** Verbs that put something forward; what follows is the proposition. */
export const proposingVerbs: readonly string[] = ['föreslår', 'föreslås', 'föreslå', 'hemställer', 'yrkar']

/** Verbs of deciding. */
export const decidingVerbs: readonly string[] = ['besluta', 'beslutar', 'beslutade']

/** Words that never stand in a lead-in: what they open is content. */
export const contentWords: readonly string[] = [
  'som',
  'om',
  'när',
  'där',
  'då',
  'innan',
  'efter',
  'sedan',
  'medan',
  'samt',
  'eller',
  'men',
  'genom',
  'under',
  'förutsatt',
  'villkor',
]

/** What a meeting does with a matter; a subject that holds such a verb is no mere subject. */
export const decisionVerbs: readonly string[] = [
  'anta',
  'avslå',
  'avstyrka',
  'avsätta',
  'bevilja',
  'bifalla',
  'bordlägga',
  'fastställa',
  'ge',
  'godkänna',
  'hänskjuta',
  'lämna',
  'lägga',
  'medge',
  'notera',
  'rekommendera',
  'tillstyrka',
  'uppdra',
  'upphäva',
  'återkalla',
  'återremittera',
]

/** A word that turns a sentence round is never a minor difference. */
export const negations: readonly string[] = [
  'inte',
  'ej',
  'icke',
  'ingen',
  'inget',
  'inga',
  'aldrig',
  'utan',
  'varken',
  'vare',
  'endast',
  'enbart',
  'bara',
]

/** Numbers in words; there a letter counts: sextonde (16), sextionde (60). */
export const numberWord = /t(?:io|on)(?:n?de)?$|hundra|tusen|milj/u

/** Stems one letter apart that say different things; never a slip of spelling. */
export const lookalikes: readonly (readonly [string, string])[] = [
  ['förläng', 'förlägg'], // beslutet förlängs, mötet förläggs
  ['avslag', 'anslag'],
  ['avslå', 'anslå'],
  ['skolan', 'skalan'],
  ['inrätt', 'inrikt'],
]

/** Written short and in full; both sides folded, the short form without its full stops and spaces. */
export const abbreviations: readonly (readonly [string, string])[] = [
  ['%', 'procent'],
  ['kr', 'kronor'],
  ['tkr', 'tusen kronor'],
  ['mnkr', 'miljoner kronor'],
  ['&', 'och'],
  ['nr', 'nummer'],
  ['ca', 'cirka'],
  ['tom', 'till och med'],
  ['fom', 'från och med'],
  ['from', 'från och med'],
  ['fr o m', 'från och med'],
  ['dvs', 'det vill säga'],
  ['bla', 'bland annat'],
  ['mm', 'med mera'],
  ['resp', 'respektive'],
  ['§', 'paragraf'],
]

/** Verbs that undo each other: the one proposed and the other decided is a rejection. */
export const opposites: readonly (readonly [string, string])[] = [
  ['avslå', 'bifalla'],
  ['avslå', 'godkänna'],
  ['avslå', 'anta'],
  ['avslå', 'bevilja'],
  ['avslå', 'fastställa'],
  ['avslå', 'tillstyrka'],
  ['avstyrka', 'tillstyrka'],
  ['avslå', 'medge'],
]

/** A decision that points at the proposal instead of repeating it. */
export const byReference: readonly { phrase: RegExp; verdict: 'asProposed' | 'changed' | 'rejected' }[] = [
  // Nämnden avslår förslaget. / Förslaget avslås.
  {
    phrase: /(?<!\p{L})(?:avslår? (?:\p{L}+ ){0,3}förslaget|förslaget avslås)(?!\p{L})/iu,
    verdict: 'rejected',
  },
  // Bifall till förslaget med ändring enligt ...
  {
    phrase:
      /(?<!\p{L})förslaget(?!\p{L})[^.\n]{0,80}(?<!\p{L})(?:ändring|ändringar|tillägg|tilläggsyrkande|undantag)/iu,
    verdict: 'changed',
  },
  // Beslut enligt yrkandet från ...
  { phrase: /(?<!\p{L})enlig(?:t|het med) (?:\p{L}+[ :]{1,2}){0,4}\p{L}*yrkande/iu, verdict: 'changed' },
  // Enligt förslaget. / i enlighet med förvaltningens förslag / Förslaget bifalls.
  { phrase: /(?<!\p{L})enlig(?:t|het med) (?:\p{L}+ ){0,4}förslag(?:et)?(?!\p{L})/iu, verdict: 'asProposed' },
  {
    phrase:
      /(?<!\p{L})(?:bifaller (?:\p{L}+ ){0,3}förslaget|bifall till (?:\p{L}+ ){0,3}förslag(?:et)?|förslaget (?:bifalls|antas|godkänns))(?!\p{L})/iu,
    verdict: 'asProposed',
  },
]
