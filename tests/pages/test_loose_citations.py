"""What is cited without a number, on the index of citations: once, with each place where it is cited."""

from __future__ import annotations

from dataclasses import replace

from bs4 import Tag

from generator.library import build_library
from generator.model.facts import Reference, Span
from generator.pages import render
from tests.pages.building import a_knowledge, a_letter, a_report
from tests.pages.rendering import html, parts


def entries(*references: Reference, again: tuple[Reference, ...] = ()) -> list[Tag]:
    """Return the entries for one letter with ``references`` and a second with ``again``."""
    document, facts, curated = a_report()
    first = a_letter((document, replace(facts, references=references), curated), "verslag")
    second = replace(first, id="verslag-later", facts=replace(first.facts, references=again))
    pages = render(build_library([first, second] if again else [first], a_knowledge()))
    page = next(str(file.content) for file in pages if file.path == "verwijzingen/index.md")
    return list(html(parts(page)[1]).select("#zonder-nummer ~ ul:not(.dossiers) li"))


def debate(paragraph: str, day: str | None = "2019-03-01", raw: str = "AO van 1 maart") -> Reference:
    return Reference(raw, "overleg", Span(paragraph, 0, 5), 4, date=day)


def test_a_debate_cited_twice_is_one_entry_with_two_places_and_its_day():
    (entry,) = entries(debate("p1"), debate("p2"))
    assert "1 maart 2019" in entry.get_text()
    assert [link.get_text() for link in entry.select("a")] == ["alinea 1", "2"]


def test_two_letters_that_cite_it_stand_with_it():
    (entry,) = entries(debate("p1"), again=(debate("p4"),))
    assert [str(link["href"]).split("#")[1] for link in entry.select("a")] == ["p1", "p4"]


def test_the_same_words_of_another_day_are_another_debate():
    assert len(entries(debate("p1"), debate("p2", "2018-03-01"))) == 2


def test_without_a_day_the_words_of_another_letter_may_mean_another_one():
    assert len(entries(debate("p1", None), again=(debate("p1", None),))) == 2


def test_a_day_that_the_words_give_in_full_is_not_said_again():
    (entry,) = entries(debate("p1", raw="AO van 1 maart 2019"))
    assert entry.get_text().count("1 maart 2019") == 1


def test_a_motion_and_its_number_in_one_paragraph_are_one_place_on_the_page_that_explains_the_letter():
    document, facts, curated = a_report()
    motion = Reference("de motie-De Vries", "motie", Span("p1", 0, 5), 4, "kst-31234-9")
    paper = Reference("nr. 9", "kamerstuk", Span("p1", 6, 9), 4, "kst-31234-9")
    letter = a_letter((document, replace(facts, references=(motion, paper)), curated), "verslag")
    pages = render(build_library([letter], a_knowledge()))
    page = next(str(f.content) for f in pages if f.path == f"brieven/{letter.id}/toelichting/index.md")
    (entry,) = [li for li in html(parts(page)[1]).select("li.entry") if "31\u00a0234, nr. 9" in li.get_text()]
    assert [link.get_text() for link in entry.select("a[href$='#p1']")] == ["alinea 1"]
