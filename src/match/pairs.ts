/** Which kallelse and which protokoll are of one meeting, in a folder of records. */
import type { Record } from '../model/record.js'
import { sameMeeting } from './match.js'

export interface Pairs {
  pairs: { kallelse: Record; protokoll: Record }[]
  /** Records without a counterpart, in the order given. */
  unpaired: Record[]
}

/**
 * Pairs kallelser with protokoll by body (folded, and its owner where both tell it) and date. A kallelse goes with every protokoll of its meeting, since
 * minutes can come in parts; where body or date is unknown nothing is paired.
 */
export function pairRecords(records: readonly Record[]): Pairs {
  const pairs: Pairs['pairs'] = []
  const protokoll = records.filter(({ kind }) => kind === 'protokoll')
  for (const kallelse of records.filter(({ kind }) => kind === 'kallelse')) {
    for (const minutes of protokoll) {
      if (sameMeeting(kallelse, minutes).length === 0) pairs.push({ kallelse, protokoll: minutes })
    }
  }
  const paired = new Set(pairs.flatMap((pair) => [pair.kallelse, pair.protokoll]))
  return { pairs, unpaired: records.filter((record) => !paired.has(record)) }
}
