/** The report as data, for other programs. */
import { docsPlace } from './docs.js'
import { countFindings, type Report } from './finding.js'

/** The report as JSON: sums, and every file with its findings, also those that have none. */
export function jsonReport({ files, homepage, tooManyWarnings }: Report): string {
  const { error, warning, info } = countFindings(files)
  const value = {
    documents: files.length,
    counts: { error, warning, info },
    tooManyWarnings,
    docs: docsPlace(homepage),
    files: files.map(({ path, findings }) => ({ path, findings })),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
