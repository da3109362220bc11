"""What is called a problem, and what is not."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.checks import CHECKS, check
from generator.knowledge.meetings import load_meetings
from generator.knowledge.reading import Report
from generator.model.codes import CODES
from generator.model.document import Footnote, Furniture, Oddity, Repair
from generator.model.facts import Kamerstuk, ParagraphTopics, Section, Value
from generator.model.knowledge import ExpectedPaper, Lexicon, Topic, Where
from generator.model.library import Library
from generator.model.source import Line, Source
from generator.problems import Problem
from generator.sources import parse
from generator.text import clean
from tests.checks.libraries import KNOWLEDGE, known, letter, library, link, signed
from tests.facts.building import build

GENERATOR = Path(__file__).parents[2] / "generator"


def found(one: Library) -> list[Problem]:
    problems = list(check(one))
    assert all(problem.hint for problem in problems), "every problem says what to do"
    return problems


def codes(one: Library) -> list[str]:
    return [problem.code for problem in found(one)]


def the_one(one: Library) -> Problem:
    (problem,) = found(one)
    return problem


def test_a_letter_about_which_all_is_known_gives_no_problem():
    assert codes(library(letter())) == []


def test_an_empty_library_gives_no_problem():
    assert codes(Library(KNOWLEDGE)) == []


# --- text -------------------------------------------------------------------------------------------------


def test_a_word_that_was_lost_stops_the_build():
    document = build("Een alinea\nvan een brief.")
    kept = replace(document.blocks[0], text="Een alinea van een.", breaks=((0, 1), (11, 2)))
    problem = the_one(library(letter(text=replace(document, blocks=(kept,)))))
    assert (problem.code, problem.severity, problem.line) == ("words-lost", "error", 2)
    assert problem.message == "letters and digits, 5 in all (befir), of the source did not come into the text"


def test_a_word_that_came_from_nowhere_stops_the_build():
    document = build("Een alinea.")
    more = replace(document.blocks[0], text="Een korte alinea.")
    problem = the_one(library(letter(text=replace(document, blocks=(more,)))))
    assert (problem.code, problem.severity) == ("words-added", "error")


def test_the_proof_of_the_cleaning_itself_is_believed_and_told_once():
    document = build("Een alinea\nvan een brief.")
    short = replace(document.blocks[0], text="Een alinea van een.", breaks=((0, 1), (11, 2)))
    lost = replace(document, blocks=(short,), oddities=(Oddity("words-lost", 2, "brief"),))
    problem = the_one(library(letter(text=lost)))
    assert problem.message == "«brief» of the source did not come into the text"


@pytest.mark.parametrize(
    ("printed", "word"), [("financi-\nele", "financiële"), ("ge-\nintegreerde", "geïntegreerde")]
)
def test_a_diaeresis_that_the_end_of_a_line_had_dropped_is_not_lost(printed, word):
    text = f"Het kabinet heeft daarover lang en breed gesproken en wil de {printed} steun behouden.\n"
    document = clean(parse(text.encode(), "brief.txt"), Lexicon())
    assert word in document.blocks[0].text
    assert not [p for p in found(library(letter(text=document))) if p.code.startswith("words-")]


def test_another_letter_is_no_diaeresis():
    document = build("Een woord")
    block = replace(document.blocks[0], text="Een waard")
    repair = Repair(1, "hyphen", "woo-|rd", "waard", "zo")
    assert "words-lost" in codes(library(letter(text=replace(document, blocks=(block,), repairs=(repair,)))))


def test_furniture_footnotes_and_mended_characters_are_not_lost():
    lines = ("28 676 NAVO", "De ﬁnanciën1 zijn bespro-", "ken.", "1 Zie de begroting.")
    source = Source("x", "text", tuple(Line(n, text) for n, text in enumerate(lines, 1)))
    document = build("x")
    block = replace(
        document.blocks[0],
        text="De financiën[^1] zijn besproken.",
        first_line=2,
        last_line=3,
        breaks=((0, 2), (29, 3)),
    )
    clean = replace(
        document,
        source=source,
        blocks=(block,),
        furniture=(Furniture(1, "28 676 NAVO"),),
        footnotes=(Footnote("1", "Zie de begroting.", 4, "p1"),),
        repairs=(
            Repair(2, "footnote-call", "1", "[^1]", "note 1 answers this mark"),
            Repair(4, "footnote-body", "1", "[^1]:", "a footnote"),
        ),
    )
    assert codes(library(letter(text=clean))) == []


def test_a_note_of_which_the_structure_tells_the_number_has_it_nowhere_else():
    lines = (Line(1, "Tekst.[^1]"), Line(2, "Noot.", hint="note", note="1"))
    document = build("x")
    clean = replace(
        document,
        source=Source("x", "docx", lines, wrapped=False),
        blocks=(replace(document.blocks[0], text="Tekst.[^1]"),),
        footnotes=(Footnote("1", "Noot.", 2, "p1"),),
    )
    assert codes(library(letter(text=clean))) == []


@pytest.mark.parametrize(
    "code", ["note-without-mark", "mark-without-note", "unclear-hyphen", "unclear-break"]
)
def test_what_the_cleaning_could_not_understand_is_told(code):
    document = replace(build("Een alinea."), oddities=(Oddity(code, 1, "alinea"),))
    problem = the_one(library(letter(text=document)))
    assert (problem.code, problem.line, problem.message) == (code, 1, "alinea")


def test_a_repair_without_evidence_is_told_once():
    sure = Repair(1, "hyphen", "be-|sluit", "besluit", "staat elders in de brief")
    unsure = replace(sure, before="NAVO-|top", after="NAVO-top", why="niets zegt het", sure=False)
    document = replace(build("Een alinea."), repairs=(sure, unsure))
    problem = the_one(library(letter(text=document)))
    assert (problem.code, problem.severity) == ("unclear-hyphen", "notice")
    assert '- {word: "NAVOtop", source: "..."}' in problem.hint
    told = replace(document, oddities=(Oddity("unclear-hyphen", 1, "NAVO-|top"),))
    assert codes(library(letter(text=told))) == ["unclear-hyphen"]


# --- values -----------------------------------------------------------------------------------------------


def test_a_number_that_contradicts_another_points_at_the_sidecar():
    one = letter(curated={"number": "6"}, conflicts=(("number", "5", "6"),))
    problem = the_one(library(one))
    assert (problem.code, problem.severity) == ("conflict", "warning")
    assert (problem.file, problem.line) == ("corpus/letters/brief.yaml", 7)
    assert problem.message == "number: 5 and 6 contradict each other; 5 is kept"


def test_a_date_or_kind_of_the_sidecar_that_the_letter_contradicts():
    one = letter(curated={"date": date(2019, 3, 21), "kind": "antwoorden"})
    assert [problem.message for problem in found(library(one))] == [
        "date: 2019-03-20 and 2019-03-21 contradict each other; 2019-03-20 is kept",
        "kind: verslag and antwoorden contradict each other; verslag is kept",
    ]
    assert codes(library(letter(curated={"date": date(2019, 3, 20), "kind": "verslag"}))) == []


def test_what_nobody_knows_is_noticed_and_a_search_without_result_is_remembered():
    nothing = {"date": Value(), "kamerstuk": Kamerstuk(), "kind": known("other")}
    problems = found(library(letter(**nothing, date_bounds=(date(2019, 11, 20), date(2019, 12, 3)))))
    assert [problem.code for problem in problems] == ["no-date", "no-number", "no-kind"]
    assert {problem.severity for problem in problems} == {"notice"}
    assert problems[0].message.endswith("(not before 2019-11-20, not after 2019-12-03)")
    looked = found(library(letter(curated={"number": None}, kamerstuk=Kamerstuk())))
    assert looked[0].hint == "The sidecar says that it was looked for: gezocht in de lijst van stukken"
    assert looked[0].file == "corpus/letters/brief.yaml"


def test_a_section_without_a_topic_is_noticed():
    paragraphs = (ParagraphTopics("p1", ()),)
    sections = (
        Section("Dijken", "dijken", ("dijken",), (), paragraphs),
        Section("Slot", "slot", (), (), paragraphs),
        Section("Leeg", "leeg", (), (), ()),
    )
    topics = {"dijken": Topic("dijken", "Dijken", "Dikes", "Dikes.")}
    knowledge = replace(KNOWLEDGE, topics=topics)
    text = "## Slot\n\nEen alinea."
    problem = the_one(library(letter(text=text, sections=sections), knowledge=knowledge))
    assert (problem.code, problem.line) == ("no-topic", 1)
    assert "«Slot»" in problem.message
    assert codes(library(letter(sections=sections))) == [], "without a vocabulary nothing is missing"
    none = letter(text=text, sections=sections[1:])
    assert the_one(library(none, knowledge=knowledge)).message == "no topic was found in this letter"


# --- people -----------------------------------------------------------------------------------------------


def test_a_signatory_that_nobody_knows_comes_with_an_entry_to_fill_in():
    problem = the_one(library(letter(signatories=(signed("C. Jansen", None),))))
    assert (problem.code, problem.severity, problem.line) == ("unknown-person", "warning", 9)
    assert "name: C. Jansen" in problem.hint


@pytest.mark.parametrize(
    ("name", "person", "office", "day", "expected"),
    [
        ("J.P. de Vries", "de-vries", "De Minister van Waterstaat,", date(2019, 5, 31), []),
        ("J.P. de Vries", "de-vries", "De Minister van Waterstaat,", date(2019, 6, 1), ["not-in-office"]),
        ("J.P. de Vries", "de-vries", "MINISTER VAN WATERSTAAT", date(2019, 6, 1), ["not-in-office"]),
        ("J.P. de Vries", "de-vries", None, date(2017, 10, 25), ["not-in-office"]),
        ("A. Smit", "smit", "De Minister van Waterstaat", date(2030, 1, 1), []),
        # An office that the register does not keep says nothing against anybody.
        ("A. Smit", "smit", "De Minister van Financiën", date(2010, 1, 1), []),
    ],
)
def test_whoever_signs_holds_the_office_on_that_day(name, person, office, day, expected):
    one = letter(signatories=(signed(name, person, office),), date=known(day))
    assert codes(library(one)) == expected


def test_without_a_date_nobody_is_out_of_office():
    assert codes(library(letter(date=Value()))) == ["no-date"]


def test_a_letter_that_nobody_signed_is_noticed():
    assert codes(library(letter(signatories=()))) == ["no-signatory"]


# --- meetings ---------------------------------------------------------------------------------------------


def entry_of(problem: Problem, tmp_path: Path):
    """Read the entry that the hint offers as if somebody had pasted it into the register."""
    text = problem.hint[problem.hint.index("- start:") :]
    (tmp_path / "meetings.yaml").write_text(text, encoding="utf-8")
    report = Report("meetings.yaml")
    (meeting,) = load_meetings(tmp_path / "meetings.yaml", report, KNOWLEDGE.levels).values()
    assert not report.problems
    return meeting


def test_a_meeting_that_the_register_does_not_know_comes_with_a_ready_made_entry(tmp_path):
    reported = link("reported", start="2020-03-03", end="2020-03-04", place="Ieper")
    problem = the_one(
        library(
            letter(
                date=known(date(2020, 4, 1)), meetings=(reported,), signatories=(signed("A. Smit", "smit"),)
            )
        )
    )
    assert (problem.code, problem.severity, problem.line) == ("unknown-meeting", "warning", 3)
    assert problem.message == (
        "the letter reports a meeting on 2020-03-03 to 2020-03-04 that the register does not know"
    )
    meeting = entry_of(problem, tmp_path)
    assert meeting.id == "2020-03-03-waterstaat"
    assert (meeting.place, meeting.known) == ("Ieper", "verified")
    assert meeting.source == "brief brief, regel 3: «de bijeenkomst op 5 en 6 maart 2019»"


def test_a_meeting_to_come_by_video_is_offered_as_announced(tmp_path):
    previewed = link("previewed", start="2020-03-03", form="videoconferentie", place="Ieper")
    problem = the_one(library(letter(meetings=(previewed,))))
    meeting = entry_of(problem, tmp_path)
    assert (meeting.form, meeting.place, meeting.known) == ("videoconferentie", None, "announced")


def test_a_meeting_that_is_near_one_of_the_register_may_be_the_same():
    problem = the_one(library(letter(meetings=(link("reported", start="2019-03-12", end="2019-03-13"),))))
    assert problem.hint.startswith("The register has 2019-03-05-waterstaat. If that is the meeting")
    assert "announced_start: 2019-03-12, announced_end: 2019-03-13" in problem.hint


def test_a_meeting_in_passing_or_of_a_level_without_series_needs_no_entry():
    passing = link("mentioned", start="2014-09-04", level="heads")
    planned = link("planned", start="2019-06", level="water-ministers")
    council = link("reported", start="2019-03-12", level="council")
    assert codes(library(letter(meetings=(passing, planned, council)))) == []


def test_a_sidecar_that_names_an_unknown_meeting_stops_the_build():
    one = letter(curated={"meetings": (("2019-03-05-watrstaat", "reported"),)})
    problem = the_one(library(one))
    assert (problem.code, problem.severity) == ("unknown-meeting-id", "error")
    assert (problem.file, problem.line) == ("corpus/letters/brief.yaml", 7)
    assert "`2019-03-05-waterstaat`" in problem.hint


def test_a_report_cannot_be_older_than_its_meeting():
    one = letter(meetings=(link("reported", "2019-09-09-top"), link("previewed", "2018-03-06-waterstaat")))
    assert codes(library(one)) == ["role-against-date", "role-against-date"]
    fine = letter(meetings=(link("reported", "2018-03-06-waterstaat"), link("previewed", "2019-09-09-top")))
    assert codes(library(fine)) == []


def with_paper(paper: ExpectedPaper):
    meeting = KNOWLEDGE.meetings["2019-03-05-waterstaat"]
    return replace(KNOWLEDGE, meetings={meeting.id: replace(meeting, papers=(paper,))})


PAPER = Where("corpus/knowledge/meetings.yaml", 15)


def test_a_paper_that_exists_elsewhere_is_worth_adding():
    knowledge = with_paper(ExpectedPaper("kst-31234-9", "verslag", date(2019, 3, 20), where=PAPER))
    problem = the_one(library(letter(), knowledge=knowledge))
    assert (problem.code, problem.severity, problem.line) == ("paper-absent", "notice", 15)
    assert "verslag kst-31234-9" in problem.message


def test_a_paper_that_is_here_by_name_or_by_number_is_not_missing():
    linked = (link("reported", "2019-03-05-waterstaat"),)
    by_number = with_paper(ExpectedPaper("kst-31234-5", "verslag", None))
    by_name = with_paper(ExpectedPaper(None, "verslag", None, letter="brief"))
    assert codes(library(letter(meetings=linked), knowledge=by_number)) == []
    assert codes(library(letter(meetings=linked), knowledge=by_name)) == []


def test_a_register_that_names_a_letter_that_is_not_there_stops_the_build():
    knowledge = with_paper(ExpectedPaper(None, "verslag", None, letter="breif", where=PAPER))
    assert [p.code for p in found(library(letter(), knowledge=knowledge))] == [
        "unknown-letter",
        "paper-absent",
    ]


def test_a_letter_that_does_not_speak_of_its_meeting_was_not_understood():
    knowledge = with_paper(ExpectedPaper(None, "verslag", None, letter="brief"))
    problem = the_one(library(letter(), knowledge=knowledge))
    assert (problem.code, problem.file) == ("paper-not-linked", "corpus/letters/brief.txt")


def test_a_meeting_without_letters_is_no_problem():
    assert codes(library()) == []


def test_a_meeting_that_nobody_verified_is_noticed():
    meeting = replace(KNOWLEDGE.meetings["2019-09-09-top"], known="announced")
    knowledge = replace(KNOWLEDGE, meetings={meeting.id: meeting})
    assert codes(library(knowledge=knowledge)) == ["unverified-meeting"]


# --- the letters beside each other ------------------------------------------------------------------------


def test_one_letter_in_two_files_stops_the_build():
    other = letter("kopie", "Een alinea  van een\nbrief.")
    problem = the_one(library(letter(), other))
    assert (problem.code, problem.severity, problem.file) == (
        "duplicate-letter",
        "error",
        "corpus/letters/kopie.txt",
    )
    assert "corpus/letters/brief.txt" in problem.message


def test_two_letters_at_one_address_stop_the_build():
    problem = the_one(library(letter(), letter("ander", "Een andere brief.")))
    assert (problem.code, problem.severity) == ("id-collision", "error")
    assert "/brieven/kst-31234-5/" in problem.message


# --- the codes --------------------------------------------------------------------------------------------


def raised() -> Iterator[tuple[str, str]]:
    """Yield every code that is written down in the program, with the module that raises it."""
    places = {
        "Problem": 0,
        "problem": 0,
        "in_letter": 0,
        "_problem": 0,
        "error": 0,
        "Oddity": 0,
        "wrong": 1,
        "_unknown": 1,
    }
    for path in sorted(GENERATOR.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = places.get(name)
            given = [word.value for word in node.keywords if word.arg == "code"]
            if at is not None and len(node.args) > at:
                given.append(node.args[at])
            for one in given:
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    yield one.value, str(path.relative_to(GENERATOR))


def test_every_code_is_explained():
    unexplained = {(code, module) for code, module in raised() if code not in CODES}
    assert not unexplained


def test_every_code_that_is_explained_is_raised():
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in GENERATOR.rglob("*.py") if path.name != "codes.py"
    )
    assert not {code for code in CODES if f'"{code}"' not in text}


def test_codes_are_names_and_have_words():
    for code, meaning in CODES.items():
        assert code == code.lower().replace("_", "-")
        assert meaning.title[0].isupper()
        assert meaning.meaning.endswith(".")


def test_every_check_says_what_it_judges():
    assert all(one.__doc__ for one in CHECKS)
