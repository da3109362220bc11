/* The search box on every page. The theme shows results; it asks a worker for them, and lets a site bring its own.

   This worker takes the theme's messages (0 set up, 1 ready, 2 question, 3 results) and answers them in Dutch:
   without accents, with the forms and parts of words, all words of a question together. */

const modules = Promise.all(["dutch", "query", "kin", "engine", "passage"].map(name => import(`./${name}.js`)))
  .then(all => Object.assign({}, ...all))

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]
const IN_TITLE = 8
// The number by which a heading is counted, as in generator/search/passages.py.
const COUNTED = /^(?:\d{1,2}\.){1,3}(?:\d{1,2})?\s+(?=\S)/
const EXCERPT = 260
const AT_ONCE = 3

let box

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === SETUP) {
    box = modules.then(tools => new Box(data, tools))
    await box
    postMessage({ type: READY })
  } else if (type === QUERY) {
    const items = await (await box).search(data)
    postMessage({ type: RESULT, data: { items } })
  }
})

class Box {
  constructor({ config, docs }, tools) {
    this.tools = tools
    this.known = new tools.Concepts(config.search?.concepts ?? [])
    this.whole = (config.search?.extent ?? "text") === "text"
    this.byKey = new Map()
    this.byConcept = new Map()
    this.ofWords = new Map()
    this.docs = docs.map((doc, id) => this.read(doc, id))
  }

  /** Take in an entry: note by which keys it is found, with their weights. What only a result shows is left as it is. */
  read(doc, id) {
    const title = plain(doc.title)
    const units = doc.titled ? [] : unitsOf(doc.text)
    for (const item of (doc.words ?? "").split(" ").filter(Boolean)) {
      if (item.startsWith("=")) entry(this.byConcept, Number(item.slice(1))).set(id, 2)
      else entry(this.byKey, item.slice(0, item.indexOf(":"))).set(id, 0.5)
    }
    for (const unit of units) this.addKeys(id, unit, 1)
    this.addKeys(id, doc.titled ? this.withoutPapers(id, title) : title.replace(COUNTED, ""), IN_TITLE)
    return { ...doc, title, units, length: doc.titled ? 1 : units.join().length }
  }

  addKeys(id, text, weight) {
    const { paperKeys, readWords } = this.tools
    const add = key => {
      const ids = entry(this.byKey, key)
      ids.set(id, (ids.get(id) ?? 0) + weight)
    }
    for (const paper of paperKeys(text)) paper.keys.forEach(add)
    for (const word of readWords(text)) this.keysOf(word).forEach(add)
  }

  /** The keys of a word; most words are met many times. */
  keysOf(word) {
    const { fold, keysOf, verbStems, STOPWORDS } = this.tools
    if (!this.ofWords.has(word.text)) {
      const keys = STOPWORDS.has(fold(word.text)) ? [] : [...keysOf(word), ...verbStems(word)]
      this.ofWords.set(word.text, keys)
    }
    return this.ofWords.get(word.text)
  }

  /** A title without the papers that it names: such a page is found by the paper's whole number, not by its dossier. */
  withoutPapers(id, title) {
    let rest = title
    for (const paper of this.tools.paperKeys(title).reverse()) {
      entry(this.byKey, paper.keys.at(-1)).set(id, IN_TITLE)
      rest = rest.slice(0, paper.start) + rest.slice(paper.end)
    }
    return rest
  }

  // --- what engine.js asks of an index ---

  find(key) {
    return this.weighed(this.byKey.get(key) ?? new Map())
  }

  concept(number) {
    return this.weighed(this.byConcept.get(number) ?? new Map())
  }

  startingWith(letters) {
    const found = new Map()
    for (const [key, ids] of this.byKey) {
      if (key.startsWith(letters)) for (const [id, score] of ids) found.set(id, Math.max(score, found.get(id) ?? 0))
    }
    return this.weighed(found)
  }

  phrase(words) {
    const found = new Map()
    this.docs.forEach((doc, id) => {
      const texts = doc.titled ? [doc.title] : [doc.title, ...doc.units]
      if (texts.some(text => this.tools.phraseMarks(text, words).length)) found.set(id, 1)
    })
    return found
  }

  all() {
    return new Map(this.docs.map((_, id) => [id, 1]))
  }

  /** The passages of all letters that have a word among their facts, which stand at the top of each. */
  letters(word) {
    const found = new Map()
    this.facts ??= new Map(this.docs.filter(doc => !doc.titled && doc.location.endsWith("/") && doc.units.length)
      .map(doc => [doc.location, this.tools.fold(doc.units[0]).split(/[^a-z0-9]+/)]))
    this.docs.forEach((doc, id) => {
      if (this.facts.get(doc.location.split("#")[0])?.includes(word)) found.set(id, 0)
    })
    return found
  }

  related() {
    return this.instead ??= fetch(new URL("../../zoeken/verwant.json", location)).then(answer => answer.json())
  }

  words() {
    return this.counted ??= this.countWords()
  }

  clause(word) {
    return this.clauses(word)[0]
  }

