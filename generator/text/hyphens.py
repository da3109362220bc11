"""Words broken at the end of a line: an ordered list of rules, of which the first that knows decides.

Each rule looks at the two parts of the word, the word after them, and what is known: the other words of
the same letter and the lexicon. It returns a ``Decision`` with its reason, or None where it has nothing
to say. The order goes from what is certain (a person decided) to what is likely (nearly all line-end
hyphens of a printed paper divide a word); a decision without evidence says so.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.text import compounds, fragments, lexical, spelling, wordlist
from generator.text.broken import Break, Decision, Evidence, joined, kept
from generator.text.diaeresis import marked_as, restored

# No word of Dutch has more letters, whatever it is made of.
_LONGEST = 120

Rule = Callable[[Break, Evidence], "Decision | None"]


def decide(broken: Break, evidence: Evidence) -> Decision:
    """Return the decision of the first rule that has one."""
    for rule in RULES:
        decision = rule(broken, evidence)
        if decision is not None:
            return decision
    return joined(broken, "default", "niets wijst op een koppelteken", sure=False)


def reviewed(broken: Break, evidence: Evidence) -> Decision | None:
    """A person looked at this word before."""
    written = evidence.lexicon.decisions.get(f"{broken.left}-|{broken.right}".casefold())
    if written is None:
        return None
    why = f"eerder nagekeken: «{written}»"
    at = len(broken.left)
    return kept(broken, "reviewed", why) if written[at : at + 1] == "-" else joined(broken, "reviewed", why)


def address(broken: Break, _evidence: Evidence) -> Decision | None:
    """A web address keeps every sign; so does what is too long for a word."""
    if len(broken.left) + len(broken.right) > _LONGEST:
        return kept(broken, "address", "te lang voor een woord")
    if spelling.ADDRESS.search(broken.left) or spelling.ADDRESS.match(broken.right):
        return kept(broken, "address", "deel van een webadres")
    return None


def suspended(broken: Break, evidence: Evidence) -> Decision | None:
    """“natuur-” + “en milieu” leaves a part out; “partij-” + “en” is one word."""
    word = broken.right.lower()
    if word == "naar":
        return _from_to(broken)
    if word not in spelling.CONJUNCTIONS or (word == "dan" and broken.after != "wel"):
        return None
    if word == "en" and broken.last.isupper() and not spelling.may_share_ending(broken.after):
        return kept(broken, "initialism", f"«{broken.last}-en» is een meervoud", sure=False)
    if word == "en" and _is_plural(broken, evidence):
        return None
    why = f"«{broken.left}-» deelt zijn slot met een woord na «{broken.right}»"
    sure = word != "en" or broken.last[-1:].lower() not in spelling.VOWELS
    return Decision("- ", broken.right, "suspended", why, sure)


def _from_to(broken: Break) -> Decision | None:
    """“van T+2-” + “naar T+1-afwikkeling”; but “ambte-” + “naar” is one word."""
    if "-" not in broken.after:
        return None
    why = f"«{broken.left}-» deelt zijn slot met «{broken.after}»"
    return Decision("- ", broken.right, "suspended", why)


def capital(broken: Break, _evidence: Evidence) -> Decision | None:
    """A capital after the hyphen: Noord-Amerika, trans-Atlantische. A word all in capitals is no name."""
    if not broken.right[:1].isupper() or spelling.all_capitals(broken.left, broken.right):
        return None
    return kept(broken, "capital", f"«{broken.right}» begint met een hoofdletter")


def digit(broken: Break, _evidence: Evidence) -> Decision | None:
    """A digit beside the hyphen: 70-jarig, NAVO2030-agenda, COVID-19."""
    if broken.left[-1:].isdigit() or broken.right[:1].isdigit():
        return kept(broken, "digit", "een getal krijgt een koppelteken")
    return None


def initialism(broken: Break, evidence: Evidence) -> Decision | None:
    """Letters that are no syllable: EU-lidstaten, bbp-norm, F-35, e-mail."""
    part = broken.last
    if spelling.all_capitals(broken.left, broken.right):
        return None
    if spelling.is_initialism(part):
        return kept(broken, "initialism", f"«{part}» is een afkorting of een letter")
    if spelling.is_initialism(broken.first) and len(broken.first) > 1:
        return kept(broken, "initialism", f"«{broken.first}» is een afkorting")
    if (
        spelling.is_known_initialism(part)
        and len(broken.first) > 3
        and not fragments.is_fragment(broken.first)
        and not lexical.is_known(broken, evidence)
    ):
        return kept(broken, "initialism", f"«{part}» is een afkorting")
    return None


def diaeresis_kept(broken: Break, _evidence: Evidence) -> Decision | None:
    """A part that begins with ë or ï cannot be a word of its own."""
    if broken.right[:1] in "ëïöü" and broken.right:
        return joined(broken, "diaeresis", f"geen woord begint met «{broken.right[0]}»")
    return None


def same_letter(broken: Break, evidence: Evidence) -> Decision | None:
    """The same letter writes the word elsewhere, in the middle of a line."""
    written = evidence.forms.find(broken.left, broken.right)
    if written is None:
        return None
    why = f"elders in de brief staat «{written.form}»"
    if written.hyphen:
        return kept(broken, "same-letter", why)
    right = written.form[len(broken.left) : len(broken.left) + len(broken.right)]
    return Decision("", marked_as(broken.right, right), "same-letter", why)


def word_list(broken: Break, evidence: Evidence) -> Decision | None:
    """A word list knows the word with its hyphen, or the word that it is an inflection of."""
    found = wordlist.listed(broken.left, broken.right, evidence.lexicon.hyphenated)
    return kept(broken, "word-list", f"de woordenlijst heeft «{found}»") if found else None


def diaeresis_lost(broken: Break, _evidence: Evidence) -> Decision | None:
    """The diaeresis falls away where a word is divided: “financi-” + “ele” is “financiële”."""
    first = restored(broken.last, broken.first)
    if first is None:
        return None
    right = first + broken.right[len(first) :]
    word = broken.left + right
    return Decision("", right, "lost-diaeresis", f"afgebroken voor een trema: «{word}»")


def real_hyphens_only(broken: Break, evidence: Evidence) -> Decision | None:
    """A letter from a ministry's word processor divides no words."""
    if evidence.divides:
        return None
    return kept(broken, "no-division", "deze brief breekt geen woorden af")


