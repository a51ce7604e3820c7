/** The program of a worker process: converts documents. */
import { loadConversion } from './conversion.js'
import { serve } from './serve.js'

await serve(loadConversion)
