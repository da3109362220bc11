/* Words that another word is made of, or that are made of it, and mean much the same: "agressie" and "agressief".

   Told by their endings alone: a word that is made up here ("collectie" of "collectief") is one that no letter has. */

import { root } from "./dutch.js"

// Endings that take each other's place, with the fewest letters that must stand before them. Roots, so without -e and -s.
const ENDINGS = [
  [3, "entie", "ent"],
  [3, "antie", "ant"],
  [3, "iliteit", "iel"],
  [3, "abiliteit", "abel"],
  [3, "ibiliteit", "ibel"],
  [3, "ariteit", "air"],
  [4, "aliteit", "el"],
  [4, "ism", "ist", "istisch"],
  [4, "iek", "isch"],
  [5, "ie", "isch"],
  [6, "ie", "iek"],
  [6, "ie", "ief"],
  [6, "ie", "iel"],
  [5, "iviteit", "ief"],
  [4, "ein", "einiteit"],
  [5, "aliteit", "al"],
  [4, "ie", "ieus"],
  [6, "at", "atie", "atiek", "atisch", "atisering"],
  [3, "isering", "isatie"],
  [5, "ut", "utie"],
  [6, "schap", "schappelijk"],
  [4, "bar", "baarheid"],
  [4, "zam", "zaamheid"],
  [4, "ig", "igheid"],
  [5, "lijk", "lijkheid"],
  [4, "atie", "eren"],
  [4, "ing", "end", "en"]
]

// Words of which another meaning than that of their kin is meant.
const APART = new Set(("autoriteit defensie defensief definitie definitief gemeenschap gemeenschappelijk materie mogelijk" +
  " mobiel mobiliteit mogelijkheid ministerie ministeriel moeilijk nationaliteit werkelijk werkelijkheid universiteit").split(" "))

/** Return the roots that may be kin of a root. */
export function kinOf(key) {
  if (APART.has(key) || !/^[a-z]{5,}$/.test(key)) return []
  const kin = new Set()
  for (const [least, ...endings] of ENDINGS) {
    const own = endings.filter(ending => key.endsWith(ending) && key.length - ending.length >= least)
    for (const ending of own) {
      const stem = key.slice(0, -ending.length)
      for (const other of endings) kin.add(root(stem + other))
    }
  }
  return [...kin].filter(one => one !== key && !APART.has(one))
}
