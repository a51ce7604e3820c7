import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gather } from './gather.js'

it('gives what flatMap gives', () => {
  const of = (item: number, at: number) => Array.from({ length: item % 3 }, (_, n) => `${at}/${n}`)
  fc.assert(
    fc.property(fc.array(fc.nat()), (items) => {
      expect(gather(items, of)).toEqual(items.flatMap(of))
    }),
  )
})
