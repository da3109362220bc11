/* What a reader asks: words, exact phrases, papers by number, and what must not be there. */

import { kinOf } from "./kin.js"
import { fold, keysOf, paperKeys, plainWords, readWords, verbStems } from "./dutch.js"

// Mirrors STOPWORDS of generator/search/keys.py.
export const STOPWORDS = new Set(("aan al als bij dan dat de den der des deze die dit door dus een en er geldt haar had heb" +
  " hebben heeft het hij hun ik in is je kan maar me men met mij mijn na naar niet nog nu of om omdat onder ons onze" +
  " ook op over te ten ter tot u uit uw van voor waar was wat we wel werd wie wij worden wordt zal ze zich zij zijn" +
  " zo zou the and of for to").split(" "))

// Words that say little of what is asked for: where no passage has them with the rest, they are left out first.
export const VAGUE = new Set(("aspect belang betekenis bericht brief brieven doel feit gang gegevens gevolg gevolgen houding informatie" +
  " inhoud kwestie letter mening nieuws onderwerp ontwikkeling ontwikkelingen oorzaak opvatting plaats positie probleem rapport reden" +
  " rol situatie stand standpunt stuk thema uitleg verhaal verslag visie vraag vraagstuk zaak zaken").split(" "))

// Before a name these say no more than the name does.
export const OFFICES = new Set(["minister", "ministers", "staatssecretaris", "bewindspersoon"])

// Words with which a question is put rather than answered. They count only where nothing else is asked.
const ASKING = new Set(("a about alle alles an are at be been bestaat betekent betreft by dan deden deed denkt did do doen does doet" +
  " eigenlijk er ermee erover from gaan gaat gebeurd gebeurde gebeurt ging gingen graag have heet heten hield" +
  " hoe hoeveel hoezo houdt how iets inhoudt it its kan kom komen komt kon konden kreeg krijgt kun kunnen kwam" +
  " kwamen leg legt less many meer moest moet moeten more most much nou on ook precies should speelde speelden" +
  " speelt spelen staat stond stonden than that they this toch uitleg uitleggen vertel vinden vindt vond vonden" +
  " waaraan waarbij waardoor waarin waarmee waarom waarop waarover waarvan waarvoor wanneer welk welke what when" +
  " where which who why wil wilde will willen with zeggen zegt zei zeiden zit zoal zoek zoeken zou zouden").split(" "))
const HOW = "hoe"
// Behind "hoe" these ask for more of a thing, and say nothing of it: "hoe groot is", "hoe lang duurt".
const MEASURES = new Set("belangrijk breed diep duur erg ernstig groot hoog lang oud snel sterk vaak veel ver zwaar".split(" "))

const PART = /(^|\s)(-?)(?:"([^"]*)"|“([^”]*)”|„([^”“]*)[”“]|«([^»]*)»)|(?<=^|\s)-(?=[\p{L}\p{N}])([^\s"“„«]+)/gu
const BEFORE_PAPER = /(?:\bkst-?|\bkamerstuk(?:ken)?(?:\s*nr\.?)?|\bdossier)\s*$/i

// A name begins with a capital in its first and last word: "Zwarte Zee", not "Nieuwe technologieën".
const NAME = /^\p{Lu}(?:.*[\s-])?(?<=^|[\s-])\p{Lu}[^\s-]*$/u

/** The table of words that mean the same, ready to be looked up. Each row: what is asked, what is found, and whether that
    is the Dutch for something English. */
export class Concepts {
  constructor(table) {
    this.rows = table.map(([asked, found, translated]) => {
      const keys = (found ?? asked).map(expression)
      const single = keys.filter(one => one.length === 1 && !one[0].startsWith('"')).flat()
      return { key: expression(asked[0])[0].replace('"', ""), found: keys, single, kin: single.flatMap(kinOf), translated: Boolean(translated) }
    })
    this.byFirst = new Map()
    table.forEach(([asked], number) => asked.forEach(text => {
      const keys = expression(text)
      if (!this.byFirst.has(keys[0])) this.byFirst.set(keys[0], [])
      const name = NAME.test(text)
      this.byFirst.get(keys[0]).push({ keys, number, name })
      // Of a long name the last word may be left out: "Supreme Allied Commander", "NATO Response".
      if (name && keys.length > 2) this.byFirst.get(keys[0]).push({ keys: keys.slice(0, -1), number, name })
    }))
  }

