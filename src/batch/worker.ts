/** The program of a worker process: converts documents. */
import { readDocument } from '../pipeline.js'
import { convertDocument } from './convert-document.js'
import { serve } from './serve.js'

serve((task) => convertDocument(task, readDocument))
