/** Persons, and who was there: the part of the record that names people. */
import * as z from 'zod'
import { text, time } from './scalars.js'

export const Range = z
  .strictObject({
    first: z.int().describe('First § of the range'),
    last: z.int().describe('Last § of the range, inclusive; equal to `first` for a single §'),
  })
  .describe('A range of §§ (paragrafintervall), both ends included')

export const Replaced = z
  .strictObject({
    name: text.describe('Name of the person replaced'),
    party: text.nullable().describe('Party (partibeteckning) of the person replaced, or null'),
  })
  .describe('The member whom a substitute replaces (ersätter)')

export const Person = z
  .strictObject({
    name: text.describe('Name as written (namn)'),
    party: text
      .nullable()
      .describe('Party as written between the brackets (partibeteckning): S, VV, -; null for officials'),
    role: text
      .nullable()
      .describe(
        'Office as written (befattning, roll): Ordförande, 2:e vice ordförande, Tf. HS-direktör; or null',
      ),
    organization: text
      .nullable()
      .describe('Employer or body represented (organisation): Åre kommun, RJH - Division Kirurgi; or null'),
    replaces: Replaced.nullable().describe('Whom the person replaces (ersätter), or null'),
    paragraphs: z
      .array(Range)
      .describe('The §§ the person was there for (närvarande §§); [] means the whole meeting'),
  })
  .describe('A person (Popolo Person); carries only what stands at this place of the document')

export const Service = z
  .strictObject({
    name: text.describe('Name, first name first'),
    party: text.nullable().describe('Party (partibeteckning), or null'),
    replaces: Replaced.nullable().describe('The member for whom a substitute served, or null'),
    seat: z.int().nullable().describe('Number of the seat (plats), or null'),
    arrived: time.nullable().describe('Arrived (ankom), HH:MM, or null'),
    left: time.nullable().describe('Left (utgick), HH:MM, or null'),
  })
  .describe('One interval of service, as a list of arrivals and departures tells it (närvarolista)')

export const Attendance = z
  .strictObject({
    members: z.array(Person).describe('Who served: members and serving substitutes (beslutande)'),
    substitutes: z.array(Person).describe('Substitutes who did not serve (ej tjänstgörande ersättare)'),
    others: z.array(Person).describe('Others present (övriga närvarande, tjänstepersoner)'),
    absent: z.array(Person).describe('Those whom the list names as absent (frånvarande)'),
    service: z
      .array(Service)
      .describe('Who served when, where an annex lists arrivals and departures (ankom, utgick); else []'),
  })
  .describe('Attendance (närvaro); in a kallelse those summoned')

export type Person = z.infer<typeof Person>
export type Range = z.infer<typeof Range>
export type Service = z.infer<typeof Service>
export type Attendance = z.infer<typeof Attendance>