  /** Return the longest expression that is asked at a place, with the numbers of all concepts that have it, and
      whether it is a name, whose words mean nothing apart. */
  at(places, from) {
    let longest = { length: 0, numbers: [], name: true }
    const begun = [places[from].key, places[from].exact].flatMap(key => this.byFirst.get(key) ?? [])
    for (const { keys, number, name } of begun) {
      if (keys.length < longest.length || !stands(keys, places, from)) continue
      if (keys.length > longest.length) longest = { length: keys.length, numbers: [], name: true }
      longest.numbers.push(number)
      longest.name &&= name
    }
    return longest
  }
}

/** An expression as keys, one after the other; between double quotes it is exact, and each key begins with one. */
function expression(text) {
  return text.startsWith('"')
    ? readWords(text.slice(1, -1)).map(word => `"${fold(word.text)}`)
    : placesOf(readWords(text)).map(place => place.key)
}

/** The places that words take, one after the other; a compound with hyphens takes as many as it has parts. */
export function placesOf(words) {
  return words.flatMap((word, index) => (word.parts.length ? word.parts : [word.key])
    .map((key, part) => ({ key, exact: part ? "" : `"${fold(word.text)}`, word, index })))
}

/** Tell whether an expression stands at a place. */
export function stands(keys, places, from) {
  return keys.every((key, n) => places[from + n]?.key === key || places[from + n]?.exact === key)
}

/** Return what a question asks for: clauses that must all be met, and clauses that may not be.

    A clause has its `text`, and either a `phrase` (plain words in their order) or ways to meet it: `any` of some
    keys, any of some `concepts`, or all of its `parts`, which are clauses themselves. A clause of one word says which
    `word`, and whether it stands right after another (`follows`). */
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
  const asked = must.filter((clause, at) => clause.phrase || !isAsking(clause, must[at - 1]))
  return { must: asked.length ? asked : must, mustNot, inWords: asked.length < must.length }
}

function isAsking({ word }, before) {
  return ASKING.has(word) || (MEASURES.has(word) && before?.word === HOW)
}

function readClauses(text, concepts) {
  const clauses = []
  let rest = text
  for (const { start, end, days } of datesIn(text).reverse()) {
    const said = rest.slice(start, end)
    const parts = days.map(key => ({ text: said, any: [key], concepts: [] }))
    clauses.unshift({ text: said, any: [], concepts: [], parts, otherwise: wordClauses(readWords(said), concepts) })
    rest = `${rest.slice(0, start)} | ${rest.slice(end)}`
  }
  for (const { start, end, keys } of paperKeys(rest).reverse()) {
    const before = rest.slice(0, start).replace(BEFORE_PAPER, "")
    clauses.unshift({ text: rest.slice(start, end), any: [keys.at(-1)], concepts: [] })
    rest = `${before} | ${rest.slice(end)}`
  }
  return [...wordClauses(readWords(rest), concepts), ...clauses]
}

function wordClauses(words, concepts) {
  const places = placesOf(words)
  const clauses = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    const from = places.findIndex(place => place.index === at)
    const match = concepts.at(places, from)
    const last = places[from + match.length - 1]
    const next = places[from + match.length]
    const whole = match.length > 0 && (next === undefined || next.index !== last.index)
    if (whole && last.index > at) {
      const said = words.slice(at, last.index + 1)
      const apart = said.filter(one => !STOPWORDS.has(fold(one.text)))
      const parts = match.name ? [] : apart.map(one => ({ text: one.text, ...waysTo(one, [], concepts) }))
      clauses.push({ text: said.map(one => one.text).join(" "), any: [], concepts: match.numbers, parts })
      at = last.index
    } else if (!STOPWORDS.has(fold(word.text))) {
      const follows = at > 0 && clauses.at(-1)?.word === fold(words[at - 1].text)
      const ways = waysTo(word, whole ? match.numbers : [], concepts)
      clauses.push({ text: word.text, word: fold(word.text), ...ways, parts: partsOf(word, concepts), follows })
    }
  }
  return withNumbers(namesAsTheyAre(clauses, concepts))
}

