/**
 * Where the proposition begins. "Beredningen föreslår nämnden att anta planen" and "Nämnden antar planen" say one
 * thing, so each clause has several readings (views), and the pair of views that differs least is compared.
 */
import { align, distance } from './edits.js'
import { sentenceOf, type Token, textOf } from './tokens.js'
import { isFormOf, sameVerb } from './weigh.js'
import {
  contentWords,
  decidingVerbs,
  decisionVerbs,
  electionMarks,
  electionVerbs,
  electorVerbs,
  negations,
  passiveRules,
  pastRules,
  presentRules,
  proposingVerbs,
} from './words.js'

/** One reading of a clause: its lead-in, and the words of the proposition. */
export interface View {
  lead: string
  tokens: Token[]
}

// Lead-ins are short; these bound the search, in words.
const longestLead = 30
const longestSubject = 8
const longestLook = 50

/** The views of a proposal and a decision in which they differ least; ties go to the shorter lead-ins. */
export function bestViews(proposal: readonly Token[], decision: readonly Token[]): [View, View] {
  const election = isElection(proposal) && isElection(decision)
  let best: [View, View] = [plain(proposal, 0), plain(decision, 0)]
  let least = cost(best)
  for (const before of views(proposal, election)) {
    for (const after of views(decision, election)) {
      for (const pair of paired(before, after, election)) {
        const price = cost(pair)
        if (price < least) {
          best = pair
          least = price
        }
      }
    }
  }
  return best
}

// A word of substance counts one; a difference in form little; the length of the lead-ins breaks ties.
function cost([before, after]: [View, View]): number {
  const look = (view: View) => view.tokens.slice(0, longestLook)
  const empty = before.tokens.length === 0 || after.tokens.length === 0 ? 1000 : 0
  const { changed, minor } = distance(align(look(before), look(after)))
  const forms = minor + (before.lead === after.lead ? 0 : 1)
  return empty + changed + forms / 100 + (before.lead.length + after.lead.length) / 1_000_000
}

// "Nämnden beslutar att:" takes its att along; one on the next line opens the first point.
function plain(tokens: readonly Token[], start: number): View {
  let at = start
  while (tokens[at]?.fold === 'att') at++
  const takesAtt = start > 0 && at > start && !tokens[start - 1]?.gap.includes('\n')
  return { lead: sentenceOf(tokens.slice(0, takesAtt ? start + 1 : start)), tokens: tokens.slice(at) }
}

function views(tokens: readonly Token[], election: boolean): View[] {
  const found = leadEnds(tokens, election).map((end) => plain(tokens, end))
  return found.flatMap((view) => [view, ...(election ? elections(view) : activated(view))])
}

/** "Planen antas" with the verb put first, as "anta planen" has it; for the verbs of decisions. */
function activated(view: View): View[] {
  const sentence = firstSentence(view.tokens).slice(0, longestLead)
  for (const [index, token] of sentence.entries()) {
    const verb = decisionVerbs.find((known) => isFormOf(passiveRules, token.fold, known))
    if (!verb || index === 0) continue
    const rest = view.tokens.slice(index + 1)
    return [{ lead: view.lead, tokens: [{ ...token, fold: verb }, ...view.tokens.slice(0, index), ...rest] }]
  }
  return []
}

/** The places, in words, where a lead-in may end; 0 (no lead-in) always among them. */
export function leadEnds(tokens: readonly Token[], election = false): number[] {
  const ends = [0]
  let [proposing, proposition] = [false, false]
  for (const [index, token] of tokens.slice(0, longestLead).entries()) {
    if (opensContent(token)) break
    if (decidingVerbs.includes(token.fold)) {
      if (tokens[index + 1]?.fold === 'följande') ends.push(index + 2)
      ends.push(index + 1)
      break
    }
    const proposes = proposingVerbs.includes(token.fold)
    proposing ||= proposes
    // "NN föreslås justera": what stands before the verb is the proposition itself.
    const att = token.fold === 'att' && proposing && !proposition
    if (!election && (proposes || att)) ends.push(index + 1)
    if (token.gap.includes(':') && (proposing || index < 4)) ends.push(index + 1)
    // A line can end inside a lead-in, a sentence can't.
    if (token.ends && token.gap !== '\n') break
    proposition ||= att
  }
  return ends
}

