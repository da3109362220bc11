// What helps a reader and is not needed to read: each part is fetched only on the pages that it is for.

const load = (part) => import(new URL(`${part}.js`, import.meta.url))

if (document.querySelector("a.pn")) load("letter")
if (document.querySelector(".timeline-legend")) load("timeline")
for (const place of document.querySelectorAll("[data-address]")) place.textContent ||= location.href.split("#")[0]
