"""A letter as DOCX: paragraphs, styles, lists and footnotes, written as a word processor writes them."""

from __future__ import annotations

import zipfile
from io import BytesIO
from random import Random
from xml.sax.saxutils import escape

from tests.typeset.letters import CALL, Block, Letter

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = _HEAD + (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = _HEAD + (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_STYLES = _HEAD + (
    f"<w:styles {_W}>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Tussenkop"><w:name w:val="Tussenkop"/>'
    '<w:basedOn w:val="Standaard"/>'
    "<w:rPr><w:i/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="Voetnootmarkering"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="List Paragraph"/></w:style></w:styles>'
)
_LEVEL = (
    '<w:abstractNum w:abstractNumId="{0}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{1}"/>'
    '<w:lvlText w:val="{2}"/></w:lvl></w:abstractNum>'
)
_CALL_STYLE = '<w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr>'
_NOTE_MARK = '<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
_MARKS = {"–": ("bullet", "–"), "•": ("bullet", "\uf0b7"), "-": ("bullet", "-"), "1.": ("decimal", "%1.")}


def as_docx(letter: Letter, rng: Random) -> bytes:
    """Return the bytes of a DOCX; how headings are set, and where runs are cut, is left to ``rng``."""
    heading = rng.choice(["style", "style", "bold", "custom"])
    lists: list[str] = []
    body = "".join(_block(block, heading, lists, rng) for block in letter.blocks)
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(_relation(1, "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _RELATIONS.format(
            "".join(
                _relation(at, kind, f"{kind}.xml")
                for at, kind in enumerate(("styles", "numbering", "footnotes", "header", "footer"), start=1)
            )
        ),
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _numbering(lists),
        "word/footnotes.xml": _footnotes(letter, rng),
        "word/header.xml": _HEAD + f"<w:hdr {_W}>{_paragraph('Ministerie van Voorbeelden', '', rng)}</w:hdr>",
        "word/footer.xml": _HEAD + f"<w:ftr {_W}>{_pages()}</w:ftr>",
        "word/document.xml": _HEAD
        + f'<w:document {_W} xmlns:r="{_OFFICE}"><w:body>{body}<w:sectPr><w:headerReference w:type="default" '
        'r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/></w:sectPr></w:body></w:document>',
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


def _relation(at: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _block(block: Block, heading: str, lists: list[str], rng: Random) -> str:
    if block.kind == "heading":
        properties = {"style": '<w:pStyle w:val="Kop1"/>', "custom": '<w:pStyle w:val="Tussenkop"/>'}.get(
            heading, ""
        )
        return _paragraph(block.text, properties, rng, bold=heading == "bold")
    if block.kind == "table":
        return _table(block, rng)
    if block.kind == "label":
        return _paragraph(block.text, "", rng, bold=True)
    if block.kind == "list":
        return _list(block, lists, rng)
    if block.kind in ("addressee", "signature"):
        lines = block.text.split("\n")
        if rng.random() < 0.5:
            return "".join(_paragraph(line, "", rng) for line in lines)
        return f"<w:p>{'<w:r><w:br/></w:r>'.join(_runs(line, rng) for line in lines)}</w:p>"
    return _paragraph(block.text, "", rng)


def _table(block: Block, rng: Random) -> str:
    rows = [row.split("\t") for row in block.text.split("\n")]
    cells = ["".join(f"<w:tc>{_paragraph(cell, '', rng)}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def _list(block: Block, lists: list[str], rng: Random) -> str:
    lists.append(block.text.split()[0])
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{len(lists)}"/></w:numPr>'
    items = [item.split(" ", 1)[1] for item in block.text.split("\n")]
    return "".join(_paragraph(item, f'<w:pStyle w:val="Lijst"/>{number}', rng) for item in items)


def _paragraph(text: str, properties: str, rng: Random, bold: bool = False) -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{_runs(text, rng, bold)}</w:p>"


def _runs(text: str, rng: Random, bold: bool = False) -> str:
    """Return text in runs that are cut anywhere, with references to notes, and now and then a deletion."""
    done = ""
    last = 0
    for match in CALL.finditer(text):
        done += _cut(text[last : match.start()], rng, bold)
        done += f'<w:r>{_CALL_STYLE}<w:footnoteReference w:id="{match[1]}"/></w:r>'
        last = match.end()
    return done + _cut(text[last:], rng, bold)


def _cut(text: str, rng: Random, bold: bool) -> str:
    done = ""
    while text:
        size = rng.randint(1, 60) if rng.random() < 0.3 else len(text)
        piece, text = text[:size], text[size:]
        properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
        done += f'<w:r>{properties}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        if rng.random() < 0.03:
            done += '<w:del w:id="9" w:author="A"><w:r><w:delText>geschrapt </w:delText></w:r></w:del>'
    return done


def _numbering(lists: list[str]) -> str:
    kinds = [_MARKS[mark] for mark in lists]
    abstract = "".join(_LEVEL.format(at, *kind) for at, kind in enumerate(kinds))
    nums = "".join(
        f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(lists))
    )
    return _HEAD + f"<w:numbering {_W}>{abstract}{nums}</w:numbering>"


def _footnotes(letter: Letter, rng: Random) -> str:
    bodies = "".join(
        f'<w:footnote w:id="{number}"><w:p>{_NOTE_MARK}{_runs(text, rng)}</w:p></w:footnote>'
        for number, text in letter.notes.items()
    )
    separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    return _HEAD + f"<w:footnotes {_W}>{separator}{bodies}</w:footnotes>"


def _pages() -> str:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{0}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    page, pages = field.format("PAGE"), field.format("NUMPAGES")
    word = '<w:r><w:t xml:space="preserve">{} </w:t></w:r>'
    return f"<w:p>{word.format('Pagina')}{page}{word.format(' van')}{pages}</w:p>"
