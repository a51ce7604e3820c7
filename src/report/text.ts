/** The report for a terminal: findings under their file, then the sums, then what to do about each rule. */
import { greatest } from '../gather.js'
import type { Diagnostic, Severity } from '../model/record.js'
import { docsOf, docsPlace } from './docs.js'
import { countFindings, type FileReport, type Report } from './finding.js'
import { type Paint, type Style, shown } from './terminal.js'

const styles: { readonly [severity in Severity]: Style } = { error: 'red', warning: 'yellow', info: 'dim' }
const severityWidth = 'warning'.length

/** The report as lines of text, each ending in a newline. */
export function textReport(report: Report, paint: Paint): string {
  const files = report.files.filter(({ findings }) => findings.length > 0)
  const blocks = files.map((file) => fileLines(file, paint).join('\n'))
  return `${[...blocks, [sumLine(report, paint), ...helpLines(report, paint)].join('\n')].join('\n\n')}\n`
}

function fileLines({ path, findings }: FileReport, paint: Paint): string[] {
  const places = findings.map(placeOf)
  const width = greatest(places.map((place) => place.length))
  return [
    paint('bold', shown(path)),
    ...findings.map(({ severity, message, rule }, index) => {
      const place = (places[index] ?? '').padStart(width)
      const level = paint(styles[severity], severity.padEnd(severityWidth))
      return `  ${place}  ${level}  ${shown(message)}  ${paint('dim', rule)}`
    }),
  ]
}

/** `p. 2, line 41`; empty where the finding has no single place. */
function placeOf({ line, page }: Diagnostic): string {
  return [page === null ? '' : `p. ${page}`, line === null ? '' : `line ${line}`].filter(Boolean).join(', ')
}

function sumLine({ files, tooManyWarnings }: Report, paint: Paint): string {
  const { error, warning, info } = countFindings(files)
  const checked = plural(files.length, 'document')
  if (error + warning + info === 0) return paint('green', `no findings in ${checked}`)
  const sums = [
    paint(error > 0 ? 'red' : 'dim', plural(error, 'error')),
    paint(warning > 0 ? 'yellow' : 'dim', plural(warning, 'warning')),
    paint('dim', `${info} info`),
  ]
  const over = tooManyWarnings ? paint('red', ' (more warnings than --max-warnings allows)') : ''
  return `${sums.join(', ')} in ${checked}${over}`
}

function helpLines({ files, homepage }: Report, paint: Paint): string[] {
  const codes = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  if (codes.size === 0) return []
  const width = greatest([...codes].map((code) => code.length))
  return [
    `What to do (${docsPlace(homepage)}):`,
    ...[...codes].sort().map((code) => `  ${code.padEnd(width)}  ${paint('dim', docsOf(code).remedy)}`),
  ]
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