  clauses(text) {
    return this.tools.readQuestion(text, this.known).must
  }

  /** Results with scores: what is rare says more, and so does a word in a short entry. */
  weighed(ids) {
    const rare = Math.log(1 + this.docs.length / (1 + ids.size))
    return new Map([...ids].map(([id, n]) => [id, rare * (n / (n + 0.5 + this.docs[id].length / 2000))]))
  }

  /** The words of letters; those of other pages are nothing that a question is set right by. */
  countWords() {
    const counts = new Map()
    const small = new Set()
    for (const doc of this.docs.filter(one => one.words !== undefined)) {
      for (const word of [doc.title, ...doc.units].flatMap(text => this.tools.readWords(text))) {
        for (const piece of word.text.split(/[-‐‑]/)) {
          const folded = this.tools.fold(piece)
          if (folded.length < 4 || !/^[a-z]+$/.test(folded) || this.tools.STOPWORDS.has(folded)) continue
          counts.set(folded, (counts.get(folded) ?? 0) + 1)
          if (/^\p{Ll}/u.test(piece)) small.add(folded)
        }
      }
    }
    const capital = word => small.has(word) ? word : word[0].toUpperCase() + word.slice(1)
    return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => capital(word))
  }

  // --- what the theme shows ---

  async search(text) {
    const question = this.tools.readQuestion(text, this.known)
    const { results, wanted } = await this.tools.answer(question, this)
    const pages = new Map()
    const best = [...results].sort((a, b) => b[1] - a[1])
    for (const [id, score] of best) entry(pages, this.docs[id].location.split("#")[0], Array).push({ id, score })
    const groups = this.inOrder([...pages], text).map(([page, found]) => this.group(page, found, wanted))
    return this.whole || !text.trim() ? groups : [...groups, [this.further(text.trim())]]
  }

  /** Where the index holds but part of the letters: the way to the page that searches all of them. */
  further(text) {
    const location = `zoeken/?${new URLSearchParams({ q: text })}`
    return { location, title: `Zoek «${escape(text)}» in de volledige tekst van alle brieven`, text: "", score: 0.01, terms: {} }
  }

  /** Letters by their score. Of other pages, one that is called what was asked comes first, the rest after a few. */
  inOrder(pages, text) {
    const asked = this.tools.plainWords(text).join()
    const other = ([, found]) => this.docs[found[0].id].titled
    const called = page => this.tools.plainWords(this.docs[page[1][0].id].title).join() === asked
    const others = pages.filter(other)
    const letters = pages.filter(page => !other(page))
    const first = others.filter(called)
    return [...first, ...letters.slice(0, AT_ONCE), ...others.filter(page => !called(page)), ...letters.slice(AT_ONCE)]
  }

  /** The results of one page: the theme opens those that score as high as the first, and folds in the others. */
  group(page, found, wanted) {
    const top = found[0].score
    const items = found.map(({ id, score }, n) => this.item(this.docs[id], n < AT_ONCE ? top : Math.min(score, top * 0.99), wanted))
    if (!items.some(item => item.location === page)) {
      const doc = this.docs.find(one => one.location === page)
      if (doc) items.push({ location: page, title: escape(doc.title), text: "", score: 0, terms: {} })
    }
    return items
  }

  item(doc, score, wanted) {
    const { excerpt, marksInAll, readEarned } = this.tools
    const units = doc.titled ? unitsOf(doc.text) : doc.units
    const [inTitle, ...inUnits] = marksInAll([doc.title, ...units], wanted, readEarned(doc.words ?? ""), this.known)
    const marked = units.map((text, n) => ({ text, marks: doc.titled ? [] : inUnits[n] }))
    const shown = marked.filter(unit => unit.marks.length).sort((a, b) => b.marks.length - a.marks.length)[0] ?? marked[0]
    const terms = {}
    for (const { text, marks } of marked) for (const [start, end] of marks) terms[text.slice(start, end)] = true
    return {
      location: doc.location,
      title: asHtml(excerpt(doc.title, inTitle, Infinity)),
      text: shown ? `<p>${asHtml(excerpt(shown.text, shown.marks, EXCERPT))}</p>` : "",
      score,
      terms
    }
  }
}

function entry(map, key, Kind = Map) {
  if (!map.has(key)) map.set(key, new Kind())
  return map.get(key)
}

function unitsOf(html) {
  return html.split(/<\/p>|<\/li>|<br>/).map(plain).filter(Boolean)
}

/** The text of a piece of HTML as the index holds it. */
function plain(html) {
  if (!/[<&]|\s\s/.test(html)) return html.trim()
  const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" }
  return html.replace(/<[^>]*>/g, " ").replace(/&(?:lt|gt|quot|#39|amp);/g, entity => entities[entity])
    .replace(/\s+/g, " ").trim()
}

function escape(text) {
  return text.replace(/[&<>"]/g, sign => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign])
}

function asHtml(pieces) {
  return pieces.map(({ text, marked }) => marked ? `<mark>${escape(text)}</mark>` : escape(text)).join("")
}
