/** `protokoll check` at work: reads the inputs, gathers what was found, prints it. */
import { resolve } from 'node:path'
import { ConfigFinder, configuredBy } from '../batch/config.js'
import { type FailureCause, UsageError } from '../model/errors.js'
import type { Diagnostic, Record } from '../model/record.js'
import { homepage, version } from '../package.js'
import { isKnownRule } from '../report/docs.js'
import { countFindings, type FileReport, failureFinding, withSeverities } from '../report/finding.js'
import { formatReport } from '../report/formats.js'
import { writeWhole } from '../write/folder.js'
import type { CheckCommandOptions } from './check.js'
import { exitCodes } from './exit.js'
import { runReading } from './reading-run.js'
import { paintOut, writeOut } from './stdout.js'

/** Checks the inputs and prints the findings; gives the exit code. Throws UsageError. */
export async function runCheck(inputs: string[], options: CheckCommandOptions): Promise<number> {
  const { severity = {}, maxWarnings, format, out } = options
  const unknown = Object.keys(severity).find((rule) => !isKnownRule(rule))
  if (unknown !== undefined) throw new UsageError(`--severity: there is no rule ${unknown}`)
  const files: FileReport[] = []
  const failed: { file: FileReport; finding: Diagnostic }[] = []
  const fail = (path: string, cause: FailureCause, message: string) => {
    const file: FileReport = { path, hasLines: false, findings: [] }
    files.push(file)
    failed.push({ file, finding: failureFinding(cause, message) })
  }
  const { misnamed } = await runReading(inputs, options, {
    read(text) {
      const { diagnostics, source } = JSON.parse(text) as Record
      const hasLines = source.mediaType !== 'application/pdf'
      files.push({ path: source.path, hasLines, findings: withSeverities(diagnostics, severity) })
    },
    done({ path, failure }) {
      if (failure) fail(path, failure.cause, failure.message)
    },
    refused: fail,
  })
  // The reading heeds the config; of what could not be read, this does.
  const configs = new ConfigFinder()
  for (const { file, finding } of failed) {
    const config = options.config === undefined ? configs.for(file.path) : resolve(options.config)
    const { severities } = await configuredBy(config)
    file.findings = withSeverities([finding], { ...severities, ...severity })
  }
  const { error, warning } = countFindings(files)
  const tooManyWarnings = maxWarnings !== undefined && warning > maxWarnings
  const report = { files, tooManyWarnings, version, homepage }
  await write(formatReport(format, report, out === undefined ? paintOut : undefined), out)
  if (misnamed) return exitCodes.usage
  return error > 0 || tooManyWarnings ? exitCodes.failed : exitCodes.clean
}

async function write(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) return writeOut(text)
  await writeWhole(out, text).catch((error) => {
    throw new UsageError(
      `${out}: the findings can't be written (${error.code ?? error.message}); check --out`,
    )
  })
}
