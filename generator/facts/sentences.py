"""Where Dutch sentences begin and end.

A full stop ends a sentence unless the word before it is an abbreviation, an initial or the mark of an
enumeration, and only where what follows can begin a sentence. The lists below are Dutch spelling.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.model.document import Document
from generator.model.facts import Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations that are followed by what they announce, so that a sentence never ends
# on them: "nr. 12", "m.b.t. de".
_OPEN = _words("""
        a.d.h.v aanb adm afd afdl afl afz alg amb apr art artt aug b.d b.v bc bijl bijv blz brig c.q ca
        cap cf ch chr cie circ cq d.d d.i d.m.v d.w.z dd dec dhr diss div dr drs ds e.g eerw em evt ex
        exc excl feb febr fig fr geb gem gen get h hfdst hfst hr i.a i.c i.c.m i.e i.g.v i.h.a i.h.b
        i.h.k.v i.o.m i.p.v i.r.t i.s.m i.t.t i.v.m i.z ij incl ing inz ir jac jan jhr jkvr jo joh jr
        jul jun juncto kamerst kap kapt kol lt lt.gen ltz luit m.a.w m.b.t m.b.v m.i.v m.m.v m.n m.u.v
        maj max mevr mgr min mr mrt msc mw n.a.v n.o n.w nl no nov nr nrs o.a o.b.v o.g.v o.l.v o.m
        o.v.v okt onderh ong ong.v ongev op.cit ov p pag par pb pbeu ph plm plv pp prof r.k red res resp
        s.v sec sen sep sept sgt sr st stb stcrt sub t.a.v t.b.v t.g.v t.h.v t.n.v t.o.v t.w t.w.v tab
        tel tgv th tit toel tov trb u.s v v.a v.d v.w.b var vgl viz vlg vol voorz vs w.o w.v wnd z.g
        z.g.n z.i z.o z.w zg zgn zog
        """)

# Abbreviations that may also be the last word of a sentence: "op 3 en 4 oktober jl. De ministers".
_CLOSING = _words("""
        a.h.w a.i a.m a.s a.u.b as b.g.g bv c.s d.v e.a e.d e.o e.v enz et.al etc ff g.g.d h.t.l i.o inc
        j.j j.l jl l.l ll ltd m.i m.m mio mld mln n.chr n.t.b n.v n.v.t nv o.i o.i.d p.d p.j p.m p.p
        p.p.p.d s.v.p t.z.t v.chr v.h z.s.m zsm
        """)

# Words that begin sentences and never follow an initial, as a surname or its prefix does ("S. de Vries").
_STARTERS = _words("""
        aan alle als bij bovendien daar daarbij daarmee daarnaast daarom dat deze die dit door dus
        echter een er gelet gezien het hierbij hiermee hierover hij hoewel ik in indien maar mede
        met na naar nadat namens niettemin nu om omdat ondanks onder ook over sinds tegelijkertijd
        tevens tijdens toen tot uit vanuit vervolgens volgens voor voorts waar wanneer wat we wel wij ze
        zij zo zoals zodra één
        """)

_OPENERS = "«“„‘\"'(["
_CLOSERS = "»”’\"')]"

# A call in the text belongs to the sentence before it ("bbp.[^1] In de nieuwe"), as does a mark that was
# left glued to its full stop ("bbp.1 In de nieuwe").
_END = re.compile(
    r"(?P<stop>[.!?…]+)"
    rf"(?P<close>(?:[{re.escape(_CLOSERS)}]|\[\^[^\]\s]+\])*)"
    r"(?P<glued>(?<=[a-zà-ÿ)»”’][.!?])\d{1,2}(?=\s))?"
    rf"(?P<gap>\s+|$|(?=[A-ZÀ-Þ][a-zà-ÿ ]))"
)
_CALL_AFTER = re.compile(r"\s*(?:\[\^[^\]\s]+\])+(?=\s|$)")
_WORD_BEFORE = re.compile(r"[^\s(\[«“„‘\"/]+$")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-zà-ÿ]?\.)*[A-ZÀ-Þ][a-zà-ÿ]?")
_MARK = re.compile(r"\s*(?:[-–—•▪◦·*o]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[A-Z]\))\s+")
_ENUMERATOR = re.compile(r"(?:\d{1,2}|[a-z]|[ivx]{1,4})")
_LOWER_NAME = re.compile(r"[a-zà-ÿ]+[A-Z0-9]|[’'][a-z]\b")
_LETTERS = re.compile(r"[^\W\d_]+")
_PAIRS = (re.compile(r"(?P<opening>\()|\)"), re.compile(r"(?P<opening>«)|»"))

# What decides about a full stop stands no further before it than this.
_LONGEST_WORD = 80

# A longer quotation holds sentences of its own; a shorter one is a part of the sentence that quotes.
_QUOTATION = 400
# Words of fewer letters before a full stop and a small letter are more often an unlisted abbreviation.
_WHOLE_WORD = 4


def find_sentences(document: Document) -> tuple[Span, ...]:
    """Return the sentences of a letter in reading order: those of paragraphs, lists and quotations.

    A table has rows and no sentences.
    """
    return tuple(
        Span(block.id, start, end)
        for block in document.numbered
        if block.type != "table"
        for start, end in split_sentences(block.text)
    )


# All that is looked for in a paragraph is looked for in its sentences; a letter has hundreds of paragraphs.
@lru_cache(maxsize=512)
def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans (start, end) of the sentences of a block's text, in order, trimmed of white space.

    Every line is split by itself, as the items of a list are sentences of their own; the mark of an item
    ("– ", "1. ") belongs to none. Footnote calls stay in place, with the sentence that they close.
    """
    spans: list[tuple[int, int]] = []
    offset = 0
    for line in text.split("\n"):
        spans.extend((offset + start, offset + end) for start, end in _split_line(line))
        offset += len(line) + 1
    return tuple(spans)


