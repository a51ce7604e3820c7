/** Brackets of a list of persons. They don't nest: one that opens inside another tells that the other lost its end. */

/** Whether a text ends inside a bracket (`Bo Ås (Kommunförbundet`), given whether it begins inside one. */
export function endsInBracket(text: string, inside = false): boolean {
  const [open, close] = [text.lastIndexOf('('), text.lastIndexOf(')')]
  return open === close ? inside : open > close
}

/** Whether a bracket that a line leaves open takes in the start of the next: `(Kommunförbundet` / `Norr), Eva Ek (S)`. */
export function staysInBracket(line: string, next: string): boolean {
  return endsInBracket(line) && !/^[^()]*\(/u.test(next)
}
