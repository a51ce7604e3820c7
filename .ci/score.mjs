#!/usr/bin/env node
// Scores the records of the corpus against its references and holds each field to its floor in floors.json.
//   node .ci/score.mjs            compares; exit 1 where a score falls below its floor; nothing to do without ../shared
//   node .ci/score.mjs --raise    raises the floors to the scores of now; a floor is never lowered
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = join(root, '../shared/corpus')
const floorsFile = join(root, '.ci/floors.json')
const sets = { seeds: 'seeds/txt', pdf: 'pdf/pdf', goteborg: 'goteborg/txt' }

if (!existsSync(corpus)) {
  console.log('score: ../shared is not here; nothing to score')
  process.exit(0)
}

const floors = existsSync(floorsFile) ? JSON.parse(readFileSync(floorsFile, 'utf8')) : {}
const raise = process.argv.includes('--raise')
const out = mkdtempSync(join(tmpdir(), 'protokoll-score-'))
let fallen = 0
for (const [set, folder] of Object.entries(sets)) {
  const target = join(out, set)
  try {
    const bin = join(root, 'bin/protokoll.js')
    execFileSync('node', [bin, 'convert', join(corpus, folder), '-o', target, '--quiet'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  } catch (error) {
    if (error.status !== 1) throw error // 1: some record holds errors; the scores tell
  }
  const scorer = [join(corpus, 'score.mjs'), join(corpus, set, 'ref'), target, '--json']
  const { fields, overall, missing } = JSON.parse(execFileSync('node', scorer, { encoding: 'utf8' }))
  const records = recordsIn(target)
  const unassigned = unassignedShare(records)
  const scores = {
    ...Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, Math.floor(v.score * 1e4) / 1e4])),
    assigned: Math.floor((1 - unassigned) * 1e4) / 1e4,
    attending: attendingIn(records),
  }
  const known = floors[set] ?? {}
  const low = Object.entries(known).filter(([field, floor]) => (scores[field] ?? 0) < floor)
  for (const [field, floor] of low)
    console.error(`score: ${set}: ${field} is ${scores[field]}, below its floor ${floor}`)
  fallen += low.length
  console.log(
    `score: ${set}: overall ${overall}, ${missing} missing, ${(unassigned * 100).toFixed(3)} % of the lines unassigned, ${low.length} below the floor`,
  )
  if (raise)
    floors[set] = Object.fromEntries(
      Object.entries(scores).map(([field, score]) => [field, Math.max(score, known[field] ?? 0)]),
    )
}
rmSync(out, { recursive: true, force: true })
if (raise) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`)
process.exitCode = fallen > 0 ? 1 : 0

/** The records below a folder. */
function recordsIn(folder) {
  const names = execFileSync('find', [folder, '-name', '*.json'], { encoding: 'utf8' })
  const read = (name) => JSON.parse(readFileSync(name, 'utf8'))
  return names
    .split('\n')
    .filter(Boolean)
    .map(read)
    .filter(({ coverage }) => coverage)
}

/** The share of all source lines that no part of a record claims. */
function unassignedShare(records) {
  const sum = (key) => records.reduce((total, { coverage }) => total + coverage[key], 0)
  return sum('unassigned') / Math.max(1, sum('lines'))
}

/** How many persons and times of service the attendances hold: the references leave most of them out. */
function attendingIn(records) {
  return records.reduce((total, { attendance }) => total + Object.values(attendance).flat().length, 0)
}
