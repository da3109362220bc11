/* Answers a question from an index, and helps out where a word of it is not there.

   An index has find(key), startingWith(letters) and phrase(words), each of which promises a Map of results with
   their scores; all(), which promises every result; letters(word), which promises the passages of letters that have a
   word among their facts (who signed them, of which year and kind they are); words(), which promises the words of the
   letters, the most frequent first; and related(), which promises what to look for instead of words that they do not
   have. */

import { PARTICLES } from "./dutch.js"
import { OFFICES, VAGUE } from "./query.js"

const OF_KIN = 0.5
// A word that so large a part of all passages have says nothing of what is asked.
const EVERYWHERE = 0.4
// So many words tell what is asked for without another; where a question is put in words, one less does.
const ENOUGH = 3
// A question of more words than this is a text: nothing of it is left out.
const MANY = 12

/** Return the results that meet a question, with their scores; what to mark in them; and where help was needed.

    `wanted` holds the clauses as they were met, `helped` those for which other words were taken, `lost` those
    for which nothing was found, `ofLetter` those that are met by facts of the letter, `left` those that no passage has
    together with all others and that were left out. */
export async function answer(question, index) {
  const { must } = question
  const found = await answerAs(question, index)
  if (found.results.size || !must.some(clause => clause.dutch)) return found
  const translated = must.map(one => ({ ...one, concepts: [...(one.concepts ?? []), ...(one.dutch ?? [])] }))
  return answerAs({ ...question, must: translated }, index)
}

async function answerAs({ must, mustNot, inWords }, index) {
  const clauses = (await Promise.all(must.map(clause => taken(clause, index)))).flat()
  // What two words mean as one is fetched along with the words, not after them.
  const [met] = await Promise.all([
    Promise.all(clauses.map(clause => meet(clause, index))), joinedWords(clauses.map(clause => ({ clause })), index)
  ])
  const joined = await joinedWords(met, index)
  let results = new Map()
  if (met.length) results = together(met.map(one => one.results))
  else if (mustNot.length) results = await index.all()
  for (const { at, results: found } of joined) {
    add(results, together([...met.filter((_, n) => n !== at && n !== at - 1).map(one => one.results), found]))
  }
  const ofLetter = met.length < 2 ? [] : await withLetters(met, index, results)
  const left = results.size ? [] : await relaxed(met, index, results, inWords ? ENOUGH - 1 : ENOUGH)
  for (const clause of mustNot) {
    for (const id of (await lookUp(clause, index)).keys()) results.delete(id)
  }
  const lost = results.size && (joined.length || ofLetter.length || left.length) ? [] : met.filter(one => !one.results.size)
  const wanted = [...met, ...joined].map(one => one.clause)
  const helped = lost.length || joined.length ? [] : met.filter(one => one.instead)
  return { results, wanted, helped, lost, ofLetter, left, met }
}

/** Add the passages of which some words are met by the passage and the others by its letter: "Bijleveld Irak".

    An office is a word like others, as long as passages have it with the rest of the question. */
async function withLetters(met, index, results) {
  const counts = ({ word }) => word && !(results.size && OFFICES.has(word))
  const facts = await Promise.all(met.map(({ clause }) => counts(clause) ? index.letters(clause.word) : new Map()))
  const ofLetter = met.filter((_, n) => facts[n].size)
  const ofPassage = met.filter(({ clause }, n) => !facts[n].size && !OFFICES.has(clause.word))
  if (!ofLetter.length || !ofPassage.length) return []
  add(results, together(met.map((one, n) => add(new Map(facts[n]), one.results))))
  return ofLetter
}

/** Where no passage has all words of a question: add those that have all but one, and return what was left out; of four
    words or more, all but two.

    What says least goes first: a vague word, then the one that most passages have. Two words need each other, unless one
    of them is vague or everywhere. A word that no letter has goes only if it is vague, or the only one beside enough
    others. */
