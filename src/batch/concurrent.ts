/** Many documents at once, few in memory. */

export interface ConcurrentOptions {
  /** Most items under way or waiting for their turn to be given out. */
  limit: number
  /** Whether results come in the order of their items; else as they are finished. */
  ordered: boolean
}

/**
 * Runs `work` on items as they come and gives the results. `work` is called in the order of the items, and no item is
 * fetched while `limit` of them are under way: a slow reader of the results slows the source down. What `work` throws
 * is thrown when all that is under way has ended.
 */
export async function* concurrent<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item, index: number) => Promise<Result>,
  { limit, ordered }: ConcurrentOptions,
): AsyncGenerator<Result> {
  const finished = new Map<number, Result>()
  let failure: { error: unknown } | undefined
  let wake = () => {}
  let started = 0
  let given = 0
  let running = 0

  /** The results that may be given out now. */
  function* ready(): Generator<Result> {
    for (const [index, result] of ordered ? inTurn() : finished) {
      finished.delete(index)
      given++
      yield result
    }
  }
  function* inTurn(): Generator<[number, Result]> {
    for (let result = finished.get(given); result !== undefined; result = finished.get(given))
      yield [given, result]
  }
  const settled = () =>
    new Promise<void>((resolve) => {
      wake = resolve
    })
  async function* drain(most: number): AsyncGenerator<Result> {
    yield* ready()
    while (started - given > most) {
      if (failure) return
      if (!finished.has(given) && (ordered || finished.size === 0)) await settled()
      yield* ready()
    }
  }

  for await (const item of items) {
    const index = started++
    running++
    work(item, index)
      .then(
        (result) => finished.set(index, result),
        (error) => {
          failure ??= { error }
        },
      )
      .finally(() => {
        running--
        wake()
      })
    yield* drain(limit - 1)
    if (failure) break
  }
  yield* drain(0)
  while (failure && running > 0) await settled()
  if (failure) throw failure.error
}
