/* Answers a question from an index, and helps out where a word of it is not there.

   An index has find(key), startingWith(letters) and phrase(words), each of which promises a Map of results with
   their scores; all(), which promises every result; letters(word), which promises the passages of letters that have a
   word among their facts (who signed them, of which year and kind they are); words(), which promises the words of the
   letters, the most frequent first; and related(), which promises what to look for instead of words that they do not
   have. */

import { root } from "./dutch.js"
import { OFFICES } from "./query.js"

const SHORTEST_BEGINNING = 3
const SHORTEST_PART = 4
const SHORTEST_END = 5
const SHORTEST_MISSPELT = 6
const OF_KIN = 0.5
// A word that so large a part of all passages have says nothing of what is asked.
const EVERYWHERE = 0.4

/** Return the results that meet a question, with their scores; what to mark in them; and where help was needed.

    `wanted` holds the clauses as they were met, `helped` those for which other words were taken, `lost` those
    for which nothing was found, `ofLetter` those that are met by facts of the letter, `left` those that no passage has
    together with all others and that were left out. */
export async function answer({ must, mustNot }, index) {
  const found = await answerAs({ must, mustNot }, index)
  if (found.results.size || !must.some(clause => clause.dutch)) return found
  return answerAs({ must: must.map(one => ({ ...one, concepts: [...(one.concepts ?? []), ...(one.dutch ?? [])] })), mustNot }, index)
}

