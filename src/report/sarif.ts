/** The report as SARIF 2.1.0 (OASIS), which GitHub code scanning and others read. */
import type { Diagnostic, Severity } from '../model/record.js'
import { docsOf, docsPlace } from './docs.js'
import type { FileReport, Report } from './finding.js'
import { fileUri, messageWithPlace } from './location.js'

const levels: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** The report as a SARIF log with one run. Paths are relative to the working folder (`%SRCROOT%`). */
export function sarifReport(report: Report): string {
  const { files, version, homepage } = report
  const codes = [...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'protokoll',
            version,
            ...(homepage !== null && { informationUri: homepage }),
            rules: codes.map((code) => ruleOf(code, homepage)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: locationOf(path) })),
        results: files.flatMap((file, index) =>
          file.findings.map((finding) => resultOf(finding, file, index, codes.indexOf(finding.rule))),
        ),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function ruleOf(code: string, homepage: string | null) {
  const { summary, remedy } = docsOf(code)
  return {
    id: code,
    ...(summary !== '' && { shortDescription: { text: summary }, help: { text: remedy } }),
    ...(homepage !== null && { helpUri: docsPlace(homepage) }),
  }
}

function resultOf(finding: Diagnostic, file: FileReport, artifact: number, rule: number) {
  const { line, page } = finding
  return {
    ruleId: finding.rule,
    ruleIndex: rule,
    level: levels[finding.severity],
    message: { text: messageWithPlace(finding, file) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...locationOf(file.path), index: artifact },
          ...(file.hasLines && line !== null && { region: { startLine: line } }),
        },
      },
    ],
    properties: { line, page },
  }
}

function locationOf(path: string): { uri: string; uriBaseId?: string } {
  const uri = fileUri(path)
  return uri.startsWith('file:') || path === '-' ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}
