import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new folder with these files (path to content), removed after the test. */
export function temporaryFolder(files: { [path: string]: string | Uint8Array } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'protokoll-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** All files below a folder, as sorted paths with `/`. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  return files
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** A short protokoll of an invented body, told apart by its § number. */
export function shortProtokoll(paragraph = 1): string {
  return [
    'Lövdala kommun',
    'Parknämnden',
    'PROTOKOLL',
    '2024-03-05',
    'Beslutande',
    'Asta Rönn (S), ordförande',
    'Bo Lindgren (M)',
    'Justerare',
    'Bo Lindgren (M)',
    '',
    `§ ${paragraph} Nya bänkar vid dammen`,
    '',
    'Beslut',
    'Parknämnden beslutar att godkänna de nya bänkarna.',
    '',
  ].join('\n')
}
