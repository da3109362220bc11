"""Letters are read as they are, each with its sidecar, and none is left out in silence."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from generator.corpus import SUFFIXES, read_corpus, read_letter, read_letters, stray_files
from generator.problems import ProblemsError

ROOT = Path(__file__).parent.parent


@pytest.fixture
def corpus(tmp_path) -> Path:
    (tmp_path / "corpus" / "letters").mkdir(parents=True)
    return tmp_path / "corpus"


def put(corpus: Path, name: str, text: str = "Geachte voorzitter,") -> Path:
    path = corpus / "letters" / name
    path.write_text(text, encoding="utf-8")
    return path


def problems(corpus: Path) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        read_corpus(corpus)
    assert all(problem.hint for problem in caught.value.problems)
    return [f"{problem.file}:{problem.line}: {problem.code}" for problem in caught.value.problems]


def test_letters_of_every_kind_are_read_by_name(corpus):
    for index, suffix in enumerate(SUFFIXES):
        put(corpus, f"{9 - index}{suffix}")
    put(corpus, "9a.TXT")
    letters = read_corpus(corpus)
    assert [letter.stem for letter in letters] == ["4", "5", "6", "7", "8", "9", "9a"]
    assert letters[0].file == "corpus/letters/4.htm"


def test_the_bytes_are_left_as_they_are(corpus):
    data = b"\xff\x00 na\x0cde pagina\r\n"
    (corpus / "letters" / "brief.txt").write_bytes(data)
    (letter,) = read_corpus(corpus)
    assert letter.data == data


def test_a_sidecar_belongs_to_the_letter_of_its_name(corpus):
    put(corpus, "a.txt")
    put(corpus, "b.pdf")
    put(
        corpus,
        "b.yaml",
        """\
