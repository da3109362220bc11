"""Two letters side by side: per topic the paragraphs of each, sentence by sentence what they share.

Every paragraph stands under one topic, its strongest, so that no text is there twice. Where it also is
about another topic, that topic names it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.comparison.wording import FEWEST, Sentences, Wording, wording
from generator.model.document import Block
from generator.model.facts import Span
from generator.model.library import Letter


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence elsewhere that says the same: where, in which words, and whether word for word."""

    span: Span
    text: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one letter.

    ``other``: the sentence of the other letter that it was taken from, or that it was taken over in;
    ``earlier``: a sentence before it in the same letter. ``counts`` is False where there are too few words
    to call it new or taken over.
    """

    span: Span
    text: str
    counts: bool
    other: Shared | None = None
    earlier: Shared | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered block with its sentences; a table has none."""

    block: Block
    sentences: tuple[Sentence, ...]

    @property
    def shared(self) -> int:
        """How many of its sentences stand in the other letter too."""
        return sum(sentence.other is not None for sentence in self.sentences)

    @property
    def own(self) -> int:
        """How many of its sentences the other letter does not have."""
        return sum(sentence.counts and sentence.other is None for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Side:
    """What one letter says on a topic; ``beside`` are the ids of blocks that stand under another topic."""

    parts: tuple[Part, ...] = ()
    beside: tuple[str, ...] = ()

    @property
    def shared(self) -> int:
        """How many sentences stand in the other letter too."""
        return sum(part.shared for part in self.parts)

    @property
    def own(self) -> int:
        """How many sentences the other letter does not have."""
        return sum(part.own for part in self.parts)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with both sides; ``id`` is None for what has no topic."""

    id: str | None
    older: Side
    newer: Side


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two letters compared.

    First the topics that both treat and then those that are new, in the order of the newer letter; then
    those that it no longer treats, in the order of the older one.
    """

    older: Letter
    newer: Letter
    topics: tuple[Topic, ...]

    @property
    def taken(self) -> int:
        """How many sentences of the newer letter were taken from the older one."""
        return sum(topic.newer.shared for topic in self.topics)

    @property
    def fresh(self) -> int:
        """How many sentences of the newer letter are new."""
        return sum(topic.newer.own for topic in self.topics)

    @property
    def dropped(self) -> int:
        """How many sentences of the older letter do not return."""
        return sum(topic.older.own for topic in self.topics)


@dataclass(frozen=True, slots=True)
class _Read:
    """A letter as it is compared: its sentences in order with their wording."""

    letter: Letter
    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    wordings: tuple[Wording, ...]

    def shared(self, index: int, exact: bool) -> Shared:
        """Return one of its sentences as what another shares."""
        return Shared(self.spans[index], self.texts[index], exact)


def compare(older: Letter, newer: Letter) -> Comparison:
    """Return two letters side by side.

    A sentence of the newer letter was taken over if a sentence of the older one is the same or nearly so;
    it may stand under another topic there.
    """
    old, new = _read(older), _read(newer)
    in_old, in_new = Sentences(old.wordings), Sentences(new.wordings)
    from_old: dict[int, Shared] = {}
    into_new: dict[int, Shared] = {}
    for index, sentence in enumerate(new.wordings):
        found = in_old.likest(sentence)
        if found:
            from_old[index] = old.shared(found.index, found.exact)
            into_new.setdefault(found.index, new.shared(index, found.exact))
    before = _parts(old, into_new, _repeated(old, in_old))
    after = _parts(new, from_old, _repeated(new, in_new))
    return Comparison(older, newer, _topics(older, before, newer, after))


def _read(letter: Letter) -> _Read:
    blocks = {block.id: block.text for block in letter.document.blocks}
    spans = tuple(span for span in letter.facts.sentences if span.block in blocks)
    texts = tuple(blocks[span.block][span.start : span.end] for span in spans)
    return _Read(letter, spans, texts, tuple(wording(text) for text in texts))


def _repeated(read: _Read, sentences: Sentences) -> dict[int, Shared]:
    """Return the sentences that a letter says for the second time, each with the first time."""
    found = (
        (index, sentences.likest(sentence, before=index)) for index, sentence in enumerate(read.wordings)
    )
    return {index: read.shared(first.index, first.exact) for index, first in found if first}


def _parts(read: _Read, other: dict[int, Shared], earlier: dict[int, Shared]) -> tuple[Part, ...]:
    by_block: dict[str, list[Sentence]] = defaultdict(list)
    for index, span in enumerate(read.spans):
        counts = len(read.wordings[index].words) >= FEWEST
        sentence = Sentence(span, read.texts[index], counts, other.get(index), earlier.get(index))
        by_block[span.block].append(sentence)
    return tuple(Part(block, tuple(by_block[block.id])) for block in read.letter.document.numbered)


def _topics(older: Letter, before: Iterable[Part], newer: Letter, after: Iterable[Part]) -> tuple[Topic, ...]:
    old, new = _by_topic(older, before), _by_topic(newer, after)
    found = [Topic(id, old.get(id, Side()), new.get(id, Side())) for id in dict.fromkeys([*new, *old])]
    return tuple(sorted((topic for topic in found if topic.older.parts or topic.newer.parts), key=_place))


def _place(topic: Topic) -> int:
    """Return where a topic stands: what both letters treat first, what has no topic last."""
    if topic.id is None:
        return 3
    if topic.older.parts and topic.newer.parts:
        return 0
    return 1 if topic.newer.parts else 2


def _by_topic(letter: Letter, parts: Iterable[Part]) -> dict[str | None, Side]:
    """Return what a letter says on each topic, in the order in which the topics are first treated."""
    topics = {p.id: p.topics or s.topics[:1] for s in letter.facts.sections for p in s.paragraphs}
    central: dict[str | None, list[Part]] = defaultdict(list)
    beside: dict[str | None, list[str]] = defaultdict(list)
    for part in parts:
        first, others = _first(topics.get(part.block.id, ()))
        central[first].append(part)
        for other in others:
            beside[other].append(part.block.id)
    return {
        topic: Side(tuple(central.get(topic, ())), tuple(beside.get(topic, ())))
        for topic in dict.fromkeys([*central, *beside])
    }


def _first(topics: Sequence[str]) -> tuple[str | None, Sequence[str]]:
    return (topics[0], topics[1:]) if topics else (None, ())
