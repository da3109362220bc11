// The number of a paragraph: it copies the paragraph's address and opens what can be done with the paragraph.

import { openCitation } from "./cite.js"
import { linkTo, wordsOf } from "./passage.js"
import { makePopup, openPopup } from "./popup.js"
import { copy } from "./say.js"
import { passageIn } from "./selection.js"
import { toggleSource } from "./source.js"

const EXCERPT = 300

export function prepareParagraphs() {
  const menu = makePopup("paragraph-menu", "Alinea")
  if (menu) menu.inMargin = true
  for (const number of document.querySelectorAll(".pn")) {
    number.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      const paragraph = number.parentElement
      copy(linkTo(paragraph.id), `Link naar alinea ${number.dataset.n} gekopieerd`)
      if (menu) requestAnimationFrame(() => openMenu(menu, number, paragraph))
    })
  }
}

function openMenu(menu, number, paragraph) {
  const passage = passageIn(paragraph)
  const head = document.createElement("p")
  head.className = "popup-head"
  head.textContent = `Alinea ${number.dataset.n}`
  const actions = document.createElement("ul")
  actions.append(
    item("Kopieer de link", () => copy(linkTo(paragraph.id), `Link naar alinea ${number.dataset.n} gekopieerd`)),
    item(passage ? "Citeer de selectie" : "Citeer", () => openCitation(passage ? { passage, from: number } : { paragraph, from: number })),
    item("Toon bron", () => toggleSource(paragraph)),
    report(paragraph, number, passage),
  )
  menu.replaceChildren(head, actions)
  menu.setAttribute("aria-label", `Alinea ${number.dataset.n}`)
  openPopup(menu, number)
  menu.onclick = (event) => event.target.closest("button, a") && menu.hidePopover()
}

function item(label, action) {
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = label
  button.addEventListener("click", action)
  return wrapped(button)
}

/** The form for errors, filled in with what the page knows. Without a form: what a reader can do. */
function report(paragraph, number, passage) {
  const link = document.createElement("a")
  const target = new URL(document.querySelector(".report").href)
  if (target.searchParams.has("brief")) {
    const words = passage ? passage.words : wordsOf(paragraph)
    target.searchParams.set("alinea", paragraph.id)
    target.searchParams.set("woorden", words.length > EXCERPT ? `${words.slice(0, EXCERPT)} …` : words)
    target.searchParams.set("regel", number.dataset.r)
  }
  link.href = target.href
  link.textContent = "Fout gezien?"
  return wrapped(link)
}

function wrapped(element) {
  const entry = document.createElement("li")
  entry.append(element)
  return entry
}
