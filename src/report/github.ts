/** The report as workflow commands of GitHub Actions, which shows them beside the files of a pull request. */
import type { Severity } from '../model/record.js'
import type { FileReport, Report } from './finding.js'
import { messageWithPlace, repositoryPath } from './location.js'

const commands: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/** One `::error`, `::warning` or `::notice` a finding. */
export function githubReport({ files }: Report): string {
  return files.flatMap((file) => file.findings.map((finding) => command(finding, file))).join('')
}

function command(finding: FileReport['findings'][number], file: FileReport): string {
  const path = repositoryPath(file.path)
  const properties = {
    file: path,
    line: file.hasLines && path !== null ? finding.line : null,
    title: `${finding.rule}${path === null ? ` in ${file.path}` : ''}`,
  }
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${escapeProperty(String(value))}`],
  )
  const message = escapeData(messageWithPlace(finding, file))
  return `::${commands[finding.severity]} ${written.join(',')}::${message}\n`
}

/** Escapes a command's message: `%` first, or the escapes themselves would be read as text. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Escapes a property, where `:` and `,` have a meaning too. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
