"""Side by side: every paragraph of both letters once, under its topic, what they share and what is new."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.comparison import Comparison, compare
from tests.comparison.building import a_letter

PLAN = "De ministers stelden het nieuwe plan voor de dijken van de Maas unaniem vast."
PLAN_CHANGED = "De ministers stelden het tweede plan voor de dijken van de Maas unaniem vast."
LEVEL = "Het peil van de rivier stond deze zomer lager dan ooit tevoren."
FISH = "Over de visserij is daarna nog kort van gedachten gewisseld."


def marks(compared: Comparison, side: str) -> dict[str, tuple[str, bool] | None]:
    """Return for every sentence of a side the block of the other letter where it stands too, and whether
    word for word.
    """
    return {
        s.text: (s.other.span.block, s.other.exact) if s.other else None
        for topic in compared.topics
        for part in getattr(topic, side).parts
        for s in part.sentences
    }


def test_sentences_are_taken_over_new_or_gone():
    compared = compare(
        a_letter("oud", f"dijken: {PLAN} {LEVEL}", f"vis: {FISH}"),
        a_letter("nieuw", "peil: Dit is een heel nieuwe zin.", f"dijken: {PLAN_CHANGED}", f"vis: {FISH}"),
    )
    assert marks(compared, "newer") == {
        "Dit is een heel nieuwe zin.": None,
        PLAN_CHANGED: ("p1", False),
        FISH: ("p2", True),
    }
    assert marks(compared, "older") == {PLAN: ("p2", False), LEVEL: None, FISH: ("p3", True)}
    assert (compared.taken, compared.fresh, compared.dropped) == (2, 1, 1)


def test_a_sentence_may_come_from_under_another_topic():
    compared = compare(a_letter("oud", f"vis: {PLAN}"), a_letter("nieuw", f"dijken: {PLAN}"))
    assert marks(compared, "newer") == {PLAN: ("p1", True)}


def test_topics_of_both_come_first_then_new_ones_then_those_that_are_gone():
    compared = compare(
        a_letter("oud", ": Zomaar iets.", f"vis: {FISH}", f"dijken: {PLAN}"),
        a_letter("nieuw", f"peil: {LEVEL}", f"dijken: {PLAN}"),
    )
    assert [topic.id for topic in compared.topics] == ["dijken", "peil", "vis", None]


def test_a_paragraph_stands_under_its_strongest_topic_and_is_named_at_the_others():
    compared = compare(a_letter("oud", f"dijken: {PLAN}"), a_letter("nieuw", f"peil, dijken: {LEVEL}"))
    by_id = {topic.id: topic for topic in compared.topics}
    assert [part.block.id for part in by_id["peil"].newer.parts] == ["p1"]
    assert by_id["dijken"].newer.parts == ()
    assert by_id["dijken"].newer.beside == ("p1",)


def test_a_sentence_that_a_letter_repeats_points_to_the_first_time():
    compared = compare(
        a_letter("oud"), a_letter("nieuw", f"dijken: {PLAN}", f"dijken: {LEVEL} {PLAN_CHANGED}")
    )
    first, second = compared.topics[0].newer.parts
    assert [s.earlier for s in first.sentences] == [None]
    assert second.sentences[0].earlier is None
    again = second.sentences[1].earlier
    assert again and (again.span.block, again.text, again.exact) == ("p1", PLAN, False)


def test_a_few_words_are_neither_new_nor_taken_over():
    compared = compare(a_letter("oud", "vis: Tot slot."), a_letter("nieuw", "vis: Tot slot."))
    assert (compared.taken, compared.fresh, compared.dropped) == (0, 0, 0)


def test_a_letter_beside_itself_is_taken_over_whole():
    letter = a_letter("brief", f"dijken: {PLAN} {LEVEL}", f"vis: {FISH}")
    compared = compare(letter, letter)
    assert (compared.taken, compared.fresh, compared.dropped) == (3, 0, 0)


SENTENCES = st.sampled_from([PLAN, PLAN_CHANGED, LEVEL, FISH, "Tot slot.", "Dit is een heel andere zin."])
PARAGRAPHS = st.lists(
    st.builds(
        "{}: {}".format,
        st.sampled_from(["dijken", "peil, vis", "vis, dijken", ""]),
        st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join),
    ),
    max_size=5,
)


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_paragraph_of_both_letters_is_there_once(old, new):
    older, newer = a_letter("oud", *old), a_letter("nieuw", *new)
    compared = compare(older, newer)
    for side, letter in (("older", older), ("newer", newer)):
        shown = [part.block.id for topic in compared.topics for part in getattr(topic, side).parts]
        assert sorted(shown) == sorted(block.id for block in letter.document.numbered)
    assert len({topic.id for topic in compared.topics}) == len(compared.topics)


@given(PARAGRAPHS, PARAGRAPHS)
def test_what_was_taken_over_was_taken_from_something(old, new):
    compared = compare(a_letter("oud", *old), a_letter("nieuw", *new))
    in_older = sum(topic.older.shared for topic in compared.topics)
    assert (compared.taken > 0) == (in_older > 0)
    assert in_older <= compared.taken
