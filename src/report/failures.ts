/** Why a document can't be read, told as rules: `check` reports a failure like any other finding. */
import type { FailureCause } from '../model/errors.js'

/** What the docs say of a cause. */
export interface FailureText {
  readonly summary: string
  readonly remedy: string
}

/** Every cause of failure; its name is the rule's code. */
export const failures: { readonly [cause in FailureCause]: FailureText } = {
  encrypted: {
    summary: 'The PDF is locked with a password.',
    remedy: 'Give the password with --password, or save the file without one.',
  },
  damaged: {
    summary: 'The file is damaged or not what its ending says.',
    remedy: 'Open it in a viewer; get it again from its source.',
  },
  'no-text-layer': {
    summary: 'No page of the PDF holds text: a scan.',
    remedy: 'Run OCR on the file and check it again.',
  },
  empty: { summary: 'The file holds no text at all.', remedy: 'Get it again from its source.' },
  timeout: {
    summary: 'Reading the document took longer than allowed.',
    remedy: 'Allow more with --timeout, or look whether the file is damaged.',
  },
  'too-large': {
    summary: 'The document is larger, or has more pages, than allowed.',
    remedy: 'Allow more with --max-bytes or --max-pages.',
  },
  unreadable: {
    summary: 'The file can’t be opened.',
    remedy: 'See its permissions and whether it is still there.',
  },
  'unknown-type': {
    summary: 'The file is of a type that is not read.',
    remedy: 'Give PDF, text or Markdown.',
  },
  'not-a-protokoll': {
    summary: 'Neither §§ nor numbered items were found.',
    remedy: 'See whether the file is a protokoll or kallelse; leave it out of the inputs if not.',
  },
  crashed: {
    summary: 'The reader stopped on an error of its own.',
    remedy: 'Please report it with the file, if it may be shown.',
  },
  unwritable: {
    summary: 'The output can’t be written.',
    remedy: 'See the permissions and the room on the disk.',
  },
}
