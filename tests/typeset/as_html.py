"""A letter as the page of zoek.officielebekendmakingen.nl, and as a plain page of a word processor."""

from __future__ import annotations

from html import escape

from tests.typeset.letters import CALL, Block, Letter


def as_official_page(letter: Letter) -> bytes:
    """Return the page of a paper with the furniture of the site around it."""
    body = "\n".join(_block(block, official=True) for block in (*letter.opening[2:], *letter.body))
    annex = "\n".join(_block(block, official=True) for block in letter.annex)
    signed = "".join(_signature(block) for block in letter.closing if block.kind == "signature")
    notes = "\n".join(_official_note(number, text) for number, text in letter.notes.items())
    identifier = f"kst-{letter.dossier.replace(' ', '-')}-{letter.number}"
    return f"""<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>{escape(letter.dossier_title)}</title>
<meta name="dcterms.identifier" content="{identifier}">
<script>var a = "<p>geen tekst</p>";</script></head>
<body><header class="site-header"><a href="/">Officiële bekendmakingen</a></header>
<nav><ul class="breadcrumb"><li>U bent hier</li><li><a href="/">Home</a></li></ul></nav>
<div id="content"><aside><p>Technische informatie</p></aside>
<h1 class="dossiertitel"><span class="dossiernummer">{letter.dossier}</span>
{escape(letter.dossier_title)}</h1>
<div class="stuk"><h1 class="stuktitel"><span class="stuknummer">Nr. {letter.number}</span>
BRIEF VAN DE {escape(letter.office.upper())}</h1>
<div class="algemeen">
{body}
{signed}
{annex}</div></div>
<div id="noten"><hr>{notes}</div></div>
<footer><p>Over deze website</p></footer></body></html>
""".encode()


def as_plain_page(letter: Letter) -> bytes:
    """Return a page with headings, lists and footnotes such as a word processor exports."""
    body = "\n".join(_block(block, official=False) for block in letter.blocks)
    notes = "\n".join(
        f'<li id="fn{number}"><p>{escape(text)} <a href="#fnref{number}">↩</a></p></li>'
        for number, text in letter.notes.items()
    )
    closing = f'<section class="footnotes"><hr><ol>{notes}</ol></section>' if notes else ""
    return f"<html><head><title>Brief</title></head><body>{body}{closing}</body></html>".encode(
        "windows-1252", errors="xmlcharrefreplace"
    )


def _block(block: Block, official: bool) -> str:
    if block.kind == "heading":
        text = _inline(block.text, official)
        return f'<p class="tussenkop"><strong>{text}</strong></p>' if official else f"<h2>{text}</h2>"
    if block.kind == "table":
        return _table(block)
    if block.kind == "list":
        return _list(block, official)
    return f"<p>{'<br>'.join(_inline(line, official) for line in block.text.split(chr(10)))}</p>"


def _signature(block: Block) -> str:
    office, name = (escape(line) for line in block.text.split("\n"))
    named = f'<span class="naam"><span class="achternaam">{name}</span></span>'
    return f'<p class="ondertekening"><span class="functie">{office}</span><br>{named}</p>'


def _table(block: Block) -> str:
    rows = [row.split("\t") for row in block.text.split("\n")]
    cells = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _list(block: Block, official: bool) -> str:
    items = [item.split(" ", 1) for item in block.text.split("\n")]
    if official or items[0][0] in ("–", "-"):
        inner = "".join(
            f'<li><p class="labeled"><span class="ol">{mark} </span>{_inline(text, official)}</p></li>'
            for mark, text in items
        )
        return f'<ul class="expliciet">{inner}</ul>'
    tag = "ol" if items[0][0] == "1." else "ul"
    return f"<{tag}>{''.join(f'<li>{_inline(text, official)}' for _, text in items)}</{tag}>"


def _inline(text: str, official: bool) -> str:
    form = (
        r'<sup><a class="nootnum" href="#ID-\1">\1</a></sup>'
        if official
        else r'<a href="#fn\1" id="fnref\1"><sup>\1</sup></a>'
    )
    return CALL.sub(form, escape(text, quote=False))


def _official_note(number: str, text: str) -> str:
    return (
        f'<div class="voet noot" id="supernote-note-ID-{number}"><h5 class="note-close">'
        f'<a class="note-close" href="#close-ID-{number}">X</a> Noot </h5>'
        f'<sup><span class="nootnum" id="ID-{number}">{number}</span></sup><p>{escape(text)}</p></div>'
    )
