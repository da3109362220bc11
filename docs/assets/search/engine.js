/* Answers a question from an index, and helps out where a word of it is not there.

   An index has find(key), startingWith(letters) and phrase(words), each of which promises a Map of results with
   their scores, and words(), which promises the words of the letters, the most frequent first. */

import { root } from "./dutch.js"

const SHORTEST_BEGINNING = 3
const SHORTEST_PART = 4

/** Return the results that meet a question, with their scores; what to mark in them; and where help was needed.

    `wanted` holds the clauses as they were met, `helped` those for which other words were taken, `lost` those
    for which nothing was found. */
export async function answer({ must, mustNot }, index) {
  const met = await Promise.all(must.map(clause => meet(clause, index)))
  const helped = met.filter(one => one.instead)
  const lost = met.filter(one => !one.results.size)
  let results = new Map()
  if (met.length) results = together(met.map(one => one.results))
  else if (mustNot.length) results = await index.all()
  for (const clause of mustNot) {
    for (const id of (await lookUp(clause, index)).keys()) results.delete(id)
  }
  return { results, wanted: met.map(one => one.clause), helped, lost }
}

async function meet(clause, index) {
  const results = await lookUp(clause, index)
  if (results.size || clause.phrase || clause.word === undefined) return { clause, results }
  for (const help of [byBeginning, byParts, bySpelling]) {
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
  const ways = await Promise.all(clause.any.map(async keys => together(await Promise.all(keys.map(k => index.find(k))))))
  const concepts = await Promise.all(clause.concepts.map(number => index.concept(number)))
  const results = new Map()
  for (const way of [...ways, ...concepts]) {
    for (const [id, score] of way) results.set(id, Math.max(score, results.get(id) ?? 0))
  }
  return results
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

/** A word that is still being typed: words that begin with it. */
async function byBeginning(clause, index) {
  const { word } = clause
  if (word.length < SHORTEST_BEGINNING || !(await index.words()).some(known => known.startsWith(word))) return null
  return { ...clause, text: `${word}…`, any: [], concepts: [], beginning: word }
}

/** A compound that the letters do not have, while they have both its parts. */
async function byParts(clause, index) {
  const { word } = clause
  const roots = await index.roots()
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const second = root(word.slice(at))
    const first = [word.slice(0, at), word.slice(0, at).replace(/s$/, "")].map(root).find(part => roots.has(part))
    if (first && roots.has(second)) {
      return { ...clause, text: `${word.slice(0, at)} ${word.slice(at)}`, any: [[first, second]], concepts: [] }
    }
  }
  return null
}

/** A word that is spelled almost so. */
async function bySpelling(clause, index) {
  const { word } = clause
  const most = word.length >= 10 ? 2 : word.length >= 5 ? 1 : 0
  if (!most || !/^[a-z]+$/.test(word)) return null
  let best = null
  let least = most + 1
  for (const known of await index.words()) {
    if (known[0] !== word[0] || Math.abs(known.length - word.length) >= least) continue
    const distance = distanceBetween(word, known, least)
    if (distance < least) [best, least] = [known, distance]
  }
  return best && { ...index.clause(best), text: best }
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
