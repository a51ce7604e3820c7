/** Lines that begin a part of the document or stand between its items. */
export const zoneNames = [
  'agenda',
  'kallelse',
  'protokoll',
  'category',
  'attachment',
  'break',
  'signing',
] as const

export interface ZoneRow {
  readonly phrase: string
  readonly zone: (typeof zoneNames)[number]
}

const rows = (zone: ZoneRow['zone'], ...phrases: string[]): ZoneRow[] =>
  phrases.map((phrase) => ({ phrase, zone }))

export const zones: readonly ZoneRow[] = [
  ...rows('agenda', 'Ärendelista', 'Innehållsförteckning', 'Innehåll', 'Föredragningslista', 'Dagordning', 'Ärenden', 'Ärendeförteckning', 'Paragrafförteckning', 'Förteckning över ärenden', 'Lista över ärenden', 'Paragrafer och ärenden', 'Ärenderubriker'),
  ...rows('kallelse', 'Kallelse', 'Kallelse/föredragningslista', 'Kallelse / föredragningslista', 'Kallelse och föredragningslista', 'Kallelse till *', 'Kallelse med föredragningslista', 'Kallelse med dagordning', 'Kallelse * sammanträde', 'Kallelse *', '* kallas till *'),
  ...rows('protokoll', 'Protokoll', 'Sammanträdesprotokoll', 'Protokoll nr *', 'Protokoll (nr *)', 'Protokoll * sammanträde', 'Protokoll från *', 'Protokoll fört *', 'Mötesprotokoll', 'Protokoll för *', 'Protokoll *', 'Styrelseprotokoll', 'Extra sammanträde', 'Extrainsatt sammanträde', 'Protokoll per capsulam', 'Styrelsemöte', 'Styrelsesammanträde', 'Direktionsmöte', 'Minnesanteckningar', 'Minnesanteckningar *', 'Mötesanteckningar', 'Mötesanteckningar *', 'Beslutsprotokoll', 'Beslutsprotokoll *', '*protokoll'),
  ...rows('category', 'Informationsärenden', 'Information', 'Informationspunkter', 'Informationsärende', 'Beslutsärenden', 'Beslutsärende', 'Beslutspunkter', 'Anmälningsärenden', 'Anmälningar', 'Diskussionsärenden', 'Dialogärenden', 'Övriga ärenden', 'Övrigt', 'Inledande ärenden', 'Inledning', 'Formalia', 'Formaliaärenden', 'Avslutande ärenden', 'Avslutning', 'Valärenden', 'Delegationsärenden', 'Delegeringsärenden', 'Rapporter', 'Rapportärenden', 'Individärenden', 'Ärenden för beslut', 'Ärenden för information', 'Ärenden till kommunfullmäktige', 'Ärenden till regionfullmäktige', 'Ärenden till kommunstyrelsen', 'Öppna ärenden', 'Slutna ärenden', 'Sekretessärenden', 'Beredningsärenden', 'Remissärenden', 'Motioner', 'Medborgarförslag', 'Interpellationer', 'Initiativärenden', 'Budgetärenden', 'Personalärenden', 'Uppföljningsärenden', 'Beslut', 'Bordlagda ärenden', 'Val', 'Inledning av sammanträdet', 'Sammanträdets öppnande', 'Mötets öppnande'),
  ...rows('attachment', 'Bilaga *', 'Bilaga', 'Bilagor', 'Voteringslista', 'Voteringslista *', 'Omröstningslista', 'Omröstningslista *', 'Närvarolista', 'Närvaro- och voteringslista', 'Uppropslista'),
  ...rows('break', 'Paus', 'Kaffepaus', 'Kaffe', 'Fika', 'Fikapaus', 'Lunch', 'Lunchpaus', 'Bensträckare', 'Rast', 'Paus/kaffe', 'Kaffe/paus', 'Paus * kaffe', 'Paus * fika', 'Förmiddagskaffe', 'Förmiddagsfika', 'Eftermiddagskaffe', 'Eftermiddagsfika', 'Gruppmöte', 'Gruppmöten', 'Ajournering', 'Ajournering för *', 'Lunchuppehåll', 'Lunch *'),
  ...rows('signing', 'Verifikat', 'Signeringsinformation', 'Signaturlista', 'Elektroniska underskrifter', 'Digitala signaturer', 'Signatursida', 'Underskriftssida', 'Transaktion', 'Deltagare signering', 'Signerare', 'Signaturer', 'Dokumentet är signerat *', 'Detta dokument * signerats *', 'Följande * signerat *', 'Elektronisk signering', 'Elektronisk underskrift', 'Digitala underskrifter'),
] // biome-ignore format: one line a zone reads better
