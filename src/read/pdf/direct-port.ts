/**
 * The way between pdf.js and its worker where both run in one thread: messages go over as they are. pdf.js's own way
 * clones each of them, and every glyph of a page is an object.
 */

type Listener = (event: { data: Message }) => void

/** A message of pdf.js 5.4.296, as far as it is looked into or made here. */
export interface Message {
  sourceName?: string
  targetName?: string
  action?: string
  data?: unknown
  /** Set in what belongs to a stream: which, and of what kind the message is. */
  streamId?: number
  stream?: number
  /** How many chunks the sender of a request takes before it asks for more. */
  desiredSize?: number
  chunk?: object
  reason?: unknown
}

/** Stands in for a worker's port: what one side posts, both sides hear a moment later, and each knows its own. */
export class DirectPort {
  readonly #listeners = new Set<Listener>()

  /** Delivers a message. What it lists for transfer stays with the sender too: neither side changes it. */
  postMessage(message: Message): void {
    const data = withOwnChunk(message)
    leaveFontUnprepared(message)
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener.call(this, { data })
    })
  }

  /** Adds one that hears all messages until `signal` aborts. */
  addEventListener(_type: 'message', listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener)
    signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true })
  }
}

/** Pages come in chunks, which the sender empties at once to fill them again: they are copied, but not what they hold. */
function withOwnChunk(message: Message): Message {
  if (!message.chunk) return message
  const chunk: Record<string, unknown> = { ...message.chunk }
  for (const [name, value] of Object.entries(chunk)) if (Array.isArray(value)) chunk[name] = value.slice()
  return { ...message, chunk }
}

/** Where a font's message holds `missingFile`: two bits of its second byte. */
const missingFile = { byte: 1, mask: 0b1100_0000, yes: 0b1000_0000 }

/** Says of a font that its file is missing: else pdf.js writes the file, in base64, into a style rule to draw with. */
function leaveFontUnprepared({ action, data }: Message): void {
  if (action !== 'commonobj' || !Array.isArray(data) || data[1] !== 'Font') return
  const written = data[2]?.data
  if (!(written instanceof ArrayBuffer)) return
  const bytes = new Uint8Array(written)
  bytes[missingFile.byte] = ((bytes[missingFile.byte] ?? 0) & ~missingFile.mask) | missingFile.yes
}
