/** The front page: header and attendance. */
import type { Attendance, Header, Range } from '../../model/record.js'
import type { MarkedLine } from '../../model/source.js'
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { type Parsed, under } from '../parsed.js'
import { parseAttendance } from './attendance.js'
import { labelsAbove } from './centred-labels.js'
import { fieldsOf } from './fields.js'
import { headFacts } from './head-facts.js'
import { parseHeader } from './header.js'
import { rollOf } from './roll.js'
import { columnsApart } from './side-by-side.js'
import { officesFirst } from './signature-block.js'
import { withSigners } from './signers.js'

export interface Front {
  header: Header
  attendance: Attendance
}

/**
 * Reads a front zone (furniture of its first page included) of a document whose §§ are `whole`; origins point at
 * `/header/...` and `/attendance/...`.
 */
export function parseFront(
  lines: readonly MarkedLine[],
  whole: Range | null,
  vocabulary: Vocabulary,
): Parsed<Front> {
  const own = lines.filter((line) => line.role === 'text')
  const text = columnsApart(labelsAbove(own, vocabulary), vocabulary)
  const roll = rollOf(text, vocabulary)
  const listed = fieldsOf(officesFirst(roll.rest, vocabulary), vocabulary)
  const fields = { ...listed, entries: [...roll.entries, ...listed.entries] }
  const attendance = parseAttendance(fields.entries, whole, vocabulary)
  const { entries, strays } = withSigners(fields, attendance.value, vocabulary)
  const page = lines[0]?.page
  const heads = lines
    .filter((line) => line.role === 'furniture' && line.page === page)
    .map((line) => ({ text: line.text, line }))
  const candidates = [...heads, ...strays].sort((a, b) => a.line.number - b.line.number)
  const header = parseHeader(entries, attendance, headFacts(candidates, vocabulary), vocabulary)
  return {
    value: { header: header.value, attendance: attendance.value },
    origins: [...under('/header', header.origins), ...under('/attendance', attendance.origins)],
    messages: [...header.messages, ...attendance.messages],
  }
}