number: {value: null, source: "gezocht in de lijst van stukken", reviewed: "redactie, 21 november 2026"}
dossier: {value: 28676, source: titelblok}
date: {value: 2019-11-28, source: omslag}
also: {value: [verslag], source: de brief}
meetings: {value: [{id: 2019-12-03-top, role: previewed}], source: de brief}
formerly: [oude-naam]
added: 2026-11-21
corrected: {value: 2026-12-01, source: een woord verbeterd}
""",
    )
    first, second = read_corpus(corpus)
    assert not first.curated.facts
    facts = second.curated.facts
    assert {name: fact.value for name, fact in facts.items()} == {
        "number": None,
        "dossier": "28676",
        "date": date(2019, 11, 28),
        "also": ("verslag",),
        "meetings": (("2019-12-03-top", "previewed"),),
        "formerly": ("oude-naam",),
        "added": date(2026, 11, 21),
        "corrected": date(2026, 12, 1),
    }
    assert facts["number"].source == "gezocht in de lijst van stukken"
    assert facts["number"].reviewed == "redactie, 21 november 2026"
    assert (facts["date"].where.file, facts["date"].where.line) == ("corpus/letters/b.yaml", 3)


def test_a_sidecar_without_a_letter(corpus):
    put(corpus, "brief-2018.txt")
    put(corpus, "brief-2019.yaml", "added: 2026-11-21")
    assert problems(corpus) == ["corpus/letters/brief-2019.yaml:0: orphan-sidecar"]


def test_two_letters_of_one_name(corpus):
    put(corpus, "brief.pdf")
    put(corpus, "brief.txt")
    assert problems(corpus) == ["corpus/letters/brief.txt:0: same-name"]


def test_all_problems_of_all_letters_come_together(corpus):
    put(corpus, "a.txt")
    put(corpus, "a.yaml", "number: 3")
    put(corpus, "b.txt")
    put(corpus, "b.yaml", "nummer: {value: 3, source: x}")
    put(corpus, "c.yaml", "added: 2026-11-21")
    assert problems(corpus) == [
        "corpus/letters/a.yaml:1: wrong-type",
        "corpus/letters/b.yaml:1: unknown-key",
        "corpus/letters/c.yaml:0: orphan-sidecar",
    ]


def test_a_letter_with_a_broken_sidecar_can_still_be_looked_at(corpus):
    put(corpus, "a.txt")
    put(corpus, "a.yaml", 'number: 3\ndossier: {value: 28676, source: "titelblok"}\n')
    (letter,), (problem,) = read_letters(corpus)
    assert problem.code == "wrong-type"
    assert (letter.stem, list(letter.curated.facts)) == ("a", ["dossier"])


def test_what_is_not_read_is_told(corpus):
    """Whatever lies in letters/ is a letter, a sidecar, told of, or hidden: nothing disappears unseen."""
    put(corpus, "brief.txt")
    put(corpus, "brief.odt")
    put(corpus, "lijst")
    put(corpus, "brief.txt~")
    put(corpus, ".DS_Store")
    (corpus / "letters" / "2018").mkdir()
    (corpus / "letters" / "2018" / "brief.txt").write_text("x", encoding="utf-8")
    assert len(read_corpus(corpus)) == 1
    told = stray_files(corpus)
    assert [problem.file for problem in told] == [
        "corpus/letters/2018",
        "corpus/letters/brief.odt",
        "corpus/letters/lijst",
    ]
    assert {(problem.code, problem.severity) for problem in told} == {("unread-file", "warning")}
    assert all(problem.hint for problem in told)


@pytest.mark.parametrize("name", ["brief.YAML", "brief.yml"])
def test_a_sidecar_of_nearly_the_right_name_is_told(name, corpus):
    put(corpus, "brief.txt")
    put(corpus, name, 'number: {value: 3, source: "lijst"}')
    (letter,) = read_corpus(corpus)
    assert not letter.curated.facts
    assert [problem.hint for problem in stray_files(corpus)] == ["Rename it to brief.yaml."]


def test_a_sidecar_that_points_nowhere_is_told(corpus):
    put(corpus, "brief.txt")
    (corpus / "letters" / "brief.yaml").symlink_to("weg.yaml")
    assert problems(corpus) == ["corpus/letters/brief.yaml:0: unreadable-file"]


def test_a_letter_that_is_a_pipe_is_refused_and_not_waited_for(corpus):
    os.mkfifo(corpus / "letters" / "brief.txt")
    assert problems(corpus) == ["corpus/letters/brief.txt:0: unreadable-file"]


@pytest.mark.parametrize("name", [b"een\ntwee.txt", b"een\xff.txt"])
def test_a_name_that_no_page_can_show_is_refused_on_one_line(name, corpus):
    (corpus / "letters" / os.fsdecode(name)).write_bytes(b"Geachte voorzitter,")
    (told,) = problems(corpus)
    assert told.startswith("corpus/letters/een\\")
    assert "\n" not in told and told.endswith(".txt:0: unreadable-file")


def test_no_letters_are_no_problem(tmp_path):
    assert read_corpus(tmp_path) == ()
    assert stray_files(tmp_path) == ()


def test_one_letter_may_lie_anywhere(tmp_path):
    path = tmp_path / "brief.txt"
    path.write_text("Geachte voorzitter,", encoding="utf-8")
    assert read_letter(path).curated.facts == {}
    (tmp_path / "brief.yaml").write_text("number: {value: 5, source: x}", encoding="utf-8")
    letter = read_letter(path)
    assert (letter.stem, letter.file) == ("brief", path.as_posix())
    assert letter.curated.facts["number"].value == "5"


def test_one_letter_that_is_not_there(tmp_path):
    with pytest.raises(ProblemsError) as caught:
        read_letter(tmp_path / "brief.txt")
    assert caught.value.problems[0].code == "unreadable-file"


def test_the_five_letters_have_sidecars_with_sources():
    """Nothing is made up: every value that was added to a letter says where it was read."""
    letters = read_corpus(ROOT / "corpus")
    assert len(letters) >= 5
    for letter in letters:
        for name, fact in letter.curated.facts.items():
            assert fact.source or name in ("added", "formerly"), f"{letter.stem}: {name}"


def test_what_was_looked_for_and_not_found_stays_unknown():
    facts = {letter.stem[:3]: letter.curated.facts for letter in read_corpus(ROOT / "corpus")}
    assert facts["003"]["number"].value is None
    assert [facts["004"][name].value for name in ("dossier", "number", "date")] == [None, None, None]
    assert facts["000"]["date"].value == date(2018, 10, 18)
