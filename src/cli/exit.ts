/** What the exit code says. The same for every command. */
export const exitCodes = {
  /** All clean, or warnings only. */
  clean: 0,
  /** Some documents failed or hold errors (or warnings under --strict). */
  failed: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const
