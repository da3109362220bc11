// Filters of the timeline: by level, and only what has a letter. The address says what is chosen.

const legend = document.querySelector(".timeline-legend")
const rows = [...document.querySelectorAll("[data-levels]")]
const count = document.createElement("p")
const boxes = new Map()
let withLetters

prepare()

function prepare() {
  for (const entry of legend.querySelectorAll("[data-level]")) boxes.set(entry.dataset.level, checkbox(entry))
  const entry = document.createElement("li")
  entry.append("alleen met brieven")
  legend.append(entry)
  withLetters = checkbox(entry)
  count.className = "filter-count"
  count.setAttribute("role", "status")
  const group = document.createElement("div")
  group.setAttribute("role", "group")
  group.setAttribute("aria-label", "Toon op de tijdlijn")
  legend.before(group)
  group.append(legend, count)
  legend.addEventListener("change", () => {
    remember()
    show()
  })
  addEventListener("popstate", recall)
  recall()
}

/** Turns an entry of the legend into the label of a checkbox. */
function checkbox(entry) {
  const box = document.createElement("input")
  const label = document.createElement("label")
  box.type = "checkbox"
  label.append(box, ...entry.childNodes)
  entry.append(label)
  return box
}

function recall() {
  const asked = new URLSearchParams(location.search)
  const levels = asked.get("niveau")?.split(",").filter((level) => boxes.has(level))
  for (const [level, box] of boxes) box.checked = !levels?.length || levels.includes(level)
  withLetters.checked = asked.has("brieven")
  show()
}

function remember() {
  const levels = chosen()
  const asked = []
  if (levels.length < boxes.size && levels.length) asked.push(`niveau=${levels.join(",")}`)
  if (withLetters.checked) asked.push("brieven")
  history.replaceState(null, "", `${location.pathname}${asked.length ? `?${asked.join("&")}` : ""}`)
}

function chosen() {
  return [...boxes].filter(([, box]) => box.checked).map(([level]) => level)
}

function show() {
  const levels = chosen()
  for (const row of rows) {
    const fits = row.dataset.levels.split(" ").some((level) => levels.includes(level) || !boxes.has(level))
    row.classList.toggle("filtered-out", !fits || (withLetters.checked && row.dataset.letters === "0"))
  }
  const events = rows.filter((row) => row.classList.contains("event"))
  const shown = events.filter((row) => !row.classList.contains("filtered-out")).length
  count.textContent = shown < events.length ? `${shown} van de ${events.length} bijeenkomsten getoond` : ""
}
