// Citing a letter, a paragraph or some of its words: each form to be read and copied.

import { linkTo } from "./passage.js"
import { copy } from "./say.js"

const FILES = [
  ["BibTeX", ".bib", inBibtex],
  ["RIS", ".ris", inRis],
  ["CSL-JSON", ".csl.json", inCsl],
]

const section = () => document.querySelector(".cite-as")
const base = () => document.querySelector(".cite-files a[href$='.bib']").href.slice(0, -".bib".length)

/** Puts a copy button at each form of the citation that stands on the page. */
export function prepareCitations() {
  for (const text of document.querySelectorAll(".cite-as dd")) {
    const style = text.previousElementSibling.textContent
    text.append(copyButton(style, () => textOf(text)))
  }
  for (const link of document.querySelectorAll(".cite-files a")) {
    link.after(copyButton(link.textContent, () => fetched(link.href)))
  }
}

/** Opens the dialog for the letter, for a paragraph of it, or for a passage of words. */
export function openCitation({ paragraph = null, passage = null, from = null }) {
  const at = passage?.paragraph ?? paragraph
  const number = at?.querySelector(".pn").dataset.n
  const dialog = document.querySelector("dialog.citation") ?? makeDialog()
  const forms = document.createElement("dl")
  const link = passage?.link ?? (at ? linkTo(at.id) : location.href.split("#")[0])
  const styles = citations(number)
  if (passage) {
    const [, leidraad] = styles[0]
    const named = leidraad.replace(/(, https?:\S+)?\.$/, "")
    forms.append(...form("Citaat", `${quoted(passage.words)} (${named}), ${link}`, dialog))
  }
  for (const [style, text] of styles) forms.append(...form(style, text, dialog))
  forms.append(...form("Link", link, dialog))
  for (const [name, ending, place] of FILES) {
    const found = fetched(base() + ending).then((text) => (number ? place(text, number, linkTo(at.id)) : text))
    forms.append(...form(name, found, dialog))
  }
  dialog.querySelector("h2").textContent = passage ? "Citeer deze woorden" : number ? `Citeer alinea ${number}` : "Citeer deze brief"
  dialog.querySelector("dl").replaceWith(forms)
  dialog.opener = from
  dialog.showModal()
}

function makeDialog() {
  const dialog = document.createElement("dialog")
  dialog.className = "citation md-typeset"
  dialog.setAttribute("aria-labelledby", "_citeren")
  dialog.innerHTML =
    '<form method="dialog"><h2 id="_citeren" tabindex="-1" autofocus></h2><button class="close">Sluit</button></form><dl></dl>'
  dialog.addEventListener("close", () => dialog.opener?.focus({ preventScroll: true }))
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close())
  document.body.append(dialog)
  return dialog
}

/** The forms of running text; those for a paragraph stand ready on the page, with a place for its number. */
function citations(number) {
  return [...section().querySelectorAll("dt")].map((name) => {
    const text = name.nextElementSibling
    const words = number ? text.dataset.al.replace("{n}", number) : textOf(text)
    return [name.textContent, words]
  })
}

function form(name, text, dialog) {
  const term = document.createElement("dt")
  const value = document.createElement("dd")
  const shown = document.createElement(FILES.some(([file]) => file === name) ? "pre" : "span")
  shown.className = "cited"
  if (shown.tagName === "PRE") shown.tabIndex = 0
  term.textContent = name
  Promise.resolve(text).then(
    (found) => (shown.textContent = found),
    () => (shown.textContent = "Niet te lezen zonder verbinding."),
  )
  value.append(shown, copyButton(name, () => text, dialog))
  return [term, value]
}

function copyButton(name, text, root) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "copy"
  button.innerHTML = `Kopieer<span class="unseen"> ${name}</span>`
  button.addEventListener("click", () => copy(text(), `${name} gekopieerd`, root))
  return button
}

async function fetched(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(address)
  return answer.text()
}

function textOf(element) {
  const copied = element.cloneNode(true)
  for (const button of copied.querySelectorAll("button")) button.remove()
  return copied.textContent.trim()
}

/** Guillemets within guillemets become single ones. */
const quoted = (words) => `«${words.replaceAll("«", "‹").replaceAll("»", "›")}»`

function inBibtex(text, number, link) {
  return text.replace(/\n\}\s*$/, `\n  note = {al. ${number}, ${link}},\n}\n`)
}

function inRis(text, number, link) {
  return text.replace(/ER {2}- /, `N1  - al. ${number}, ${link}\r\nER  - `)
}

function inCsl(text, number, link) {
  const items = JSON.parse(text).map((item) => ({ ...item, note: `al. ${number}, ${link}` }))
  return `${JSON.stringify(items, null, 2)}\n`
}
