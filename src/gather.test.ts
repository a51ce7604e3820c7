import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gather, greatest, least } from './gather.js'

it('gives what flatMap gives', () => {
  const of = (item: number, at: number) => Array.from({ length: item % 3 }, (_, n) => `${at}/${n}`)
  fc.assert(
    fc.property(fc.array(fc.nat()), (items) => {
      expect(gather(items, of)).toEqual(items.flatMap(of))
    }),
  )
})

it('finds the least and the greatest of more values than a call takes', () => {
  const values = Array.from({ length: 300_000 }, (_, at) => (at * 7) % 300_000)
  expect([least(values), greatest(values)]).toEqual([0, 299_999])
  expect(least([])).toBeGreaterThan(greatest([]))
})
