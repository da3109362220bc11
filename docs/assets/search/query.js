/* What a reader asks: words, exact phrases, papers by number, and what must not be there. */

import { fold, keysOf, paperKeys, plainWords, readWords, stems } from "./dutch.js"

// Mirrors STOPWORDS of generator/search/keys.py.
export const STOPWORDS = new Set(("aan al als bij dan dat de den der des deze die dit door dus een en er haar had heb" +
  " hebben heeft het hij hun ik in is je kan maar me men met mij mijn na naar niet nog nu of om omdat onder ons onze" +
  " ook op over te ten ter tot u uit uw van voor waar was wat we wel werd wie wij worden wordt zal ze zich zij zijn" +
  " zo zou the and of for to").split(" "))

const PART = /(^|\s)(-?)(?:"([^"]*)"|“([^”]*)”|„([^”“]*)[”“]|«([^»]*)»)|(?<=^|\s)-(?=[\p{L}\p{N}])([^\s"“„«]+)/gu
const BEFORE_PAPER = /(?:\bkst-?|\bkamerstuk(?:ken)?(?:\s*nr\.?)?|\bdossier)\s*$/i

/** The table of words that mean the same, ready to be looked up. Each row: what is asked, and what is found. */
export class Concepts {
  constructor(table) {
    this.rows = table.map(([asked, found]) => ({ asked: asked.map(expression), found: (found ?? asked).map(expression) }))
    this.byFirst = new Map()
    this.rows.forEach((row, number) => {
      for (const keys of row.asked) {
        if (!this.byFirst.has(keys[0])) this.byFirst.set(keys[0], [])
        this.byFirst.get(keys[0]).push({ keys, number })
      }
    })
  }

  /** Return the longest expression that is asked at a place, with the numbers of all concepts that have it. */
  at(keys, from) {
    let longest = { length: 0, numbers: [] }
    for (const { keys: wanted, number } of this.byFirst.get(keys[from]) ?? []) {
      if (wanted.length < longest.length || !wanted.every((key, n) => keys[from + n] === key)) continue
      if (wanted.length > longest.length) longest = { length: wanted.length, numbers: [] }
      longest.numbers.push(number)
    }
    return longest
  }
}

function expression(text) {
  return readWords(text.replace(/"/g, "")).flatMap(placed)
}

/** The keys that a word puts one after the other; a compound with hyphens counts as its parts. */
export function placed(word) {
  return word.parts.length ? word.parts : [word.key]
}

/** Return what a question asks for: clauses that must all be met, and clauses that may not be.

    A clause has its `text`, and either a `phrase` (plain words in their order) or ways to meet it: `any` of some
    lists of keys that go together, or any of some `concepts`. A clause of one word says which `word`. */
export function readQuestion(text, concepts) {
  const must = []
  const mustNot = []
  let rest = ""
  let at = 0
  for (const found of text.matchAll(PART)) {
    const quoted = found.slice(3, 7).find(part => part !== undefined)
    rest += text.slice(at, found.index) + " "
    at = found.index + found[0].length
    if (quoted !== undefined) {
      const phrase = plainWords(quoted)
      if (phrase.length) (found[2] ? mustNot : must).push({ text: `"${quoted.trim()}"`, phrase })
    } else {
      mustNot.push(...readClauses(found[7], concepts))
    }
  }
  must.push(...readClauses(rest + text.slice(at), concepts))
  return { must, mustNot }
}

function readClauses(text, concepts) {
  const clauses = []
  let rest = text
  for (const { start, end, keys } of paperKeys(text).reverse()) {
    const before = rest.slice(0, start).replace(BEFORE_PAPER, "")
    clauses.unshift({ text: rest.slice(start, end), any: [[keys.at(-1)]], concepts: [] })
    rest = `${before} | ${rest.slice(end)}`
  }
  return [...wordClauses(readWords(rest), concepts), ...clauses]
}

function wordClauses(words, concepts) {
  const places = words.flatMap((word, index) => placed(word).map((key, part) => ({ key, index, part })))
  const keys = places.map(place => place.key)
  const clauses = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const from = places.findIndex(place => place.index === at)
    const match = concepts.at(keys, from)
    const last = places[from + match.length - 1]
    const next = places[from + match.length]
    const whole = match.length > 0 && (next === undefined || next.index !== last.index)
    if (whole && last.index > at) {
      const said = words.slice(at, last.index + 1)
      clauses.push({ text: said.map(one => one.text).join(" "), any: [], concepts: match.numbers })
      at = last.index
    } else if (!STOPWORDS.has(fold(word.text))) {
      clauses.push({ text: word.text, word: fold(word.text), any: waysTo(word), concepts: whole ? match.numbers : [] })
    }
  }
  return clauses
}

/** The ways to meet a word: by itself, by the stem of the verb that it may be, by its parts together. */
function waysTo(word) {
  const ways = [word.key, ...stems(word.key)].map(key => [key])
  const parts = keysOf(word).slice(1)
  if (parts.length > 1 && parts.length === word.parts.length) ways.push(parts)
  return ways
}
