/* The search page: takes a question and filters, shows passages, and keeps all of it in the address. */

import { answer } from "./engine.js"
import { Index } from "./index.js"
import { excerpt, marksInAll } from "./passage.js"

const AT_ONCE = 10
const EXCERPT = 320
const PARAGRAPHS = 2
const VALUES = 8
const ADVICE = 6
const FACETS = {
  jaar: "Jaar",
  bewindspersoon: "Bewindspersoon",
  soort: "Soort brief",
  niveau: "Niveau van de bijeenkomst",
  onderwerp: "Onderwerp",
  dossier: "Aangehaald dossier",
  uitspraak: "Uitspraak in de passage"
}

const index = new Index()
const part = id => document.getElementById(`_${id}`)
const form = document.querySelector(".zoek-form")
const field = part("vraag")

const openFacets = new Map()
const narrow = matchMedia("(max-width: 59.9em)")

let state = fromAddress()
let found = null
let running = 0

part("zoek").hidden = false
part("vouw").open = !narrow.matches || state.chosen.size > 0
narrow.addEventListener("change", () => part("vouw").open = !narrow.matches)
show()

// --- the address ---

function fromAddress() {
  const asked = new URLSearchParams(location.search)
  const chosen = new Map()
  for (const name of Object.keys(FACETS)) if (asked.has(name)) chosen.set(name, new Set(asked.getAll(name)))
  return { question: asked.get("q") ?? "", order: asked.get("volgorde") ?? "", chosen, shown: AT_ONCE }
}

function toAddress() {
  const said = new URLSearchParams()
  if (state.question) said.set("q", state.question)
  for (const [name, values] of state.chosen) for (const value of values) said.append(name, value)
  if (state.order) said.set("volgorde", state.order)
  const query = said.toString()
  return location.pathname + (query ? `?${query}` : "")
}

/** Change what is asked, remember it in the address, and show the answer. */
function ask(change) {
  state = { ...state, shown: AT_ONCE, ...change }
  if (toAddress() !== location.pathname + location.search) history.pushState(null, "", toAddress())
  show()
}

addEventListener("popstate", () => {
  state = fromAddress()
  show()
})

form.addEventListener("submit", event => {
  event.preventDefault()
  ask({ question: field.value.trim() })
})

// Emptying the field with its own button ends the search.
field.addEventListener("search", () => {
  if (!field.value) ask({ question: "" })
})

part("volgorde").addEventListener("change", event => ask({ order: event.target.value }))

// Examples and suggestions are links with a question; they are answered here, without loading the page anew.
part("zoek").addEventListener("click", event => {
  const example = event.target.closest("a[href^='?']")
  if (!example || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  ask({ question: new URLSearchParams(example.getAttribute("href")).get("q"), chosen: new Map() })
  field.focus()
})

part("meer").addEventListener("click", async () => {
  const before = state.shown
  state.shown += AT_ONCE
  await list(running)
  part("lijst").children[before]?.querySelector("a")?.focus()
})

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]")
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    field.focus()
    field.select()
  }
})

// --- the answer ---

async function show() {
  const run = ++running
  field.value = state.question
  part("voorbeelden").hidden = Boolean(state.question) || state.chosen.size > 0
  part("volgorde").value = state.order
  part("zoek").setAttribute("aria-busy", "true")
  part("wacht").textContent = ""
  document.title = document.title.replace(/^.*?(?= - |$)/, state.question ? `${state.question} – Zoeken` : "Zoeken")
  try {
    await (state.question || state.chosen.size ? search(run) : welcome(run))
  } catch (error) {
    console.error(error)
    part("wacht").textContent = "De zoekindex ontbreekt of kon niet worden geladen. Probeer het later opnieuw, of kies een ingang" +
      " uit het menu. Bouwt u de site zelf? De index wordt gemaakt door make site en make serve, niet door mkdocs alleen."
  }
  if (run === running) part("zoek").setAttribute("aria-busy", "false")
  wakeTheme()
}

/** Load the theme's script, which waited for the first answer. */
function wakeTheme() {
  for (const waiting of document.querySelectorAll("script[data-later]")) {
    waiting.replaceWith(element("script", { src: waiting.getAttribute("src") }))
  }
}

async function welcome(run) {
  found = null
  part("uitkomst").hidden = true
  part("raad").hidden = true
  say("")
  await facets(run, new Map())
}

async function search(run) {
  const question = await index.question(state.question)
  const everything = !question.must.length && !question.mustNot.length
  const answered = everything && !state.question ? { results: await index.all(), wanted: [], helped: [], lost: [] } : await answer(question, index)
  const facetsNeeded = state.chosen.size ? await index.facets() : null
  if (run !== running) return
  found = { ...answered, ids: await inOrder(filtered(answered.results, facetsNeeded)) }
  const advice = found.ids.length ? [] : await advise(everything)
  if (run !== running) return
  await list(run)
  if (run !== running) return
  say(summary(everything))
  part("raad").hidden = found.ids.length > 0
  part("raden").replaceChildren(...advice)
  await facets(run, answered.results)
}

