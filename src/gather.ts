/** `items.flatMap(of)`, item by item in a loop of its own: V8's flatMap and flat take some twenty times as long. */
export function gather<T, U>(items: readonly T[], of: (item: T, index: number) => readonly U[]): U[] {
  const gathered: U[] = []
  for (let at = 0; at < items.length; at++) for (const found of of(items[at] as T, at)) gathered.push(found)
  return gathered
}
