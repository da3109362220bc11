/* Dutch words as the search sees them, and what a reader's question asks for.

   The first half mirrors generator/search/dutch.py and generator/search/words.py: a change in one is a change
   in the other. Used by the search page (zoeken.js) and by the search box on every page (worker.js). */

const LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th" }

const IRREGULAR = {
  leden: "lid", kamerleden: "kamerlid", commissieleden: "commissielid", steden: "stad", hoofdsteden: "hoofdstad",
  kinderen: "kind", volkeren: "volk", crises: "crisis", bases: "basis", data: "datum", media: "medium",
  fora: "forum", memoranda: "memorandum", referenda: "referendum"
}

const S = /(?:...(?:er|el|em|en|on|or|eur|aar|ie|nt|et|ng|heid|teit|schap)|...[^e]e)s$/
const EN = /(?:[bcdfghjklmnpqrstvwxz]|ie|ee|aai|ooi|oei|ui)en$/
const E = /..[bcdfghjklmnpqrstvwxz]e$/
const DOUBLE_CONSONANT = /([bcdfghjklmnpqrstvwxz])\1$/
const DOUBLE_VOWEL = /(aa|ee|oo|uu)([bcdfgklmnprstvz])$/
export const PARTICLES = ("aan achter af bij binnen deel door goed in mee na neer om omhoog onder op over plaats rond samen stil tegen" +
  " terug toe uit vast voor voort vooruit weg").split(" ")
const PARTICIPLE = new RegExp(`^((?:${PARTICLES.join("|")})?)ge(.{3,}[td])$`)
const NO_VERBS = ["waard", "vierd"]
const VERB = /(?:...(?:[bcdfghjklmnpqrstvwxz]|aa|ee|oo|uu|ij)|.(?:oei|ooi|aai))[td]$/

const NOUN_TE = /[^tkfshp]te[ns]?$/

const LETTER = "[\\p{L}\\p{Nl}\\p{No}]"
const PIECE = `(?:${LETTER}|[0-9])+(?:['’\`]${LETTER}+)*`
const GROUPED = "[0-9]{1,3}(?:[. \u00a0\u202f][0-9]{3})+(?![0-9])"
const IS_GROUPED = new RegExp(`^${GROUPED}$`)
const TOKEN = new RegExp(
  `(?<number>(?<![0-9.,])${GROUPED}|[0-9]+(?:[.,][0-9]+)+)|(?<word>${PIECE}(?:[-‐‑]${PIECE})*)|(?<percent>%)`, "gu")
const PAPER = new RegExp(
  "(?<![0-9.,])([0-9]{2}[. \u00a0\u202f]?[0-9]{3})(?![0-9])" +
  "(?:-([0-9]{1,3}|[IVXLC]{1,6}|[A-Z]{1,2})|[ \u00a0\u202f]([IVXLC]{1,6}))?(?![\\p{L}\\p{N}])" +
  "(?:,?\\s{0,2}[Nn][Rr]s?\\.?\\s{0,2}([0-9]{1,4})|-([0-9]{1,4}))?(?![\\p{L}\\p{N}])", "gu")
const JOINT = new RegExp(`(?<=${LETTER})(?=[0-9])|(?<=[0-9])(?=${LETTER})`, "u")

const analysed = new Map()

/** Return the text in lower case, without accents. */
export function fold(text) {
  const lower = text.toLowerCase()
  if (/^[\x00-\x7f]*$/.test(lower)) return lower
  return lower.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/[ßæœøłđðþ]/g, c => LETTERS[c])
}

/** Return what the forms of a folded word share. */
export function root(word) {
  if (/[0-9]/.test(word)) return word
  word = (Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : word).replace(/schepen$/, "schip").replace(/(?<=...)ici$/, "icus")
  while (word.length > 3) {
    const shorter = shorten(word)
    if (shorter === word) break
    word = shorter
  }
  return word
}

