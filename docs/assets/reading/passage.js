// What a reader selected: which paragraph it is in, its words, and an address that opens at them.

const WORD = /[\p{L}\p{N}]/u
const LONG = 12
const EDGE = 5
const AROUND = 4

/** The letter's paragraph that a node stands in, or null. */
export const paragraphOf = (node) => (node?.nodeType === 1 ? node : node?.parentElement)?.closest(".par[id]") ?? null

/** The full address of a paragraph. */
export const linkTo = (id) => `${location.href.split("#")[0]}#${id}`

/** The words of an element or a piece of one as a reader reads them: without the calls of notes. */
export function wordsOf(node) {
  const copy = node.cloneNode(true)
  for (const call of copy.querySelectorAll(".call, .headerlink, .beside, .section-topics")) call.remove()
  for (const broken of copy.querySelectorAll("br, li, p, blockquote, h2, h3, h4")) broken.after(" ")
  return tidy(copy.textContent)
}

/** The selected passage, grown to whole words; null where nothing of a numbered paragraph is selected. */
export function selectedPassage() {
  const selection = getSelection()
  if (!selection.rangeCount || selection.isCollapsed) return null
  const range = selection.getRangeAt(0).cloneRange()
  const paragraph = paragraphOf(range.startContainer)
  if (!paragraph || !paragraphOf(range.endContainer)) return null
  wholeWords(range)
  const words = wordsOf(range.cloneContents())
  return words ? { paragraph, words, range, link: `${linkTo(paragraph.id)}:~:${directive(range, paragraph)}` } : null
}

function wholeWords(range) {
  const first = range.startContainer
  const last = range.endContainer
  let [start, end] = [range.startOffset, range.endOffset]
  if (first.nodeType === 3 && WORD.test(first.data[start] ?? "")) {
    while (start > 0 && WORD.test(first.data[start - 1])) start -= 1
    range.setStart(first, start)
  }
  if (last.nodeType === 3 && end > 0 && WORD.test(last.data[end - 1])) {
    while (end < last.data.length && WORD.test(last.data[end])) end += 1
    range.setEnd(last, end)
  }
}

/** The text directive: the words, or the first and last of many; with their neighbours where they stand here twice. */
function directive(range, paragraph) {
  const shown = tidy(range.toString())
  const words = shown.split(" ")
  const oneBlock = paragraph === paragraphOf(range.endContainer) && !range.cloneContents().querySelector("li, br")
  const isShort = oneBlock && words.length <= LONG
  const parts = isShort ? [shown] : [words.slice(0, EDGE).join(" "), words.slice(-EDGE).join(" ")]
  const text = parts.map(encode).join(",")
  if (times(shown) < 2) return `text=${text}`
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const prefix = tidy(before.toString()).split(" ").slice(-AROUND).join(" ")
  return `text=${prefix ? `${encode(prefix)}-,` : ""}${text}`
}

function times(shown) {
  const all = [...document.querySelectorAll(".par, .note p")].map((one) => tidy(one.textContent)).join("\n")
  return all.toLowerCase().split(shown.toLowerCase()).length - 1
}

/** A hyphen, comma or ampersand of the text must not be taken for one of the directive. */
const encode = (text) => encodeURIComponent(text).replaceAll("-", "%2D").replaceAll("'", "%27")

const tidy = (text) => text.replace(/\s+/g, " ").trim()
