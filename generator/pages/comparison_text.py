"""The text of one letter as it stands beside another: every sentence as it is, marked where it returns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from generator.comparison import Comparison, Part, Sentence, Shared, Side, other_words
from generator.model.library import Letter
from generator.pages import urls, words
from generator.pages.inline import plain

# How much is shown of a paragraph where two letters are too long to stand beside each other whole.
_CUTS = (1200, 600, 300, 150)
# How many paragraphs are shown then of both letters together, if even that is too much.
_PARAGRAPHS = 90

Name = Literal["oud", "nieuw"]

_OWN = {"nieuw": "nieuw", "oud": "keert niet terug"}
_TAKEN = {"nieuw": "tekst overgenomen uit", "oud": "tekst overgenomen in"}
_ALMOST = {"nieuw": "tekst bijna overgenomen uit", "oud": "tekst bijna overgenomen in"}
_CHANGED = {"nieuw": "ins", "oud": "del"}


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of two letters fits on a page: characters of a paragraph, paragraphs of a side of a topic."""

    characters: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Column:
    """One of the two letters: ``name`` begins its ids on the page, ``shown`` are the blocks it has there."""

    name: Name
    letter: Letter
    shown: frozenset[str]

    def address(self, block_id: str) -> str:
        """Return the address of a block of this letter on its own page."""
        return urls.letter(self.letter.id, block_id)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in its column; ``label`` holds for all of it, ``cut`` says that the letter has more."""

    id: str
    name: str
    address: str
    label: str
    html: Markup
    cut: bool


def fits(compared: Comparison) -> Iterator[Fit]:
    """Yield how much of two letters could be shown on one page: all of it, then less and less."""
    parts = [part for topic in compared.topics for side in (topic.older, topic.newer) for part in side.parts]
    longest = max((len(part.block.text) for part in parts), default=0)
    yield Fit(longest, len(parts))
    yield from (Fit(characters, len(parts)) for characters in _CUTS if characters < longest)
    yield Fit(_CUTS[-1], max(1, _PARAGRAPHS // (2 * max(1, len(compared.topics)))))


def column(name: Name, letter: Letter, sides: Iterable[Side], fit: Fit) -> Column:
    """Return a letter as a column of the page."""
    parts = (part for side in sides for part in side.parts[: fit.paragraphs])
    return Column(name, letter, frozenset(part.block.id for part in parts))


def paragraph(part: Part, here: Column, there: Column, fit: Fit, at: str) -> Paragraph:
    """Return a paragraph as it is shown in its column ``here``, on the page at an address."""
    text = _Text(part, here, there, fit.characters, at)
    pieces = "".join(text.pieces())
    block = part.block
    return Paragraph(
        id=f"{here.name}-{block.id}",
        name=words.paragraph(block.id),
        address=here.address(block.id),
        label=text.label,
        html=Markup(pieces),
        cut=len(block.text) > fit.characters,
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """The text of a paragraph on its way to HTML."""

    part: Part
    here: Column
    there: Column
    characters: int
    at: str

    @property
    def label(self) -> str:
        """What holds for the whole paragraph."""
        if self.part.shared or not self.part.own:
            return ""
        return _OWN[self.here.name]

    def pieces(self) -> Iterator[str]:
        """Yield the text, with its marks, up to the sentence that no longer fits."""
        whole = self.part.block.text
        if not self.part.sentences:
            yield _html(words.shortened(whole, self.characters))
            return
        at = 0
        before: Sentence | None = None
        for sentence in self.part.sentences:
            yield _html(whole[at : sentence.span.start])
            if sentence.span.end > self.characters and len(whole) > self.characters:
                yield _html(words.shortened(sentence.text, max(self.characters - sentence.span.start, 1)))
                return
            yield self._marked(sentence, before)
            at, before = sentence.span.end, sentence
        yield _html(whole[at:])

    def _marked(self, sentence: Sentence, before: Sentence | None) -> str:
        text = _html(sentence.text)
        if sentence.other:
            same = before and before.other and _place(before.other) == _place(sentence.other)
            what = (_TAKEN if sentence.other.exact else _ALMOST)[self.here.name]
            tag = "" if same else self._tag(what, self.there, sentence.other)
            text = f'{tag}<mark class="taken">{self._differing(sentence, sentence.other)}</mark>'
        elif self.part.shared and sentence.counts:
            kind = _CHANGED[self.here.name]
            again = before and before.counts and not before.other
            tag = "" if again else f'<span class="tag">{_OWN[self.here.name]}</span> '
            text = f"{tag}<{kind}>{text}</{kind}>"
        if sentence.earlier:
            what = "staat ook in" if sentence.earlier.exact else "staat bijna zo in"
            text += " " + self._tag(what, self.here, sentence.earlier).rstrip()
        return text

    def _tag(self, what: str, column: Column, shared: Shared) -> str:
        """Return a label that leads to a sentence: on this page where it stands here, else in its letter."""
        block = shared.span.block
        target = f"#{column.name}-{block}"
        if block not in column.shown:
            target = urls.relative(column.address(block), self.at)
        return f'<span class="tag">{what} <a href="{target}">{words.paragraph(block)}</a></span> '

    def _differing(self, sentence: Sentence, other: Shared) -> str:
        """Return a sentence with the words marked that the other one has not."""
        text = plain(sentence.text)
        kind = _CHANGED[self.here.name]
        pieces, at = [], 0
        for start, end in () if other.exact else other_words(text, plain(other.text)):
            pieces += [_html(text[at:start]), f"<{kind}>{_html(text[start:end])}</{kind}>"]
            at = end
        return "".join([*pieces, _html(text[at:])])


def _place(shared: Shared) -> tuple[str, bool]:
    return shared.span.block, shared.exact


def _html(text: str) -> str:
    return str(escape(plain(text))).replace("\n", "<br>")
