"""The text of a letter as Markdown and HTML: numbered paragraphs, headings, lists, notes at their word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.model.document import Block, Footnote
from generator.model.facts import Abbreviation, Reference, Span
from generator.model.library import Letter
from generator.pages import escaping, foreign, urls, words
from generator.pages.catalogue import Catalogue
from generator.pages.inline import CALL, Escape, Markup, marked, part_of
from generator.pages.reference_names import reference_name

_BULLET = re.compile(r"\s*(?:[–—•·*▪◦o-]|\(?\w{1,4}[.)])\s+")

# After how many blocks an abbreviation is explained once more.
FAR = 15

_STATEMENT, _CITATION, _ENGLISH, _ABBREVIATION = range(4)


@dataclass(frozen=True, slots=True)
class LetterText:
    """The text of one letter as it is shown at its own address.

    On a page with other letters ``prefix`` stands before every id; the numbers are then no links.
    """

    catalogue: Catalogue
    letter: Letter
    markups: dict[str, list[Markup]]
    called: frozenset[str]
    prefix: str = ""

    def block(self, block: Block) -> str:
        """Return a block as a piece of Markdown: prose as Markdown, everything else as HTML."""
        at = f"{self.prefix}{block.id}"
        if block.type == "heading":
            text = self._inline(block, escaping.markdown)
            return f"{'#' * min(max(block.level, 2), 6)} {text} {{ #{at} }}"
        number = self._number(block)
        if block.type == "paragraph":
            return f"{number}{self._inline(block, escaping.markdown)}\n{{ #{at} .par }}"
        if block.type == "list":
            items = "".join(f"<li>{item}</li>" for item in self._items(block))
            return f'<div class="par" id="{at}">{number}<ul class="source-list">{items}</ul></div>'
        text = self._inline(block, escaping.html)
        if block.type == "quote":
            return f'<blockquote class="par" id="{at}">{number}<p>{_broken(text)}</p></blockquote>'
        if block.type == "table":
            return (
                f'<div class="par" id="{at}">{number}'
                f'<pre class="source-table" tabindex="0">{text}</pre></div>'
            )
        return f'<div class="{block.type} {block.part}" id="{at}">{_broken(text)}</div>'

    def note(self, note: Footnote) -> str:
        """Return the text of a footnote as HTML."""
        return marked(note.text, self.markups.get(note.id, []), escaping.html, self._call)

    def _number(self, block: Block) -> str:
        """The number in the margin: a link to the block, with the lines of the source that it came from."""
        if self.prefix:
            return f'<span class="pn" data-n="{block.id[1:]}"></span>'
        name = words.capital(words.paragraph(block.id))
        lines = f"{block.first_line}-{block.last_line}"
        return (
            f'<a class="pn" href="#{block.id}" data-n="{block.id[1:]}" data-r="{lines}" aria-label="{name}">'
            "</a>"
        )

    def _inline(self, block: Block, escape: Escape) -> str:
        return marked(block.text, self.markups.get(block.id, []), escape, self._call)

    def _items(self, block: Block) -> Iterator[str]:
        """Yield the items of a list, each with the mark that the letter gives it."""
        start = 0
        for line in block.text.split("\n"):
            found = _BULLET.match(line)
            after = start + (found.end() if found else 0)
            end = start + len(line)
            bullet = f'<span class="bullet">{escaping.html(block.text[start:after])}</span>' if found else ""
            markups = part_of(self.markups.get(block.id, []), after, end)
            yield bullet + marked(block.text[after:end], markups, escaping.html, self._call)
            start = end + 1

    def _call(self, number: str) -> str:
        shown = escaping.html(number)
        if number not in self.called:
            return f'<sup class="call">{shown}</sup>'
        name = escaping.attribute(number)
        return (
            f'<sup class="call" id="r{name}">'
            f'<a href="#n{name}" role="doc-noteref" aria-label="Noot {name}">{shown}</a></sup>'
        )


def letter_text(catalogue: Catalogue, letter: Letter) -> LetterText:
    """Return the text of a letter with all that is known of its words laid over it."""
    at = urls.letter(letter.id)
    markups: dict[str, list[Markup]] = defaultdict(list)
    for reference in letter.facts.references:
        _add(markups, reference.span, *citation_tags(catalogue, reference, at), _CITATION, link=True)
    for statement in letter.facts.statements:
        opening = f'<span class="{statement.type}">'
        _add(markups, statement.span, opening, "</span>", _STATEMENT, whole=False)
    _add_abbreviations(markups, letter)
    _add_english(markups, catalogue, letter)
    return LetterText(catalogue, letter, markups, _called_once(letter))


def citation_tags(catalogue: Catalogue, reference: Reference, at: str) -> tuple[str, str]:
    """Return what goes around a citation: a link to our own letter with the official paper beside it,
    else to the official paper, else to what is known of it here.
    """
    ours = catalogue.letter_of(reference.id)
    name = escaping.attribute(reference_name(reference))
    if ours and urls.letter(ours.id) != at:
        target = escaping.attribute(urls.relative(urls.letter(ours.id), at))
        beside = ""
        if reference.url:
            beside = (
                f'<a class="official" href="{escaping.attribute(reference.url)}" rel="external" '
                f'aria-label="{name} op officielebekendmakingen.nl"></a>'
            )
        return f'<a class="cite" href="{target}">', f"</a>{beside}"
    if reference.url:
        return f'<a class="cite" href="{escaping.attribute(reference.url)}" rel="external">', "</a>"
    if reference.id:
        target = escaping.attribute(urls.relative(catalogue.paper_address(reference.id), at))
        return f'<a class="cite" href="{target}">', "</a>"
    return '<span class="cite">', "</span>"


def _add(
    markups: dict[str, list[Markup]],
    span: Span,
    before: str,
    after: str,
    rank: int,
    whole: bool = True,
    link: bool = False,
) -> None:
    markups[span.block].append(Markup(span.start, span.end, before, after, rank, whole, link))


def _add_abbreviations(markups: dict[str, list[Markup]], letter: Letter) -> None:
    """Explain each abbreviation where it is first used and again a good way on, unless it is written out
    beside it: who arrives in the middle of a letter finds it near, who reads on is not told it all the time.
    """
    known = {abbreviation.short: abbreviation for abbreviation in reversed(letter.facts.abbreviations)}
    explained: dict[str, int] = {}
    for place, unit in enumerate(_in_reading_order(letter)):
        if isinstance(unit, Block) and unit.type == "heading":
            continue
        for short, abbreviation in known.items():
            near = place - explained.get(short, -FAR) < FAR
            found = None if near else _word(short).search(unit.text)
            if found:
                explained[short] = place
            if found and abbreviation.long not in unit.text:
                markups[unit.id].append(_abbreviation(abbreviation, *found.span()))


def _add_english(markups: dict[str, list[Markup]], catalogue: Catalogue, letter: Letter) -> None:
    """Mark what is known to be English in the words of a letter."""
    knowledge = catalogue.library.knowledge
    names = [abbreviation.long for abbreviation in letter.facts.abbreviations if abbreviation.lang == "en"]
    names += [topic.en for topic in knowledge.topics.values()]
    names += [level.en for level in knowledge.levels.values()]
    phrases = foreign.known_english(names)
    for unit in _in_reading_order(letter):
        for start, end in foreign.english(unit.text, phrases):
            markups[unit.id].append(Markup(start, end, '<span lang="en">', "</span>", _ENGLISH))


def _in_reading_order(letter: Letter) -> Iterator[Block | Footnote]:
    yield from letter.document.blocks
    yield from letter.document.footnotes


@cache
def _word(short: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(short)}(?![\w-])")


def _abbreviation(abbreviation: Abbreviation, start: int, end: int) -> Markup:
    language = f' lang="{abbreviation.lang}"' if abbreviation.lang != "nl" else ""
    before = f'<abbr title="{escaping.attribute(abbreviation.long)}"{language}>'
    return Markup(start, end, before, "</abbr>", _ABBREVIATION, whole=True)


def _called_once(letter: Letter) -> frozenset[str]:
    """The notes that are called at one place only: a link back needs one place to lead to."""
    calls = [number for block in letter.document.blocks for number in CALL.findall(block.text)]
    notes = [note.number for note in letter.document.footnotes]
    return frozenset(n for n in notes if calls.count(n) == 1 and notes.count(n) == 1)


def _broken(text: str) -> str:
    return text.replace("\n", "<br>\n")