// A date of proposing may stand in a lead-in; other numbers, conditions, negations and what is decided may not.
function opensContent({ fold }: Token): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(fold)) return false
  return (
    contentWords.includes(fold) || negations.includes(fold) || /\p{N}/u.test(fold) || isDecisionVerb(fold)
  )
}

/** The pair as it stands, and with the subject before the decision's verb let go. */
function paired(before: View, after: View, election: boolean): [View, View][] {
  const pairs: [View, View][] = [[before, after]]
  if (election) return pairs
  const infinitive = before.tokens[0]?.fold
  const finite = after.tokens[0]?.fold
  for (const view of infinitive ? fronted(after, infinitive) : []) pairs.push([before, view])
  for (const view of finite ? fronted(before, finite) : []) pairs.push([view, after])
  return pairs
}

/**
 * Views of a clause that begin with its verb, where that is a form of the verb given: "Nämnden | antar planen" with
 * the subject let go, "Planen antas" with the verb put first.
 */
function fronted(view: View, verb: string): View[] {
  const found: View[] = []
  for (const [index, token] of view.tokens.slice(0, longestLead).entries()) {
    if (index > 0 && isFormOf(passiveRules, token.fold, verb)) {
      found.push({
        lead: view.lead,
        tokens: [token, ...view.tokens.slice(0, index), ...view.tokens.slice(index + 1)],
      })
    }
    if (index > 0 && index <= longestSubject && (token.fold === verb || sameVerb(token.fold, verb))) {
      const subject = view.tokens.slice(0, index)
      if (isSubject(subject))
        found.push({ lead: joined(view.lead, textOf(subject)), tokens: view.tokens.slice(index) })
    }
    if (token.ends) break
  }
  return found
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function isSubject(tokens: readonly Token[]): boolean {
  return tokens.every(
    ({ fold }) =>
      fold !== 'att' &&
      !/\p{N}/u.test(fold) &&
      !contentWords.includes(fold) &&
      !negations.includes(fold) &&
      !electionVerbs.includes(fold) &&
      !isDecisionVerb(fold),
  )
}

function isDecisionVerb(word: string): boolean {
  const rules = [...presentRules, ...passiveRules, ...pastRules]
  return decisionVerbs.some((verb) => verb === word || isFormOf(rules, word, verb))
}

function isElection(tokens: readonly Token[]): boolean {
  const first = firstSentence(tokens)
  return (
    first.some(({ fold }) => electionVerbs.includes(fold)) && first.some(isMark) && first.length < longestLead
  )
}

function isMark({ fold }: Token): boolean {
  return electionMarks.includes(fold) || fold.startsWith('juster')
}

function firstSentence(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex((token) => token.ends)
  return tokens.slice(0, end < 0 ? tokens.length : end + 1)
}

/** An election with its verb put first and made one: "NN föreslås justera", "NN väljs att justera". */
function elections(view: View): View[] {
  const sentence = firstSentence(view.tokens)
  const at = sentence.findIndex(({ fold }) => electionVerbs.includes(fold))
  const verb = sentence[at]
  if (!verb) return []
  const before = sentence.slice(0, at)
  const after = sentence.slice(sentence[at + 1]?.fold === 'att' ? at + 2 : at + 1)
  const rest = view.tokens.slice(sentence.length)
  const same: Token = { ...verb, fold: 'utses', gap: ' ', ends: false }
  const office = before[0] && electionMarks.includes(before[0].fold)
  const whole = office ? [...after, ...before] : [...before, ...after]
  const found = [{ lead: view.lead, tokens: [same, ...whole, ...rest] }]
  if (electorVerbs.includes(verb.fold) && before.length > 0) {
    found.push({ lead: joined(view.lead, textOf(before)), tokens: [same, ...after, ...rest] })
  }
  return found
}
