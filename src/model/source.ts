/**
 * What every reader gives and every later stage works on: pages of lines.
 * The required keys are what any text has; the optional ones are evidence that only some formats hold.
 */

/** One column of a line: its text and its horizontal extent, in the unit of `Line.x`. */
export interface Cell {
  text: string
  x: number
  right: number
  /** Most of its glyphs are bold, where the format tells it. */
  bold?: boolean
}

/** What ends a line: the page's width (`soft`) or the author (`hard`). */
export type LineEnd = 'soft' | 'hard'

export interface Line {
  /** 1-based page. */
  page: number
  /** 1-based, over the whole source: the line of a text file, the running line of a PDF. */
  number: number
  /** NFC, one space between words, trimmed, marks of the format undone; list markers stay. Never empty. */
  text: string
  /** As the source has it, for display. */
  raw: string
  /** Blank lines before it (a PDF: the white space before it, in line heights). 0 at the top of a page. */
  gap: number
  /** Left edge: points in a PDF, columns of characters in a text. */
  x: number
  /** Right edge, in the unit of `x`. */
  right: number
  /** The line's columns, where there are two or more, apart by position, tab or aligned spaces. */
  cells?: Cell[]
  /** Distance of the baseline from the page's top, in points. */
  y?: number
  /** Font size in points. */
  size?: number
  bold?: boolean
  /** Depth of a Markdown heading, 1-6. */
  heading?: number
  /** List marker that the format itself tells (Markdown), and its 0-based depth of nesting. */
  list?: { marker: string; depth: number }
  /** What ends the line, where the format tells it. */
  end?: LineEnd
}

export interface Page {
  /** 1-based. */
  number: number
  lines: Line[]
  /** In the unit of `Line.x` and `Line.y`, where the format knows it. */
  width?: number
  height?: number
}

export type MediaType = 'application/pdf' | 'text/plain' | 'text/markdown'

/** A document as read: what it is, and its pages of lines. */
export interface Source {
  path: string
  sha256: string
  bytes: number
  mediaType: MediaType
  /** Name of the character encoding; `null` where the format holds none (PDF). */
  encoding: string | null
  /** What extracted the text, with its version: `pdf-parse 2.4.5`. */
  reader: string
  pages: Page[]
  /** What the reader has to say of the file: no text layer on page 3, and the like. */
  messages: Message[]
}

/** A finding before it is worded: which rule, where, and the values that the wording needs. */
export interface Message {
  rule: string
  /** 1-based; `null` where the finding has no single place. */
  line: number | null
  page: number | null
  args: Record<string, string | number>
}

/** What `clean` found a line to be. */
export type Role = 'text' | 'furniture'

/** A line with what `clean` found out: its role, and what ends it wherever that can be told. */
export interface MarkedLine extends Line {
  role: Role
  /** Furniture stands right before it: it may begin a page, and no white space above it is the text's. */
  turn?: true
  /** How much of the width it would take with what begins the next line; above 1 the width broke it. */
  fill?: number
}
