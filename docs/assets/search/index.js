/* The passages of all letters. Each is known by its place: the newest letter has the first ones.

   Words are looked up in tables of our own (generator/search/shelves.py), of which only what is asked for is fetched.
   Exact phrases are left to the full-text engine, Pagefind, which is loaded with the first of them. Every word and
   phrase is looked up by itself, so that they and the filters can be combined freely and each filter can tell how many
   passages it would leave. */

import { fold } from "./dutch.js"
import { Concepts, OFFICES, readQuestion } from "./query.js"
import { readPassage } from "./passage.js"

// Which filters say something of a letter by which one may ask for its passages.
const OF_LETTER = ["jaar", "bewindspersoon", "soort"]
const LEVELS = 9

const HERE = new URL("../../", import.meta.url)
const ENGINE = new URL("pagefind/", HERE)

export class Index {
  constructor() {
    this.kept = new Map()
  }

  /** Promise what is made of something once; what failed is tried anew when it is asked for again. */
  once(name, make) {
    if (!this.kept.has(name)) {
      this.kept.set(name, make().catch(error => {
        this.kept.delete(name)
        throw error
      }))
    }
    return this.kept.get(name)
  }

  /** Promise what stands in a file of the search page. */
  file(path) {
    return this.once(path, async () => {
      const answer = await fetch(new URL(`zoeken/${path}.json`, HERE))
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      return answer.json()
    })
  }

  async question(text) {
    if (/["“”„«»]/.test(text)) this.engine()
    const [concepts] = await Promise.all([this.file("begrippen"), this.letterTable()])
    this.known ??= new Concepts(concepts)
    return readQuestion(text, this.known)
  }

  clause(word) {
    return this.clauses(word)[0]
  }

  clauses(text) {
    return readQuestion(text, this.known).must
  }

  // --- words ---

  async find(key) {
    const { starts } = await this.letterTable()
    return this.weighed((await this.shelf(shelfOf(key, starts)))[key])
  }

  concept(number) {
    return this.find(`${this.known.rows[number].key}=${number}`)
  }

  async startingWith(letters) {
    const { starts } = await this.letterTable()
    const [first, last] = [letters, `${letters}\uffff`].map(key => shelfOf(key, starts))
    const shelves = await Promise.all(starts.slice(first, last + 1).map((_, n) => this.shelf(first + n)))
    const found = new Map()
    for (const [key, levels] of shelves.flatMap(shelf => Object.entries(shelf))) {
      if (!key.startsWith(letters)) continue
      for (const [id, score] of this.weighed(levels)) found.set(id, Math.max(score, found.get(id) ?? 0))
    }
    return found
  }

  async shelf(number) {
    const { tag, starts } = await this.letterTable()
    return number < starts.length ? this.file(`sleutels/${number}-${tag}`) : {}
  }

  /** Passages under their levels, with their scores: what is rare says more. */
  weighed(levels = {}) {
    const told = Object.entries(levels).map(([level, distances]) => [Number(level) / LEVELS, placesOf(distances)])
    const rare = this.rarity(told.reduce((sum, [, places]) => sum + places.length, 0))
    return new Map(told.reverse().flatMap(([level, places]) => places.map(place => [place, rare * level])))
  }

  rarity(number) {
    return Math.log(1 + this.total / (1 + number))
  }

  // --- phrases ---

  engine() {
    return this.once("engine", () => this.start())
  }

  /** Load the engine with what it would otherwise ask for only when it has what comes before. */
  async start() {
    const program = import(new URL("pagefind.js", ENGINE))
    const { tag, engine } = await this.letterTable()
    for (const path of [`pagefind-entry.json?ts=${tag}`, `pagefind.${engine}.pf_meta`, "wasm.unknown.pagefind"]) {
      const hint = document.createElement("link")
      Object.assign(hint, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: new URL(path, ENGINE).href })
      document.head.append(hint)
    }
    const { createInstance } = await program
    const made = createInstance({ basePath: ENGINE.pathname, noWorker: true, metaCacheTag: tag })
    await made.init()
    return made
  }

  phrase(words) {
    const term = `"${words.join(" ")}"`
    return this.once(term, () => this.askEngine(term)).then(found => new Map(found))
  }

  async askEngine(term) {
    const [{ results }] = await Promise.all([this.engine().then(engine => engine.search(term)), this.letterTable()])
    const rare = this.rarity(results.length)
    return results.map(({ id, words }) => [Number(id), rare * words.length / (words.length + 1)])
  }

  // --- letters and filters ---

  /** Promise the table of letters: see generator/search/filters.py. `passages` holds those of each letter. */
  letterTable() {
    return this.once("letters", async () => {
      const { letters, facets, ...names } = await this.file("brieven")
      let place = 0
      const passages = letters.map(number => Array.from({ length: number }, () => place++))
      this.total = place
      return { ...names, passages, facets: sets(facets, passages) }
    })
  }

  async all() {
    return new Map([...(await this.order("nieuw")).keys()].map(id => [id, 0]))
  }

  /** Promise the place of every passage by date: "nieuw" is the newest letter first, "oud" the oldest. */
  async order(name) {
    const { passages } = await this.letterTable()
    const letters = name === "nieuw" ? passages : [...passages].reverse()
    return new Map(letters.flat().map((id, place) => [id, place]))
  }

  /** Promise the filters: for each its values, and for each value the passages that have it. */
  async facets() {
    const { passages, facets } = await this.letterTable()
    return this.once("facets", async () => new Map([...facets, ...sets(await this.file("filters"), passages.flat())]))
  }

  /** Promise the passages of all letters that have a word among their facts. */
  async letters(word) {
    const found = new Map()
    const { facets } = await this.letterTable()
    for (const name of OF_LETTER) {
      for (const [value, ids] of facets.get(name) ?? []) {
        const said = fold(value).split(/[^a-z0-9]+/)
        if (said.includes(word) || (name === "bewindspersoon" && OFFICES.has(word))) for (const id of ids) found.set(id, 0)
      }
    }
    return found
  }

  /** Promise what is shown of a passage. */
  async passage(id) {
    const { tag } = await this.letterTable()
    const passage = readPassage(await this.file(`passages/${id}-${tag}`))
    return { ...passage, address: new URL(passage.address, HERE) }
  }

  related() {
    return this.file("verwant")
  }

  words() {
    return this.file("woorden")
  }
}

/** The number of the shelf that has a key: the last one that begins at it or before. */
function shelfOf(key, starts) {
  const after = starts.findIndex(start => start > key)
  return after < 0 ? Math.max(0, starts.length - 1) : after - 1
}

/** Places that are each told by the distance from the one before. */
function placesOf(distances) {
  let place = 0
  return distances.map(distance => place += distance)
}

/** A table of filters with what it names: places in `list`. */
function sets(table, list) {
  return new Map(Object.entries(table).map(([name, values]) =>
    [name, new Map(Object.entries(values).map(([value, distances]) =>
      [value, new Set(placesOf(distances).flatMap(place => list[place]))]))]))
}
