import type { MediaType, Message, Page } from '../model/source.js'

/** What a reader makes of a file's bytes; `read.ts` adds path, hash and size. */
export interface ReadResult {
  mediaType: MediaType
  encoding: string | null
  reader: string
  pages: Page[]
  messages: Message[]
}
