/** Labels of the front page (försättsblad), of the notice (anslag/bevis) and of the signatures. */
export const fields = [
  'placeAndTime',
  'place',
  'time',
  'date',
  'members',
  'servingSubstitutes',
  'substitutes',
  'others',
  'absent',
  'present',
  'chair',
  'secretary',
  'verifiers',
  'toVerify',
  'signatures',
  'verification',
  'verificationPlace',
  'verificationDate',
  'ranges',
  'notice',
  'body',
  'posted',
  'removed',
  'storage',
  'signature',
  'signedWith',
  'number',
  'caseNumber',
  'ignored',
] as const

export type Field = (typeof fields)[number]

export interface LabelRow {
  readonly phrase: string
  readonly field: Field
  /** The label's value can follow on the same line without a mark between (`Ordförande Anna Ek (S)`). */
  readonly inline?: boolean
  /**
   * A sentence that begins so is the value: what stands behind these words (`Fört vid sammanträde onsdagen den ...`), or
   * the whole of it (`Justeringen har tillkännagivits ...`).
   */
  readonly flows?: 'behind' | 'whole'
}
