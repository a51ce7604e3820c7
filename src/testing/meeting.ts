/** Records of invented meetings, built by hand for tests. */
import { createHash } from 'node:crypto'
import type { AgendaItem, Decision, Paragraph, Person, Proposal, Record } from '../model/record.js'

/** A person with nothing but a name and a party, and what else the test gives. */
export function person(name: string, party: string | null = null, more: Partial<Person> = {}): Person {
  return { name, party, role: null, organization: null, replaces: null, paragraphs: [], ...more }
}

/** A proposal: its text, with `points` taken from lines that begin with "1. " or "- ". */
export function proposal(text: string): Proposal {
  const found = [...text.matchAll(/^(?<label>\d+|-)\.? (?<text>.+)$/gmu)]
  return {
    text,
    points: found.map(({ groups }) => ({ label: groups?.label ?? '', text: groups?.text ?? '' })),
  }
}

/** A decision, read as `proposal` reads one. */
export function decision(text: string, outcome: Decision['outcome'] = 'approved'): Decision {
  return { ...proposal(text), outcome, proposalOutcome: 'none' }
}

/** An agenda item of a kallelse. */
export function item(number: number, title: string, more: Partial<AgendaItem> = {}): AgendaItem {
  const empty = { presenters: [], startTime: null, description: null, proposal: null, documents: [] }
  return { number, title, category: null, ...empty, ...more }
}

/** A § of a protokoll. */
export function paragraph(number: number, title: string, more: Partial<Paragraph> = {}): Paragraph {
  return {
    number,
    title,
    category: null,
    caseNumber: null,
    sections: [],
    proposal: null,
    motions: [],
    votes: [],
    decision: null,
    reservations: [],
    recusals: [],
    notParticipating: [],
    documents: [],
    recipients: [],
    verified: false,
    place: { startLine: 1, endLine: 1, startPage: 1, endPage: 1 },
    ...more,
  }
}

interface Given {
  agenda?: AgendaItem[]
  paragraphs?: Paragraph[]
  header?: Partial<Record['header']>
  attendance?: Partial<Record['attendance']>
}

/** A record of one meeting of an invented body, with what the test gives. */
export function record(
  kind: Record['kind'],
  { agenda = [], paragraphs = [], header, attendance }: Given,
): Record {
  return {
    schemaVersion: '1.0',
    kind,
    id: `vattennamnden_2031-03-04${kind === 'kallelse' ? '_kallelse' : ''}`,
    source: {
      path: `${kind}.txt`,
      sha256: createHash('sha256').update(JSON.stringify({ kind, agenda, paragraphs, header })).digest('hex'),
      bytes: 1,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      pages: 1,
      reader: 'test',
    },
    header: {
      title: null,
      organization: null,
      body: 'Vattennämnden',
      date: '2031-03-04',
      endDate: null,
      location: null,
      startTime: null,
      endTime: null,
      chair: null,
      secretary: null,
      verifiers: [],
      verification: null,
      paragraphRanges: [],
      meetingNumber: null,
      notice: null,
      signedWith: null,
      ...header,
    },
    attendance: { members: [], substitutes: [], others: [], absent: [], service: [], ...attendance },
    agenda,
    paragraphs,
    attachments: [],
    breaks: [],
    diagnostics: [],
    coverage: { lines: 0, record: 0, furniture: 0, unassigned: 0 },
  }
}
