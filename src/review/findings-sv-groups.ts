/** The findings of the groups of rules that are off by default, in Swedish: `kl` and `privacy`. */
import { counted, type Row, said } from './swedish.js'

export const groupFindingsInSwedish = {
  // Kommunallagen
  'kl-not-in-force': [
    'Före kommunallagen 2017',
    ({ date }) => `mötet ${date} hölls innan lagen gällde (2018-01-01)`,
  ],
  'kl-chair': ['Ordförande anges inte', () => 'ordföranden, som svarar för protokollet, anges inte'],
  'kl-served': ['Tjänstgörande anges inte', () => 'vilka ledamöter och ersättare som tjänstgjort anges inte'],
  'kl-matter': ['Ärende anges inte', ({ number }) => `§ ${number} anger inte vilket ärende som behandlades`],
  'kl-proposals': [
    'Förslag anges inte',
    ({ number }) => `§ ${number} har en votering eller reservation, men varken förslag eller yrkande`,
  ],
  'kl-proposition-order': [
    'Propositionsordning anges inte',
    ({ number }) => `§ ${number} har en votering, men ingen propositionsordning`,
  ],
  'kl-vote-result': ['Röstresultat anges inte', ({ number }) => `§ ${number} har en votering utan resultat`],
  'kl-decision': [
    'Beslut anges inte',
    ({ number }) => `§ ${number} togs upp till beslut, men inget beslut anges`,
  ],
  'kl-ballots': [
    'Röster anges inte',
    ({ number }) => `§ ${number} har en öppen votering, men inte vem som röstade hur`,
  ],
  'kl-reservation': ['Reservant anges inte', ({ number }) => `§ ${number} har en reservation utan namn`],
  'kl-verification-missing': ['Justeringsdag anges inte', () => 'dagen för justeringen anges inte'],
  'kl-verification-late': [
    'Sen justering',
    ({ date, verified, days }) => `justerat ${verified}, ${days} dagar efter mötet ${date} (högst 14)`,
  ],
  'kl-notice-missing': ['Anslag saknas', () => 'inget anslag eller bevis om justeringen finns i dokumentet'],
  'kl-notice-late': [
    'Sent anslag',
    ({ verified, posted }) => `justerat ${verified}, men anslaget sattes upp ${posted} (högst två dagar)`,
  ],
  'kl-notice-incomplete': ['Ofullständigt anslag', ({ missing }) => `anslaget anger inte ${said(missing)}`],

  // Personal data
  'privacy-personnummer': ['Personnummer', ({ pointer, count }) => `${count ?? 1} personnummer i ${pointer}`],
  'privacy-samordningsnummer': [
    'Samordningsnummer',
    ({ pointer, count }) => `${count ?? 1} samordningsnummer i ${pointer}`,
  ],
  'privacy-email': [
    'Privat e-post',
    ({ pointer, count }) => `${counted(count, 'e-postadress', 'e-postadresser')} i ${pointer}`,
  ],
  'privacy-phone': ['Telefonnummer', ({ pointer, count }) => `${count ?? 1} telefonnummer i ${pointer}`],
  redacted: [
    'Maskerat',
    ({ count, kinds }) =>
      `${counted(count, 'ställe', 'ställen')} maskerade${kinds === undefined ? '' : ` (${kinds})`}`,
  ],
} as const satisfies { readonly [rule: string]: Row }
