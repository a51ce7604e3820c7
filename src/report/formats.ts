/** The forms in which findings can be had. A new form is a file, a name and a row here. */
import type { Report } from './finding.js'
import type { FormatName } from './format-names.js'
import { githubReport } from './github.js'
import { jsonReport } from './json.js'
import { junitReport } from './junit.js'
import { sarifReport } from './sarif.js'
import type { Paint } from './terminal.js'
import { textReport } from './text.js'

const formats: { readonly [name in FormatName]: (report: Report, paint: Paint) => string } = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
}

/** The report in one of the formats; `paint` colours the text for a terminal. */
export function formatReport(name: FormatName, report: Report, paint: Paint = (_, text) => text): string {
  return formats[name](report, paint)
}
