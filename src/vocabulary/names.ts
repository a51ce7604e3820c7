/** Parties, offices and organizations: what tells the brackets after a name apart. */

/** Parties of the Riksdag, older names of theirs, and local parties met in minutes. */
export const parties: readonly string[] = [
  'S', 'M', 'C', 'V', 'L', 'KD', 'MP', 'SD', 'FP', 'NYD', 'FI', 'D', 'PP', 'VV', 'ÖrP', 'MED', 'AfS', 'SPI', 'SJVP', 'SV', 'NS', 'LPo', 'BoA', '-',
] // biome-ignore format: one line a list reads better

/** Words that make a text an office; matched at the end of a word (`HS-direktör`, `kommunchef`). */
export const offices: readonly string[] = [
  'ordförande', 'ordf', 'ordf.', 'sekreterare', 'sekr', 'adj', 'direktör', 'chef', 'samordnare', 'strateg', 'controller', 'utredare', 'handläggare', 'ledamot', 'ersättare', 'jurist', 'ekonom', 'koordinator', 'kommunalråd', 'oppositionsråd', 'regionråd', 'borgarråd', 'landstingsråd', 'rektor', 'ledare', 'revisor', 'arkitekt', 'planerare', 'ingenjör', 'registrator', 'konsult', 'rådgivare', 'inspektör', 'specialist', 'administratör', 'assistent', 'sakkunnig', 'representant', 'ombud', 'utvecklare', 'analytiker', 'praktikant', 'kommunikatör', 'föredragande', 'ansvarig', 'stabschef', 'adjungerad', 'gruppledare', 'politisk sekreterare', 'insynsplats', 'förste', 'andre', 'protokollförare', 'vd', 'läkare', 'sjuksköterska', 'mästare', 'kommissarie', 'psykolog', 'kurator', 'pedagog', 'lärare', 'föreståndare', 'vetare', 'antikvarie', 'bibliotekarie', 'logoped', 'dietist', 'terapeut', 'socionom', 'projektledare', 'processledare', 'kamrer', 'kamrerare', 'kanslist', 'arkivarie', 'advokat', 'intendent', 'vaktmästare', 'tandläkare', 'tolk', 'byråsekreterare', 'verkställande direktör', 'kommunalborgmästare', 'tjänsteman', 'tjänsteperson', 'landstingsjurist', 'borgmästare', 'stadsträdgårdsmästare', 'biolog', 'geolog', 'veterinär', 'ordinarie', 'suppleant',
] // biome-ignore format: one line a list reads better

/** Small words inside names, also with a hyphen behind them (`al-Masri`). */
export const nameParticles: readonly string[] = [
  'von', 'van', 'af', 'de', 'da', 'dos', 'del', 'della', 'den', 'der', 'di', 'du', 'la', 'le', 'el', 'al', 'ul', 'bin', 'bint', 'ibn', 'abu', 'ben', 'ter', 'ten', 'zu', 'zur', 'y',
] // biome-ignore format: one line a list reads better

/** How the first word of a department or employer ends, where two words with capitals could be a name. */
export const employerEndings: readonly string[] = [
  'ningen', 'heten', 'kontoret', 'nämnden', 'styrelsen', 'skolan', 'verket', 'sektorn', 'bolaget', 'gruppen', 'centrum', 'delen', 'nätverket', 'teamet', 'kansliet', 'förbundet',
] // biome-ignore format: one line a list reads better

/** A whole line that names the owner. */
export const organizations: readonly string[] = [
  'Region *', '* kommun', '*s stad', '* stad', '* stads *', 'Landstinget *', 'Landstinget i *', '*s läns landsting', 'Kommunalförbundet *', '* kommunalförbund', '* landsting', '* läns landsting', 'Gotlands kommun', 'Kommunförbundet *', 'Samordningsförbundet *', 'Finsam *', '* samordningsförbund', 'Räddningstjänstförbundet *', 'Gymnasieförbundet *', '* gymnasieförbund', 'Kommunalförbund *', '* AB', 'AB *', 'Stiftelsen *', 'Arbetsförmedlingen', 'Försäkringskassan', 'PRO', 'SPF', 'SPF Seniorerna', 'SPRF', 'SKPF', 'RPG', 'Saco', 'Vision', 'Vårdförbundet', '* räddningstjänstförbund',
] // biome-ignore format: one line a list reads better

/** A whole line that names a body. */
export const bodies: readonly string[] = [
  'Kommunstyrelsen', 'Kommunfullmäktige', 'Styrelsen för *', 'Regionstyrelsen', 'Regionfullmäktige', 'Landstingsstyrelsen', 'Landstingsfullmäktige', 'Valberedningen', 'Krisledningsnämnden', 'Kommunstyrelsens *utskott', 'Kommunstyrelsens * utskott', '*nämnden', '*nämnd', '* nämnd', '*nämnden *', '*nämnd *', '* *nämnden', '* nämnden för *', '* *nämnden i *', '* *nämnden för *', 'Nämnden för *', '*utskottet', '*utskott', '* utskott', '* *utskott', '* *utskottet', '*gruppen', '* *gruppen', '*beredningen', '* *beredningen', '*beredning', '* *beredning', '*rådet', '* *rådet', '*råd', '* råd', '* *råd', '*styrelsen', '* *styrelsen', '*styrelse', '* *styrelse', '*delegationen', '* *delegationen', '*kommittén', '* *kommittén', '*direktionen', 'Direktionen *', '*fullmäktige', '* *fullmäktige', '*revisionen', '*kollegiet', '* *kollegiet', '*samråd', '* samråd', '* samrådet för *', 'Samrådet för *', '* *rådet för *', '*arenan', '*forum',
] // biome-ignore format: one line a list reads better
