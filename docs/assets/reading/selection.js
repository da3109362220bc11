// Select words of a letter, and a button offers to cite them; so does Alt+C, and the menu of the paragraph.

import { openCitation } from "./cite.js"
import { selectedPassage } from "./passage.js"

let button
let passage = null
let waiting

/** What is selected now, or was last selected in this paragraph while its menu was opened. */
export const passageIn = (paragraph) => (passage?.paragraph === paragraph ? passage : null)

export function prepareSelection() {
  button = document.createElement("button")
  button.type = "button"
  button.className = "cite-selection"
  button.textContent = "Citeer"
  button.setAttribute("aria-label", "Citeer de geselecteerde woorden")
  button.title = "Sneltoets: Alt+C"
  button.setAttribute("aria-keyshortcuts", "Alt+C")
  button.hidden = true
  button.addEventListener("pointerdown", (event) => event.preventDefault())
  button.addEventListener("click", cite)
  document.addEventListener("keydown", (event) => {
    // The place of the key and not its letter: on a Mac, Alt and C make a ç.
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyC" || button.hidden) return
    event.preventDefault()
    cite()
  })
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting)
    waiting = setTimeout(offer, 150)
  })
  offer()
}

function cite() {
  if (passage) openCitation({ passage, from: passage.paragraph.querySelector(".pn") })
}

function offer() {
  if (document.activeElement === button || document.querySelector("dialog[open]")) return
  passage = selectedPassage()
  button.hidden = !passage
  if (!passage) return
  const end = passage.range.endContainer
  const paragraph = (end.nodeType === 1 ? end : end.parentElement).closest(".par")
  paragraph.after(button)
  const boxes = passage.range.getClientRects()
  const last = boxes[boxes.length - 1]
  const frame = button.offsetParent.getBoundingClientRect()
  const left = Math.min(last.right - button.offsetWidth, frame.right - button.offsetWidth)
  button.style.left = `${Math.max(0, left - frame.left)}px`
  button.style.top = `${last.bottom - frame.top + 6}px`
}
