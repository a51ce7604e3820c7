// node .ci/kill-and-resume.mjs [KILLS]: kills runs over one archive at random moments, then lets one end, and compares
// all that it wrote with what an undisturbed run writes. Run it by hand: it takes minutes.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = join(dirname(dirname(fileURLToPath(import.meta.url))), 'bin/protokoll.js')
const kills = Number(process.argv[2] ?? 50)
const work = mkdtempSync(join(tmpdir(), 'protokoll-kill-'))
const [input, out, reference] = ['in', 'out', 'reference'].map((name) => join(work, name))

for (let number = 1; number <= kills * 200; number++) {
  const folder = join(input, String(number % 40))
  mkdirSync(folder, { recursive: true })
  const text = `Parknämnden\nPROTOKOLL\n2024-03-05\n\n§ ${number} Nya bänkar\n\nBeslut\nNämnden godkänner bänkarna.\n`
  writeFileSync(join(folder, `${number}.txt`), text)
}

function files(folder) {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.json')).length
    : 0
}

for (let kill = 1; kill <= kills; kill++) {
  const child = spawn(process.execPath, [program, 'convert', input, '-o', out, '--quiet', '--provenance'], {
    stdio: 'ignore',
  })
  const before = files(out)
  const ended = new Promise((done) => child.on('exit', done))
  // One kill in five comes at start-up, the others while records are written.
  for (let tick = 0; kill % 5 !== 0 && tick < 1000 && files(out) <= before; tick++) await wait(10)
  await wait(Math.random() * 1000)
  child.kill('SIGKILL')
  await ended
  process.stdout.write(`\rkill ${kill}: ${files(out)} files `)
}
for (const folder of [out, reference]) {
  spawnSync(process.execPath, [program, 'convert', input, '-o', folder, '--quiet', '--provenance'], {
    stdio: 'inherit',
  })
}
const { status, stdout } = spawnSync('diff', ['-r', out, reference], { encoding: 'utf8' })
console.log(status === 0 ? `\nthe same after ${kills} kills` : `\nDIFFERS\n${stdout.slice(0, 2000)}`)
rmSync(work, { recursive: true, force: true })
process.exitCode = status
