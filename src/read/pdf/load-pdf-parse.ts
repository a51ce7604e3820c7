/**
 * Loads pdf-parse (and the pdf.js inside it) late, once, and without its side effects on the process:
 * - pdf.js carries core-js, which swaps native functions for slow ones on older Node: they are put back;
 * - pdf.js forgets promises that a damaged file makes it break, which would end the process: they are let go;
 * - pdf.js requires @napi-rs/canvas, which only drawing needs: a stand-in takes its place while pdf.js loads.
 */
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { DirectPort } from './direct-port.js'

export interface PdfParseModule {
  PDFParse: typeof import('pdf-parse').PDFParse
  /** A new worker of pdf.js, in this thread, for one document, and the port that it listens at. */
  startWorker(): { worker: PdfJsWorker; port: DirectPort }
  /** Folder of pdf.js's own character maps, for fonts that name a predefined one. */
  cMapUrl: string
}

/** What is used of pdf.js's `PDFWorker`. */
export interface PdfJsWorker {
  destroy(): void
}

/** What is used of the modules inside pdf-parse. */
interface PdfJs {
  PDFWorker: new (options: { port: DirectPort; verbosity: number }) => PdfJsWorker
}
interface PdfJsWorkerModule {
  WorkerMessageHandler: { initializeFromPort(port: DirectPort): void }
}

/** pdf.js's least verbosity. */
export const errorsOnly = 0

let loading: Promise<PdfParseModule> | undefined

/** The pdf-parse module, loaded on first use. Throws when the package is broken or missing. */
export function loadPdfParse(): Promise<PdfParseModule> {
  loading ??= load()
  return loading
}

async function load(): Promise<PdfParseModule> {
  process.on('unhandledRejection', letGo)
  // pdf.js is the dependency of pdf-parse, not ours: it is found from there, wherever npm put it.
  const fromPdfParse = createRequire(fileURLToPath(import.meta.resolve('pdf-parse')))
  const workerPath = fromPdfParse.resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  const restoreNatives = rememberNatives()
  const restoreCanvas = hideCanvas(createRequire(workerPath))
  try {
    const { WorkerMessageHandler }: PdfJsWorkerModule = await import(pathToFileURL(workerPath).href)
    const { PDFWorker }: PdfJs = await import(pathToFileURL(join(dirname(workerPath), 'pdf.mjs')).href)
    const { PDFParse } = await import('pdf-parse')
    return {
      PDFParse,
      startWorker() {
        const port = new DirectPort()
        const worker = new PDFWorker({ port, verbosity: errorsOnly })
        WorkerMessageHandler.initializeFromPort(port)
        return { worker, port }
      },
      cMapUrl: join(dirname(workerPath), '..', '..', 'cmaps') + sep,
    }
  } finally {
    restoreCanvas()
    restoreNatives()
  }
}

/** Nobody waits for pdf.js's forgotten promises. Any other rejection ends the process, as it does without a listener. */
function letGo(reason: unknown): void {
  if (reason instanceof Error && reason.stack?.includes('pdf.worker')) return
  if (process.listenerCount('unhandledRejection') === 1) throw reason
}

function rememberNatives(): () => void {
  const { push } = Array.prototype
  const { parse } = JSON
  const { toString: asText } = Function.prototype
  return () => {
    define(Array.prototype, 'push', push)
    define(JSON, 'parse', parse)
    define(Function.prototype, 'toString', asText)
  }
}

function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: true, enumerable: false, configurable: true })
}

/** Puts a stand-in for @napi-rs/canvas in the module cache; the call given back removes it. */
function hideCanvas(require: NodeJS.Require): () => void {
  let path: string
  try {
    path = require.resolve('@napi-rs/canvas')
  } catch {
    return () => {}
  }
  if (require.cache[path]) return () => {}
  class Unavailable {}
  const exports = { DOMMatrix: Unavailable, ImageData: Unavailable, Path2D: Unavailable }
  const known = Object.keys(exports).filter((name) => !(name in globalThis))
  require.cache[path] = {
    id: path,
    filename: path,
    path: dirname(path),
    loaded: true,
    exports,
  } as NodeJS.Module
  return () => {
    delete require.cache[path]
    for (const name of known) Reflect.deleteProperty(globalThis, name)
  }
}
