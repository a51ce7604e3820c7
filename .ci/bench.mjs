// npm run bench [-- --quick]: the speed, the memory and the growth of the built program, as ratios where they can be.
// Needs pdftotext (poppler) for the PDF part and /proc (Linux) for memory. Writes to a temporary folder only.
import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const program = join(root, 'bin/protokoll.js')
const quick = process.argv.includes('--quick')
const work = mkdtempSync(join(tmpdir(), 'protokoll-bench-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const fixtures = readdirSync(join(root, 'fixtures')).sort()
const inputs = (ending) =>
  fixtures.map((name) => join(root, 'fixtures', name, `input.${ending}`)).filter((path) => existsSync(path))
const cores = availableParallelism()

tell('cores', cores, `node ${process.version}`)
start()
await pdfs(quick ? 20 : 100)
await texts(quick ? 20 : 100)
await growth(quick ? [100, 1000] : [1000, 20000])
lengths()

/** Start-up: the median of ten runs. */
function start() {
  const empty = median(10, () => run(['-e', '0']))
  const help = median(10, () => run([program, '--help']))
  tell('--help against node -e 0', ratio(help, empty), `${ms(help)} against ${ms(empty)}; at most 2.5`)
  const [one] = inputs('txt')
  tell('one small text', ms(median(5, () => run([program, 'convert', one]))))
}

/** The whole pipeline against one pdftotext process a file, on the same files: the short fixtures, and longer minutes. */
async function pdfs(copies) {
  await againstPdftotext('short PDFs', copiesOf(inputs('pdf'), join(work, 'short'), copies))
  const printed = longMinutes(5)
  if (printed.length === 0) tell('long PDFs', 'left out', 'needs chromium')
  else await againstPdftotext('long PDFs', copiesOf(printed, join(work, 'long'), Math.ceil(copies / 4)))
}

async function againstPdftotext(name, files) {
  const plain = timed(() => {
    for (const file of files) spawnSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 2 ** 28 })
  })
  for (const [engine, jobs, least] of [
    ['pdf-parse', 1, 0.38],
    ['pdf-parse', cores, 0.75],
    ['fast', cores, 1],
  ]) {
    const options = ['--jobs', jobs, '--pdf-engine', engine]
    const { seconds, report } = await convert(dirname(files[0]), `${name}-${engine}-${jobs}`, options)
    const pages = `${files.length} of ${Math.round(report.pages / files.length)} pages`
    const speed = `${Math.round(report.pages / seconds)} pages/s against ${Math.round(report.pages / plain)}`
    tell(
      `${name}, ${engine}, ${jobs} at once, against pdftotext`,
      ratio(plain, seconds),
      `${pages}: ${speed}; at least ${least}`,
    )
  }
}

/** Minutes of some fifteen pages each, printed by chromium; none where that is missing. */
function longMinutes(count) {
  const folder = join(work, 'printed')
  mkdirSync(folder)
  const files = Array.from({ length: count }, (_, number) => join(folder, `${number}.pdf`))
  return files.filter((file, number) => {
    const page = `${file}.html`
    const style = 'font: 11pt/1.5 sans-serif; white-space: pre-wrap'
    writeFileSync(
      page,
      `<meta charset="utf-8"><pre style="${style}">${meeting(1 + number, 60 + number)}</pre>`,
    )
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
    spawnSync(process.env.CHROMIUM ?? '/usr/bin/chromium', [...options, `--print-to-pdf=${file}`, page], {
      stdio: 'ignore',
    })
    return existsSync(file)
  })
}

/** Text to JSON on one core. */
async function texts(copies) {
  const folder = join(work, 'txt')
  mkdirSync(folder)
  for (let copy = 1; copy <= copies; copy++) writeFileSync(join(folder, `${copy}.txt`), meeting(copy, 300))
  const { seconds, report } = await convert(folder, 'txt-out', ['--jobs', 1])
  const size = `${report.documents} documents of ${Math.round(report.bytes / report.documents / 1000)} kB`
  tell('text, 1 at once', `${(report.bytes / 1e6 / seconds).toFixed(2)} MB/s`, `${size}; at least 20`)
}

