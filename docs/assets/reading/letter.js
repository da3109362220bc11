// The page of a letter: its paragraphs, notes, citations and source.

import { openCitation, prepareCitations } from "./cite.js"
import { prepareNotes } from "./notes.js"
import { prepareParagraphs } from "./paragraph.js"
import { prepareSelection } from "./selection.js"
import { prepareSource } from "./source.js"

prepareNotes()
prepareCitations()
prepareParagraphs()
prepareSelection()
prepareSource()

document.querySelector(".facts a[href='#_citeer']")?.addEventListener("click", (event) => {
  event.preventDefault()
  openCitation({ from: event.currentTarget })
})
