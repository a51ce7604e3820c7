/** The table of rules as the README holds it. */
import type { Rule } from './rule.js'
import { rules } from './rules.js'

const HEAD = ['Rule', 'Severity', 'What it says', 'What to do']

/** The Markdown table of all rules, between the README's markers `<!-- rules -->` and `<!-- /rules -->`. */
export function rulesTable(): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...rules.map(cells)]
  return `${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
}

function cells({ rule, severity, summary, remedy, group, source }: Rule): string[] {
  const says = source === undefined ? summary : `${summary} (${source})`
  const when = group === undefined ? severity : `${severity}, with \`--rules ${group}\``
  return [`\`${rule}\``, when, says, remedy].map((cell) => cell.replaceAll('|', '\\|'))
}
