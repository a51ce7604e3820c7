/** What stands on a page beside its own drawing: form fields, typed notes, stamps. */
import { type Matrix, placeOf } from './drawing.js'
import type { TextItem } from './items.js'

/** What is used of an annotation, as pdf.js's `getAnnotations` gives those that are shown. */
export interface Annotation {
  subtype: string
  annotationFlags: number
  /** Two corners, in the PDF's coordinates. */
  rect: [number, number, number, number]
  /** The file says how it is drawn, so the page's drawing has its text. */
  hasAppearance?: boolean
  /** `Tx` a text, `Ch` a choice. */
  fieldType?: string | null
  fieldValue?: unknown
  password?: boolean
  contentsObj?: { str: string }
  defaultAppearanceData?: { fontSize?: number }
}

/** Links and comments that open by a click print no text; of the others, those that can hold some. */
const withText = new Set(['Widget', 'FreeText', 'Stamp'])
/** The bit of the flags that hides one from view and print (ISO 32000, 12.5.3). */
const hidden = 2
const usualSize = 10
/** Of a line, and of a letter on the average, in font sizes. */
const lineHeight = 1.2
const letterWidth = 0.5

/** Whether any of them may show text. */
export function mayShowText(annotations: readonly Annotation[]): boolean {
  return annotations.some(
    (annotation) =>
      withText.has(annotation.subtype) && (annotation.hasAppearance === true || textOf(annotation) !== ''),
  )
}

/** The text of those that the page's drawing leaves out, line by line, where a viewer would put it. */
export function itemsOfAnnotations(annotations: readonly Annotation[], view: Matrix): TextItem[] {
  return annotations.filter(({ hasAppearance }) => hasAppearance !== true).flatMap((it) => itemsOf(it, view))
}

function itemsOf(annotation: Annotation, view: Matrix): TextItem[] {
  const [one, other] = [annotation.rect.slice(0, 2), annotation.rect.slice(2)].map((corner) =>
    placeOf(view, corner as [number, number]),
  ) as [{ x: number; y: number }, { x: number; y: number }]
  const size = annotation.defaultAppearanceData?.fontSize || usualSize
  return textOf(annotation)
    .split(/\r\n?|\n/u)
    .map((text, at) => ({
      text: text.trim(),
      x: Math.min(one.x, other.x),
      y: Math.min(one.y, other.y) + size * (1 + at * lineHeight),
      width: text.length * size * letterWidth,
      size,
      font: '',
      bold: false,
      angle: 0,
      spaced: false,
    }))
    .filter(({ text }) => text !== '')
}

function textOf({ annotationFlags, subtype, ...annotation }: Annotation): string {
  const { fieldType, fieldValue, password, contentsObj } = annotation
  if (annotationFlags & hidden) return ''
  if (subtype === 'FreeText') return contentsObj?.str ?? ''
  if (subtype !== 'Widget' || password === true || (fieldType !== 'Tx' && fieldType !== 'Ch')) return ''
  return [fieldValue]
    .flat()
    .filter((value) => typeof value === 'string')
    .join(', ')
}
