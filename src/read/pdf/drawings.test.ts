import { describe, expect, it } from 'vitest'
import { DirectPort, type Message } from './direct-port.js'
import { Drawings } from './drawings.js'

/** Drawings whose worker answers each request with these messages. */
function answeredBy(...answers: Partial<Message>[]): Drawings {
  const port = new DirectPort()
  port.addEventListener('message', ({ data: { targetName, sourceName, streamId = 0 } }) => {
    if (targetName !== 'd7_worker') return
    for (const answer of answers)
      port.postMessage({ sourceName: targetName, targetName: sourceName ?? '', streamId, ...answer })
  })
  return new Drawings(port, 'd7')
}
const started = { stream: 8, success: true }
const chunk = (...fnArray: number[]) => ({
  stream: 4,
  chunk: { fnArray, argsArray: fnArray.map(() => null) },
})

describe('Drawings', () => {
  it('joins the chunks of a page', async () => {
    const drawings = answeredBy(started, chunk(31, 44), chunk(32), { stream: 3 })
    expect(await drawings.of(1)).toMatchObject({ fnArray: [31, 44, 32], argsArray: [null, null, null] })
    expect(await drawings.of(2)).toMatchObject({ fnArray: [31, 44, 32] })
  })

  it('gives what there is where something goes wrong, and says so', async () => {
    const drawings = answeredBy(started, chunk(31), { stream: 5, reason: new Error('broken') })
    expect(await drawings.of(1)).toEqual({ fnArray: [31], argsArray: [null], damage: 'broken' })
  })

  it('hears only what is meant for it', async () => {
    const drawings = answeredBy({ targetName: 'd7', stream: 3 }, chunk(31), { stream: 3 })
    expect(await drawings.of(1)).toMatchObject({ fnArray: [31] })
  })
})
