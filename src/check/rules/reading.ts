/** Rules that the readers report: what the file itself is like. */
import { counted, type Rule } from '../rule.js'

export const readingRules = [
  {
    rule: 'pdf-damaged',
    severity: 'warning',
    summary: 'The PDF is damaged; it could be read, but some of its text may be lost or wrong.',
    wording: ({ reason }) =>
      `the PDF is damaged, and some of its text may be lost${reason === undefined ? '' : `: ${reason}`}`,
    remedy: 'Get the file again from its source; else compare the record with the PDF page by page.',
  },
  {
    rule: 'page-without-text',
    severity: 'warning',
    summary:
      'A page of the PDF holds no text, or a scan with no more than a line or two at its edges; what it shows is not in the record.',
    wording: ({ page, image }) =>
      image === undefined
        ? `page ${page ?? ''} holds no text that can be read`.replace('  ', ' ')
        : `page ${page} is an image, with no text that can be read but at its edges`,
    remedy: 'Look at the page; where it is a scan, run OCR on the file and convert it again.',
  },
  {
    rule: 'pdf-engine-fallback',
    severity: 'info',
    summary: 'The fast PDF engine could not be trusted with this file, so pdf-parse read it.',
    wording: ({ reason }) =>
      `read by pdf-parse instead of the fast engine${reason === undefined ? '' : `: ${reason}`}`,
    remedy: 'Nothing; leave out `--pdf-engine fast` if it happens often.',
  },
  {
    rule: 'control-characters',
    severity: 'info',
    summary: 'The text holds control characters that no text needs; they were taken out.',
    wording: ({ count }) => `${counted(count, 'control character')} taken out`,
    remedy: 'Look at the line named first; export the document again where letters are missing.',
  },
  {
    rule: 'encoding-guessed',
    severity: 'info',
    summary: 'The text is not UTF-8 and names no encoding, so its encoding was guessed.',
    wording: ({ encoding }) => `the encoding was guessed${encoding === undefined ? '' : `: ${encoding}`}`,
    remedy: 'See that å, ä and ö are right; else save the file as UTF-8.',
  },
  {
    rule: 'replacement-character',
    severity: 'warning',
    summary: 'The text holds U+FFFD: letters were lost before the file came here.',
    wording: ({ count }) => `${counted(count, 'letter')} lost before the file came here (U+FFFD)`,
    remedy: 'Export the document again from its source.',
  },
] as const satisfies readonly Rule[]
