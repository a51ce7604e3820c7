/**
 * Reads the words off a page's drawing, as pdf.js 5.4.296 (inside pdf-parse 2.4.5) prepares it: each glyph with its
 * exact place. pdf.js's own text layer costs more and tells less: it guesses spaces, hides soft hyphens and merges
 * what stands in two columns.
 */
import type { TextItem } from './items.js'
import { type Run, WordBuilder } from './words.js'

/** A page's drawing: operators and their arguments, side by side. */
export interface Drawing {
  fnArray: number[]
  argsArray: unknown[]
  /** Why it ends before its end, where it does. */
  damage?: string
}

export interface Glyph {
  unicode: string
  /** Advance, in units of the font's matrix. */
  width: number
  /** It is the one-byte code 32, to which word spacing applies. */
  isSpace: boolean
}

export interface Font {
  name: string
  bold: boolean
  /** Points an advance unit stands for at size 1; 0.001 but in fonts that draw themselves (Type 3). */
  unit: number
  /** Height of a line at size 1. */
  scale: number
}

/** `[a, b, c, d, e, f]`: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** pdf.js's numbers of the operators that place text (`OPS`). */
const op = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginAnnotation: 80,
  endAnnotation: 81,
} as const

/** Fills and strokes the glyphs: bold that is painted. */
const fillAndStroke = 2

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** What `save` keeps and `restore` brings back. */
interface State {
  matrix: Matrix
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

function freshState(matrix: Matrix): State {
  return {
    matrix,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
}

/**
 * The words of a drawing. `view` turns the PDF's coordinates into the page as shown; `fontOf` tells a font by pdf.js's
 * name for it.
 */
export function wordsOf(drawing: Drawing, view: Matrix, fontOf: (id: string) => Font): TextItem[] {
  const words = new WordBuilder()
  const saved: State[] = []
  let state = freshState(view)
  let textMatrix = identity
  /** Kept from one text to the next where only moves lie between: many a drawing places each glyph by itself. */
  let pen: Pen | undefined
  let lineX = 0
  let lineY = 0
  let x = 0

  const moveText = (dx: number, dy: number) => {
    lineX += dx
    lineY += dy
    x = lineX
  }

  drawing.fnArray.forEach((operator, at) => {
    const args = drawing.argsArray[at]
    if (operator === op.showText) {
      pen ??= penOf(state, textMatrix, fontOf(state.font))
      x += showText((args as [(Glyph | number)[]])[0], pen, x, lineY)
      return
    }
    if (operator === op.moveText) {
      const [dx, dy] = args as [number, number]
      moveText(dx, dy)
      return
    }
    pen = undefined
    switch (operator) {
      case op.save:
        saved.push({ ...state })
        break
      case op.paintFormXObjectBegin: {
        saved.push({ ...state })
        const [matrix] = args as [Matrix | null]
        if (matrix) state.matrix = multiply(state.matrix, matrix)
        break
      }
      case op.beginAnnotation: {
        saved.push(state)
        const [, , place, matrix] = args as [string, unknown, Matrix, Matrix]
        state = freshState(multiply(multiply(view, place), matrix))
        break
      }
      case op.restore:
      case op.paintFormXObjectEnd:
      case op.endAnnotation:
        state = saved.pop() ?? state
        break
      case op.transform:
        state.matrix = multiply(state.matrix, args as Matrix)
        break
      case op.setGState:
        for (const [key, value] of (args as [[string, unknown][]])[0]) {
          if (key === 'Font') [state.font, state.size] = value as [string, number]
        }
        break
      case op.beginText:
        textMatrix = identity
        x = lineX = lineY = 0
        break
      case op.setTextMatrix:
        textMatrix = (args as [Matrix])[0]
        x = lineX = lineY = 0
        break
      case op.setCharSpacing:
        state.charSpacing = (args as number[])[0] ?? 0
        break
      case op.setWordSpacing:
        state.wordSpacing = (args as number[])[0] ?? 0
        break
      case op.setHScale:
        state.stretch = ((args as number[])[0] ?? 100) / 100
        break
      case op.setLeading:
        state.leading = (args as number[])[0] ?? 0
        break
      case op.setFont:
        ;[state.font, state.size] = args as [string, number]
        break
      case op.setTextRenderingMode:
        state.mode = (args as number[])[0] ?? 0
        break
      case op.setTextRise:
        state.rise = (args as number[])[0] ?? 0
        break
      case op.setLeadingMoveText:
        state.leading = -(args as [number, number])[1]
        moveText(...(args as [number, number]))
        break
      case op.nextLine:
        moveText(0, -state.leading)
        break
    }
  })
  return words.finish()

  /** Adds the glyphs to the words; gives how far they go in text space. */
  function showText(glyphs: (Glyph | number)[], pen: Pen, fromX: number, fromY: number): number {
    const { charSpacing, wordSpacing, stretch, rise } = state
    const { a, b, c, d, e, f, unit, unitsAlong } = pen
    const y = fromY + rise
    words.startRun(pen.run)
    let along = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along -= (glyph / 1000) * state.size * stretch
        continue
      }
      const at = fromX + along
      const advance = glyph.width * unit * state.size * stretch
      const spacing = (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch
      // A soft hyphen without width is not seen.
      if (glyph.unicode !== '\u00AD' || advance !== 0)
        words.addGlyph(glyph.unicode, a * at + c * y + e, b * at + d * y + f, Math.abs(advance) * unitsAlong)
      along += advance + spacing
    }
    return along
  }
}

/** What is the same for all glyphs of a text: where its own coordinates lie on the page, and what it is written in. */
interface Pen {
  a: number
  b: number
  c: number
  d: number
  e: number
  f: number
  /** Advance units as `Font` has them. */
  unit: number
  /** Points that a unit of text space is long, along the baseline. */
  unitsAlong: number
  run: Run
}

function penOf({ matrix, size, mode }: State, textMatrix: Matrix, font: Font): Pen {
  const [a, b, c, d, e, f] = multiply(matrix, textMatrix)
  const run = {
    font: font.name,
    bold: font.bold || mode === fillAndStroke,
    size: Math.abs(size) * Math.hypot(c, d) * font.scale,
    angle: angleOf(size < 0 ? -a : a, size < 0 ? -b : b),
  }
  return { a, b, c, d, e, f, unit: font.unit, unitsAlong: Math.hypot(a, b), run }
}

/** Where a point of the PDF stands on the page as `view` shows it. */
export function placeOf([a, b, c, d, e, f]: Matrix, [x, y]: [number, number]): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

/** Direction in whole degrees, clockwise as seen (y runs down the page). */
function angleOf(x: number, y: number): number {
  return (Math.round((Math.atan2(y, x) * 180) / Math.PI) + 360) % 360
}

/** Whether a drawing puts something one unit wide and high, as images are, over this share of a page or more. */
export function paintsOver(drawing: Drawing, view: Matrix, area: number): boolean {
  const saved: Matrix[] = []
  let matrix = view
  return drawing.fnArray.some((operator, at) => {
    if (operator === op.save) saved.push(matrix)
    if (operator === op.restore) matrix = saved.pop() ?? matrix
    if (operator !== op.transform) return false
    matrix = multiply(matrix, drawing.argsArray[at] as Matrix)
    return Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) >= area
  })
}
