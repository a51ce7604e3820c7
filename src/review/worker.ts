/** The program of a worker process of `review`: makes the pages of documents. */
import { serve } from '../batch/serve.js'

await serve(async () => (await import('./review-document.js')).reviewDocument)
