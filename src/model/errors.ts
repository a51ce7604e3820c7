/** Why a document could not become a record. One word each, stable: the batch's status causes. */
export type FailureCause =
  | 'encrypted'
  | 'damaged'
  | 'no-text-layer'
  | 'empty'
  | 'timeout'
  | 'too-large'
  | 'unreadable'
  | 'unknown-type'
  | 'not-a-protokoll'
  | 'crashed'
  | 'unwritable'

/** A document that can't be read or understood. `message` is one line that says what is wrong and what to do. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  constructor(
    readonly failure: FailureCause,
    message: string,
  ) {
    super(message)
  }
}

/** Wrong usage or configuration: the CLI's exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
