/** What persons do in a statement of the minutes: the verbs that tell a yrkande, a reservation, a jäv from other text. */

/** `Från Bo Ås (M) föreligger yrkande`; much else is at hand or comes in (`två förslag föreligger`, `inkom till mötet`). */
const handedIn =
  '(?:föreligger|förelåg|inkommer|inkom)(?: med)? (?:ett |en |följande )?(?:skriftlig(?:t|a)? )?(?:\\p{L}*yrkanden?|förslag)'

/** Verbs of a yrkande: `Anna Ek (S) yrkar bifall till förslaget`. */
export const motionVerbs: readonly string[] = [
  'yrkar', 'yrkade', 'yrkat', 'föreslår', 'föreslog', 'instämmer', 'instämde', 'biträder', 'biträdde', 'hemställer', 'hemställde', 'anmäler', 'anmälde', 'tillstyrker', 'tillstyrkte', 'avstyrker', 'avstyrkte', 'begär', 'begärde', 'framställer', 'framställde', 'framför', 'framförde', 'lämnar', 'lämnade', 'lägger', 'lade', 'ställer sig bakom', 'ställde sig bakom', 'stödjer', 'stödde', 'vill', 'ansluter sig', 'anslöt sig', handedIn, 'yrkas av', 'yrkades av', 'biträds av', 'biträddes av', 'lämnas av', 'lämnades av', 'framställs av', 'framställdes av',
] // biome-ignore format: one line a list reads better

/** Verbs that tell a yrkande wherever they stand. */
export const movingVerbs: readonly string[] = [
  'yrkar', 'yrkade', 'instämmer', 'instämde', 'biträder', 'biträdde', 'tillstyrker', 'tillstyrkte', 'avstyrker', 'avstyrkte', 'ansluter sig', 'anslöt sig',
] // biome-ignore format: one line a list reads better

const GIVES =
  '(?:inkommer med|inkom med|inkommer|inkom|anmäler|anmälde|lämnar|lämnade|inger|ingav|avger|avgav|har|hade|gör|gjorde) (?:in )?(?:ett |en |sin |följande )?(?:skriftlig(?:t)? |muntlig(?:t)? |blank )?'
const OWN_VIEW =
  '(?:särskilt (?:yttrande|uttalande)|protokollsanteckning|röstförklaring|anteckning till protokollet)'

/** What is done in a sentence that reserves: `reserverar sig`, `anmäler avvikande mening`. */
export const reserving = `reserver(?:ar|ade) sig|${GIVES}(?:reservation|avvikande mening)`
/** And in one that adds a view of one's own: `anmäler särskilt yttrande`. */
export const stating = `${GIVES}${OWN_VIEW}`

/** Verbs of a reservation: `Bo Ås (M) reserverar sig mot beslutet`. */
export const reservationVerbs: readonly string[] = [
  reserving, 'reserverar', 'reserverade', 'reserverat', 'reservera', 'lämnar in', 'lämnar', 'lämnade', 'inkommer med', 'inkom med', 'inger', 'ingav', 'avger', 'avgav', 'anför', 'anförde', 'instämmer', 'instämde', 'ansluter sig', 'anslöt sig', 'anmäls av', 'anmäldes av', 'lämnas av', 'lämnades av', 'reservation av', 'reservation från',
] // biome-ignore format: one line a list reads better

/** Verbs beside which a person does not take part: `Cilla By (C) anmäler jäv`, `deltar inte i beslutet`. */
export const absenceVerbs: readonly string[] = [
  'anmäler', 'anmälde', 'anmält', 'har anmält', 'deltar', 'deltog', 'deltagit', 'avstår', 'avstod', 'lämnar', 'lämnade', 'är jävig', 'var jävig', 'är jäviga', 'var jäviga', 'förklarar', 'förklarade', 'uppger', 'uppgav', 'anmäls av', 'anmäldes av', 'anmälts av', 'ersätts', 'ersattes', 'avstått', 'begär', 'begärde',
] // biome-ignore format: one line a list reads better

/** Parties by their names: groups that move, reserve themselves, or do not take part. */
export const partyNames: readonly string[] = [
  'Socialdemokraterna', 'Moderaterna', 'Nya Moderaterna', 'Moderata samlingspartiet', 'Centerpartiet', 'Vänsterpartiet', 'Liberalerna', 'Folkpartiet', 'Folkpartiet liberalerna', 'Kristdemokraterna', 'Miljöpartiet', 'Miljöpartiet de gröna', 'Sverigedemokraterna', 'Demokraterna', 'Feministiskt initiativ',
] // biome-ignore format: one line a list reads better

/** Others who act where no person is named; at the start of a statement. */
export const actorWords: readonly string[] = [
  'Ordföranden', 'Ordförande', 'Ledamoten', 'Ledamöterna', 'Ledamöter', 'Representanten', 'Representanterna', 'Gruppen', 'Grupperna', 'Partierna', 'Samtliga', 'Alliansen', 'Majoriteten', 'Oppositionen', 'Minoriteten', 'Undertecknad', 'Undertecknade', ...partyNames,
] // biome-ignore format: one line a list reads better
