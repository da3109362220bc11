"""Whatever is given is read or refused in so many words: no bytes, however odd, lead to anything else."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.model.knowledge import Lexicon
from generator.problems import ProblemsError
from generator.sources import parse
from generator.text import clean
from tests.typeset.as_docx import as_docx
from tests.typeset.as_html import as_official_page, as_plain_page
from tests.typeset.as_office import as_office
from tests.typeset.as_pdf import Press, as_pdf
from tests.typeset.as_text import as_text
from tests.typeset.as_xml import as_kamerwrk, as_kst
from tests.typeset.composer import Style, compose
from tests.typeset.letters import assemble
from tests.typeset.offices import offices
from tests.typeset.widths import points

some = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
NAMES = st.sampled_from(
    ["brief.txt", "brief.pdf", "brief.docx", "kst-1.xml", "kst-1.html", "brief.HTM", "brief", "", "a/b.c"]
)
STARTS = st.sampled_from(
    [
        *(
            b"",
            b"%PDF-1.7\n",
            b"PK\x03\x04",
            b"<?xml version='1.0'?>",
            b"<html>",
            b"\xef\xbb\xbf",
            b"\xff\xfe",
        ),
        *(b"{\\rtf", b"\xd0\xcf\x11\xe0", b"\x00\x00\xfe\xff", b"<!DOCTYPE html>", b"<officiele-publicatie>"),
    ]
)


def read_or_refused(data: bytes, name: str) -> None:
    """Parse, and clean what was parsed; fail on anything but a sound source or a problem that helps."""
    try:
        source = parse(data, name)
    except ProblemsError as error:
        assert error.problems
        for problem in error.problems:
            assert problem.file == name and problem.hint and problem.message and problem.severity == "error"
        return
    assert source.lines
    assert source.name == name
    numbers = [line.number for line in source.lines if line.hint != "note"]
    assert numbers[0] >= 1
    assert source.format in ("xml", "html") or numbers == sorted(numbers)
    assert all(line.page >= 1 for line in source.lines)
    assert not any("\n" in line.text or "\r" in line.text for line in source.lines)
    clean(source, Lexicon())


@cache
def samples() -> dict[str, bytes]:
    letter = assemble(Random(11), passages=2)
    composition = compose(letter, Style(measure=points(9), width=330, page=30))
    return {
        "brief.txt": as_text(composition).data,
        "brief.pdf": as_pdf(composition, Press()),
        "office.pdf": as_office(letter, offices(Random(4))),
        "brief.docx": as_docx(letter, Random(1)),
        "kst-1.xml": as_kst(letter, Random(1)),
        "kst-2.xml": as_kamerwrk(letter, Random(1)),
        "kst-1.html": as_official_page(letter),
        "brief.html": as_plain_page(letter),
    }


@some
@given(start=STARTS, rest=st.binary(max_size=400), name=NAMES)
def test_any_bytes(start: bytes, rest: bytes, name: str) -> None:
    read_or_refused(start + rest, name)


@some
@given(
    text=st.text(max_size=400),
    name=NAMES,
    encoding=st.sampled_from(["utf-8", "utf-16", "utf-32", "utf-8-sig"]),
)
def test_any_text(text: str, name: str, encoding: str) -> None:
    read_or_refused(text.encode(encoding, errors="replace"), name)


@pytest.mark.parametrize("name", samples())
@some
@given(data=st.data())
def test_any_damage(name: str, data: st.DataObject) -> None:
    whole = bytearray(samples()[name])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(whole) - 1))
        size = data.draw(st.integers(0, 40))
        whole[at : at + size] = data.draw(st.binary(max_size=40))
        whole = whole or bytearray(b"x")
    if data.draw(st.booleans()):
        del whole[data.draw(st.integers(1, len(whole))) :]
    read_or_refused(bytes(whole), name)


TAGS = st.sampled_from(
    "p w:p w:r w:t w:tbl w:tr w:tc w:del w:numPr w:footnoteReference w:br mc:AlternateContent al lijst li "
    "noot noot.nr kop divisie tussenkop ondertekening functie naam table row entry stuk titel dossier ul ol "
    "td tr h1 h9 a sup div br".split()
)
ATTRIBUTES = st.sampled_from(
    ["", ' w:val="1"', ' id="n1"', ' href="#n1"', ' class="noot"', ' kopopmaak="cur"']
)


@st.composite
def trees(draw: st.DrawFn, depth: int = 5) -> str:
    """Return elements of all formats, nested as no author would nest them."""
    tag = draw(TAGS)
    inner = draw(st.text("ab 1.", max_size=6))
    if depth:
        inner += "".join(draw(st.lists(trees(depth - 1), max_size=3)))
    attribute = draw(ATTRIBUTES)
    return f"<{tag}{attribute}>{inner}</{tag}>"


@some
@given(tree=trees())
def test_any_elements_in_any_order(tree: str) -> None:
    spaces = 'xmlns:w="w" xmlns:mc="mc"'
    read_or_refused(f"<officiele-publicatie {spaces}>{tree}</officiele-publicatie>".encode(), "kst-1.xml")
    read_or_refused(f"<html><body>{tree}</body></html>".encode(), "kst-1.html")
    part = f"<w:document {spaces}><w:body>{tree}</w:body></w:document>"
    read_or_refused(zipped({"word/document.xml": part.encode()}), "brief.docx")


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def code(data: bytes, name: str) -> str:
    with pytest.raises(ProblemsError) as raised:
        parse(data, name)
    (problem,) = raised.value.problems
    assert problem.hint
    return problem.code


def test_elements_that_nest_without_end_are_refused() -> None:
    assert code(b"<officiele-publicatie>" + b"<al>" * 100_000, "kst-1.xml") == "unreadable-xml"
    read_or_refused(b"<html><body>" + b"<div>" * 100_000 + b"tekst", "kst-1.html")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<html><body>" + b"<table><tr><td>" * 60 + b"een woord", "brief.html"),
        (
            b"<officiele-publicatie>"
            + b"<table><tgroup><tbody><row><entry>" * 30
            + b"een woord"
            + b"</entry></row></tbody></tgroup></table>" * 30
            + b"</officiele-publicatie>",
            "kst-1.xml",
        ),
    ],
)
def test_tables_within_tables_are_read_once(data: bytes, name: str) -> None:
    assert [line.text for line in parse(data, name).lines] == ["een woord"]


@pytest.mark.parametrize("sign", [b"<p", b"<!--", b"<a href='", b"&", b"<![CDATA[", b"<?x", b"</"])
def test_signs_that_open_nothing_do_not_make_it_hang(sign: bytes) -> None:
    read_or_refused(b"<html><body><p>tekst</p>" + sign * 50_000, "brief.html")


@pytest.mark.parametrize(("size", "name"), [(11, "brief.txt"), (11, "brief.html"), (101, "brief.pdf")])
def test_what_no_letter_can_have_is_refused(size: int, name: str) -> None:
    start = {"brief.pdf": b"%PDF-1.7\n", "brief.html": b"<html>"}.get(name, b"")
    assert code(start + b"tekst " * (size * 10**6 // 6), name) == "too-large"


def test_entities_that_multiply_are_refused() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><al>&b;</al>'
    assert code(b'<?xml version="1.0"?>' + bomb, "kst-1.xml") == "unsafe-xml"


def test_a_reference_to_another_file_is_refused() -> None:
    leak = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><al>&x;</al>'
    assert code(b'<?xml version="1.0"?>' + leak, "kst-1.xml") == "unsafe-xml"


def test_a_zip_that_unpacks_without_end_is_refused() -> None:
    assert code(zipped({"word/document.xml": b"<a>" + b" " * 70_000_000}), "brief.docx") == "too-large"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (zipped({"word/other.xml": b"<a/>"}), "brief.docx", "unreadable-docx"),
        (b"PK\x03\x04 niet echt", "brief.docx", "unreadable-docx"),
        (b"gewone tekst", "brief.docx", "unreadable-docx"),
        (zipped({"word/document.xml": b"<w:document"}), "brief.docx", "unreadable-docx"),
        (zipped({"word/document.xml": b"<document><body/></document>"}), "brief.docx", "no-text"),
        (zipped({"mimetype": b"", "content.xml": b"<a/>"}), "brief.odt", "unknown-format"),
        (zipped({"xl/workbook.xml": b"<a/>"}), "lijst.xlsx", "unknown-format"),
        (zipped({"brief.txt": b"tekst"}), "brief.zip", "unknown-format"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "brief.doc", "unknown-format"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "brief.docx", "encrypted"),
        (b"{\\rtf1 tekst}", "brief.rtf", "unknown-format"),
        (b"\x89PNG\r\n\x1a\n", "brief.png", "unknown-format"),
        ("Geachte voorzitter,".encode("utf-16"), "brief.txt", "not-utf8"),
        ("Geachte voorzitter,".encode("utf-16-le"), "brief.txt", "not-utf8"),
        (b"\x00\x01\x02\x03\x04\x05" * 50, "brief.txt", "unknown-format"),
        (b"<feed><entry/></feed>", "feed.xml", "unknown-xml"),
        (b"gewone tekst", "kst-1.xml", "unreadable-xml"),
        (b"<officiele-publicatie><al>Tekst</officiele-publicatie>", "kst-1.xml", "unreadable-xml"),
        (b"<html><body><nav>Menu</nav></body></html>", "kst-1.html", "no-text"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_named(data: bytes, name: str, expected: str) -> None:
    assert code(data, name) == expected


def test_broken_xml_is_refused_with_its_line() -> None:
    with pytest.raises(ProblemsError) as raised:
        parse(b"\n\n<officiele-publicatie>\n<al>Tekst\n</officiele-publicatie>", "kst-1.xml")
    assert [problem.line for problem in raised.value.problems] == [5]
