// Saying to everybody what happened, on the screen and through a screen reader, and copying.

const line = document.createElement("p")
line.className = "reading-said"
line.setAttribute("role", "status")
document.body.append(line)

let waiting

/** Shows a short message for a while; a screen reader reads it when it has finished what it says. */
export function say(message, root = document.body) {
  if (line.parentNode !== root) root.append(line)
  clearTimeout(waiting)
  line.textContent = ""
  requestAnimationFrame(() => {
    line.textContent = message
    line.classList.add("shown")
  })
  waiting = setTimeout(() => line.classList.remove("shown"), 4000)
}

/** Copies a text, or a promise of one, and says so. The promise keeps the reader's click valid while it waits. */
export async function copy(text, done, root) {
  try {
    if (text instanceof Promise && window.ClipboardItem) {
      const blob = text.then((found) => new Blob([found], { type: "text/plain" }))
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })])
    } else if (navigator.clipboard) {
      await navigator.clipboard.writeText(await text)
    } else if (!copyTheOldWay(await text)) {
      throw new Error("no clipboard")
    }
    say(done, root)
    return true
  } catch {
    say("Kopiëren lukte niet: selecteer de tekst en kopieer haar zelf.", root)
    return false
  }
}

/** Without https a browser has no clipboard for scripts, but still the command of its menu. */
function copyTheOldWay(text) {
  const field = document.createElement("textarea")
  const before = document.activeElement
  field.value = text
  field.className = "unseen"
  ;(document.querySelector("dialog[open]") ?? document.body).append(field)
  field.select()
  const copied = document.execCommand("copy")
  field.remove()
  before?.focus({ preventScroll: true })
  return copied
}
