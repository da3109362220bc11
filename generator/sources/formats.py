"""Which format a file is in, told by its first bytes; by its extension only where these say nothing."""

from __future__ import annotations

import codecs
import re
import zipfile
from io import BytesIO

from generator.model.source import SourceFormat
from generator.problems import Problem, ProblemsError

_EXTENSIONS: dict[str, SourceFormat] = {
    "pdf": "pdf",
    "docx": "docx",
    "xml": "xml",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
}
_HEAD = 2048
_ROOT = re.compile(
    rb"\A\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*)*<(?:!doctype\s+)?(?P<root>[a-z][\w.:-]*)", re.I | re.S
)
_HTML_ROOTS = (b"html", b"head", b"body")

# Files that a maintainer may well have at hand and that hold no text for us: what they are, what to do.
_OLE = b"\xd0\xcf\x11\xe0"
_SAVE_AS = "Open it and save it as DOCX or PDF, then give that file."
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (_OLE, "a file of an old Microsoft Office (.doc)", _SAVE_AS),
    (b"{\\rtf", "a rich text file (.rtf)", _SAVE_AS),
    (b"\x89PNG", "a picture (PNG)", "Give the letter as text or PDF; for a scan, run OCR first (ocrmypdf)."),
    (
        b"\xff\xd8\xff",
        "a picture (JPEG)",
        "Give the letter as text or PDF; for a scan, run OCR first (ocrmypdf).",
    ),
    (b"II*\x00", "a picture (TIFF)", "Give the letter as text or PDF; for a scan, run OCR first (ocrmypdf)."),
    (b"MM\x00*", "a picture (TIFF)", "Give the letter as text or PDF; for a scan, run OCR first (ocrmypdf)."),
    (b"\x1f\x8b", "a compressed file (gzip)", "Unpack it and give the letter that is in it."),
    (b"Rar!", "an archive (rar)", "Unpack it and give the letter that is in it."),
    (b"7z\xbc\xaf", "an archive (7z)", "Unpack it and give the letter that is in it."),
)
_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def recognise(data: bytes, name: str) -> SourceFormat:
    """Return the format of ``data``; raises a Problem ``unknown-format`` for one that cannot be read."""
    if data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data:
        message = "The DOCX is encrypted and asks for a password."
        raise ProblemsError(
            [Problem("encrypted", "error", name, 0, message, "Save it without its password.")]
        )
    for start, what, hint in _FOREIGN:
        if data.startswith(start):
            raise ProblemsError([unknown_format(name, what, hint)])
    head = data[:_HEAD].lstrip(b"\x00 \t\r\n\xef\xbb\xbf")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data, name)
    marked = _markup(data)
    if marked:
        return marked
    return _EXTENSIONS.get(name.rpartition(".")[2].lower(), "text")


def _markup(data: bytes) -> SourceFormat | None:
    """Tell XML and HTML by their first element; None for what is neither."""
    head = data[:_HEAD]
    if head.startswith(_WIDE[2:]):
        head = head.decode("utf-16", errors="ignore").encode("utf-8")
    match = _ROOT.match(head.removeprefix(codecs.BOM_UTF8))
    if not match:
        return None
    root = match["root"].lower()
    if root in _HTML_ROOTS:
        return "html"
    return (
        "xml"
        if head.lstrip().removeprefix(codecs.BOM_UTF8).startswith((b"<?xml", b"<" + match["root"]))
        else None
    )


def _zip(data: bytes, name: str) -> SourceFormat:
    """Tell a DOCX from other archives; one that is broken is for the reader of DOCX to refuse."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return "docx"
    if any(member.startswith("word/") for member in names) or "[Content_Types].xml" in names[:1]:
        return "docx"
    if any(member.startswith(("xl/", "ppt/")) for member in names):
        raise ProblemsError([unknown_format(name, "a spreadsheet or a presentation", _SAVE_AS)])
    if "content.xml" in names:
        raise ProblemsError([unknown_format(name, "an OpenDocument file (.odt)", _SAVE_AS)])
    raise ProblemsError(
        [unknown_format(name, "an archive (zip)", "Unpack it and give the letter that is in it.")]
    )


def unknown_format(name: str, what: str, hint: str) -> Problem:
    """Return the problem of a file that is of no format we read."""
    return Problem(
        code="unknown-format",
        severity="error",
        file=name,
        line=0,
        message=f"This is {what}; what can be read is plain text, PDF, DOCX, official XML and HTML.",
        hint=hint,
    )