function shorten(word) {
  if (word.endsWith("heden") && word.length > 6) return word.slice(0, -3) + "id"
  if (S.test(word)) return word.slice(0, -1)
  if (word.length > 4 && EN.test(word)) return word.slice(0, -2)
  if (word.length > 7 && word.endsWith("ien")) return word.slice(0, -1)
  if (word.length > 7 && word.endsWith("ria")) return word.slice(0, -1) + "um"
  if (E.test(word)) return word.slice(0, -1)
  if (word.endsWith("v")) return word.slice(0, -1) + "f"
  if (word.endsWith("z")) return word.slice(0, -1) + "s"
  return word.replace(DOUBLE_CONSONANT, "$1").replace(DOUBLE_VOWEL, (_, vowel, consonant) => vowel[0] + consonant)
}

/** Return the stems of the weak verb that a root may be a form of. */
export function stems(word) {
  if (!/[td]$/.test(word) || /[0-9]/.test(word) || NO_VERBS.includes(word)) return []
  const forms = VERB.test(word) ? [word.slice(0, -1)] : []
  const participle = PARTICIPLE.exec(word)
  if (participle) {
    const stem = participle[1] + participle[2]
    forms.push(stem, stem.slice(0, -1))
  }
  const found = forms.filter(form => form.length >= 4).map(root)
  return [...new Set(found)].filter(stem => stem !== word)
}

/** Return the stems of the verbs that a word may be a form of. A noun on -te ("ruimte") is no form of a verb: the past
    tense has "te" only after t, k, f, s, ch and p. */
export function verbStems(word) {
  return NOUN_TE.test(fold(word.text)) ? [] : stems(word.key)
}

/** Return the words and numbers of a text, in order: each with the key of the whole and those of its parts. */
export function readWords(text) {
  const words = []
  for (const found of text.matchAll(TOKEN)) {
    const { number, word } = found.groups
    const [key, parts] = number ? [oneSpelling(number), []] : word ? analyse(word) : ["procent", []]
    if (key) words.push({ start: found.index, end: found.index + found[0].length, text: found[0], key, parts })
  }
  return words
}

/** Return all keys under which a word can be found; a lone letter is no part to find it by. */
export function keysOf(word) {
  return [...new Set([word.key, ...word.parts.filter(part => part.length > 1 || /[0-9]/.test(part))])]
}

function oneSpelling(number) {
  return IS_GROUPED.test(number) ? number.replace(/[^0-9]/g, "") : number.replace(/[.,]/g, "c")
}

/** The key of a word and the keys of its parts; most words are met many times. */
function analyse(text) {
  if (!analysed.has(text)) analysed.set(text, isPlain(text) ? [root(text.toLowerCase()), []] : takeApart(text))
  return analysed.get(text)
}

/** Whether a word is of plain letters that begin at most with a capital: then it has no parts. */
function isPlain(text) {
  return /^[A-Za-z][a-z]*$/.test(text)
}

function takeApart(text) {
  const pieces = text.split(/[-‐‑]/).map(piece => piece.replace(/['’`]s$/, "").replace(/['’`]/g, ""))
  const parts = pieces.flatMap(piece => {
    const runOn = /^([A-Z]{3,})([a-z]{4,})$/.exec(piece)
    return runOn ? [runOn[1], runOn[2]] : piece.split(JOINT)
  })
  const whole = fold(pieces.join(""))
  const ordinal = /^([0-9]+)(?:e|de|ste)$/.exec(whole)
  if (ordinal) return [whole, [ordinal[1]]]
  return [root(whole), parts.length > 1 ? parts.filter(Boolean).map(part => root(fold(part))) : []]
}

/** Return where a text names papers by number, each with its keys: the dossier, and every longer part of it. */
export function paperKeys(text) {
  return [...text.matchAll(PAPER)].map(found => {
    const parts = [found[1].replace(/[^0-9]/g, ""), ...found.slice(2).filter(Boolean).map(fold)]
    return {
      start: found.index,
      end: found.index + found[0].length,
      keys: parts.map((_, n) => parts.slice(0, n + 1).join("n"))
    }
  })
}

/** Return the words of a text as an exact phrase compares them. */
export function plainWords(text) {
  return text.split(/\s+/).map(word => fold(word).replace(/[^0-9a-z]/g, "")).filter(Boolean)
}
