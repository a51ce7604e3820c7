import { DocumentError } from '../model/errors.js'
import type { Source } from '../model/source.js'

/** Why nothing of a protokoll or kallelse was found: the fault may be the file's, and then that is what to mend. */
export function refusal({ messages, pages }: Source): DocumentError {
  const damage = messages.find(({ rule }) => rule === 'pdf-damaged')
  if (damage)
    return new DocumentError(
      'damaged',
      `The PDF is damaged (${damage.args?.reason}), and what text is left has neither §§ nor numbered items; fetch or export it again.`,
    )
  const unread = messages.filter(({ rule }) => rule === 'page-without-text').length
  if (unread * 2 >= pages.length && unread > 0)
    return new DocumentError(
      'no-text-layer',
      `${unread} of ${pages.length} pages hold no text that can be read, and the others neither §§ nor numbered items: it looks scanned; run OCR over it first, e.g. with ocrmypdf.`,
    )
  return new DocumentError(
    'not-a-protokoll',
    'neither §§ nor numbered items were found: not a protokoll or kallelse, or one in a layout not known yet',
  )
}