async function answerAs({ must, mustNot }, index) {
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
  const left = results.size ? [] : await relaxed(met, index, results)
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

/** Where no passage has all words of a question: add those that have all but one, and return what was left out.

    What says least goes first: the word that most passages have. Two words need each other, unless one of them is
    everywhere. */
async function relaxed(met, index, results) {
  if (met.length < 2 || met.some(one => !one.results.size)) return []
  const most = EVERYWHERE * (await index.all()).size
  const weakest = met.filter(({ clause }) => clause.word).sort((a, b) => b.results.size - a.results.size)
  for (const one of weakest) {
    if (met.length === 2 && one.results.size < most) continue
    const found = together(met.filter(other => other !== one).map(other => other.results))
    if (found.size) {
      add(results, found)
      return [one]
    }
  }
  return []
}

/** A day, or a number with what it counts: taken as such where the letters have it, and word for word where not. */
async function taken(clause, index) {
  return clause.otherwise && !(await lookUp(clause, index)).size ? clause.otherwise : [clause]
}

async function meet(clause, index) {
  const results = await lookUp(clause, index)
  if (results.size || clause.phrase || clause.word === undefined) return { clause, results }
  for (const help of [byMeaning, byPieces, byBeginning, byVerb, byEnd, byParts, bySpelling]) {
    const other = await help(clause, index)
    if (!other) continue
    const found = await lookUp(other, index)
    if (found.size) return { clause: other, results: found, instead: { asked: clause.text, taken: other.text } }
  }
  return { clause, results }
}

async function lookUp(clause, index) {
  if (clause.phrase) return index.phrase(clause.phrase)
  if (clause.beginning) return index.startingWith(clause.beginning)
  const ways = await Promise.all([
    ...clause.any.map(key => index.find(key)),
    ...clause.concepts.map(number => index.concept(number)),
    ...clause.concepts.flatMap(number => index.known.rows[number].single).map(key => index.find(key)),
    ...[...(clause.kin ?? []), ...clause.concepts.flatMap(number => index.known.rows[number].kin)].map(async key => scaled(await index.find(key), OF_KIN)),
    ...(clause.others ?? []).map(async other => together(await Promise.all(other.map(part => lookUp(part, index)))))
  ])
  if (clause.parts?.length) ways.push(together(await Promise.all(clause.parts.map(part => lookUp(part, index)))))
  return ways.reduce(add, new Map())
}

/** Two words that stand next to each other in a question, as the one word that the letters may have for them. */
async function joinedWords(met, index) {
  const tried = met.map(async ({ clause }, at) => {
    if (!clause.follows || !met[at - 1]?.clause.word) return []
    const first = met[at - 1].clause.word
    const found = await Promise.all(["", "s"].map(async link => {
      const whole = index.clause(first + link + clause.word)
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

/** A word that the letters do not have, by what it means: an English one in Dutch, a Dutch one by others near to it. */
async function byMeaning(clause, index) {
  const table = await index.related()
  const known = englishForms(clause.word).map(root).find(key => Object.hasOwn(table, key))
  if (!known) return null
  const texts = table[known]
  return { ...clause, text: texts.join(", "), any: [], kin: [], concepts: [], parts: [], others: texts.map(text => index.clauses(text)) }
}

/** A word with hyphens, by what stands between them. */
async function byPieces(clause, index) {
  const pieces = clause.text.split(/[-‐‑]/).filter(piece => piece.length > 1)
  if (pieces.length < 2) return null
  const met = await Promise.all(pieces.flatMap(piece => index.clauses(piece)).map(one => meet(one, index)))
  const others = met.map(one => one.clause)
  return { ...clause, text: others.map(one => one.text).join(" "), any: [], kin: [], concepts: [], parts: [], others: [others] }
}

/** A word, and what it may be a form of in English: "threats", "countries", "strengthening", "invested", "planned". */
function englishForms(word) {
  const forms = [word]
  if (word.endsWith("ies")) forms.push(word.replace(/ies$/, "y"))
  if (word.endsWith("s")) forms.push(word.slice(0, -1), word.replace(/es$/, ""))
  const verb = /^(.{3,}?)(?:ed|ing)$/.exec(word)?.[1]
  if (verb) forms.push(verb, `${verb}e`, verb.replace(/(.)\1$/, "$1"))
  return forms
}

/** A word that is still being typed: words that begin with it. */
async function byBeginning(clause, index) {
  const { word } = clause
  const known = (await index.words()).some(one => one.length > word.length && one.toLowerCase().startsWith(word))
  return word.length >= SHORTEST_BEGINNING && known ? { ...clause, text: `${word}…`, beginning: word } : null
}

/** A word that the letters only have at the end of others: "verdeling", "lastenverdeling". */
async function byEnd(clause, index) {
  const { word } = clause
  const end = root(word)
  if (end.length < SHORTEST_END) return null
  const longer = (await index.words()).filter(one => one.length > word.length + 2 && rootOf(one).endsWith(end))
  return longer.length ? { ...clause, text: longer.slice(0, 3).join(", "), any: longer.map(rootOf), concepts: [] } : null
}

/** A noun that the letters do not have, while they have what it is made of: "verslechtering", "verslechterd". */
async function byVerb(clause, index) {
  const verb = /^(.{4,})(?:ing(?:en)?|(atie)s?)$/.exec(clause.word)
  if (!verb) return null
  const infinitive = verb[1] + (verb[2] ? "eren" : "en")
  return { ...index.clause(infinitive), text: infinitive }
}

/** A compound that the letters do not have, while they have both its parts. */
async function byParts(clause, index) {
  const { word } = clause
  const roots = new Set((await index.words()).map(rootOf))
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const second = root(word.slice(at))
    const first = [word.slice(0, at), word.slice(0, at).replace(/s$/, "")].map(root).find(part => roots.has(part))
    if (first && roots.has(second)) return apart(`${word.slice(0, at)} ${word.slice(at)}`, [first, second], index)
  }
  return null
}

function rootOf(known) {
  return root(known.toLowerCase())
}

/** A clause for words that were written as one: what they mean together, or both of them. */
function apart(text, keys, index) {
  const known = index.clauses(text)
  if (known.length === 1) return { ...known[0], text }
  return { text, any: [], concepts: [], parts: keys.map(key => ({ text: key, any: [key], concepts: [] })) }
}

/** A word that is spelled almost so; for what was typed as a name, only a name. */
async function bySpelling(clause, index) {
  const { word, text } = clause
  const most = word.length >= 10 ? 2 : word.length >= SHORTEST_MISSPELT ? 1 : 0
  if (!most || !/^[a-z]+$/.test(word)) return null
  const isName = one => one !== one.toLowerCase()
  let best = null
  let least = most + 1
  for (const known of await index.words()) {
    const folded = known.toLowerCase()
    if (folded[0] !== word[0] || Math.abs(folded.length - word.length) >= least) continue
    if (isName(text) && !isName(known)) continue
    const distance = distanceBetween(word, folded, least)
    if (distance < least) [best, least] = [known, distance]
  }
  return best && { ...index.clause(best), text: best }
}

/** Promise a few words of the letters that look like one that is not there, the likeliest first. */
export async function nearest(word, index) {
  const most = Math.floor(word.length / 3)
  const near = (await index.words())
    .map(known => ({ known, distance: distanceBetween(word, known.toLowerCase(), most + 1) }))
    .filter(({ known, distance }) => distance <= most && known[0].toLowerCase() === word[0])
  return near.sort((a, b) => a.distance - b.distance).slice(0, 3).map(({ known }) => known)
}

/** How many letters differ, are missing, are added or have changed places; `most` if it is that or more. */
function distanceBetween(a, b, most) {
  let before = []
  let previous = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      current[j] = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        current[j] = Math.min(current[j], before[j - 2] + 1)
      }
    }
    if (Math.min(...current) >= most) return most
    before = previous
    previous = current
  }
  return previous[b.length]
}
