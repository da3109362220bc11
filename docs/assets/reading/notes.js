// A footnote opens beside the word that calls it. The list of notes at the end stays as it is.

import { makePopup, openPopup } from "./popup.js"

export function prepareNotes() {
  const box = makePopup("note-popup", "Noot")
  if (!box) return
  for (const call of document.querySelectorAll(".call a[href^='#n']")) {
    call.addEventListener("click", (event) => {
      const note = document.getElementById(decodeURIComponent(call.hash.slice(1)))
      if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      fill(box, note, call)
      openPopup(box, call)
    })
  }
}

function fill(box, note, call) {
  const number = call.textContent
  const text = note.querySelector("p").cloneNode(true)
  text.querySelector(".back")?.remove()
  for (const element of text.querySelectorAll("[id]")) element.removeAttribute("id")
  box.setAttribute("aria-label", `Noot ${number}`)
  const head = document.createElement("p")
  head.className = "popup-head"
  head.textContent = `Noot ${number}`
  const foot = document.createElement("p")
  foot.className = "popup-foot"
  foot.append(toTheList(box, call, note), closing(box))
  box.replaceChildren(head, text, foot)
}

function toTheList(box, call, note) {
  const link = document.createElement("a")
  link.href = call.hash
  link.textContent = "In de lijst"
  link.addEventListener("click", () => {
    box.opener = null
    box.hidePopover()
    note.tabIndex = -1
    note.focus({ preventScroll: true })
  })
  return link
}

function closing(box) {
  const button = document.createElement("button")
  button.type = "button"
  button.textContent = "Sluit"
  button.addEventListener("click", () => {
    box.lastFocus = button
    box.hidePopover()
  })
  return button
}
