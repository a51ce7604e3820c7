/** Collects glyphs, as they are drawn, into words: what stands on one baseline with no space between. */
import type { TextItem } from './items.js'

/** A word ends where the next glyph stands farther off than this (in font sizes), ahead or back. */
const ahead = 0.06
const back = -0.25
/** A glyph is on the word's baseline where it is off by no more than this (in font sizes). */
const offBaseline = 0.05
/** A drawn space belongs to the word that starts within this distance (in font sizes) of its end. */
const afterSpace = 0.5

/** ASCII's marks and letters, and what follows NBSP as far as Latin goes. */
const isPlain = (code: number) => (code > 32 && code < 127) || (code > 160 && code < 0x250)
const blank = /^[\s\u00A0\u2000-\u200B\u202F\u205F\u3000]*$/u

export interface Run {
  font: string
  bold: boolean
  size: number
  /** Degrees clockwise. */
  angle: number
}

/** Builds the words of one page: runs are started and glyphs added in the order of drawing. */
export class WordBuilder {
  #words: TextItem[] = []
  #run: Run = { font: '', bold: false, size: 0, angle: 0 }
  #along = { x: 1, y: 0 }
  #word: TextItem | undefined
  /** Where the last space ended, along and off the baseline of the run. */
  #space: { at: number; off: number } | undefined

  /** The glyphs added from here on have this font, size and direction. */
  startRun(run: Run): void {
    if (run === this.#run) return
    const { font, size, angle, bold } = this.#run
    if (run.font === font && run.size === size && run.angle === angle && run.bold === bold) return
    this.#endWord()
    if (run.angle !== angle) {
      const radians = (run.angle * Math.PI) / 180
      this.#along = { x: Math.cos(radians), y: Math.sin(radians) }
      this.#space = undefined
    }
    this.#run = run
  }

  /** Adds a glyph that starts at a point of the page and is `width` points wide. */
  addGlyph(text: string, x: number, y: number, width: number): void {
    const { size } = this.#run
    const at = x * this.#along.x + y * this.#along.y
    const off = y * this.#along.x - x * this.#along.y
    if (!isPlain(text.charCodeAt(0)) && blank.test(text)) {
      this.#endWord()
      this.#space = { at: at + width, off }
      return
    }
    const word = this.#word
    if (word && Math.abs(off - this.#wordOff) <= offBaseline * size) {
      const gap = at - this.#wordEnd
      if (gap <= ahead * size && gap >= back * size) {
        word.text += text
        this.#wordEnd = Math.max(this.#wordEnd, at + width)
        return
      }
    }
    this.#endWord()
    const space = this.#space
    const spaced =
      space !== undefined &&
      Math.abs(at - space.at) <= afterSpace * size &&
      Math.abs(off - space.off) <= offBaseline * size
    this.#word = { text, x, y, width: 0, ...this.#run, spaced }
    this.#wordStart = at
    this.#wordEnd = at + width
    this.#wordOff = off
  }

  /** All words, in the order of drawing. */
  finish(): TextItem[] {
    this.#endWord()
    return this.#words
  }

  #wordStart = 0
  #wordEnd = 0
  #wordOff = 0

  #endWord(): void {
    if (!this.#word) return
    this.#word.width = this.#wordEnd - this.#wordStart
    this.#words.push(this.#word)
    this.#word = undefined
  }
}
