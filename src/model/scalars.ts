/** The plain values that the record is made of. */
import * as z from 'zod'

/** ISO 8601 day. */
export const date = z.iso.date()
/** HH:MM. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const text = z.string().min(1)
