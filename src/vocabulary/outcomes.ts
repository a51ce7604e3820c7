import type { Outcome } from '../model/record.js'

/**
 * What a decision does, told by its verbs. A row is a pattern over the folded (lower case) sentence of a decision;
 * `rank` decides between rows that fit the same sentence: the higher one wins.
 */
export interface OutcomeRow {
  readonly pattern: RegExp
  readonly outcome: Outcome
  readonly rank: number
}

const row = (rank: number, outcome: Outcome, pattern: RegExp): OutcomeRow => ({ pattern, outcome, rank })
/** Not inside a longer word: \b knows no å, ä, ö. */
const W = '(?<!\\p{L})'
const E = '(?!\\p{L})'
const words = (...alternatives: string[]) => new RegExp(`${W}(?:${alternatives.join('|')})${E}`, 'u')

/** `alla som väljer skola`, `eleverna kan själva välja`: what others choose is no election, nor is `väljer att vänta`. */
const chooses = (...verbs: string[]) =>
  verbs.map(
    (verb) =>
      `(?<!(?:som|kan|vill|får|kunna|(?:möjlighet|rätt)(?:en)? att) (?:(?:inte|själva?|fritt|aktivt) )?)${verb}(?! att(?!\\p{L}))`,
  )

export const outcomeRows: readonly OutcomeRow[] = [
  // "Ärendet återremitteras till nämnden"
  row(90, 'referredBack', words('återremittera', 'återremitteras', 'återremitterar', 'återremitterat', 'återremitterades', 'återremiss av ärendet', 'bifalla återremiss', 'beslutar? (?:om )?återremiss', 'minoritetsåterremiss')),
  // "Enligt återremissyrkande från S och V: Kommunstyrelsen får i uppdrag att bereda ärendet på nytt."
  row(90, 'referredBack', /(?:^|\n)(?:enligt|i enlighet med) (?:[\p{L}\d]+ ){0,4}återremissyrkande/u),
  // "Dagordningen godkänns med ändringen att ärende 7 utgår"
  row(95, 'approved', /(?:dagordning(?:en)?|föredragningslistan|ärendelistan).{0,60}(?:godkänn|fastställ)|(?:godkänn|fastställ)\p{L}* (?:dagordningen|föredragningslistan|ärendelistan)/u),
  // "Arvode utgår enligt reglementet", "Fordran avskrivs": money that is paid, or that nobody will pay
  row(91, 'approved', /(?<!(?:ärende|punkt|fråga|motion)[^.]{0,80})(?:(?:arvode|bidrag|ersättning|traktamente|ränt|hyr|avgift)\p{L}* (?:\p{L}+ ){0,3}utgå(?!r? (?:från|inte|ej)(?!\p{L}))|(?:fordr|skuld)\p{L}* .{0,40}avskriv)|utgå(?:r|s)? med (?:högst )?\d|avskriv\p{L}* (?:fordr|skuld)/u),
  // "Nämnden tar emot gåvan"
  row(65, 'approved', words('tar (?:\\p{L}+ )?emot (?:\\p{L}+ ){0,2}(?:gåvan?|donationen?|bidraget|testamentet)')),
  // "Kommunstyrelsen beslutar att inte bifalla motionen"
  row(55, 'rejected', words('(?:inte|ej) (?:bifalla|bifaller|godkänna|godkänner|anta|antar|tillstyrka|tillstyrker|bevilja|beviljar|ställa sig bakom)')),
  // "Dispens medges inte"
  row(55, 'rejected', words('(?:ges|utgår|medges|beviljas|godkänns|antas|tillåts|tillstyrks|medger|beviljar|godkänner|antar|tillstyrker) (?:inte|ej)')),
  // "Ärendet bordläggs till sammanträdet den 21 februari"
  row(90, 'postponed', words('bordlägga', 'bordläggs', 'bordlägger', 'bordlades', 'bordlagt', 'bordläggas', 'skjuts upp', 'skjuta upp ärendet', 'ajourneras till')),
  // "Ärendet tas upp på nästa möte", but not what a mandate or a plan brings there
  row(90, 'postponed', /(?:^|[.:\n] ?|(?<!\p{L})att )(?:ärende(?:t|n|na)? (?:\d+ )?)?(?:flyttas till|tas upp (?:igen )?(?:på|vid)) nästa (?:ordinarie )?(?:\p{L}*möte|\p{L}*sammanträde)/u),
  // "Ärendet utgår"
  row(90, 'withdrawn', words('utgår(?! (?:från|inte|ej))', 'ska utgå(?! från)', 'utgår? från (?:dagens|\\p{L}*(?:dagordning|listan|mötet|sammanträdet))\\p{L}*', 'tas bort från dagordningen', 'ärende(?:t|n)? (?:\\d+ )?dras ur', 'dras ur (?:ärendelistan|dagordningen|föredragningslistan)', 'stryks från föredragningslistan', 'dras tillbaka', 'avskrivs', 'avskriva ärendet', 'avskriver ärendet', 'utgick')),
  // "Kommunstyrelsen föreslår kommunfullmäktige besluta"
  row(80, 'recommended', words('föreslår (?:att )?(?:\\p{L}+)?fullmäktige', 'föreslår (?:\\p{L}+ ){0,4}besluta', 'föreslår att (?:\\p{L}+ ){0,3}beslutar?', '(?<!(?:ordföranden?|förvaltningen|direktören|chefen|\\)) )föreslår att \\p{L}*(?:styrelsen|nämnden|utskottet|direktionen)', 'föreslår (?:\\p{L}+ ){0,3}\\p{L}*(?:styrelsen|nämnden|utskottet|direktionen) att', 'föreslår (?:\\p{L}+,? ){0,4}\\p{L}*(?:kommuner|kommunerna|kommunen|regionen|huvudmännen|parterna) att', 'förslag till (?:\\p{L}+)?fullmäktige', 'rekommenderar', 'rekommendera', 'hemställer hos', 'föreslås (?:att )?beslut(?:a|ar)?', 'föreslå (?:\\p{L}+)?fullmäktige', 'föreslå (?:\\p{L}+ ){0,3}att besluta')),
  // "Förvaltningen får i uppdrag att utse en samordnare": a mandate, no election
  row(75, 'approved', /(?:uppdra|i uppdrag|får i uppgift).{0,160}att (?:utse|välja|anmäla|notera|redovisa)(?!\p{L})/u),
  // "Till ny ledamot utses Anna Ek (S)"
  row(70, 'elected', words('utses', 'väljs', ...chooses('utser', 'utse', 'väljer', 'välja'), 'valdes', 'förrättar val', 'utsågs', 'entledigas och', 'fyllnadsval')),
  // "läggs till handlingarna", "antecknas"
  row(60, 'noted', words('läggs till handlingarna', 'lägger \\p{L}+ till handlingarna', 'lägga \\p{L}+ till handlingarna', 'till handlingarna', 'antecknas', 'antecknar', 'anteckna', 'noteras', 'noterar', 'notera', 'tar del av informationen', 'tagit del av', 'tar del av', 'ta del av', 'tar informationen', 'informationen tas', 'tackar för informationen', 'tackar för', 'tackas för', 'tar emot informationen', 'tar emot', 'anmäls', 'är anmälda', 'är anmäld', 'anmälan godkänns', 'redovisningen godkänns', 'rapporten godkänns', 'godkänner informationen', 'godkänna informationen', 'godkänner redovisningen', 'ansåg sig förhindrad', 'ställt frågor')),
  // "Motionen avslås"
  row(50, 'rejected', words('avslås', 'avslår', 'avslå', 'avslogs', 'avstyrks', 'avstyrker', 'avstyrka', 'avslag på', 'avvisas', 'avvisar', 'avvisa', 'bifalls inte', 'bifalles ej', '(?:lämnas |lämnar (?:\\p{L}+ ){1,3})utan bifall')),
  row(40, 'approved', words('godkänns', 'godkänner', 'godkänna', 'godkändes', 'godkännes', 'fastställs', 'fastställer', 'fastställa', 'fastställes', 'fastställdes', 'antas', 'antar', 'anta', 'antogs', 'bifalls', 'bifaller', 'bifalla', 'bifalles', 'bifölls', 'bifall till', 'beviljas', 'beviljar', 'bevilja', 'beviljades', 'uppdras', 'uppdrar', 'uppdra', 'får i uppdrag', 'ges i uppdrag', 'ger \\p{L}+ i uppdrag', 'ge \\p{L}+ i uppdrag', 'i uppdrag att', 'tillstyrks', 'tillstyrker', 'tillstyrka', 'ställer sig bakom', 'ställa sig bakom', 'översänds', 'översänder', 'översända', 'överlämnas', 'överlämnar', 'överlämna', 'förlängs', 'förlänga', 'förlänger', 'avsätts', 'avsätter', 'avsätta', 'anslås', 'anslår', 'anslå', 'upphävs', 'upphäver', 'upphäva', 'justerar', 'tilldelas', 'inrättas', 'inrättar', 'inrätta', 'ändras', 'utökas', 'delegeras', 'delegerar', 'medges', 'medger', 'tillåts', 'yttrar sig', 'avger', 'avges', 'lämnar bidrag', 'finansieras', 'förklaras', 'anses (?:vara )?besvara(?:d|t|de)', 'anser? (?:\\p{L}+ ){1,3}besvarade?', 'därmed besvarad', 'är besvarad', 'är därmed besvarad', 'får ställas', 'remitteras', 'remitterar', 'ger bygglov', 'ge bygglov', 'bygglov ges', 'bygglov lämnas', 'ger startbesked', 'ge startbesked', 'startbesked ges', 'besvaras', 'besvaras med', 'anses färdigbehandlad', 'anses fullgjort', 'anses slutfört', 'avslutas', 'delas', 'utbetalas', 'överförs', 'utgör', 'ansvarar')),
  // "Enligt arbetsutskottets förslag."
  row(30, 'approved', /(?:^|\n)(?:\p{L}+ beslutar )?(?:enligt|i enlighet med) (?:[\p{L}-]+ ){0,4}förslag(?:et)?\.?(?:\n|$)/u),
] // biome-ignore format: one line a verb reads better
