import { expect, it } from 'vitest'
import type { Message, Source } from '../model/source.js'
import { refusal } from './refusal.js'

const pages = [1, 2, 3].map((number) => ({ number, lines: [] }))
const failure = (messages: Message[]) => refusal({ pages, messages } as unknown as Source).failure
const textless = (page: number) => ({ rule: 'page-without-text', page, line: null, args: { page } })

it('blames the file before it blames the text', () => {
  expect(failure([])).toBe('not-a-protokoll')
  expect(failure([textless(1)])).toBe('not-a-protokoll')
  expect(failure([textless(1), textless(3)])).toBe('no-text-layer')
  const damaged = { rule: 'pdf-damaged', page: null, line: null, args: { reason: 'a stream is damaged' } }
  expect(failure([damaged, textless(1), textless(3)])).toBe('damaged')
})
