/**
 * Asks pdf.js's worker for the drawings of pages, past pdf.js's own client: that leads each page through a web stream,
 * operator by operator, which takes a fifth of the time. It speaks the protocol of pdf.js 5.4.296.
 */
import type { DirectPort, Message } from './direct-port.js'
import type { Drawing } from './drawing.js'
import { messageOf } from './failure.js'

/** Kinds of messages in a stream (pdf.js's `StreamKind`); the others only steer it. */
const closed = 3
const enqueued = 4
/** pdf.js's `RenderingIntentFlag`: as displayed, with the annotations that show; operators as they come, unmerged. */
const displayed = 0x02
const asOperators = 0x100

/** Our name in the messages; pdf.js's own clients are named after their documents. */
const ourName = 'protokoll'

interface Waiting {
  drawing: Drawing
  resolve(drawing: Drawing): void
}

/** The drawings of one document, whose pdf.js worker listens at a port. */
export class Drawings {
  readonly #port: DirectPort
  readonly #worker: string
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0

  /** `docId` is pdf.js's name for the document. */
  constructor(port: DirectPort, docId: string) {
    this.#port = port
    this.#worker = `${docId}_worker`
    port.addEventListener('message', ({ data }) => this.#hear(data))
  }

  /** The drawing of a page (1-based) that the document has, as far as it can be read; `damage` tells why not to its end. */
  of(page: number): Promise<Drawing> {
    const streamId = ++this.#asked
    return new Promise((resolve) => {
      this.#waiting.set(streamId, { drawing: { fnArray: [], argsArray: [] }, resolve })
      this.#port.postMessage({
        sourceName: ourName,
        targetName: this.#worker,
        action: 'GetOperatorList',
        streamId,
        // Nothing is gained by waiting: all of it is needed before the page is read.
        desiredSize: Number.POSITIVE_INFINITY,
        data: {
          pageIndex: page - 1,
          intent: displayed | asOperators,
          cacheKey: '',
          annotationStorage: null,
          modifiedIds: new Set(),
        },
      })
    })
  }

  #hear({ targetName, streamId = 0, stream, chunk, reason }: Message): void {
    const waiting = targetName === ourName ? this.#waiting.get(streamId) : undefined
    if (!waiting) return
    if (stream === enqueued) waiting.drawing = joined(waiting.drawing, chunk as Drawing)
    // What goes wrong on the way ends the drawing.
    if (stream !== closed && reason === undefined) return
    this.#waiting.delete(streamId)
    waiting.resolve(
      reason === undefined ? waiting.drawing : { ...waiting.drawing, damage: messageOf(reason) },
    )
  }
}

/** The drawing with a chunk of it added; most have but one. */
function joined(drawing: Drawing, chunk: Drawing): Drawing {
  if (drawing.fnArray.length === 0) return chunk
  for (const operator of chunk.fnArray) drawing.fnArray.push(operator)
  for (const args of chunk.argsArray) drawing.argsArray.push(args)
  return drawing
}
