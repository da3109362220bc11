// Select words of a letter, and a button offers to cite them. It stands in the order of Tab behind the words.

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
  button.accessKey = "c"
  button.hidden = true
  button.addEventListener("pointerdown", (event) => event.preventDefault())
  button.addEventListener("click", () => passage && openCitation({ passage, from: passage.paragraph.querySelector(".pn") }))
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting)
    waiting = setTimeout(offer, 150)
  })
  offer()
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
