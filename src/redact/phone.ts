/** Swedish phone numbers in running text. */

/** Area codes: 08, those of three digits, and any of four; 010, 020 and 077 are not a person's. */
const AREA = '08|01[13689]|02[136]|03[1356]|04[0246]|054|06[03]|07[02369]|090|0[1-69]\\d{2}|07[02369]\\d'
/** `+46 70 123 45 67`, `+46 (0)70-123 45 67`, `0046 70 1234567`; here and below a line may break in it. */
const INTERNATIONAL =
  /(?<![\p{L}\p{N}])(?:\+46|0046)\s?(?:\(0\)\s?)?-?\s?[1-9]\d{0,2}(?:\s?-?\s?\d{2,4}){2,4}(?![\p{N}])/gu
const BEFORE = '(?<![\\p{L}\\p{N}+/.:§-])'
const AFTER = '(?![\\p{L}\\p{N}/]|-\\d)'
/** `063-12 34 56`, `0701-234567`. */
const DASHED = new RegExp(`${BEFORE}(?:${AREA})\\s?[-–]\\s?\\d{2,3}(?:\\s?\\d{2,3}){1,3}${AFTER}`, 'gu')
/** `070 123 45 67`, `(063) 12 34 56`; on one line, or rows of numbers would do. */
const SPACED = new RegExp(
  `${BEFORE}(?:(?:${AREA}) |\\((?:${AREA})\\) ?)\\d{2,3}(?: ?\\d{2,3}){1,3}${AFTER}`,
  'gu',
)
/** `063/12 34 56`: where a slash stands, as in a case number, the digits behind it are parted. */
const SLASHED = new RegExp(`${BEFORE}(?:${AREA}) ?/ ?\\d{2,3}(?: \\d{2,3}){1,2}${AFTER}`, 'gu')
/** `0701234567`; without a dash only mobile numbers are plain. */
const MOBILE = new RegExp(`${BEFORE}07[02369]\\d{7}${AFTER}`, 'gu')

/** Finds phone numbers by their form; a number has 8 to 10 digits with its leading 0. Offsets are UTF-16. */
export function findPhone(text: string): { start: number; end: number }[] {
  return [INTERNATIONAL, DASHED, SPACED, SLASHED, MOBILE].flatMap((form) =>
    [...text.matchAll(form)]
      .filter(([written]) => plausible(written))
      .map(({ 0: written, index }) => ({ start: index, end: index + written.length })),
  )
}

function plausible(written: string): boolean {
  const digits = written
    .replace(/\(0\)/u, '')
    .replace(/\D/gu, '')
    .replace(/^(?:00)?46(?=[1-9])/u, '0')
  return digits.length >= 8 && digits.length <= 10
}
