/** JSON Pointers (RFC 6901) into a record: their keys, how a reader writes them, and what they point at. */

/** The keys of a pointer, unescaped; `[]` for the whole record. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A pointer as a path: `/paragraphs/3/decision` is `paragraphs[3].decision`; the whole record is `record`. */
export function pathOf(pointer: string): string {
  const path = keysOf(pointer).map((key) => {
    if (/^\d+$/u.test(key)) return `[${key}]`
    return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
  })
  return path.join('').replace(/^\./u, '') || 'record'
}

/** The value that a pointer names; `undefined` where there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found = value
  for (const key of keysOf(pointer)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as { [key: string]: unknown })[key]
  }
  return found
}