def _split_line(line: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of one line."""
    mark = _MARK.match(line)
    start = mark.end() if mark and mark.end() < len(line) else 0
    inside = _inner_spans(line)
    spans: list[tuple[int, int]] = []
    at = start
    for match in _END.finditer(line, start):
        end = match.start("gap")
        call = _CALL_AFTER.match(line, end)
        if call:
            end = call.end()
        if any(at < a < match.start() and match.end("close") < b for a, b in inside):
            continue
        if _is_boundary(line, at, match, line[end:].lstrip()):
            spans.append((at, end))
            at = end
    spans.append((at, len(line)))
    return [trimmed for a, b in spans if (trimmed := _trim(line, a, b))[0] < trimmed[1]]


def _trim(line: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space at its ends."""
    piece = line[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _inner_spans(line: str) -> list[tuple[int, int]]:
    """Return where brackets and guillemets stand open, from the opening sign to after the closing one."""
    spans = []
    for signs in _PAIRS:
        opened: int | None = None
        for sign in signs.finditer(line):
            if sign["opening"] and opened is None:
                opened = sign.start()
            elif not sign["opening"] and opened is not None:
                if sign.start() - opened <= _QUOTATION:
                    spans.append((opened, sign.end()))
                opened = None
    return spans


def _is_boundary(line: str, start: int, match: re.Match[str], rest: str) -> bool:
    """Say whether the sentence that began at ``start`` ends at this full stop, with ``rest`` after it."""
    if not rest:
        return False
    before = line[max(start, match.start("stop") - _LONGEST_WORD) : match.start("stop")]
    found = _WORD_BEFORE.search(before)
    word = found.group() if found else ""
    if not match.group("gap") and not _glued_sentences(line, match, word):
        return False
    if match.group("stop") != ".":
        return _can_begin(rest)
    if _ENUMERATOR.fullmatch(word) and not before[: -len(word)].strip(" :;,(–-"):
        return False
    if _ENUMERATOR.fullmatch(word) and before[: -len(word)].rstrip().endswith((":", ";")):
        return False
    bare = word if word.isupper() and len(word) > 1 and "." not in word else word.lower()
    if bare in _OPEN and not match.group("close"):
        return False
    if bare in _CLOSING:
        return rest[0].isupper() or (rest[0].isdigit() and bool(match.group("close")))
    if _INITIALS.fullmatch(word) and (len(_LETTERS.findall(word)) > 1 or len(word) == 1):
        return _first_word(rest) in _STARTERS and not rest[0].islower()
    closed = match.group("close").strip("[^]0123456789")
    return _can_begin(rest) or (not closed and _small_beginning(word, rest))


def _glued_sentences(line: str, match: re.Match[str], word: str) -> bool:
    """Say whether a full stop without a space after it ends a sentence ("gezet.De ministers")."""
    after = line[match.end("stop") :].split(" ", 1)[0]
    return len(word) >= _WHOLE_WORD and word.isalpha() and word[1:].islower() and "." not in after[:-1]


def _can_begin(rest: str) -> bool:
    """Say whether a sentence can begin so: a capital or a digit, maybe after a quotation mark or bracket."""
    if _LOWER_NAME.match(rest):
        return True
    bare = rest.lstrip(_OPENERS + "–- ")
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit())


def _small_beginning(word: str, rest: str) -> bool:
    """Say whether a sentence begins with a small letter: only after what is a whole word beyond doubt."""
    return len(word) >= _WHOLE_WORD and word.isalpha() and rest[0].islower()


def _first_word(rest: str) -> str:
    """Return the first word of ``rest`` in small letters."""
    found = _LETTERS.search(rest)
    return found.group().lower() if found else ""