/** Memory and time of few and many small documents, and of a second run. */
async function growth(counts) {
  const seen = []
  for (const count of counts) {
    const folder = join(work, `small-${count}`)
    for (let number = 1; number <= count; number++) {
      const place = join(folder, String(number % 100))
      mkdirSync(place, { recursive: true })
      writeFileSync(join(place, `${number}.txt`), meeting(number, 1))
    }
    const first = await convert(folder, `out-${count}`, [], false)
    const second = await convert(folder, `out-${count}`, [], false)
    seen.push(first)
    tell(
      `${count} small documents`,
      `${first.seconds.toFixed(1)} s`,
      `peak ${first.all} MB, of it the parent ${first.parent} MB`,
    )
    tell(`${count} small documents again, unchanged`, `${second.seconds.toFixed(2)} s`, 'under 5 s at 20000')
  }
  const [few, many] = seen
  const times = counts[1] / counts[0]
  tell(
    'memory of many against few',
    ratio(many.all, few.all),
    `parent ${ratio(many.parent, few.parent)}; at most 1.2`,
  )
  tell(`time of ${times} x the documents`, `${ratio(many.seconds, few.seconds)} x`, `at most ${times * 1.1}`)
}

/** Time for each line of short and long documents, start-up taken off. */
function lengths() {
  const secondsOf = (paragraphs) => {
    const file = join(work, `${paragraphs}.txt`)
    writeFileSync(file, meeting(1, paragraphs))
    return median(5, () => run([program, 'convert', '--quiet', file]))
  }
  const none = secondsOf(1)
  for (const paragraphs of [50, 500, 5000]) {
    const lines = meeting(1, paragraphs).split('\n').length - meeting(1, 1).split('\n').length
    tell(
      `one document of ${paragraphs} §§`,
      `${(((secondsOf(paragraphs) - none) / lines) * 1e6).toFixed(0)} µs a line`,
    )
  }
}

/** A run into a folder: seconds, its report, and its peak memory in MB, of all processes and of the parent alone. */
function convert(input, out, options, withReport = true) {
  const reportFile = join(work, `${out}.json`)
  const args = [program, 'convert', input, '-o', join(work, out), '--quiet', ...options.map(String)]
  // The report holds a row for each document: it is left out where memory is measured.
  if (withReport) args.push('--report', reportFile)
  const from = process.hrtime.bigint()
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  let all = 0
  let parent = 0
  const timer = setInterval(() => {
    const own = memory(child.pid)
    parent = Math.max(parent, own)
    all = Math.max(all, own + children(child.pid).reduce((sum, pid) => sum + memory(pid), 0))
  }, 50)
  return new Promise((done) =>
    child.on('exit', () => {
      clearInterval(timer)
      const seconds = Number(process.hrtime.bigint() - from) / 1e9
      done({ seconds, report: withReport ? JSON.parse(readFileSync(reportFile, 'utf8')) : null, all, parent })
    }),
  )
}

function memory(pid) {
  try {
    return Math.round(
      Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    )
  } catch {
    return 0
  }
}

function children(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  } catch {
    return []
  }
}

/** A protokoll of an invented body with so many §§. */
function meeting(first, paragraphs) {
  const head = [
    'Lövdala kommun',
    'Parknämnden',
    'PROTOKOLL',
    '2024-03-05',
    'Beslutande',
    'Asta Rönn (S), ordförande',
    '',
  ]
  const body = Array.from({ length: paragraphs }, (_, index) => [
    `§ ${first + index} Nya bänkar vid damm nummer ${index}`,
    '',
    'Sammanfattning',
    'Bänkarna vid dammen är slitna. Förvaltningen har räknat på vad nya kostar och',
    'vilka träslag som håller längst i fukt.',
    '',
    'Beslut',
    'Parknämnden beslutar att godkänna de nya bänkarna.',
    '',
  ])
  return [...head, ...body.flat()].join('\n')
}

function copiesOf(files, folder, copies) {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: copies }, (_, copy) =>
    files.map((file, index) => {
      const target = join(folder, `${copy}-${index}-${file.split('/').at(-1)}`)
      cpSync(file, target)
      return target
    }),
  ).flat()
}

function run(args) {
  return timed(() => spawnSync(process.execPath, args, { stdio: 'ignore' }))
}

function timed(work) {
  const from = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - from) / 1e9
}

function median(times, measure) {
  const all = Array.from({ length: times }, measure).sort((a, b) => a - b)
  return all[Math.floor(times / 2)]
}

function ratio(a, b) {
  return (a / b).toFixed(2)
}

function ms(seconds) {
  return `${Math.round(seconds * 1000)} ms`
}

function tell(what, value, note = '') {
  console.log(`${what.padEnd(48)} ${String(value).padStart(12)}  ${note}`)
}
