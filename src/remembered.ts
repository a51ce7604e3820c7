/**
 * Minutes say the same again and again: names in every votering, headings in every §, running heads on every page. A
 * function that tells a text by itself alone remembers what it told of the texts it saw last.
 */

/** Longer texts hardly come again. */
const LONGEST = 400
/** What each of two generations has room for, however long the run: some two thousand lines, a few documents' worth. */
const ROOM = 128_000
/** What a text takes of it besides its characters. */
const OVERHEAD = 32

/**
 * The function with a memory. It must tell the same of the same text always, never `undefined`, and nobody may change
 * what it gave. What was asked of neither in this generation nor in the one before is forgotten.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const memory = memoryOf(read, shared)
  return (text) => (text.length > LONGEST ? read(text) : memory(text))
}

/** The same for a function that also goes by the words in force, which hardly ever change: a change forgets all. */
export function rememberedWith<C extends object, T>(
  read: (text: string, words: C) => T,
): (text: string, words: C) => T {
  let inForce: C | undefined
  let known: (text: string) => T = () => {
    throw new Error('nothing is in force')
  }
  return (text, words) => {
    if (words !== inForce) {
      inForce = words
      known = remembered((own) => read(own, words))
    }
    return known(text)
  }
}

const known = memoryOf((text) => text, detached)

/**
 * The same text, as the one copy that all equal texts share: to look it up is to compare two addresses. It is none of
 * the document it came from, which a piece cut out of it would keep alive.
 */
export function shared(text: string): string {
  return text.length > LONGEST ? text : known(text)
}

/** Two generations of what `read` gave; `keyOf` gives the copy of a text that may be kept. */
function memoryOf<T>(read: (text: string) => T, keyOf: (text: string) => string): (text: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  let room = ROOM
  return (text) => {
    const recent = young.get(text)
    if (recent !== undefined) return recent
    const key = keyOf(text)
    const before = old.get(key)
    const value = before === undefined ? read(key) : before
    young.set(key, value)
    room -= key.length + OVERHEAD
    if (room < 0) {
      old = young
      young = new Map()
      room = ROOM
    }
    return value
  }
}

/** A copy in one piece, of one byte a character where that will do: whatever asks something of it then is fastest. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}
