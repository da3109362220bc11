// A small window beside the word that opened it: Esc or a click elsewhere closes it, and focus goes back.

const SUPPORTED = typeof HTMLElement.prototype.showPopover === "function"

/** Makes a popover with a class and a name for screen readers; null where the browser has none. */
export function makePopup(className, label) {
  if (!SUPPORTED) return null
  const box = document.createElement("div")
  box.className = `popup ${className}`
  box.popover = "auto"
  box.tabIndex = -1
  box.setAttribute("role", "dialog")
  box.setAttribute("aria-label", label)
  box.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && box.opener && box.contains(box.lastFocus)) box.opener.focus({ preventScroll: true })
  })
  box.addEventListener("focusin", (event) => (box.lastFocus = event.target))
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && box.opener) box.lastFocus = box
  })
  document.body.append(box)
  return box
}

/** Opens a popover under its opener, or above it where there is no room; its first line gets the focus. */
export function openPopup(box, opener, focus = box) {
  if (box.matches(":popover-open")) box.hidePopover()
  box.opener = opener
  box.showPopover()
  place(box, opener)
  box.lastFocus = focus
  focus.focus({ preventScroll: true })
}

/** On a phone the style sheet puts the window at the foot of the screen, whatever is set here. */
function place(box, opener) {
  const at = opener.getBoundingClientRect()
  const room = document.documentElement.clientWidth
  // In the margin there may be room beside the text; else over it.
  const beside = at.right - box.offsetWidth
  const over = Math.max(8, Math.min(at.left - 16, room - box.offsetWidth - 8))
  const left = box.inMargin && beside > 8 ? beside : over
  const below = at.bottom + 8
  const fits = below + box.offsetHeight < innerHeight
  const top = fits ? below : Math.max(8, at.top - box.offsetHeight - 8)
  box.style.left = `${left + scrollX}px`
  box.style.top = `${top + scrollY}px`
}
