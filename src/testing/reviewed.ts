/** Readings for tests of the review pages. */
import { toDiagnostics } from '../check/diagnostics.js'
import type { Reading } from '../model/reading.js'
import { readDocument } from '../pipeline.js'

/** Words that would do harm if a page took them for markup. */
export const hostile = `</script><script>window.harm=1</script></style>"'\`&amp;<img src=x onerror="window.harm=2"><!--`

/** A protokoll of an invented body with hostile words in its titles, one of them very long. */
export const hostileMinutes = `Lövdala kommun
Parknämnden
PROTOKOLL
2024-03-05

§ 7 Nya bänkar ${hostile}

Sammanfattning
Dammen har vuxit och bänkarna står i vatten.

Beslut
Nämnden beslutar följande.
1. Fyra bänkar köps. ${hostile}
2. Bryggan stängs.

§ 8 ${'Lång titel '.repeat(910)}

Beslut
Nämnden avslår förslaget.

§ 9 Ankor

Beslutsunderlag
- Skrivelse om ankor

Beslut
Nämnden tackar för informationen.
`

/** The reading of a text, in which the lines of these numbers are made unassigned and found fault with. */
export async function readingWithFaults(text: string, faulty: readonly number[]): Promise<Reading> {
  const reading = await readDocument(new TextEncoder().encode(text), { path: `${hostile}.txt` })
  const lines = reading.lines.map((one) =>
    faulty.includes(one.line.number) ? { ...one, fate: 'unassigned' as const, pointers: [] } : one,
  )
  const count = (fate: string) => lines.filter((one) => one.fate === fate).length
  const coverage = {
    lines: lines.length,
    record: count('record'),
    furniture: count('furniture'),
    unassigned: count('unassigned'),
  }
  const messages = faulty.map((line) => ({
    rule: 'unassigned-text',
    line,
    page: 1,
    args: { lines: 1, text: hostile },
  }))
  const origins = reading.origins.map((origin) => ({
    ...origin,
    lines: origin.lines.filter(({ number }) => !faulty.includes(number)),
  }))
  const record = { ...reading.record, coverage, diagnostics: toDiagnostics(messages) }
  return { ...reading, lines, origins, messages, record }
}
