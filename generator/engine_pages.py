"""The list of pages in an index of the engine, Pagefind, made small: short names, no lengths.

A browser needs the whole list before the first phrase. The engine names each page after its content, and the
names of a thousand letters weigh almost as much as its program, because nothing in them repeats. Here a page
is named by its place, which is also what the rest of the search knows it by. The list has the number of words
of each page, by which the engine would make long pages count less; for phrases we weigh them ourselves.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.engine import engine_failed

_SIGNATURE = b"pagefind_dcd"
_FRAGMENT = ".pf_fragment"
_META = ".pf_meta"
# In the list (CBOR) a page is an array of two: a text of less than 24 bytes, its length in the byte before
# it, and a number, of which the first byte tells how many more there are.
_PAIR, _TEXT, _ONE = b"\x82", 0x60, b"\x01"
_PAGE = re.compile(
    _PAIR + rb"[\x60-\x77]([a-z]+_[0-9a-f]+)(?:[\x00-\x17]|\x18.|\x19.{2}|\x1a.{4})(?=[\x80-\x9f])", re.DOTALL
)


def make_list_small(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of an index with its pages named by their places, "0" and up.

    Raises ProblemsError where the list of pages is not as this engine writes it.
    """
    path = next((path for path in files if path.endswith(_META)), None)
    if path is None:  # no pages, no list
        return dict(files)
    listed = gzip.decompress(files[path])
    known = {PurePosixPath(one).stem for one in files if is_page(one)}
    old = [name for found in _PAGE.finditer(listed) if (name := found[1].decode()) in known]
    if len(old) != len(known) or set(old) != known:
        raise engine_failed(f"it made {len(known)} pages, and its list names {len(old)}")
    names = {name: str(place) for place, name in enumerate(old)}

    def small(found: re.Match[bytes]) -> bytes:
        name = names.get(found[1].decode(), "").encode()
        return _PAIR + bytes([_TEXT + len(name)]) + name + _ONE if name else found[0]

    renamed = {_renamed(one, names): content for one, content in files.items()}
    renamed[path] = gzip.compress(_PAGE.sub(small, listed), 9, mtime=0)
    return renamed


def is_page(path: str) -> bool:
    """Whether a file of the index is what the engine would show of a page."""
    return path.endswith(_FRAGMENT)


def page_address(files: Mapping[str, bytes], place: int) -> str:
    """Return the address of the page at a place; empty where the index does not have it."""
    content = files.get(f"fragment/{place}{_FRAGMENT}")
    if content is None:
        return ""
    address: str = json.loads(gzip.decompress(content).removeprefix(_SIGNATURE))["url"]
    return address


def _renamed(path: str, names: Mapping[str, str]) -> str:
    """The path of a file, with the new name if it is that of a page."""
    one = PurePosixPath(path)
    return str(one.with_stem(names[one.stem])) if is_page(path) else path
