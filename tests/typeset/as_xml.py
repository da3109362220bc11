"""A letter as official XML, in the dialect of today and in that of before 2010."""

from __future__ import annotations

from random import Random
from xml.sax.saxutils import escape

from tests.typeset.letters import CALL, Block, Letter


def as_kst(letter: Letter, rng: Random) -> bytes:
    """Return the XML of a paper as ``officiele-publicatie``, with its byte order mark and CR LF."""
    body = "\n".join(_block(block, letter, rng) for block in (*letter.opening[2:], *letter.body))
    annex = "\n".join(_block(block, letter, rng) for block in letter.annex)
    signatures = "".join(_signature(block) for block in letter.closing if block.kind == "signature")
    identifier = f"kst-{letter.dossier.replace(' ', '')}-{letter.number}"
    text = f"""<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie>
  <metadata>
    <meta name="OVERHEIDop.externMetadataRecord" scheme="" content="https://example.org/{identifier}/metadata.xml"/>
  </metadata>
  <kamerstuk>
    <kamerstukkop>
      <tekstregel inhoud="vergaderjaar">Vergaderjaar {letter.session}</tekstregel>
      <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
    </kamerstukkop>
    <dossier>
      <dossiernummer><dossiernr>{letter.dossier}</dossiernr></dossiernummer>
      <titel>{escape(letter.dossier_title)}</titel>
    </dossier>
    <stuk>
      <stuknr>Nr. <ondernummer kamer="2">{letter.number}</ondernummer></stuknr>
      <titel>BRIEF VAN DE {escape(letter.office.upper())}</titel>
      <algemeen><vrije-tekst><tekst status="goed">
{body}
      </tekst></vrije-tekst>
      <tekst-sluiting>{signatures}</tekst-sluiting></algemeen>
      <bijlage>{annex}</bijlage>
    </stuk>
  </kamerstuk>
</officiele-publicatie>
"""
    return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8")


def as_kamerwrk(letter: Letter, rng: Random) -> bytes:
    """Return the XML of a paper in the older dialect, whose notes stand at the end."""
    body = "\n".join(_block(block, letter, rng, old=True) for block in (*letter.opening[2:], *letter.body))
    annex = "\n".join(_block(block, letter, rng, old=True) for block in letter.annex)
    signatures = [block.text.split("\n") for block in letter.closing if block.kind == "signature"]
    signed = "".join(
        f"<ondtek><functie>{escape(office)}</functie><naam>{escape(name)}</naam></ondtek>"
        for office, name in signatures
    )
    notes = "\n".join(
        f'<voetnoot id="v{n}" nr="{n}"><al>{escape(text)}</al></voetnoot>' for n, text in letter.notes.items()
    )
    text = f"""<?xml version="1.0" encoding="ISO-8859-1"?>
<kamerwrk kamer="2" publtype="kamerstuk">
<kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>Vergaderjaar {letter.session}</subtitel></kop>
<frontm><vergjaar>{letter.session}</vergjaar>
<onderw><nummer>{letter.dossier}</nummer><naam>{escape(letter.dossier_title)}</naam></onderw></frontm>
<body><stuk><ltrlabel>Nr.</ltrlabel><nummer>{letter.number}</nummer>
<titel>BRIEF VAN DE {escape(letter.office.upper())}</titel>
{body}
<witreg/>{signed}
{annex}
</stuk></body>
{notes}
</kamerwrk>
"""
    return text.encode("iso-8859-1", errors="xmlcharrefreplace")


def _signature(block: Block) -> str:
    office, name = block.text.split("\n")
    first, _, last = name.rpartition(".")
    return (
        f"<ondertekening><functie>{escape(office)}</functie>"
        f"<naam><voornaam>{escape(first)}.</voornaam><achternaam>{escape(last)}</achternaam></naam></ondertekening>"
    )


def _block(block: Block, letter: Letter, rng: Random, old: bool = False) -> str:
    if block.kind == "heading":
        tag, attribute = ("tuskop", "letat") if old else ("tussenkop", "kopopmaak")
        return f'<{tag} {attribute}="vet">{_inline(block.text, letter, rng, old)}</{tag}>'
    if block.kind == "table":
        rows = [row.split("\t") for row in block.text.split("\n")]
        cells = ["".join(f"<entry><al>{escape(cell)}</al></entry>" for cell in row) for row in rows]
        return (
            f"<table><tgroup><tbody>{''.join(f'<row>{row}</row>' for row in cells)}</tbody></tgroup></table>"
        )
    if block.kind == "list":
        items = []
        for item in block.text.split("\n"):
            mark, _, text = item.partition(" ")
            items.append(f"<li><li.nr>{mark}</li.nr><al>{_inline(text, letter, rng, old)}</al></li>")
        return f'<lijst type="expliciet">{"".join(items)}</lijst>'
    return "\n".join(f"        <al>{_inline(line, letter, rng, old)}</al>" for line in block.text.split("\n"))


def _inline(text: str, letter: Letter, rng: Random, old: bool) -> str:
    """Return text with notes where they are called, and with instructions of the printer within words."""
    done = ""
    last = 0
    for match in CALL.finditer(text):
        done += _words(text[last : match.start()], rng)
        number = match[1]
        if old:
            done += f'<voetref refid="v{number}">{number}</voetref>'
        else:
            body = _words(letter.notes[number], rng)
            mark = f"<noot.nr>{number}</noot.nr>"
            done += f'<noot id="n{number}" type="voet">{mark}<noot.al>{body}</noot.al></noot>'
        last = match.end()
    return done + _words(text[last:], rng)


def _words(text: str, rng: Random) -> str:
    done = []
    for word in text.split(" "):
        plain = escape(word)
        if len(word) > 6 and word.isalpha() and rng.random() < 0.04:
            plain = f"{plain[:4]}<?xpp afbm?>{plain[4:]}"
        elif word.isalpha() and rng.random() < 0.03:
            plain = f'<nadruk type="cur">{plain}</nadruk>'
        done.append(plain)
    return " ".join(done)
