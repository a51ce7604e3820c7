/** The forms in which findings can be had; apart from `formats.ts`, so that --help need not load them. */
export const formatNames = ['text', 'json', 'sarif', 'github', 'junit'] as const
export type FormatName = (typeof formatNames)[number]
