// What helps a reader and is not needed to read: each part is fetched only on the pages that it is for.

const load = (part) => import(new URL(`${part}.js`, import.meta.url))

const page = document.querySelector(".md-content__inner")

for (const heading of page.querySelectorAll(":is(h2, h3, h4)[id]")) heading.append(addressOf(heading))
contents()
if (document.querySelector("a.pn")) load("letter")
if (document.querySelector(".timeline-legend")) load("timeline")
for (const place of document.querySelectorAll("[data-address]")) place.textContent ||= location.href.split("#")[0]

/** A link at a heading to the heading itself. */
function addressOf(heading) {
  const link = document.createElement("a")
  link.className = "headerlink"
  link.href = `#${heading.id}`
  link.title = "Adres van deze kop"
  link.setAttribute("aria-label", `Adres van «${heading.textContent}»`)
  link.textContent = "¶"
  return link
}

/** On a phone the contents of a letter stand above its text; on a wide screen they stand beside it. */
function contents() {
  const box = page.querySelector("details.contents")
  const list = document.querySelector(".md-nav--secondary > ul")?.cloneNode(true)
  if (!box || !list) return
  for (const name of list.getAttributeNames()) list.removeAttribute(name)
  for (const link of list.querySelectorAll("a")) link.removeAttribute("class")
  box.append(list)
  box.hidden = false
}
