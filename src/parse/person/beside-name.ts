/** What a list sets before its names: a bullet or a number, or a party in a column of its own. */
import type { Vocabulary } from '../../vocabulary/vocabulary.js'
import { staysInBracket } from './brackets.js'
import { NAME_START } from './name.js'
import type { Piece } from './person-list.js'

/** The pieces without marks, each with the party that stands beside it. */
export function besideNames(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  const bare = pieces.map((piece, i) =>
    staysInBracket(pieces[i - 1]?.text ?? '', piece.text) ? piece : withoutMarker(piece),
  )
  return partyBeside(bare, vocabulary)
}

/** `- Anna Ek (S)`, `12. Anna Ek (S)`: the mark or number of a list is none of the name, nor is `herr`. */
function withoutMarker(piece: Piece): Piece {
  const bare = (text: string) => text.replace(MARKER, '').replace(HONORIFIC, '')
  const text = bare(piece.text)
  if (text === piece.text) return piece
  return {
    ...piece,
    text,
    ...(piece.cells && { cells: piece.cells.map((cell) => ({ ...cell, text: bare(cell.text) })) }),
  }
}

/** `herrar Bo Ås och Per Ek`, `Ordföranden herr Bo Ås`: how persons of old minutes are spoken of. */
const HONORIFIC = /(?<!\p{L})(?:herr(?:ar)?|fru(?:ar)?|fröken|fröknar|hr|frk)\.? (?=\p{Lu})/giu
const MARKER = /^(?:[-–•*·]|\d{1,3}[.)]?) (?=\p{L})/u

/** `(M)   Anna Ek` above `Bo Ås`: a party in the first column stands for all persons down to the next one. */
function partyBeside(pieces: readonly Piece[], vocabulary: Vocabulary): Piece[] {
  const partyOf = ({ cells }: Piece) => {
    const letters = /^\(?(\p{L}{1,4}|-)\)?$/u.exec(cells?.[0]?.text ?? '')?.[1]
    return cells && cells.length > 1 && letters && vocabulary.isParty(letters) ? letters : null
  }
  if (pieces.every((piece) => partyOf(piece) === null)) return [...pieces]
  let party: string | null = null
  return pieces.map((piece) => {
    const own = partyOf(piece)
    party = own ?? party
    const text = own
      ? (piece.cells ?? [])
          .slice(1)
          .map((cell) => cell.text)
          .join(', ')
      : piece.text
    if (party === null || !NAME_START.test(text)) return piece
    const { cells: _, ...bare } = piece
    return { ...bare, text: text.replace(NAME_START, (name) => `${name} (${party})`) }
  })
}
