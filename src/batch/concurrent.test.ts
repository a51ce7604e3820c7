import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concurrent } from './concurrent.js'

async function* numbers(count: number, fetched: number[] = []): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) {
    fetched.push(number)
    yield number
  }
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}

/** Work that takes `turns[item]` turns of the event loop, and gives the item. */
function work(turns: number[]) {
  return async (item: number) => {
    for (let turn = 0; turn < (turns[item] ?? 0); turn++) await new Promise((done) => setImmediate(done))
    return item
  }
}

describe('concurrent work', () => {
  it('gives every result once; in order where that is asked for', async () => {
    const turns = fc.array(fc.nat({ max: 5 }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(turns, fc.integer({ min: 1, max: 6 }), fc.boolean(), async (slow, limit, ordered) => {
        const results = await all(concurrent(numbers(slow.length), work(slow), { limit, ordered }))
        expect(ordered ? results : results.sort((a, b) => a - b)).toEqual(slow.map((_, index) => index))
      }),
      { numRuns: 50 },
    )
  })

  it('does not fetch more than its limit ahead of a slow item', async () => {
    const fetched: number[] = []
    let release = () => {}
    const stuck = new Promise<void>((done) => {
      release = done
    })
    const first = async (item: number) => {
      if (item === 0) await stuck
      return item
    }
    const results = all(concurrent(numbers(100, fetched), first, { limit: 5, ordered: true }))
    await new Promise((done) => setTimeout(done, 20))
    expect(fetched.length).toBe(5)
    release()
    expect((await results).length).toBe(100)
  })

  it('goes past a slow item where order does not count', async () => {
    const fast = async (item: number) => (item === 0 ? new Promise<number>(() => {}) : item)
    const results = concurrent(numbers(100), fast, { limit: 3, ordered: false })
    for (let count = 0; count < 50; count++) expect((await results.next()).value).toBeGreaterThan(0)
  })

  it('passes on what work throws, when all that is under way has ended', async () => {
    let ended = 0
    const broken = async (item: number) => {
      if (item === 3) throw new Error('stop')
      await new Promise((done) => setTimeout(done, 5 * item))
      ended++
      return item
    }
    await expect(all(concurrent(numbers(100), broken, { limit: 4, ordered: true }))).rejects.toThrow('stop')
    const before = ended
    await new Promise((done) => setTimeout(done, 50))
    expect(ended).toBe(before)
  })
})
