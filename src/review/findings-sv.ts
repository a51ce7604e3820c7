/** What each finding is called and says in Swedish; the English words stand with the rules. */
import { quoted, trailing } from '../check/rule.js'
import type { RuleCode } from '../check/rules.js'
import { groupFindingsInSwedish } from './findings-sv-groups.js'
import { counted, type Row, said } from './swedish.js'

/** A row a rule: what it is called, and what it says of a document. */
export const findingsInSwedish: { readonly [rule in RuleCode]: Row } = {
  // The file
  'pdf-damaged': ['Skadad PDF', () => 'PDF-filen är skadad, och text kan ha gått förlorad'],
  'page-without-text': [
    'Sida utan text',
    ({ page, image }) =>
      image === undefined
        ? `sida ${page ?? '?'} har ingen text som kan läsas`
        : `sida ${page} är en bild, utan text som kan läsas annat än i kanten`,
  ],
  'pdf-engine-fallback': ['Reservläsare', () => 'läst med pdf-parse i stället för den snabba läsaren'],
  'control-characters': [
    'Styrtecken',
    ({ count }) => `${counted(count, 'styrtecken', 'styrtecken')} har tagits bort`,
  ],
  'encoding-guessed': [
    'Gissad teckenkodning',
    ({ encoding }) => `teckenkodningen är gissad${encoding === undefined ? '' : `: ${encoding}`}`,
  ],
  'replacement-character': [
    'Förlorade bokstäver',
    ({ count }) =>
      `${counted(count, 'bokstav', 'bokstäver')} hade gått förlorade innan filen kom hit (U+FFFD)`,
  ],

  // What the grammar could not place or understand
  'unassigned-text': [
    'Oplacerade rader',
    ({ lines, text }) =>
      `${counted(lines, 'rad ingår', 'rader ingår')} inte i någon del av posten${trailing(': ', text)}`,
  ],
  'not-a-protokoll-shape': [
    'Liknar inget protokoll',
    () => 'dokumentet har lite av det som ett protokoll eller en kallelse har',
  ],
  'heading-unknown': [
    'Okänd rubrik',
    ({ text }) => `ser ut som en rubrik, men finns inte i ordlistan${trailing(': ', text)}`,
  ],
  'header-missing': [
    'Organ eller datum saknas',
    ({ missing }) => `dokumentet saknar ${said(missing, 'organ eller datum')}`,
  ],
  'agenda-missing': ['Ärendelista saknas', () => 'ingen ärendelista står före paragraferna'],
  'weekday-mismatch': [
    'Fel veckodag',
    ({ stated, date, actual }) => `${quoted(stated)} står vid ${date}, som är en ${actual}`,
  ],
  'date-mismatch': [
    'Olika datum',
    ({ date, other, where }) => `mötets datum är ${date}, men ${other} ${said(where, 'på ett annat ställe')}`,
  ],
  'body-mismatch': [
    'Olika organ',
    ({ body, other, where }) =>
      `organet är ${quoted(body)}, men ${quoted(other)} ${said(where, 'på ett annat ställe')}`,
  ],
  'notice-date-unread': [
    'Oläst anslagsdatum',
    ({ text }) => `ett anslags datum finns inte i posten${trailing(': ', text)}`,
  ],
  'person-unread': ['Oläst person', ({ text }) => `ingen person kunde läsas här${trailing(': ', text)}`],
  'office-unclear': [
    'Oklart uppdrag',
    ({ office }) => `det är oklart vems uppdrag detta är: ${quoted(office)}`,
  ],
  'office-shared': [
    'Delat uppdrag',
    ({ name, office }) => `${quoted(name)} anges också som ${office ?? 'ordförande'}`,
  ],
  'person-remote': [
    'Deltog på distans',
    ({ name, how }) => `${quoted(name)} deltog på distans${trailing(': ', how)}`,
  ],
  'bracket-unbalanced': ['Trasig parentes', ({ text }) => `en parentes är trasig${trailing(': ', text)}`],
  'attendance-in-annex': [
    'Närvaro i bilaga',
    ({ annex }) => `närvaron står i ${annex ? `bilaga ${annex}` : 'en bilaga'}`,
  ],
  'attendance-unread': [
    'Oläst närvaro',
    ({ annex, lines, times, open, text }) => {
      const gaps = [
        lines && `${counted(lines, 'rad', 'rader')} utan plats${trailing(': ', text)}`,
        times && `${counted(times, 'tid', 'tider')} för ankomst eller avgång utan person`,
        open && `för ${counted(open, 'ledamot', 'ledamöter')} är det oklart om de tjänstgjorde`,
      ].filter(Boolean)
      const whole = `närvaron i ${annex ? `bilaga ${annex}` : 'bilagan'} kunde inte läsas`
      return gaps.length > 0 ? `${whole} helt: ${gaps.join('; ')}` : whole
    },
  ],
  'annex-missing': [
    'Bilaga saknas',
    ({ annex, paragraph }) =>
      `${annex ? `bilaga ${annex}` : 'bilagan'}${paragraph ? `, som § ${paragraph} hänvisar till,` : ''} finns inte i filen`,
  ],
  'paragraphs-unsigned': [
    'Nummer utan paragraftecken',
    () => 'numrerade ärenden lästes som paragrafer: protokollet har inget §-tecken',
  ],
  'decision-in-text': [
    'Beslut i löpande text',
    () => 'texten säger att organet beslutar, men inget beslut står för sig',
  ],
  'outcome-unclear': [
    'Oklart beslut',
    () => 'texten visar inte tydligt vad beslutet innebär (utfall: annat)',
  ],
  'vote-unread': [
    'Oläst votering',
    ({ text }) => `det som sägs om en votering kunde inte läsas${trailing(': ', text)}`,
  ],
  'reservation-unread': [
    'Oläst reservation',
    ({ text }) => `vem som reserverar sig eller yttrar sig kunde inte läsas${trailing(': ', text)}`,
  ],
  'ballots-unread': [
    'Olästa röster',
    ({ annex, text }) =>
      `vem som röstade hur kunde inte läsas helt${annex ? ` i bilaga ${annex}` : ''}${trailing(': ', text)}`,
  ],
  'party-not-participating': [
    'Parti deltar inte',
    ({ parties }) => `partiet deltar inte i beslutet${trailing(': ', parties)}`,
  ],
  'presenters-unclear': [
    'Oklara föredragande',
    ({ item, names }) => `rubriken till ärende ${item} kan sluta med dess föredragande: ${quoted(names)}`,
  ],
  'attachment-guessed': ['Gissad bilaga', ({ text }) => `en bilaga tycks börja här${trailing(': ', text)}`],

  // The front page
  'record-invalid': [
    'Ogiltig post',
    ({ pointer, problem }) =>
      `posten är inte giltig${pointer ? ` vid ${pointer}` : ''}: ${problem ?? 'okänt fel'}`,
  ],
  'no-paragraphs': ['Inga paragrafer', () => 'ingen § hittades i protokollet'],
  'no-items': ['Inga ärenden', () => 'inget ärende hittades i kallelsen'],
  'date-impossible': [
    'Omöjligt datum',
    ({ date, what }) => `${date} kan inte vara datum för ${said(what, 'mötet')}`,
  ],
  'end-before-start': [
    'Slut före början',
    ({ date, endDate }) => `mötet slutar ${endDate}, innan det börjar ${date}`,
  ],
  'times-reversed': [
    'Omvända klockslag',
    ({ startTime, endTime }) => `mötet börjar ${startTime} och slutar ${endTime}`,
  ],
  'verification-before-meeting': [
    'Justerat före mötet',
    ({ date, verified }) => `justerat ${verified}, före mötet ${date}`,
  ],
  'notice-before-meeting': [
    'Anslaget före mötet',
    ({ date, posted }) => `anslaget sattes upp ${posted}, före mötet ${date}`,
  ],
  'notice-removed-early': [
    'Anslag nedtaget för tidigt',
    ({ posted, removed }) => `anslaget sattes upp ${posted} och togs ned ${removed}`,
  ],
  'attendance-empty': ['Ingen närvaro', () => 'ingen anges som tjänstgörande vid mötet'],
  'chair-not-attending': [
    'Ordförande inte närvarande',
    ({ name }) => `ordföranden${trailing(' ', name)} finns inte bland ledamöterna`,
  ],
  'verifier-not-attending': [
    'Justerare inte närvarande',
    ({ name }) => `justeraren${trailing(' ', name)} finns inte bland ledamöterna`,
  ],
  'person-twice': ['Person två gånger', ({ name }) => `${quoted(name)} står två gånger i närvaron`],
  'replaced-but-present': [
    'Ersatt men närvarande',
    ({ name, by }) => `${quoted(name)} ersätts${trailing(' av ', by)} men står även som tjänstgörande`,
  ],
  'absent-but-present': [
    'Frånvarande och närvarande',
    ({ name }) => `${quoted(name)} står både som frånvarande och som närvarande`,
  ],
  'person-range-outside': [
    'Okända paragrafer',
    ({ name, range }) => `${quoted(name)} anges för ${range}, som dokumentet inte har`,
  ],
  'party-unknown': [
    'Okänt parti',
    ({ party, name }) =>
      `partiet ${quoted(party)} finns inte i ordlistan${trailing(', står först efter ', name)}`,
  ],

  // Agenda, §§, votes, items
  'agenda-paragraph-mismatch': [
    'Olika rubriker',
    ({ number, agenda, body }) =>
      `§ ${number} heter ${quoted(agenda)} i ärendelistan, men ${quoted(body)} över sin text`,
  ],
  'paragraph-missing': [
    'Paragraf saknas',
    ({ sections }) => `${sections} i ärendelistan finns inte i texten`,
  ],
  'agenda-item-missing': [
    'Inte i ärendelistan',
    ({ number, title }) => `§ ${number}${trailing(' ', title || undefined)} finns inte i ärendelistan`,
  ],
  'paragraph-duplicate': ['Paragraf två gånger', ({ number }) => `§ ${number ?? ''} står en gång till`],
  'paragraph-gap': ['Lucka i numren', ({ number, sections }) => `${sections} saknas före § ${number}`],
  'paragraph-backwards': ['Nummer baklänges', ({ number, before }) => `§ ${number} kommer efter § ${before}`],
  'paragraph-range-missing': [
    'Paragraf på försättsbladet saknas',
    ({ sections }) => `försättsbladet anger ${sections}, som inte finns i texten`,
  ],
  'paragraph-outside-range': [
    'Paragraf utanför omfattningen',
    ({ number }) => `§ ${number} hör inte till de §§ som försättsbladet anger`,
  ],
  'paragraph-without-title': ['Paragraf utan rubrik', ({ number }) => `§ ${number} har ingen rubrik`],
  'paragraph-empty': ['Tom paragraf', ({ number }) => `§ ${number} har varken text eller beslut`],
  'paragraph-unverified': [
    'Inte justerad',
    ({ number }) => `§ ${number} anges inte som justerad, som de flesta andra`,
  ],
  'decision-missing': [
    'Beslut saknas',
    ({ number }) => `§ ${number} har ett förslag till beslut men inget beslut`,
  ],
  'decision-changed': [
    'Ändrat beslut',
    ({ number }) => `beslutet i § ${number} skiljer sig från förslaget, och inget yrkande finns`,
  ],
  'vote-count-mismatch': [
    'Fel antal röster',
    ({ number, choice, stated, named }) =>
      `§ ${number}: ${stated} ${choice} anges, men ${named} nämns vid namn`,
  ],
  'vote-total-mismatch': [
    'För många röster',
    ({ number, votes, members }) => `§ ${number}: ${votes} röster, men ${members} tjänstgjorde`,
  ],
  'ballot-twice': ['Dubbel röst', ({ number, names }) => `§ ${number}: mer än en röst av ${quoted(names)}`],
  'ballot-not-attending': [
    'Röst av frånvarande',
    ({ name, sections }) => `${quoted(name)} röstar i ${sections}, men finns inte i närvaron`,
  ],
  'item-gap': [
    'Lucka bland ärenden',
    ({ before, number }) => `ärende ${number} kommer efter ärende ${before}`,
  ],
  'item-without-title': ['Ärende utan rubrik', ({ number }) => `ärende ${number} har ingen rubrik`],
  'item-times-descending': [
    'Klockslag baklänges',
    ({ number, time, before, beforeTime }) =>
      `ärende ${number} börjar ${time}, ärende ${before} före det ${beforeTime}`,
  ],
  'presenter-not-summoned': [
    'Föredragande inte kallad',
    ({ items, name }) => `${quoted(name)}, som föredrar ärende ${items}, hör inte till de kallade`,
  ],
  'attachment-without-item': [
    'Bilaga utan ärende',
    ({ title }) => `inget ärende är känt för bilagan${trailing(' ', title)}`,
  ],

  ...groupFindingsInSwedish,
}
