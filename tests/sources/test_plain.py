"""Plain text: lines numbered as an editor does, every character kept, clear words where it cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem, ProblemsError
from generator.sources import parse


def numbered(data: bytes) -> list[tuple[int, int, str]]:
    return [(line.number, line.page, line.text) for line in parse(data, "brief.txt").lines]


def problem(data: bytes, name: str = "brief.txt") -> Problem:
    with pytest.raises(ProblemsError) as raised:
        parse(data, name)
    (only,) = raised.value.problems
    return only


def test_lines_end_at_lf_crlf_and_cr() -> None:
    assert numbered(b"een\ntwee\r\ndrie\rvier") == [
        (1, 1, "een"),
        (2, 1, "twee"),
        (3, 1, "drie"),
        (4, 1, "vier"),
    ]


def test_a_final_line_end_opens_no_line() -> None:
    assert numbered(b"een\n\n") == [(1, 1, "een"), (2, 1, "")]


def test_blanks_at_both_ends_of_a_line_are_kept() -> None:
    assert numbered(b" Inleiding \n") == [(1, 1, " Inleiding ")]


def test_a_form_feed_opens_a_page_and_no_line() -> None:
    assert numbered(b"een\n\ftwee\ndr\fie\n\f") == [(1, 1, "een"), (2, 2, "twee"), (3, 2, "dr"), (3, 3, "ie")]


@pytest.mark.parametrize("odd", ["\x0b", "\x1c", "\x85", "\u2028", "\u2029", "\xad", "\x02"])
def test_no_other_character_shifts_the_numbers(odd: str) -> None:
    assert numbered(f"een{odd}twee\ndrie".encode()) == [(1, 1, f"een{odd}twee"), (2, 1, "drie")]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert numbered(b"\xef\xbb\xbfGeachte voorzitter,\n") == [(1, 1, "Geachte voorzitter,")]


def test_a_text_says_nothing_of_its_structure() -> None:
    source = parse(b"Geachte voorzitter,\n", "brief.txt")
    assert (source.name, source.format, source.wrapped, source.facts) == ("brief.txt", "text", True, ())
    assert source.lines[0].hint == ""


def test_another_encoding_is_refused_with_line_and_remedy() -> None:
    found = problem("De\r\nministeriële\n".encode("windows-1252"))
    assert (found.code, found.severity, found.file, found.line) == ("not-utf8", "error", "brief.txt", 2)
    assert "0xEB" in found.message and "«ë»" in found.message
    assert "iconv -f WINDOWS-1252 -t UTF-8 brief.txt" in found.hint


def test_the_line_is_right_after_a_byte_order_mark() -> None:
    assert problem(b"\xef\xbb\xbfeen\ntwee\xff").line == 2


@pytest.mark.parametrize("nothing", [b"", b"\n\n", b" \r\n\f", b"\xef\xbb\xbf"])
def test_a_file_without_text_is_refused(nothing: bytes) -> None:
    assert problem(nothing).code == "no-text"


@given(
    st.text(
        alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\f\ufeff\x00"), min_size=1
    )
)
def test_the_text_of_a_line_is_kept_to_the_letter(text: str) -> None:
    source = parse(f"kop\n{text}\nvoet".encode(), "brief.txt")
    assert [line.text for line in source.lines] == ["kop", text, "voet"]


def test_what_runs_along_the_pages_stands_outside_the_text() -> None:
    pages = (
        f"Ministerie van Voorbeelden\n\nTekst {n * 7}.\nNog een regel {n * 3}.\n\nblad {n}" for n in (1, 2, 3)
    )
    lines = parse("\n\f".join(pages).encode(), "brief.txt").lines
    assert [line.text for line in lines if line.text and not line.hint] == [
        text for n in (1, 2, 3) for text in (f"Tekst {n * 7}.", f"Nog een regel {n * 3}.")
    ]
    assert {line.hint for line in lines if line.text} == {"", "margin"}


def test_text_that_does_not_recur_is_no_running_head() -> None:
    lines = parse(b"Vraag 3\n\nKlopt dat?\n\fVraag 7\n\nEn dit?\n\fVraag 9\n\nNee.", "brief.txt").lines
    assert not any(line.hint for line in lines)


def test_what_is_far_longer_than_a_letter_is_refused_at_once() -> None:
    refused = problem(b"een regel\n" * 500_000)
    assert (refused.code, refused.severity) == ("too-large", "error")
    assert refused.hint