// --- where nothing is found ---

/** Promise what to ask instead, as links with the number of passages that each would find. */
async function advise(nothingAsked) {
  const others = new Map()
  if (state.chosen.size) others.set(state.question, "zonder filters")
  if (!nothingAsked) for (const question of await otherQuestions()) others.set(question, question)
  others.delete("")
  const counted = await Promise.all([...others].map(async ([question, shown]) => {
    const { results } = await answer(await index.question(question), index)
    return { question, shown, number: results.size }
  }))
  return counted.filter(one => one.number).slice(0, ADVICE).map(({ question, shown, number }) => element("li", {},
    element("a", { href: `?${new URLSearchParams({ q: question })}` }, shown),
    ` (${number === 1 ? "1 passage" : `${number} passages`})`))
}

/** Promise other questions: without what is not there, with words that look like it, without one of the words. */
async function otherQuestions() {
  const { met, lost } = found
  const { nearest } = await import("./help.js")
  const without = clauses => clauses.reduce((text, { clause }) => text.replace(clause.text, " "), state.question).replace(/\s+/g, " ").trim()
  const others = []
  if (lost.length && lost.length < met.length) others.push(without(lost))
  for (const { clause } of lost) {
    if (clause.phrase) others.push(state.question.replaceAll(/["“”„«»]/g, ""))
    for (const word of clause.word ? await nearest(clause.word, index) : []) others.push(state.question.replace(clause.text, word))
  }
  if (!lost.length && met.length > 1) {
    others.push(...met.map(one => without([one])))
    if (met.length > 2) others.push(...met.map(({ clause }) => clause.text))
  }
  return others
}

/** The results that have one of the chosen values of every filter; `but` names a filter to leave out. */
function filtered(results, facets, but) {
  const chosen = [...state.chosen].filter(([name]) => name !== but)
  return new Map([...results].filter(([id]) => chosen.every(([name, values]) =>
    [...values].some(value => facets.get(name)?.get(value)?.has(id)))))
}

async function inOrder(results) {
  const ids = [...results.keys()]
  if (state.order || !state.question) {
    const order = await index.order(state.order || "nieuw")
    return ids.sort((a, b) => order.get(a) - order.get(b))
  }
  return ids.sort((a, b) => results.get(b) - results.get(a) || a - b)
}

function say(text) {
  part("status").textContent = text
}

function summary(nothingAsked) {
  if (nothingAsked && state.question) return "Deze vraag bestaat alleen uit woorden waarop niet wordt gezocht."
  const number = found.ids.length
  const lost = found.lost.map(({ clause }) => `«${clause.text.replace(/^"|"$/g, "")}»`).join(" en ")
  if (!number && lost) return `Geen passages gevonden: ${lost} komt in de brieven niet voor.`
  const count = number === 0 ? "Geen passages gevonden." : number === 1 ? "Eén passage gevonden." : `${number} passages gevonden.`
  const helped = found.helped.map(({ instead }) => ` «${instead.asked}» komt niet voor; gezocht is op «${instead.taken}».`).join("")
  const ofLetter = (found.ofLetter ?? []).map(({ clause }) => `«${clause.text}»`).join(" en ")
  const where = ofLetter && ` ${ofLetter} staat niet in de passage zelf, maar hoort bij de brief.`
  const left = (found.left ?? []).map(({ clause }) => `«${clause.text}»`).join(" en ")
  const without = left && ` Geen passage heeft alle woorden; dit is zonder ${left}.`
  return count + helped + where + without
}

/** Show passages from where the list ends, up to as many as are wanted: the first as soon as it is there. */
async function list(run) {
  const box = part("lijst")
  const wanted = found.ids.slice(0, state.shown)
  const fresh = box.dataset.run !== String(run)
  const from = fresh ? 0 : box.children.length
  const coming = wanted.slice(from)
  const shown = []
  for (let n = 0; n < coming.length; n++) {
    // The first one alone, so that it is there at once; then all others together.
    if (n === 1) shown.push(...coming.slice(1).map(id => index.passage(id)))
    const passage = await (n ? shown[n - 1] : index.passage(coming[0]))
    if (run !== running) return
    if (fresh && n === 0) box.replaceChildren()
    box.append(item(passage))
  }
  if (!found.ids.length) box.replaceChildren()
  box.dataset.run = run
  part("uitkomst").hidden = !found.ids.length && !state.chosen.size
  part("volgorde").closest("p").hidden = found.ids.length < 2
  part("meer").hidden = found.ids.length <= state.shown
}

function item(passage) {
  const { name, units, earned, address } = passage
  const texts = [name, ...units.map(unit => unit.text)]
  const [inTitle, ...inUnits] = marksInAll(texts, found.wanted, earned, index.known)
  const marked = units.map((unit, n) => ({ ...unit, marks: inUnits[n] }))
  const words = [...new Set(marked.flatMap(unit => unit.marks.map(([start, end]) => unit.text.slice(start, end))))]
  const place = id => {
    const target = new URL(address)
    if (words.length) target.searchParams.set("h", words.join(" "))
    if (id) target.hash = id
    return target.href
  }
  const title = element("h3", {}, element("a", { href: place() }, ...pieces(name, inTitle)))
  const about = [passage.kind, passage.date || "zonder datum", passage.meeting].filter(Boolean).join(" · ")
  const head = [title]
  if (passage.letter) head.push(element("p", { class: "zoek-brief" }, passage.letter))
  head.push(element("p", { class: "zoek-gegevens" }, about))
  return element("li", {}, element("article", {}, ...head, ...best(marked).map(unit => paragraph(unit, place))))
}

/** The paragraphs with the most marks, in the order of the letter; the first where none is marked. */
function best(units) {
  const marked = units.filter(unit => unit.marks.length).sort((a, b) => b.marks.length - a.marks.length).slice(0, PARAGRAPHS)
  return marked.length ? units.filter(unit => marked.includes(unit)) : units.slice(0, 1)
}

function paragraph(unit, place) {
  const number = /^p(\d+)$/.exec(unit.id)
  const note = /^n(.+)$/.exec(unit.id)
  const named = number ? `alinea ${number[1]}` : note ? `noot ${note[1]}` : ""
  const link = named ? [element("a", { class: "zoek-alinea", href: place(unit.id) }, named), " "] : []
  return element("p", { class: "zoek-tekst" }, ...link, ...pieces(unit.text, unit.marks, EXCERPT))
}

function pieces(text, marks, most = Infinity) {
  return excerpt(text, marks, most).map(piece => piece.marked ? element("mark", {}, piece.text) : piece.text)
}

// --- the filters ---

async function facets(run, results) {
  const all = await index.facets()
  if (run !== running) return
  const searching = Boolean(state.question) || state.chosen.size > 0
  const groups = Object.entries(FACETS).map(([name, title]) => {
    const within = searching ? filtered(results, all, name) : null
    const values = [...(all.get(name) ?? [])].map(([value, ids]) => ({
      value,
      count: within ? [...within.keys()].filter(id => ids.has(id)).length : ids.size,
      chosen: state.chosen.get(name)?.has(value) ?? false
    })).filter(one => one.count || one.chosen)
    return facet(name, title, sorted(name, values))
  })
  const focused = document.activeElement?.id
  part("facetten").replaceChildren(...groups.filter(Boolean))
  if (focused?.startsWith("_f-")) document.getElementById(focused)?.focus()
  part("filters").hidden = !groups.some(Boolean)
  chips()
}

function sorted(name, values) {
  if (name === "jaar") return values.sort((a, b) => b.value.localeCompare(a.value))
  return values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, "nl"))
}

function facet(name, title, values) {
  if (!values.length) return null
  const boxes = values.map(({ value, count, chosen }) => {
    const id = `_f-${name}-${value.replace(/[^\p{L}\p{N}]+/gu, "-")}`
    const box = element("input", { type: "checkbox", id, ...(chosen && { checked: "" }) })
    box.addEventListener("change", () => choose(name, value, box.checked))
    const shown = element("span", { class: "zoek-aantal" }, String(count))
    return element("li", {}, element("label", { for: id }, box, element("span", {}, value), " ", shown))
  })
  const open = openFacets.get(name) ?? (!narrow.matches || state.chosen.has(name))
  const more = boxes.length > VALUES + 2 ? boxes.splice(VALUES) : []
  const lists = [element("ul", {}, ...boxes)]
  if (more.length) lists.push(element("details", { class: "zoek-rest" }, element("summary", {}, `Nog ${more.length}`), element("ul", {}, ...more)))
  const group = element("div", { role: "group", "aria-label": title }, ...lists)
  const box = element("details", { class: "zoek-facet", ...(open && { open: "" }) }, element("summary", {}, title), group)
  box.addEventListener("toggle", () => openFacets.set(name, box.open))
  return box
}


function choose(name, value, on) {
  const chosen = new Map([...state.chosen].map(([key, values]) => [key, new Set(values)]))
  const values = chosen.get(name) ?? new Set()
  on ? values.add(value) : values.delete(value)
  values.size ? chosen.set(name, values) : chosen.delete(name)
  ask({ chosen })
}

/** What is chosen, each with a button to undo it. */
function chips() {
  const buttons = [...state.chosen].flatMap(([name, values]) => [...values].map(value => {
    const button = element("button", { type: "button", class: "zoek-chip", "aria-label": `${FACETS[name]}: ${value}, weghalen` }, value, " ×")
    button.addEventListener("click", () => {
      choose(name, value, false)
      field.focus()
    })
    return element("li", {}, button)
  }))
  if (buttons.length > 1) {
    const all = element("button", { type: "button", class: "zoek-chip" }, "Alle filters weghalen")
    all.addEventListener("click", () => {
      ask({ chosen: new Map() })
      field.focus()
    })
    buttons.push(element("li", {}, all))
  }
  part("gekozen").replaceChildren(...buttons)
  part("gekozen").hidden = !buttons.length
}

function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}
