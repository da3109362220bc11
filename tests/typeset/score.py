"""How well a cleaned document agrees with the letter that was typeset."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from generator.model.document import Document, Footnote, Repair
from tests.typeset.composer import LineEnd
from tests.typeset.letters import BODY, Letter

# The calls of a letter, and those that a document made of them, where a number that recurs is "1-2".
CALL = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass
class Share:
    """So many right out of so many."""

    right: int = 0
    total: int = 0

    def count(self, right: bool) -> None:
        """Add one case."""
        self.right += right
        self.total += 1

    @property
    def value(self) -> float:
        """The share that is right; 1 of nothing."""
        return self.right / self.total if self.total else 1.0


@dataclass
class Overlap:
    """True positives, what was found too much, what was missed."""

    both: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, found: Counter, true: Counter) -> None:
        """Compare two multisets."""
        both = sum((found & true).values())
        self.both += both
        self.extra += sum(found.values()) - both
        self.missed += sum(true.values()) - both

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.both / (self.both + self.extra) if self.both + self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.both / (self.both + self.missed) if self.both + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        whole = self.precision + self.recall
        return 2 * self.precision * self.recall / whole if whole else 0.0


@dataclass
class Score:
    """What is counted over many letters; ``failures`` shows each error in a line of its own."""

    letters: int = 0
    ends: Share = field(default_factory=Share)
    real_ends: Share = field(default_factory=Share)
    by_rule: dict[str, Share] = field(default_factory=dict)
    flagged: int = 0
    flagged_wrong: int = 0
    calls: Share = field(default_factory=Share)
    notes: Share = field(default_factory=Share)
    headings: Overlap = field(default_factory=Overlap)
    borders: Overlap = field(default_factory=Overlap)
    lost: int = 0
    added: int = 0
    words: int = 0
    frame: Overlap = field(default_factory=Overlap)
    crashes: int = 0
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Text:
    """Words without their calls; where blocks (and items) begin; the calls as (word, offset, number)."""

    words: list[str]
    starts: set[int]
    calls: list[tuple[int, int, str]]


def measure(
    score: Score, letter: Letter, document: Document, ends: Iterable[tuple[int, LineEnd]], name: str
) -> None:
    """Add a document to the score; ``ends`` are the line ends with their lines in the source."""
    true = _text((b.text, True) for b in letter.blocks if b.kind in BODY)
    made = _text((b.text, True) for b in document.blocks if b.type not in ("opening", "closing"))
    pairs, errors = _aligned(true.words, made.words)
    score.letters += 1
    score.words += len(true.words)
    for lost, added in errors:
        score.lost += len(lost)
        score.added += len(added)
        score.failures.append(f"{name}: words {' '.join(lost)!r} -> {' '.join(added)!r}")
    _notes(score, letter, document, true, made, pairs, name)
    _ends(score, document, ends, pairs, name)
    _structure(score, letter, document, true, made, pairs, name)


def _text(blocks: Iterable[tuple[str, bool]]) -> _Text:
    words: list[str] = []
    starts: set[int] = set()
    calls: list[tuple[int, int, str]] = []
    for text, _ in blocks:
        for item in text.split("\n"):
            starts.add(len(words))
            for token in item.split():
                bare = ""
                last = 0
                found = []
                for match in CALL.finditer(token):
                    bare += token[last : match.start()]
                    found.append((len(bare), match[1]))
                    last = match.end()
                bare += token[last:]
                if bare:
                    words.append(bare)
                    calls += [(len(words) - 1, offset, number) for offset, number in found]
                elif words:
                    calls += [(len(words) - 1, len(words[-1]), number) for _, number in found]
    return _Text(words, starts, calls)


def _aligned(true: list[str], made: list[str]) -> tuple[dict[int, int], list[tuple[list[str], list[str]]]]:
    """Return which word of ``true`` is which of ``made``, and the stretches that differ."""
    pairs: dict[int, int] = {}
    errors = []
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, true, made, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs.update(zip(range(a0, a1), range(b0, b1), strict=True))
        else:
            errors.append((true[a0:a1], made[b0:b1]))
    return pairs, errors


def _notes(
    score: Score,
    letter: Letter,
    document: Document,
    true: _Text,
    made: _Text,
    pairs: dict[int, int],
    name: str,
) -> None:
    bodies: dict[str, Footnote] = {note.number: note for note in document.footnotes}
    at = {(word, offset): number for word, offset, number in made.calls}
    for word, offset, number in true.calls:
        found = at.get((pairs.get(word, -1), offset))
        body = bodies.get(found) if found else None
        same_body = body is not None and body.text.split() == letter.notes[number].split()
        score.calls.count(found is not None and same_body)
        if found is None or not same_body:
            why = "no call at its word" if found is None else f"body {body.text if body else None!r}"
            score.failures.append(f"{name}: note {number} at {true.words[word]!r}: {why}")
    texts = {" ".join(note.text.split()) for note in document.footnotes}
    for text in letter.notes.values():
        score.notes.count(" ".join(text.split()) in texts)
    extra = len(made.calls) - len(true.calls)
    if extra > 0:
        score.failures.append(f"{name}: {extra} calls too many")


def _ends(
    score: Score,
    document: Document,
    ends: Iterable[tuple[int, LineEnd]],
    pairs: dict[int, int],
    name: str,
) -> None:
    repairs: dict[int, Repair] = {r.line: r for r in document.repairs if r.kind == "hyphen"}
    notes = {note.number: note.text.split() for note in document.footnotes}
    for line, end in ends:
        right = end.token in pairs if end.token is not None else end.word in notes.get(end.note, [])
        repair = repairs.get(line) or repairs.get(line + 1)
        rule = (repair.rule or repair.why) if repair else "(no repair recorded)"
        score.ends.count(right)
        if end.kind not in ("soft", "address"):
            score.real_ends.count(right)
        score.by_rule.setdefault(rule, Share()).count(right)
        if repair and not repair.sure:
            score.flagged += 1
            score.flagged_wrong += not right
        if not right:
            made = f"{repair.before!r} -> {repair.after!r}" if repair else "-"
            score.failures.append(
                f"{name}: line {line}: {end.kind} hyphen of {end.word!r}, rule {rule}: {made}"
            )


def _structure(
    score: Score,
    letter: Letter,
    document: Document,
    true: _Text,
    made: _Text,
    pairs: dict[int, int],
    name: str,
) -> None:
    wanted = Counter(_plain(b.text) for b in letter.blocks if b.kind == "heading")
    labels = {_plain(b.text) for b in letter.blocks if b.kind == "label"}  # a heading, or not: both will do
    headings = [_plain(b.text) for b in document.blocks if b.type == "heading"]
    found = Counter(heading for heading in headings if heading not in labels)
    score.headings.add(found, wanted)
    score.failures += [f"{name}: heading missed {h!r}" for h in (wanted - found)]
    score.failures += [f"{name}: heading too many {h!r}" for h in (found - wanted)]
    mapped = Counter(pairs.get(start, -1 - start) for start in true.starts)
    score.borders.add(Counter(made.starts), mapped)
    for start in sorted(true.starts):
        if pairs.get(start, -1) not in made.starts:
            score.failures.append(f"{name}: border missed before {' '.join(true.words[start : start + 5])!r}")
    back = {b: a for a, b in pairs.items()}
    for start in sorted(made.starts):
        if back.get(start, -1) not in true.starts:
            score.failures.append(
                f"{name}: border too many before {' '.join(made.words[start : start + 5])!r}"
            )
    outside = [b.text for b in letter.blocks if b.kind not in BODY]
    framed = [b.text for b in document.blocks if b.type in ("opening", "closing")]
    framed = [text for text in framed if not text.startswith(_PRINTED_HEAD)]
    score.frame.add(Counter(" ".join(framed).split()), Counter(" ".join(outside).split()))


# The head of a printed paper: part of the opening, or furniture; both will do.
_PRINTED_HEAD = ("Tweede Kamer der Staten-Generaal 2", "Vergaderjaar ")


def _plain(text: str) -> str:
    return " ".join(CALL.sub("", text).split())
