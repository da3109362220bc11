/* A passage as it is shown: its paragraphs, and in them the words that were asked for. */

import { fold, keysOf, paperKeys, plainWords, readWords, verbStems } from "./dutch.js"
import { placesOf, stands } from "./query.js"

/** Read a passage as generator/search/shown.py writes it. */
export function readPassage({ units, earned, ...about }) {
  return {
    ...about,
    units: units.map(([id, text]) => ({ id, text })),
    earned: new Map(Object.entries(earned).map(([key, words]) => [key, new Set(words)]))
  }
}

/** Read from what the box's index adds to an entry ("cyber:cyberaanval,cyberbeleid stijg:gestegen =12") which words earn
    which keys. */
export function readEarned(added) {
  const items = added.split(" ").filter(item => item.includes(":")).map(item => item.split(":"))
  return new Map(items.map(([key, words]) => [key, new Set(words.split(",").map(word => word.replace(/[^a-z0-9]/g, "")))]))
}

/** Return for each of a passage's texts what to mark for the clauses that it meets: pairs of offsets, in order.

    The parts of a clause are marked where the passage has them without the whole. */
export function marksInAll(texts, wanted, earned, concepts) {
  const read = texts.map(text => ({ text, words: readWords(text) }))
  const clauses = wanted.flatMap(clause => [clause, ...(clause.others ?? []).flat()]).flatMap(clause => {
    const parts = clause.parts ?? []
    const whole = !parts.length || read.some(one => marksIn(one, [clause], earned, concepts).length)
    return whole ? [clause] : [clause, ...parts]
  })
  return read.map(one => marksIn(one, clauses, earned, concepts))
}

function marksIn({ text, words }, clauses, earned, concepts) {
  const marks = []
  for (const clause of clauses) {
    if (clause.phrase) marks.push(...phraseMarks(text, clause.phrase))
    else marks.push(...wordMarks(text, words, clause, earned), ...conceptMarks(words, clause, concepts))
    if (clause.beginning) marks.push(...words.filter(word => beginsWith(word, clause.beginning)))
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart = []
  for (const { start, end } of marks) {
    if (!apart.length || start >= apart.at(-1)[1]) apart.push([start, end])
    else apart.at(-1)[1] = Math.max(end, apart.at(-1)[1])
  }
  return apart
}

function beginsWith(word, letters) {
  return fold(word.text).split(/[^a-z0-9]/).some(piece => piece.startsWith(letters))
}

function wordMarks(text, words, clause, earned) {
  const keys = new Set([...clause.any, ...(clause.kin ?? [])])
  const earning = new Set([...keys].flatMap(key => [...(earned.get(key) ?? [])]))
  const papers = paperKeys(text).filter(paper => paper.keys.some(key => keys.has(key)))
  return [...papers, ...words.filter(word => {
    if (keysOf(word).some(key => keys.has(key)) || verbStems(word).some(key => keys.has(key))) return true
    const folded = fold(word.text)
    return earning.has(folded.replace(/[^a-z0-9]/g, "")) || folded.split(/[^a-z0-9]/).some(piece => earning.has(piece))
  })]
}

function conceptMarks(words, clause, concepts) {
  const marks = []
  const places = placesOf(words)
  for (const keys of clause.concepts.flatMap(number => concepts.rows[number].found)) {
    for (let at = 0; at + keys.length <= places.length; at++) {
      if (stands(keys, places, at)) marks.push({ start: places[at].word.start, end: places[at + keys.length - 1].word.end })
    }
  }
  return marks
}

/** Tell where an exact phrase stands in a text. */
export function phraseMarks(text, phrase) {
  const words = [...text.matchAll(/\S+/g)].map(found => {
    const start = found.index + found[0].search(/[\p{L}\p{N}]/u)
    return { plain: plainWords(found[0])[0], start, end: start + found[0].slice(start - found.index).search(/[^\p{L}\p{N}]*$/u) }
  }).filter(word => word.plain)
  const marks = []
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((plain, n) => words[at + n].plain === plain)) {
      marks.push({ start: words[at].start, end: words[at + phrase.length - 1].end })
    }
  }
  if (!marks.length && phrase.length === 1) {
    return readWords(text).filter(word => fold(word.text).split(/[^a-z0-9]/).includes(phrase[0]))
  }
  return marks
}

/** Cut a text down to what stands around its marks: pieces, each marked or not, with an ellipsis where text is gone. */
export function excerpt(text, marks, most) {
  const [from, to] = window_(text, marks, most)
  const pieces = []
  let at = from
  if (from > 0) pieces.push({ text: "… " })
  for (const [start, end] of marks) {
    if (start < from || end > to) continue
    if (start > at) pieces.push({ text: text.slice(at, start) })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to) })
  if (to < text.length) pieces.push({ text: " …" })
  return pieces
}

/** The stretch of about `most` letters with the most marks in it, at whole words and if possible whole sentences. */
function window_(text, marks, most) {
  if (text.length <= most * 1.2) return [0, text.length]
  let best = 0
  let count = -1
  for (const [start] of marks.length ? marks : [[0]]) {
    const inside = marks.filter(mark => mark[0] >= start && mark[1] <= start + most * 0.7).length
    if (inside > count) [best, count] = [start, inside]
  }
  let from = 0
  if (best > most * 0.35) {
    const sentence = Math.max(...[". ", "? ", "! "].map(end => text.lastIndexOf(end, best))) + 2
    const near = best - Math.round(most * 0.3)
    from = sentence > 1 && sentence >= near - 40 ? sentence : text.indexOf(" ", near) + 1
  }
  const to = from + most >= text.length ? text.length : text.lastIndexOf(" ", from + most)
  return [from, to]
}
