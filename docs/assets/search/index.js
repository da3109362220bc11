/* The passages of all letters, as Pagefind holds them. It knows words and keys; see generator/search/records.py.

   Every word asked for is looked up by itself, so that words, phrases and filters can be combined freely and each
   filter can tell how many passages it would leave. */

import { createInstance } from "../../pagefind/pagefind.js"
import { Concepts, readQuestion } from "./query.js"
import { readContent } from "./passage.js"

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
    return this.lookUp(`þþ${number}þ`)
  }

  startingWith(letters) {
    return this.lookUp(`þ${letters}`)
  }

  phrase(words) {
    return this.lookUp(`"${words.join(" ")}"`)
  }

  all() {
    return this.order().then(order => new Map([...order.keys()].map(id => [id, 0])))
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

  /** Promise the place of every passage by date, the newest first. */
  order() {
    return this.ordered ??= this.engine.search(null, { sort: { dag: "desc" } })
      .then(({ results }) => new Map(this.keep(results).map(([id], place) => [id, place])))
  }

  /** Promise the filters: for each its values, and for each value the passages that have it. */
  facets() {
    return this.sorted ??= this.engine.filters().then(async filters => {
      const facets = new Map()
      for (const [name, values] of Object.entries(filters)) {
        const sets = await Promise.all(Object.keys(values).map(async value => {
          const { results } = await this.engine.search(null, { filters: { [name]: value } })
          return [value, new Set(this.keep(results).map(([id]) => id))]
        }))
        facets.set(name, new Map(sets))
      }
      return facets
    })
  }

  /** Promise what is shown of a passage. */
  async passage(id) {
    const { raw_url: address, url, content, meta } = await this.handles.get(id).data()
    return { ...readContent(content), meta, address: new URL(address ?? url, HERE) }
  }

  words() {
    return this.vocabulary ??= fetch(new URL("zoeken/woorden.json", HERE)).then(answer => answer.json())
  }
}
