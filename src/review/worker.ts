/** The program of a worker process of `review`: makes the pages of documents. */
import { serve } from '../batch/serve.js'
import { reviewDocument } from './review-document.js'

serve(reviewDocument)
