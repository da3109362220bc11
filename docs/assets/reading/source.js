// The lines of the source beside the text: of one paragraph, or of all. They come from the page of the source.

import { say } from "./say.js"

let lines = null

/** Offers to show the source beside the whole text. */
export function prepareSource() {
  const link = document.querySelector(".to-source")
  if (!link) return
  const button = document.createElement("button")
  button.type = "button"
  button.className = "source-switch"
  button.textContent = "Toon de bron naast de tekst"
  button.setAttribute("aria-pressed", "false")
  button.addEventListener("click", () => toggleAll(button))
  link.before(button, " ")
}

/** Shows or hides the lines of one paragraph, under it. */
export async function toggleSource(paragraph) {
  const shown = shownFor(paragraph)
  if (shown) return shown.remove()
  if (!(await read())) return
  const box = insert(paragraph)
  box?.focus({ preventScroll: true })
  box?.scrollIntoView({ block: "nearest" })
}

async function toggleAll(button) {
  const page = document.querySelector(".md-content__inner")
  const on = button.getAttribute("aria-pressed") === "false"
  if (on && !(await read())) return
  for (const box of page.querySelectorAll(".beside")) box.remove()
  const held = document.querySelector(".md-content__inner > .par, .md-content__inner > h2")
  const before = held.getBoundingClientRect().top
  document.body.classList.toggle("with-source", on)
  button.setAttribute("aria-pressed", String(on))
  if (on) for (const paragraph of page.querySelectorAll(":scope > .par[id]")) insert(paragraph)
  scrollBy(0, scrollY ? held.getBoundingClientRect().top - before : 0)
  say(on ? "De bron staat naast de tekst" : "De bron is weg")
}

const shownFor = (paragraph) => document.getElementById(`_bron-${paragraph.id}`)

function insert(paragraph) {
  const number = paragraph.querySelector(".pn")
  const [first, last = first] = number.dataset.r.split("-").map(Number)
  const box = document.createElement("div")
  box.className = "beside"
  box.id = `_bron-${paragraph.id}`
  box.tabIndex = -1
  box.setAttribute("role", "group")
  box.setAttribute("aria-label", `Bron van alinea ${number.dataset.n}`)
  const list = document.createElement("ol")
  list.className = "source-lines"
  list.start = first
  for (let line = first; line <= last; line += 1) list.append(lineOf(line))
  box.append(list)
  paragraph.after(box)
  return box
}

function lineOf(number) {
  const line = lines.get(number)?.cloneNode(true) ?? document.createElement("li")
  line.removeAttribute("id")
  line.querySelector(".in-text")?.remove()
  return line
}

/** Reads the pages of the source once. */
async function read() {
  if (lines) return true
  const found = new Map()
  try {
    for (let next = document.querySelector(".to-source").href; next; ) {
      const answer = await fetch(next)
      if (!answer.ok) throw new Error(next)
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      for (const line of page.querySelectorAll(".source-lines li[id]")) found.set(Number(line.id.slice(1)), line)
      const link = page.querySelector(".source-next")
      next = link && new URL(link.getAttribute("href"), answer.url).href
    }
  } catch {
    say("De bron is nu niet te lezen.")
    return false
  }
  lines = found
  return true
}
