/** Words of running heads and footers. */
export interface FurnitureRow {
  readonly phrase: string
  /**
   * `strong`: stands nowhere but in furniture. `weak`: also a word of the text (the name of a date's label, the
   * document's title): furniture only beside other furniture.
   */
  readonly strength: 'strong' | 'weak'
}

const rows = (strength: FurnitureRow['strength'], ...phrases: string[]): FurnitureRow[] =>
  phrases.map((phrase) => ({ phrase, strength }))

export const furniture: readonly FurnitureRow[] = [
  ...rows(
    'strong',
    'Justerandes sign',
    'Justerandes signatur',
    'Justerandes signaturer',
    'Justerande sign',
    'Justerarnas sign',
    'Justerarnas signaturer',
    'Justerares sign',
    'Justerares signatur',
    'Justerarens signatur',
    'Ordförandes sign',
    'Ordförandens sign',
    'Ordförandens signatur',
    'Ordförande sign',
    'Sekreterarens sign',
    'Sekreterares sign',
    'Sign',
    'Signatur',
    'Just sign',
    'Just. sign',
    'Utdragsbestyrkande',
    'Utdragsbestyrkes',
    'Utdragsbestyrkan',
    'Utdraget bestyrks',
    'Rätt utdraget intygar',

    'Sida',
    'Sid',
    'Sidnr',
    'Sidnummer',
    'Blad',
    'Bladnr',
  ),
  ...rows(
    'weak',
    'Protokoll',
    'Sammanträdesprotokoll',
    'Protokollsutdrag',
    'Protokoll från sammanträde',
    'Mötesprotokoll',
    'Kallelse',
    'Kallelse/föredragningslista',
    'Kallelse och föredragningslista',
    'Föredragningslista',
    'Signaturer',
    'Mötesdatum',
    'Sammanträdesdatum',
    'Datum',
    'Diarienummer',
    'Dnr',
    'Protokoll nr *',
    'Protokoll (nr *)',
  ),
]
