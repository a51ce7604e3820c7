/** Names of months and weekdays, and numbers in words, as minutes write them. */
export const months: readonly string[] = [
  'januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december',
] // biome-ignore format: one line a list reads better

/** Monday first, as ISO 8601 counts. */
export const weekdays: readonly string[] = [
  'måndag',
  'tisdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lördag',
  'söndag',
]

const ones = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'] // biome-ignore format: list
const tens = ['', '', 'tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio']

/** Numbers in words, 0-99: `sju` → 7, `tjugotvå` → 22; also `ett`, `ingen`, `aderton`. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, n): [string, number] => [word, n]),
  ...tens.flatMap(
    (ten, t): Array<[string, number]> =>
      ten === ''
        ? []
        : ones.slice(0, 10).map((one, n): [string, number] => [n === 0 ? ten : ten + one, t * 10 + n]),
  ),
  ...tens.flatMap((ten, t): Array<[string, number]> => (ten === '' ? [] : [[`${ten}ett`, t * 10 + 1]])),
  ['ett', 1],
  ['ingen', 0],
  ['inga', 0],
  ['aderton', 18],
])
