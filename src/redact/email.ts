/** E-mail addresses that are not a public body's own. */

const ADDRESS =
  /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{1,64})@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5})/gu

/** Words that make a domain a public body's: `x@aldalen.kommun.se`, `x@regionnord.se`, `x@skatteverket.se`. */
const PUBLIC =
  /kommun(?!ik|al)|region|landsting|stad(?:en)?(?:\.|$)|myndighet|verket(?:\.|$)|lansstyrelsen|polisen|domstol|riksdagen|regeringskansliet|(?:^|\.)(?:skr|gov)\./u

/** Mailboxes of an office, not of a person: `registrator@`, `info@`. */
const OFFICE =
  /^(?:registrator|registratur|diari(?:e|um)|info|information|kontakt|kansli|kommun|region|reception|kundtj[aä]nst|kontaktcenter|servicecenter|medborgarservice|dataskydd\w*|dso|press|support|upphandling|\p{L}*(?:n[aä]mnd(?:en)?|styrelsen?|f[oö]rvaltning(?:en)?|fullm[aä]ktige))$/u

/** Words of an owner's name that its domain leaves out. */
const FORM = new Set([
  'kommun',
  'kommuns',
  'region',
  'stad',
  'stads',
  'staden',
  'landsting',
  'i',
  'och',
  'lans',
])

/**
 * Finds addresses that belong to a person: neither an office's mailbox, nor at a domain that a public body's words
 * or the owner's own name (`Ådalens kommun`: `adalen.se`) tell. Offsets are UTF-16, end exclusive.
 */
export function findPrivateEmail(text: string, owner: string | null): { start: number; end: number }[] {
  if (!text.includes('@')) return []
  const stems = ownerStems(owner)
  return [...text.matchAll(ADDRESS)]
    .filter(([, mailbox = '', domain = '']) => isPrivate(mailbox.toLowerCase(), ascii(domain), stems))
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
}

function isPrivate(mailbox: string, domain: string, stems: readonly string[]): boolean {
  const labels = domain.split('.')
  const owned = labels.some((label) =>
    stems.some((stem) => label === stem || (stem.length >= 5 && label.startsWith(stem))),
  )
  return !owned && !PUBLIC.test(domain) && !OFFICE.test(mailbox)
}

function ownerStems(owner: string | null): string[] {
  const words = ascii(owner ?? '').split(/[^a-z0-9]+/u)
  return words
    .filter((word) => word.length > 1 && !FORM.has(word))
    .map((word) => word.replace(/(?<=.{3})s$/u, ''))
}

function ascii(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
