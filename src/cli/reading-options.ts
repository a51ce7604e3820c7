/** The options of commands that read documents and write no records: how documents are found and read. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { ruleGroups } from '../check/rule.js'

/** What the user chose about the reading of one document. */
export interface DocumentOptions {
  password?: string
  pdfEngine: 'pdf-parse' | 'fast'
  config?: string
  rules?: string[]
}

/** What the user chose about the reading of many documents. */
export interface ReadingOptions extends DocumentOptions {
  jobs?: number
  timeout: number
  maxBytes: number
  maxPages: number
}

/** Declares the options of `DocumentOptions` on a command. */
export function declareDocumentOptions(command: Command): void {
  command
    .addOption(
      new Option('--rules <groups>', 'also check these groups of rules, parted by commas')
        .choices(ruleGroups)
        .argParser(groups),
    )
    .option(
      '--config <file>',
      'your own words, instead of the nearest protokoll.config.json above each input',
    )
    .option('--password <password>', 'password of encrypted PDFs')
    .addOption(
      new Option(
        '--pdf-engine <engine>',
        'what reads PDFs; fast: @firecrawl/pdf-inspector, for files it is quicker with',
      )
        .choices(['pdf-parse', 'fast'])
        .default('pdf-parse'),
    )
}

/** Declares the options of `ReadingOptions` on a command. */
export function declareReadingOptions(command: Command): void {
  declareDocumentOptions(command)
  command
    .option('-j, --jobs <n>', 'documents read at once (default: one for each core)', wholeNumber)
    .option('--timeout <seconds>', 'longest time for one document', wholeNumber, 120)
    .addOption(
      new Option('--max-bytes <size>', 'largest document, with K, M or G')
        .argParser(size)
        .default(200 * 2 ** 20, '200M'),
    )
    .option('--max-pages <n>', 'most pages of one document', wholeNumber, 5000)
}

/** Groups of rules, parted by commas; throws InvalidArgumentError. */
function groups(text: string, earlier: string[] = []): string[] {
  const named = text.split(',').map((group) => group.trim())
  const unknown = named.find((group) => !(ruleGroups as readonly string[]).includes(group))
  if (unknown !== undefined) throw new InvalidArgumentError(`The groups are ${ruleGroups.join(', ')}.`)
  return [...new Set([...earlier, ...named])].sort()
}

/** A positive whole number; throws InvalidArgumentError. */
function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return Number(text)
}

/** A size in bytes: 500, 20K, 200M, 2G; throws InvalidArgumentError. */
function size(text: string): number {
  const [, digits, unit] = /^([1-9]\d{0,11})([kmg]?)b?$/iu.exec(text) ?? []
  if (digits === undefined) throw new InvalidArgumentError('It must be a size such as 500K, 20M or 2G.')
  return Number(digits) * 1024 ** ['', 'k', 'm', 'g'].indexOf((unit ?? '').toLowerCase())
}
