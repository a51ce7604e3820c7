/** Puts what an engine throws into words: why the PDF can't be read, and what to do. */
import { DocumentError } from '../../model/errors.js'

/** A DocumentError for any error of reading a PDF; one that is a DocumentError already comes back as it is. */
export function failureOf(error: unknown, hadPassword: boolean): DocumentError {
  if (error instanceof DocumentError) return error
  if (asksForPassword(error)) {
    return new DocumentError(
      'encrypted',
      hadPassword
        ? 'The PDF is encrypted and the password given does not open it; give the right one with --password.'
        : 'The PDF is encrypted; give its password with --password, or save it without one.',
    )
  }
  const reason = reasonOf(error)
  if (/\b(?:encryption|crypto)\b/i.test(reason)) {
    return new DocumentError(
      'encrypted',
      'The PDF is encrypted in a way that is not read here, e.g. with a certificate; save it without encryption.',
    )
  }
  return new DocumentError(
    'damaged',
    `The PDF is damaged and can't be read (${reason}); fetch or export it again, or repair it, e.g. with qpdf.`,
  )
}

/** Whether an error of opening a PDF says that it needs a password, or another one. */
export function asksForPassword(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException'
}

/** pdf.js reads what is nested by calling itself: where that ends in a full stack, the nesting is the fault. */
function reasonOf(error: unknown): string {
  const message = messageOf(error)
  return message.includes('call stack') ? 'its objects are nested too deep' : oneLine(message)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 200)
}

/** What went wrong, in the words of what threw it. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
