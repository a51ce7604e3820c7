// esbuild plugin: \p{L} and its kin become classes that spell their letters out. V8 gathers a property's characters anew
// for each pattern that names it, and twice: that was a fifth of the time that the program takes for a short document.
import { readFile } from 'node:fs/promises'
import ts from 'typescript'

/** Up to Armenian, in additions to Latin and Greek, number forms, and ligatures, a class holds just what its property does. */
const exact = [
  [0, 0x58f],
  [0x1e00, 0x218f],
  [0xfb00, 0xfb06],
]

/** Of other scripts whole blocks are letters (without case), with the few digits and signs among them. */
const blocks = '\u0590-\u1dff\u2c00-\u2dff\u3040-\ud7af\uf900-\ufaff'

const classes = { L: membersOf('L') + blocks, Lu: membersOf('Lu'), Ll: membersOf('Ll'), N: membersOf('N') }

export const spellOut = {
  name: 'spell-out',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
      contents: spelledOut(await readFile(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** The code, with the properties spelled out in its patterns and in the texts that patterns are made from. */
export function spelledOut(code) {
  if (!/\\p\{(?:Lu|Ll|L|N)\}/u.test(code)) return code
  const source = ts.createSourceFile('', code, ts.ScriptTarget.Latest, true)
  const pieces = []
  let end = 0
  const spell = (node, backslash, inside = false) => {
    const spelled = spellPattern(node.getText(), backslash, inside)
    pieces.push(code.slice(end, node.getStart()), spelled.text)
    end = node.getEnd()
    return spelled.inside
  }
  const visit = (node) => {
    if (ts.isRegularExpressionLiteral(node)) spell(node, '\\')
    else if (ts.isStringLiteralLike(node)) spell(node, '\\\\')
    else if (ts.isTemplateExpression(node)) {
      let inside = spell(node.head, '\\\\')
      for (const { expression, literal } of node.templateSpans) {
        visit(expression)
        inside = spell(literal, '\\\\', inside)
      }
    } else ts.forEachChild(node, visit)
  }
  visit(source)
  return pieces.join('') + code.slice(end)
}

/** A piece of a pattern spelled out, and whether its end stands inside of a class, as its start does by `inside`. */
function spellPattern(pattern, backslash, inside) {
  let within = inside
  const token =
    backslash === '\\' ? /\\p\{(\w+)\}|\\.|[[\]]/gsu : /\\\\p\{(\w+)\}|\\\\(?:\\\\|.)|\\.|[[\]]/gsu
  const text = pattern.replace(token, (found, property) => {
    if (found === '[') within = true
    if (found === ']') within = false
    const members = classes[property]
    return members === undefined ? found : within ? members : `[${members}]`
  })
  return { text, inside: within }
}

/** The members of a property where classes are exact, as ranges of a class. */
function membersOf(property) {
  const pattern = new RegExp(`^\\p{${property}}$`, 'u')
  const has = (code) => pattern.test(String.fromCodePoint(code))
  return exact
    .flatMap(([from, to]) => {
      const codes = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(has)
      const starts = codes.filter((code) => code === from || !has(code - 1))
      const ends = codes.filter((code) => code === to || !has(code + 1))
      return starts.map((start, index) => String.fromCodePoint(...new Set([start, ends[index]])))
    })
    .map(([start, last = start]) => (start === last ? start : `${start}-${last}`))
    .join('')
}
