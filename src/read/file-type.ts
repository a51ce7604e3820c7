/** What a file is, told by its first bytes. `text` is what nothing else claims. */
export type FileType = { kind: 'pdf' } | { kind: 'text' } | { kind: 'other'; name: string }

const magics: ReadonlyArray<{ bytes: readonly number[]; name: string }> = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive or an Office document (docx, odt)' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty ZIP archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office document (doc, xls, msg)' },
  { bytes: [...Buffer.from('{\\rtf')], name: 'an RTF document' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7z archive' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { bytes: [...Buffer.from('GIF8')], name: 'a GIF image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: 'a TIFF image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: 'a TIFF image' },
  { bytes: [...Buffer.from('%!PS')], name: 'a PostScript file' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
]

/**
 * Tells a file's type from its bytes, never from its name. A PDF may have other bytes before its head, up to 1024; one
 * whose head is lost is told by its end.
 */
export function fileType(bytes: Uint8Array): FileType {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  if (start.includes('%PDF-') || endsAsPdf(bytes)) return { kind: 'pdf' }
  const magic = magics.find(({ bytes: wanted }) => wanted.every((byte, at) => bytes[at] === byte))
  if (magic) return { kind: 'other', name: magic.name }
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html[\s>])/i.test(start.toString('latin1'))) {
    return { kind: 'other', name: 'an HTML page' }
  }
  return { kind: 'text' }
}

function endsAsPdf(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(-1024)).toString('latin1')
  return /\bstartxref\s+\d+\s+%%EOF\s*$/.test(end)
}

/** Whether decoded text is no text at all: one character in fifty, and at least eight, are control characters. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const controls = countControls(sample)
  return controls >= 8 && controls > sample.length / 50
}

/** Number of control characters that no text needs; tabs, line ends and form feeds are none. */
export function countControls(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 32) || code === 127) count++
  }
  return count
}
