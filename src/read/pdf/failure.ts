/** Puts what an engine throws into words: why the PDF can't be read, and what to do. */
import { DocumentError } from '../../model/errors.js'

/** A DocumentError for any error of reading a PDF; one that is a DocumentError already comes back as it is. */
export function failureOf(error: unknown, hadPassword: boolean): DocumentError {
  if (error instanceof DocumentError) return error
  if (error instanceof Error && error.name === 'PasswordException') {
    return new DocumentError(
      'encrypted',
      hadPassword
        ? 'The PDF is encrypted and the password given does not open it; give the right one with --password.'
        : 'The PDF is encrypted; give its password with --password, or save it without one.',
    )
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new DocumentError(
    'damaged',
    `The PDF is damaged and can't be read (${oneLine(reason)}); fetch or export it again, or repair it, e.g. with qpdf.`,
  )
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 200)
}