/** Take words with a capital each as a name, whose English words are Dutch only if there is none: "Secretary of Defense". */
function namesAsTheyAre(clauses, concepts) {
  const inName = clause => clause?.word && /^\p{Lu}/u.test(clause.text)
  return clauses.map((clause, at) => {
    const named = inName(clause) && (inName(clauses[at - 1]) || inName(clauses[at + 1]))
    const dutch = named ? clause.concepts.filter(number => concepts.rows[number].translated) : []
    return dutch.length ? { ...clause, concepts: clause.concepts.filter(number => !dutch.includes(number)), dutch } : clause
  })
}

/** Take a number together with the word next to it: "270 militairen", "resolutie 1325". */
function withNumbers(clauses) {
  const together = []
  for (const clause of clauses) {
    const before = together.at(-1)
    // A lone letter next to a number is a type: "F 35".
    const apart = one => isNumber(one) || one.word.length > 1
    if (clause.follows && before.word && isNumber(before) !== isNumber(clause) && apart(before) && apart(clause)) {
      const pair = [`${before.any[0]}x${clause.any[0]}`]
      together[together.length - 1] =
        { text: `${before.text} ${clause.text}`, any: pair, concepts: [], otherwise: [before, clause] }
    } else {
      together.push(clause)
    }
  }
  return together
}

function isNumber({ word }) {
  return /^[0-9]/.test(word)
}

/** What the parts of a word with hyphens, or of letters and digits, ask for; nothing where one is a lone letter. */
function partsOf(word, concepts) {
  if (!word.parts.length || keysOf(word).length <= word.parts.length) return []
  return word.parts.map(key => ({ text: key, any: [key], concepts: concepts.at([{ key }], 0).numbers }))
}

/** What meets a word: its own key and the stem of the verb that it may be; the keys of its kin; and concepts, those that are
    given and those of its verb. "stijgt" and "stijging" ask for "stijgen", and so for "gestegen". */
function waysTo(word, given, concepts) {
  const stems = verbStems(word)
  const kin = kinOf(word.key)
  const verbs = [...stems, ...kin].flatMap(key => concepts.at([{ key }], 0).numbers)
  return { any: [word.key, ...stems], kin, concepts: [...given, ...verbs.filter(number => !concepts.rows[number].translated)] }
}

const MONTHS = ["jan(?:uari|uary)?", "feb(?:ruari|ruary)?", "m(?:aart|rt|arch)", "apr(?:il)?", "mei|may", "jun[ie]?", "jul[iy]?",
  "aug(?:ustus|ust)?", "sept?(?:ember)?", "o[kc]t(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"]
const MONTH = MONTHS.map((month, n) => `(?<m${n + 1}>${month})`).join("|")
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:(?<first>\\d{1,2})(?:\\s*[-–]\\s*|\\s+(?:en|tot en met|t/m)\\s+))?(?<day>\\d{1,2})\\s+)?(?:${MONTH})` +
  "(?:\\.?\\s+(?<year>(?:19|20)\\d{2}))?(?![\\p{L}\\p{N}])", "giu")
const IN_DIGITS = /(?<![\d.,-])(?:(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>(?:19|20)\d{2})|(?<y>(?:19|20)\d{2})-(?<mo>\d{2})(?:-(?<d>\d{2}))?)(?![\d-])/g

/** Return where a question names days or a month of a year, with the keys that generator/search/days.py gives to them. */
function datesIn(text) {
  const found = []
  for (const { index, 0: said, groups } of text.matchAll(IN_WORDS)) {
    const month = MONTHS.findIndex((_, n) => groups[`m${n + 1}`]) + 1
    if (!groups.day && !groups.year) continue
    const days = groups.day ? [groups.first, groups.day].filter(Boolean) : [undefined]
    found.push({ start: index, end: index + said.length, days: days.map(day => dayKey(groups.year, month, day)) })
  }
  for (const { index, 0: said, groups: { day, month, year, y, mo, d } } of text.matchAll(IN_DIGITS)) {
    if ((month ?? mo) > 12 || (day ?? d) > 31) continue
    found.push({ start: index, end: index + said.length, days: [dayKey(year ?? y, month ?? mo, day ?? d)] })
  }
  return found.sort((a, b) => a.start - b.start)
}

function dayKey(year = "", month, day = "") {
  const two = number => String(number).padStart(2, "0")
  return `d${year}${two(month)}${day && two(day)}`
}