async function relaxed(met, index, results, enough) {
  if (met.length < 2 || met.length > MANY) return []
  const isVague = one => VAGUE.has(one.clause.word)
  const unknown = met.filter(one => !one.results.size)
  const known = met.filter(one => one.results.size)
  if (unknown.length) {
    const few = unknown.length === 1 && known.length >= enough
    return few || unknown.every(isVague) ? leaveOut(unknown, met, results) : []
  }
  const most = EVERYWHERE * (await index.all()).size
  const weakest = met.filter(({ clause }) => clause.word)
    .sort((a, b) => isVague(b) - isVague(a) || b.results.size - a.results.size)
  const ways = weakest.filter(one => met.length > 2 || one.results.size >= most || isVague(one)).map(one => [one])
  if (met.length > enough) ways.push(...weakest.flatMap((one, n) => weakest.slice(n + 1).map(other => [one, other])))
  return ways.find(way => leaveOut(way, met, results).length) ?? []
}

/** Add the results that meet all clauses but some; return those, or nothing where there are no such results. */
function leaveOut(some, met, results) {
  const rest = met.filter(one => !some.includes(one))
  if (rest.length) add(results, together(rest.map(one => one.results)))
  return results.size ? some : []
}

/** A day, or a number with what it counts: taken as such where the letters have it, and word for word where not. */
async function taken(clause, index) {
  return clause.otherwise && !(await lookUp(clause, index)).size ? clause.otherwise : [clause]
}

async function meet(clause, index) {
  const results = await lookUp(clause, index)
  if (results.size || clause.phrase || clause.word === undefined) return { clause, results }
  // Most questions need no help.
  const { WAYS } = await import("./help.js")
  for (const help of [byPieces, ...WAYS]) {
    const other = await help(clause, index)
    if (!other) continue
    const found = await lookUp(other, index)
    if (found.size) return { clause: other, results: found, instead: { asked: clause.text, taken: other.text } }
  }
  return { clause, results }
}

async function lookUp(clause, index) {
  if (clause.phrase) return index.phrase(clause.phrase)
  const ways = await Promise.all([
    ...clause.any.map(key => index.find(key)),
    ...clause.concepts.map(number => index.concept(number)),
    ...clause.concepts.flatMap(number => index.known.rows[number].single).map(key => index.find(key)),
    ...[...(clause.kin ?? []), ...clause.concepts.flatMap(number => index.known.rows[number].kin)].map(async key => scaled(await index.find(key), OF_KIN)),
    ...(clause.beginning ? [index.startingWith(clause.beginning)] : []),
    ...(clause.others ?? []).map(async other => together(await Promise.all(other.map(part => lookUp(part, index)))))
  ])
  if (clause.parts?.length) ways.push(together(await Promise.all(clause.parts.map(part => lookUp(part, index)))))
  return ways.reduce(add, new Map())
}

/** Two words that stand next to each other in a question, as the one word that the letters may have for them; a verb that
    came apart ("keken vooruit") as it is together. */
async function joinedWords(met, index) {
  const tried = met.map(async ({ clause }, at) => {
    if (!clause.follows || !met[at - 1]?.clause.word) return []
    const first = met[at - 1].clause.word
    const words = [first + clause.word, `${first}s${clause.word}`]
    if (PARTICLES.includes(clause.word)) words.push(clause.word + first)
    const found = await Promise.all(words.map(async word => {
      const whole = index.clause(word)
      return { at, clause: whole, results: await lookUp(whole, index) }
    }))
    return found.filter(one => one.results.size)
  })
  return (await Promise.all(tried)).flat()
}

/** Add results to others; each keeps its highest score. */
function add(results, others) {
  for (const [id, score] of others) results.set(id, Math.max(score, results.get(id) ?? 0))
  return results
}

function scaled(results, factor) {
  return new Map([...results].map(([id, score]) => [id, score * factor]))
}

/** Results that are in all of some maps, with the sum of their scores. */
function together(maps) {
  const [first, ...others] = maps.sort((a, b) => a.size - b.size)
  const results = new Map()
  for (const [id, score] of first) {
    if (others.every(map => map.has(id))) results.set(id, others.reduce((sum, map) => sum + map.get(id), score))
  }
  return results
}

/** A word with hyphens, by what stands between them. */
async function byPieces(clause, index) {
  const pieces = clause.text.split(/[-‐‑]/).filter(piece => piece.length > 1)
  if (pieces.length < 2) return null
  const met = await Promise.all(pieces.flatMap(piece => index.clauses(piece)).map(one => meet(one, index)))
  const others = met.map(one => one.clause)
  return { ...clause, text: others.map(one => one.text).join(" "), any: [], kin: [], concepts: [], parts: [], others: [others] }
}