def fragment(broken: Break, _evidence: Evidence) -> Decision | None:
    """A part that can only be the rest of a word."""
    if fragments.is_fragment(broken.first):
        return joined(broken, "fragment", f"«{broken.first}» zet een woord voort")
    return None


def vowel_clash(broken: Break, evidence: Evidence) -> Decision | None:
    """Two vowels that would be read as one keep apart the words of a compound: defensie-uitgaven."""
    if spelling.clash(broken.last, broken.first) or lexical.words_clash(broken, evidence):
        pair = f"{broken.last[-1]}-{broken.first[0]}"
        return kept(broken, "vowel-clash", f"«{pair}» zou als één klank worden gelezen")
    return None


def prefix(broken: Break, _evidence: Evidence) -> Decision | None:
    """First parts that are always set off: niet-bindend, oud-minister, kandidaat-lidstaat."""
    if compounds.takes_hyphen(broken.last, broken.first):
        return kept(broken, "prefix", f"na «{broken.last}» komt een koppelteken")
    return None


def pair(broken: Break, _evidence: Evidence) -> Decision | None:
    """Two equals: politiek-militair, secretaris-generaal, constructief-kritisch."""
    if compounds.are_equals(broken.last, broken.first):
        return kept(broken, "pair", f"«{broken.last}» en «{broken.first}» zijn gelijkwaardig")
    return None


def phrase(broken: Break, _evidence: Evidence) -> Decision | None:
    """A phrase made into a word: kant-en-klaar, follow-up."""
    if compounds.is_phrase(broken.left, broken.right):
        return kept(broken, "phrase", "de woorden van een uitdrukking krijgen koppeltekens")
    return None


RULES: tuple[Rule, ...] = (
    address,
    reviewed,
    suspended,
    digit,
    capital,
    initialism,
    diaeresis_kept,
    same_letter,
    word_list,
    phrase,
    diaeresis_lost,
    prefix,
    pair,
    fragment,
    vowel_clash,
    lexical.name,
    real_hyphens_only,
    lexical.whole_word,
    lexical.no_words,
    lexical.foreign,
)


def _is_plural(broken: Break, evidence: Evidence) -> bool:
    """Tell whether “en” is the ending of a plural rather than the word “and”.

    A syllable takes a consonant with it (lan-den), so only a word that ends in a vowel can be divided
    before “en”; and only where no compound follows that could share its ending.
    """
    if broken.last[-1:].lower() not in spelling.VOWELS and not broken.last.lower().endswith("ij"):
        return False
    if evidence.forms.find(broken.left, broken.right) is not None:
        return True
    return not spelling.may_share_ending(broken.after)
