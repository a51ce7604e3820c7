/** Writes small PDFs for tests: text at places, in Helvetica and its bold, and nothing else. */

/** A run of text on a page. Distances in points from the page's upper left corner; `y` is the baseline. */
export interface TinyText {
  x: number
  y: number
  text: string
  /** 11 by default. */
  size?: number
  bold?: boolean
  /** Added after each glyph, in points. */
  charSpacing?: number
  /** Degrees counter-clockwise. */
  turn?: number
}

/** Operators of a page's content, as they stand in a PDF. */
export interface TinyOptions {
  /** Width and height in points; A4 by default. */
  size?: [number, number]
  /** Raw content operators, added to each page: what the runs can't say. */
  content?: string
  /** Characters for the codes 128-159, which have none of their own here. */
  extra?: string[]
  /** Raw dictionaries of annotations, on each page. */
  annotations?: string[]
  /** Contents of raw streams with their dictionaries' entries, numbered on after the last page's object. */
  forms?: { entries: string; content: string }[]
}

const a4: [number, number] = [595, 842]

/** The bytes of a PDF with one list of text runs a page. Characters beyond Latin-1 only as `extra`. */
export function tinyPdf(
  pages: TinyText[][],
  { size = a4, content = '', extra = [], annotations = [], forms = [] }: TinyOptions = {},
): Uint8Array {
  const kids = pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    stream(toUnicode(extra)),
    ...pages.flatMap((texts, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Contents ${firstPage + 2 * at + 1} 0 R ` +
        `/Annots [${annotations.join(' ')}] /Resources << ${fonts} >> >>`,
      stream([...texts.map((text) => show(text, size[1], extra)), content].join('\n')),
    ]),
    ...forms.map(({ entries, content }) => stream(content, `${entries} /Resources << ${fonts} >>`)),
  ]
  return assemble(objects)
}

const firstPage = 6
const fonts = '/Font << /F1 3 0 R /F2 4 0 R >>'

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>`
}

function stream(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function show(
  { x, y, text, size = 11, bold, charSpacing = 0, turn = 0 }: TinyText,
  height: number,
  extra: string[],
): string {
  const radians = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)].map((value) => value.toFixed(6))
  const matrix = `${cos} ${sin} ${Number(sin) === 0 ? 0 : -Number(sin)} ${cos} ${x} ${height - y}`
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${charSpacing} Tc ${matrix} Tm <${hex(text, extra)}> Tj ET`
}

function hex(text: string, extra: string[]): string {
  return [...text]
    .map((character) => {
      const at = extra.indexOf(character)
      const code = at < 0 ? (character.codePointAt(0) ?? 0) : 128 + at
      if (code > 255)
        throw new Error(`tinyPdf has no code for ${JSON.stringify(character)}: name it in extra`)
      return code.toString(16).padStart(2, '0')
    })
    .join('')
}

/** Maps each code to the character of its number, and the extra ones to theirs. */
function toUnicode(extra: string[]): string {
  const rows = extra.map((character, at) => `<${(128 + at).toString(16)}> <${utf16(character)}>`)
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Tiny def /CMapType 2 def',
    '1 begincodespacerange <00> <FF> endcodespacerange',
    '2 beginbfrange <20> <7E> <0020> <A0> <FF> <00A0> endbfrange',
    rows.length === 0 ? '' : `${rows.length} beginbfchar ${rows.join('\n')} endbfchar`,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

function assemble(objects: string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}
