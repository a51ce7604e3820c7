/**
 * The report as JUnit XML, which GitLab, Jenkins and Azure show as tests: a suite a file, a case a finding. A case
 * fails where the finding makes the run fail; other findings are the output of a case that passes.
 */
import type { Diagnostic } from '../model/record.js'
import { docsOf } from './docs.js'
import { type FileReport, isFailing, type Report } from './finding.js'
import { messageWithPlace } from './location.js'

/** The report as a JUnit document. A file without findings is one case that passes. */
export function junitReport(report: Report): string {
  const failing = report.files.flatMap(({ findings }) => findings.filter((one) => isFailing(one, report)))
  const suites = report.files.map((file) => suite(file, report))
  const cases = report.files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: 'protokoll check', tests: cases, failures: failing.length, errors: 0 })}>`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(file: FileReport, report: Report): string {
  const { path, findings } = file
  const failures = findings.filter((finding) => isFailing(finding, report)).length
  const head = { name: path, tests: Math.max(1, findings.length), failures, errors: 0, skipped: 0 }
  const cases =
    findings.length === 0
      ? [`    <testcase ${attributes({ classname: path, name: 'no findings' })}/>`]
      : findings.map((finding) => testCase(finding, file, report))
  return [`  <testsuite ${attributes(head)}>`, ...cases, '  </testsuite>'].join('\n')
}

function testCase(finding: Diagnostic, file: FileReport, report: Report): string {
  const { rule, severity, line } = finding
  const name = line === null ? rule : `${rule}, line ${line}`
  const message = messageWithPlace(finding, file)
  const told = escapeXml([message, docsOf(rule).remedy].filter(Boolean).join('\n'))
  const body = isFailing(finding, report)
    ? `<failure ${attributes({ type: severity, message })}>${told}</failure>`
    : `<system-out>${severity}: ${told}</system-out>`
  return `    <testcase ${attributes({ classname: file.path, name })}>${body}</testcase>`
}

function attributes(values: { [name: string]: string | number }): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ')
}

const entities: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** Text for XML 1.0, which can't hold most control characters, lone surrogates, U+FFFE or U+FFFF even escaped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\n\r\t]/gu, (character) => entities[character] ?? character)
}
