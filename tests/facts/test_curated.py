"""A person's word in the sidecar stands beside what the letter says, and before what was inferred."""

from __future__ import annotations

from datetime import date

from generator.facts.curated import add_meetings, curated_title
from generator.model.facts import Evidence, MeetingLink, Role, Span
from generator.model.knowledge import Curated, CuratedFact, Knowledge, Meeting, Where

MEETING = Meeting(
    "2019-03-05-waterstaat",
    date(2019, 3, 5),
    date(2019, 3, 6),
    ("water-ministers",),
    "Gent",
    "fysiek",
    False,
    "verified",
    "bron",
)
KNOWLEDGE = Knowledge(meetings={MEETING.id: MEETING})


def sidecar(*pairs: tuple[str, str]) -> Curated:
    return Curated({"meetings": CuratedFact("meetings", pairs, "de omslag van de brief", Where("x.yaml", 1))})


def found(role: Role) -> MeetingLink:
    return MeetingLink(
        MEETING.id,
        "2019-03-05",
        None,
        None,
        None,
        role,
        Evidence("inferred", "regel", 4, "zo"),
        Span("p2", 3, 9),
    )


def titled(value: str | None) -> Curated:
    return Curated({"title": CuratedFact("title", value, "de lijst van de Kamer", Where("x.yaml", 1))})


def test_a_title_that_a_person_wrote_stands_with_its_source():
    title = curated_title(titled("Verslag van de top in Gent"))
    assert title is not None
    assert (title.value, title.evidence.how) == ("Verslag van de top in Gent", "curated")
    assert title.evidence.source == "de lijst van de Kamer"
    assert curated_title(titled(None)) is curated_title(Curated()) is None


def test_without_a_sidecar_nothing_changes():
    assert add_meetings((found("mentioned"),), Curated(), KNOWLEDGE) == (found("mentioned"),)


def test_a_meeting_that_the_letter_does_not_name_is_added_with_its_source():
    (link,) = add_meetings((), sidecar((MEETING.id, "reported")), KNOWLEDGE)
    assert (link.id, link.role, link.start, link.end) == (MEETING.id, "reported", "2019-03-05", "2019-03-06")
    assert (link.place, link.level, link.form) == ("Gent", "water-ministers", "fysiek")
    assert (link.evidence.how, link.evidence.source) == ("curated", "de omslag van de brief")


def test_what_the_letter_says_itself_stays_as_it_was_found():
    links = (found("reported"),)
    assert add_meetings(links, sidecar((MEETING.id, "reported")), KNOWLEDGE) == links


def test_another_role_makes_way_at_its_place():
    (link,) = add_meetings((found("mentioned"),), sidecar((MEETING.id, "reported")), KNOWLEDGE)
    assert (link.role, link.evidence.how, link.span) == ("reported", "curated", Span("p2", 3, 9))


def test_a_meeting_that_the_register_does_not_know_is_left_to_the_checks():
    assert add_meetings((), sidecar(("2019-03-05-watrstaat", "reported")), KNOWLEDGE) == ()
