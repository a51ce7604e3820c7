/** The strings of a JSON value, each with its JSON Pointer (RFC 6901). */

type Change = (text: string, pointer: string) => string

/** A copy of a JSON value with every string (not the keys) replaced by what `change` gives for it. */
export function mapStrings<T>(value: T, change: Change): T {
  return mapped(value, '', change) as T
}

/** Gives every string of a JSON value to `visit`, in the order of the value. */
export function eachString(value: unknown, visit: (text: string, pointer: string) => void): void {
  mapStrings(value, (text, pointer) => {
    visit(text, pointer)
    return text
  })
}

function mapped(value: unknown, pointer: string, change: Change): unknown {
  if (typeof value === 'string') return change(value, pointer)
  if (Array.isArray(value)) return value.map((item, i) => mapped(item, `${pointer}/${i}`, change))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapped(item, `${pointer}/${token(key)}`, change)]),
  )
}

/** A key as a token of a JSON Pointer. */
function token(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
