"""The list of pages in an index of the engine, Pagefind, made small: short names, round lengths.

A browser needs the whole list before the first search. The engine names each page after its content, and the
names of a thousand letters weigh almost as much as its program, because nothing in them repeats. Named after
their places they weigh half of that. Before the place stands a tag made of all the first names together, so
that what a browser kept of an older site is never taken for this one. The list also has the number of words
of each page, by which the engine makes long pages count less; for that a round number does.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from generator.engine import engine_failed

_SIGNATURE = b"pagefind_dcd"
_FRAGMENT = ".pf_fragment"
_META = ".pf_meta"
# In the list (CBOR) a page is an array of two: a text of less than 24 bytes, its length in the byte before
# it, and a number, of which the first byte tells how many more there are.
_PAIR, _TEXT = b"\x82", 0x60
_PAGE = re.compile(
    _PAIR + rb"[\x60-\x77]([a-z]+_[0-9a-f]+)([\x00-\x17]|\x18.|\x19.{2}|\x1a.{4})(?=[\x80-\x9f])", re.DOTALL
)
_TAG = 6
_DIGITS = 5  # binary digits of a round number: it is less than a sixteenth off


def make_list_small(files: Mapping[str, bytes]) -> tuple[dict[str, bytes], str]:
    """Return the files of an index with its pages named anew, and the tag in those names: see ``page_name``.

    Raises ProblemsError where the list of pages is not as this engine writes it.
    """
    path = next((path for path in files if path.endswith(_META)), None)
    if path is None:  # no pages, no list
        return dict(files), ""
    listed = gzip.decompress(files[path])
    known = {PurePosixPath(one).stem for one in files if one.endswith(_FRAGMENT)}
    old = [name for found in _PAGE.finditer(listed) if (name := found[1].decode()) in known]
    if len(old) != len(known) or set(old) != known:
        raise engine_failed(f"it made {len(known)} pages, and its list names {len(old)}")
    tag = sha256("".join(old).encode()).hexdigest()[:_TAG]
    names = {name: page_name(tag, place) for place, name in enumerate(old)}

    def small(found: re.Match[bytes]) -> bytes:
        name = names.get(found[1].decode(), "").encode()
        return _PAIR + bytes([_TEXT + len(name)]) + name + _rounded(found[2]) if name else found[0]

    renamed = {_renamed(one, names): content for one, content in files.items()}
    renamed[path] = gzip.compress(_PAGE.sub(small, listed), 9, mtime=0)
    return renamed, tag


def page_name(tag: str, place: int) -> str:
    """Return the name of the page at a place of the list; docs/assets/search/index.js makes the same."""
    return f"{tag}-{place}"


def page_address(files: Mapping[str, bytes], name: str) -> str:
    """Return the address of the page of a name; empty where the index does not have it."""
    content = files.get(f"fragment/{name}{_FRAGMENT}")
    if content is None:
        return ""
    address: str = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))["url"]
    return address


def _renamed(path: str, names: Mapping[str, str]) -> str:
    """The path of a file, with the new name if it is that of a page."""
    one = PurePosixPath(path)
    return str(one.with_stem(names[one.stem])) if path.endswith(_FRAGMENT) else path


def _rounded(number: bytes) -> bytes:
    """A number of the list, rounded down; it keeps its bytes and so their number."""
    if len(number) == 1:
        return number
    value = int.from_bytes(number[1:])
    rest = max(0, value.bit_length() - _DIGITS)
    return number[:1] + (value >> rest << rest).to_bytes(len(number) - 1)
