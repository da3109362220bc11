/* What else may be meant by a word that the letters do not have. Each way promises another clause, or null. */

import { root } from "./dutch.js"

const SHORTEST_BEGINNING = 3
const SHORTEST_PART = 4
const SHORTEST_END = 5
const SHORTEST_MISSPELT = 6
const LONG_MISSPELT = 12
const LONG_SOUND = 8
const SOUNDS = [[/sch/g, "sg"], [/ch/g, "g"], [/ck/g, "k"], [/c(?=[eiy])/g, "s"], [/c/g, "k"], [/ph/g, "f"], [/th/g, "t"], [/qu/g, "kw"],
  [/x/g, "ks"], [/ij|y/g, "ei"], [/ou/g, "au"], [/z/g, "s"], [/v/g, "f"], [/dt?$/, "t"]]

// Endings of English words, and those of the same words in Dutch.
const COGNATES = [
  [/ations?$/, "atie", "ering"],
  [/ctions?$/, "ctie"],
  [/tions?$/, "tie"],
  [/sions?$/, "sie"],
  [/(?<=[ae]n)cy$/, "tie"],
  [/(?<=[ae]n)ce$/, "tie"],
  [/cy$/, "tie"],
  [/ity$/, "iteit"],
  [/y$/, "ie", ""],
  [/ism$/, "isme"],
  [/ive$/, "ief"],
  [/ics$/, "iek"],
  [/ical$/, "isch", "iek"],
  [/ic$/, "isch", "iek"],
  [/al$/, "eel", "aal"],
  [/ary$/, "air"],
  [/ble$/, "bel"],
  [/ate$/, "eren"],
  [/i[sz]e$/, "iseren"],
  [/i[sz]ation$/, "isering", "isatie"],
  [/ous$/, "eus"],
  [/ure$/, "uur"],
  [/er$/, "eur", ""],
  [/e$/, ""]
]

// "sanctiebeleid", "migratievraagstuk": what is spoken of stands before it.
const GENERAL = /^(.{4,}?)(?:aanpak|beleid|debat|discussie|kwestie|kwesties|politiek|problematiek|problemen|situatie|thema|vraagstuk|vraagstukken)$/

// The ways in the order in which they are tried.
export const WAYS = [byMeaning, byCognate, byBeginningOrEnd, bySpelling, byVerb, byParts, byFirst]

/** A word that the letters do not have, by what it means: an English one in Dutch, a Dutch one by others near to it. */
async function byMeaning(clause, index) {
  const table = await index.related()
  const known = englishForms(clause.word).map(root).find(key => Object.hasOwn(table, key))
  if (!known) return null
  const texts = table[known]
  return { ...clause, text: texts.join(", "), any: [], kin: [], concepts: [], parts: [], others: texts.map(text => index.clauses(text)) }
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

/** An English word that is spelled almost as its Dutch counterpart: "duplication", "strategy", "flexible". */
async function byCognate({ word }, index) {
  const known = new Map((await index.words()).map(one => [rootOf(one), one]))
  for (const form of englishForms(word)) {
    for (const [english, ...dutch] of COGNATES) {
      if (!english.test(form)) continue
      const found = dutch.map(ending => known.get(root(form.replace(english, ending)))).find(Boolean)
      if (found) return { ...index.clause(found), text: found }
    }
  }
  return null
}

/** A word that is still being typed, or that the letters only have at the end of others: "verdeling", "lastenverdeling". */
async function byBeginningOrEnd(clause, index) {
  const { word } = clause
  const words = await index.words()
  const end = root(word)
  const longer = end.length < SHORTEST_END ? [] : words.filter(one => one.length > word.length + 2 && rootOf(one).endsWith(end))
  const begun = word.length >= SHORTEST_BEGINNING && words.some(one => one.length > word.length && one.toLowerCase().startsWith(word))
  if (!longer.length && !begun) return null
  const text = [...longer.slice(0, 3), ...(begun ? [`${word}…`] : [])].join(", ")
  return { ...clause, text, any: longer.map(rootOf), kin: [], concepts: [], parts: [], beginning: begun ? word : "" }
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

/** A compound that the letters do not have, by its first part, where the last says but what kind of matter it is. */
async function byFirst({ word }, index) {
  const first = GENERAL.exec(word)?.[1]
  if (!first) return null
  const roots = new Set((await index.words()).map(rootOf))
  const part = [first, first.replace(/(?:s|en|e)$/, "")].find(one => roots.has(root(one)))
  return part ? { ...index.clause(part), text: part } : null
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

/** A word that is spelled almost so, or that sounds so; for what was typed as a name, only a name. */
async function bySpelling({ word, text }, index) {
  const most = word.length >= LONG_MISSPELT ? 2 : word.length >= SHORTEST_MISSPELT ? 1 : 0
  if (!most || !/^[a-z]+$/.test(word)) return null
  const isName = one => one !== one.toLowerCase()
  const heard = sound(word)
  let best = null
  let least = Infinity
  for (const known of await index.words()) {
    const folded = known.toLowerCase()
    if (Math.abs(folded.length - word.length) > 2 || (isName(text) && !isName(known))) continue
    const distance = farFrom(word, heard, folded, most)
    if (distance < least) [best, least] = [known, distance]
  }
  return best && { ...index.clause(best), text: best }
}

/** How far a word that the letters have is from one that was typed; Infinity if it is too far to be meant. */
function farFrom(word, heard, known, most) {
  if (known[0] === word[0]) {
    const distance = distanceBetween(word, known, most + 1)
    if (distance <= most) return distance
  }
  const sounds = sound(known)
  const apart = distanceBetween(heard, sounds, 2)
  const alike = apart === 0 || (apart === 1 && Math.min(heard.length, sounds.length) >= LONG_SOUND)
  return alike ? most + 1 + apart : Infinity
}

/** A word as it sounds in Dutch, so that what sounds alike is spelled alike: "kommissie", "defenzie", "Sjina". */
function sound(word) {
  return SOUNDS.reduce((heard, [written, said]) => heard.replace(written, said), word).replace(/(.)\1+/g, "$1")
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
