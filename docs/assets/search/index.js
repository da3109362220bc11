/* The passages of all letters, as Pagefind holds them. It knows words and keys; see generator/search/records.py.

   Every word asked for is looked up by itself, so that words, phrases and filters can be combined freely and each
   filter can tell how many passages it would leave. The filters have a table of their own. */

import { createInstance } from "../../pagefind/pagefind.js"
import { fold } from "./dutch.js"
import { Concepts, OFFICES, readQuestion } from "./query.js"
import { readContent } from "./passage.js"

// Which filters say something of a letter by which one may ask for its passages.
const OF_LETTER = ["jaar", "bewindspersoon", "soort"]

const HERE = new URL("../../", import.meta.url)

export class Index {
  constructor() {
    this.engine = createInstance({ basePath: new URL("pagefind/", HERE).pathname, noWorker: true })
    this.looked = new Map()
    this.handles = new Map()
  }

  /** Promise the table of words that mean the same. */
  concepts() {
    return this.table ??= fetch(new URL("zoeken/begrippen.json", HERE)).then(answer => answer.json())
      .then(table => new Concepts(table))
  }

  async question(text) {
    this.known = await this.concepts()
    return readQuestion(text, this.known)
  }

  clause(word) {
    return this.clauses(word)[0]
  }

  clauses(text) {
    return readQuestion(text, this.known).must
  }

  find(key) {
    return this.lookUp(`þ${key}þ`)
  }

  concept(number) {
    return this.lookUp(`þ${this.known.rows[number].key}ð${number}þ`)
  }

  startingWith(letters) {
    return this.lookUp(`þ${letters}`)
  }

  phrase(words) {
    return this.lookUp(`"${words.join(" ")}"`)
  }

  all() {
    return this.order("nieuw").then(order => new Map([...order.keys()].map(id => [id, 0])))
  }

  lookUp(term) {
    if (!this.looked.has(term)) {
      // What stands only in a record's data is not part of the passage: it has no place among its words.
      this.looked.set(term, this.engine.search(term).then(({ results }) => this.keep(results.filter(one => one.words.length))))
    }
    return this.looked.get(term).then(found => new Map(found))
  }

  keep(results) {
    for (const result of results) this.handles.set(result.id, result)
    return results.map(({ id, score }) => [id, score])
  }

  /** Promise the table of letters: see generator/search/filters.py. `passages` holds those of each letter by name. */
  letterTable() {
    return this.ofLetters ??= fetch(new URL("zoeken/brieven.json", HERE)).then(answer => answer.json())
      .then(({ tag, letters, facets }) => {
        let place = 0
        const passages = letters.map(number => Array.from({ length: number }, () => `${tag}-${place++}`))
        return { passages, facets: sets(facets, passages) }
      })
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
    return this.allFacets ??= fetch(new URL("zoeken/filters.json", HERE)).then(answer => answer.json())
      .then(others => new Map([...facets, ...sets(others, passages.flat())]))
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
    // Where only filters were chosen, no word was looked up: then every passage is, by the key that all of them have.
    if (!this.handles.has(id)) await this.find("alle")
    const { raw_url: address, content, meta } = await this.handles.get(id).data()
    return { ...readContent(content), meta, address: new URL(address, HERE) }
  }

  words() {
    return this.vocabulary ??= fetch(new URL("zoeken/woorden.json", HERE)).then(answer => answer.json())
  }
}

/** A table of filters with what it names: places, each told by its distance from the one before, in `list`. */
function sets(table, list) {
  return new Map(Object.entries(table).map(([name, values]) =>
    [name, new Map(Object.entries(values).map(([value, distances]) => {
      let place = 0
      return [value, new Set(distances.flatMap(distance => list[place += distance]))]
    }))]))
}
