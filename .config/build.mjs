// npm run build: the program and the library in few files, for to load hundreds takes longer than to convert a text.
// What package.json names as dependencies stays outside; what it names for development comes along.
//   node .config/build.mjs [FOLDER]    builds into FOLDER instead of dist/, and without the types
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { spellOut } from './spell-out.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = resolve(process.argv[2] ?? join(root, 'dist'))
const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// The types of zod are part of the library's, so it is a dependency; its code comes along all the same.
const outside = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => name !== 'zod')

rmSync(out, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/batch/worker.ts', 'src/review/worker.ts'],
  outdir: out,
  outbase: 'src',
  bundle: true,
  splitting: true,
  external: outside,
  format: 'esm',
  platform: 'node',
  // Not a Node: for that, esbuild makes each pattern with \p{...} anew wherever it stands.
  target: 'es2022',
  charset: 'utf8',
  plugins: [spellOut],
  metafile: true,
  logLevel: 'warning',
  // CommonJS that comes along asks for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url)",
  },
})
cpSync(join(root, 'src/review/client'), join(out, 'review/client'), { recursive: true })
writeFileSync(join(out, 'THIRD-PARTY-LICENSES'), licences(Object.keys(metafile.inputs)))

/** The licences of the packages that the files belong to, as one text. */
function licences(files) {
  const packages = new Set(files.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0]))
  packages.delete(undefined)
  return [...packages]
    .sort()
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/iu.test(entry))
      if (file === undefined) throw new Error(`${name} comes without a licence`)
      return `${name} ${version}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}
