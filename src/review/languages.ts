/** The languages of the review pages; apart from `words.ts`, so that --help need not load it. */
export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]
