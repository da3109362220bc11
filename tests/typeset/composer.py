"""Sets a letter in a column: lines, pages, hyphens, notes at page bottoms; and knows the truth of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal

from tests.typeset.hyphenate import positions, without_trema
from tests.typeset.letters import BODY, CALL, Block, Letter

Measure = Callable[[str], float]

EndKind = Literal["soft", "real", "suspended", "dash", "address"]

_LETTERS = re.compile(r"[^\W\d_]+")
_REAL = re.compile(r"(?<=[^\W_])-(?=[^\W_])")
_DASH = re.compile(r"(?<=\w)–(?=\w)")


@dataclass(frozen=True)
class Style:
    """How a letter is set. ``width`` is in the unit of ``measure``; ``page`` counts lines of the column.

    ``soft``: words are broken at syllables too, not only at their own hyphens. ``blank``: the share of
    paragraphs before which a blank line stands. ``call``: how a call looks in plain text. ``note_scale``:
    the size of the type of notes, as a share of that of the text. ``break_addresses``: a web address may be
    broken behind its slashes and hyphens, and nothing is added there.
    """

    name: str = "kamerstuk"
    width: float = 72
    measure: Measure = len
    page: int = 48
    soft: bool = True
    hyphen: str = "-"
    lose_trema: bool = True
    blank: float = 1.0
    call: Literal["glued", "bracket", "apart"] = "glued"
    furniture: Literal["none", "kamerstuk", "ministry"] = "none"
    notes: Literal["page", "end"] = "page"
    note_scale: float = 1.0
    break_addresses: bool = False


@dataclass(frozen=True)
class SetLine:
    """A printed line. ``role`` is the kind of its block, "note", "head", "foot" or "blank".

    ``last`` is True for the last line of a paragraph. ``note`` is the number of the note that the line
    belongs to, ``block`` the place of its block in the letter, ``serial`` its own number, by which line
    ends find it.
    """

    text: str
    role: str
    last: bool = False
    note: str = ""
    block: int = -1
    serial: int = -1


@dataclass(frozen=True)
class LineEnd:
    """A line that ends within a word: ``serial`` names the line, ``word`` is the whole word.

    ``token`` is the word's place in ``Letter.tokens``; in a note it is None and ``note`` the note's number.
    ``text`` is what the line ends in, calls left out, by which it is found where lines have other numbers.
    """

    serial: int
    kind: EndKind
    word: str
    token: int | None = None
    note: str = ""
    text: str = ""


@dataclass(frozen=True)
class Composition:
    """The pages of a letter, with every line end that is a hyphen."""

    letter: Letter
    style: Style
    pages: tuple[tuple[SetLine, ...], ...]
    ends: tuple[LineEnd, ...] = field(default=(), compare=False)


@dataclass
class _Setter:
    """What is known while lines are set."""

    style: Style
    rng: Random
    ends: list[LineEnd] = field(default_factory=list)
    serial: int = 0
    width: float = 0.0

    def lines(
        self, words: list[str], role: str, block: int = -1, first_token: int | None = None, note: str = ""
    ) -> list[SetLine]:
        """Break words into lines no wider than the column; the hyphens go to ``ends``."""
        self.width = self.style.width / (self.style.note_scale if note else 1.0)
        done: list[SetLine] = []
        line = ""
        at = 0
        rest = words[0]
        while at < len(words):
            candidate = f"{line} {rest}" if line else rest
            mark_alone = bool(note) and line == words[0]  # a mark never stands alone: its line runs over
            if self._fits(candidate) or (mark_alone and not self._broken(line, rest)[0]):
                line, at = candidate, at + 1
                rest = words[at] if at < len(words) else ""
                continue
            token = None if first_token is None else first_token + at
            text, rest, end = self._ended(line, rest, words[at], token)
            done.append(self._put(text, SetLine("", role, note=note, block=block), end))
            line = ""
            if not rest:
                at += 1
                rest = words[at] if at < len(words) else ""
        if line:
            done.append(self._put(line, SetLine("", role, note=note, block=block), None))
        return [*done[:-1], replace(done[-1], last=True)] if done else []

    def _ended(self, line: str, rest: str, whole: str, token: int | None) -> tuple[str, str, LineEnd | None]:
        """Return the line as it ends where ``rest`` does not fit, what is left of that, and the hyphen."""
        head, tail, kind = self._broken(line, rest)
        if head:
            return (f"{line} {head}" if line else head), tail, LineEnd(0, kind, whole, token)
        if not line:
            return rest, "", None
        last = line.rsplit(maxsplit=1)[-1]
        hangs = last.endswith("-") and len(last) > 1
        return line, rest, LineEnd(0, "suspended", last, token and token - 1) if hangs else None

    def _put(self, text: str, like: SetLine, end: LineEnd | None) -> SetLine:
        """Return a line with its number, and keep the hyphen that ends it."""
        self.serial += 1
        if end is not None and (like.role in BODY or like.note):
            self.ends.append(replace(end, serial=self.serial, note=like.note, text=bare(text)))
        return replace(like, text=text, serial=self.serial)

    def _fits(self, text: str) -> bool:
        return self.style.measure(printed(text, self.style)) <= self.width

    def whole(self, text: str, block: int) -> SetLine:
        """Return the row of a table, which is not broken."""
        self.serial += 1
        return SetLine(text, "table", last=True, block=block, serial=self.serial)

    def _broken(self, line: str, word: str) -> tuple[str, str, EndKind]:
        """Return the longest head of the word that still fits the line, its tail, and what the break is."""
        for at, kind in sorted(self._breaks(word), reverse=True):
            head = word[:at] + (self.style.hyphen if kind == "soft" else "")
            candidate = f"{line} {head}" if line else head
            if self._fits(candidate):
                tail = word[at:]
                if kind == "soft" and self.style.lose_trema:
                    tail = without_trema(tail)
                return head, tail, kind
        return "", word, "soft"

    def _breaks(self, word: str) -> Iterator[tuple[int, EndKind]]:
        if "://" in word or word.startswith("www."):
            if self.style.break_addresses:
                yield from ((m.end(), "address") for m in re.finditer(r"(?<=\w)[/-](?=\w)", word))
            return
        calls = [m.span() for m in CALL.finditer(word)]
        for match in _REAL.finditer(word):
            yield match.end(), "real"
        for match in _DASH.finditer(word):
            yield match.end(), "dash"
        if not self.style.soft:
            return
        for match in _LETTERS.finditer(word):
            part = match.group()
            inside = any(start <= match.start() < end for start, end in calls)
            if (
                inside
                or len(part) < 5
                or not part[1:].islower()
                or word[match.end() : match.end() + 1].isdigit()
            ):
                continue
            for at in positions(part):
                yield match.start() + at, "soft"


def printed(text: str, style: Style) -> str:
    """Return the text with its calls as the style prints them in plain text."""
    forms = {"glued": r"\1", "bracket": r"\1)", "apart": r" \1"}
    return CALL.sub(forms[style.call], text)


def bare(text: str) -> str:
    """Return the last letters of a line, without calls and white space."""
    return re.sub(r"\s", "", CALL.sub("", text))[-30:]


def compose(letter: Letter, style: Style, seed: int = 0) -> Composition:
    """Set a letter: its blocks in lines, the lines on pages, notes below the lines that call them."""
    setter = _Setter(style, Random(seed))
    column = list(_column(letter, setter))
    pages = list(_paged(column, letter, setter))
    return Composition(letter, style, tuple(tuple(page) for page in pages), tuple(setter.ends))


def _column(letter: Letter, setter: _Setter) -> Iterator[SetLine]:
    """Yield all lines of the letter but its notes, with blank lines between the blocks."""
    token = 0
    previous: Block | None = None
    for number, block in enumerate(letter.blocks):
        if previous is not None and _gap(previous, block, setter):
            yield SetLine("", "blank", block=number)
        in_body = block.kind in BODY
        for item in block.text.split("\n"):
            words = item.split()
            if block.kind == "table":
                yield setter.whole(item, number)
                token += len(words)
                continue
            yield from setter.lines(words, block.kind, number, token if in_body else None)
            token += len(words) if in_body else 0
        previous = block


def _gap(previous: Block, block: Block, setter: _Setter) -> bool:
    """Tell whether a blank line stands between two blocks."""
    if previous.kind == block.kind == "letterhead":
        return False
    if previous.kind == "paragraph" and block.kind in ("list", "table"):
        return setter.rng.random() < 0.5
    if previous.kind == "label":
        return False
    if block.kind == "paragraph" and previous.kind in ("paragraph", "list", "table"):
        return setter.rng.random() < setter.style.blank
    return True


def _paged(column: list[SetLine], letter: Letter, setter: _Setter) -> Iterator[list[SetLine]]:
    """Yield pages: lines of the column, then the notes that they call."""
    style = setter.style
    page: list[SetLine] = []
    below: list[SetLine] = []
    late: list[SetLine] = []
    for line in column:
        notes = [n for number in CALL.findall(line.text) for n in _note(number, letter, setter)]
        if page and len(page) + len(below) + 1 + (len(notes) if style.notes == "page" else 0) > style.page:
            kept = _carried(page)
            yield _closed(page, below)
            page, below = kept, []
        if page or line.role != "blank":
            page.append(line)
        if style.notes == "page":
            below += notes
        else:
            late += notes
    yield _closed(page, [*below, *late])


def _carried(page: list[SetLine]) -> list[SetLine]:
    """Take a heading off the foot of a page: it opens the next one."""
    kept: list[SetLine] = []
    while len(page) > 1 and page[-1].role in ("heading", "label", "blank"):
        kept.insert(0, page.pop())
    return kept if any(line.role in ("heading", "label") for line in kept) else []


def _note(number: str, letter: Letter, setter: _Setter) -> list[SetLine]:
    return setter.lines([number, *letter.notes[number].split()], "note", note=number)


def _closed(page: list[SetLine], notes: list[SetLine]) -> list[SetLine]:
    while page and page[-1].role == "blank":
        page.pop()
    return [*page, SetLine("", "blank"), *notes] if notes else page
