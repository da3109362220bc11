"""The full-text engine: the same pages give the same bytes; a failure is told and leaves nothing behind."""

from __future__ import annotations

import base64
import gzip
import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.engine import make_index
from generator.engine_pages import make_list_small, page_address
from generator.indexing import BOX, ENGINE, LETTERS, index
from generator.problems import ProblemsError
from tests.browser.building import ROOT

PAGES = [
    (f"brieven/{n}/#deel", f"<html><body data-pagefind-body>Dijk {n}, duin {n * n}</body></html>")
    for n in range(9)
]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def fails(monkeypatch: pytest.MonkeyPatch, program: Path | None) -> str:
    monkeypatch.setattr("generator.engine.get_executable", lambda: program)
    with pytest.raises(ProblemsError) as caught:
        make_index(PAGES, "und")
    (problem,) = caught.value.problems
    assert (problem.code, problem.severity) == ("engine-failed", "error")
    assert problem.hint
    return problem.message


def program(folder: Path, script: str) -> Path:
    path = folder / "engine"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def test_the_same_pages_give_the_same_bytes():
    first = make_index(PAGES, "und")
    assert len([path for path in first if path.startswith("fragment/")]) == len(PAGES)
    assert first == make_index(iter(PAGES), "und")


def list_of(files: Mapping[str, bytes]) -> bytes:
    (path,) = (path for path in files if path.endswith(".pf_meta"))
    return files[path]


def test_pages_are_named_by_their_places_and_all_names_stand_in_the_list():
    made = make_index(PAGES, "und")
    files = make_list_small(made)
    assert len(files) == len(made)
    for place, (address, _) in enumerate(PAGES):
        assert page_address(files, place) == address
        assert b"\x82\x61" + str(place).encode() in gzip.decompress(list_of(files))
    assert page_address(files, len(PAGES)) == ""


def test_the_list_takes_less_room():
    made = make_index(PAGES, "und")
    assert len(list_of(make_list_small(made))) < len(list_of(made))


def test_without_pages_there_is_nothing_to_name():
    made = make_index([], "und")
    assert make_list_small(made) == made


def test_a_list_that_cannot_be_read_is_told():
    made = make_index(PAGES, "und")
    spoilt = {
        path: gzip.compress(b"anders") if path.endswith(".pf_meta") else content
        for path, content in made.items()
    }
    with pytest.raises(ProblemsError, match="9 pages, and its list names 0"):
        make_list_small(spoilt)


def test_an_engine_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert "not installed" in fails(monkeypatch, None)
    assert "does not run" in fails(monkeypatch, tmp_path / "nothing")


def test_an_engine_that_ends_early_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    fails(monkeypatch, program(tmp_path, "exit 3"))
    assert "«NewIndex»" in fails(monkeypatch, program(tmp_path, "head -c 9 > /dev/null"))


def test_what_the_engine_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    answer = base64.b64encode(b'{"payload": {"type": "Error", "message": "te veel"}}').decode()
    refusing = program(tmp_path, f"head -c 9 > /dev/null; echo -n {answer},; cat > /dev/null")
    assert "te veel" in fails(monkeypatch, refusing)


def test_after_a_failure_the_site_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    site = tmp_path / "site"
    (site / "data" / "brieven").mkdir(parents=True)
    (site / BOX).parent.mkdir()
    (site / BOX).write_text('{"config": {"fields": {}}, "docs": []}')
    (site / ENGINE).mkdir()
    (site / ENGINE / "oud").write_text("van eerder")
    before = bytes_of(site)
    monkeypatch.setattr("generator.engine.get_executable", lambda: program(tmp_path, "exit 3"))
    with pytest.raises(ProblemsError):
        index(ROOT, site)
    assert bytes_of(site) == before
    monkeypatch.undo()
    index(ROOT, site)
    assert not (site / ENGINE / "oud").exists()


def test_indexing_twice_changes_nothing(site: Path, tmp_path: Path):
    again = tmp_path / "site"
    shutil.copytree(site, again)
    index(ROOT, again)
    assert bytes_of(again) == bytes_of(site)


def test_other_letters_have_other_names(site: Path, tmp_path: Path):
    """What a browser kept of an older site is not taken for this one."""
    other = tmp_path / "site"
    shutil.copytree(site, other)
    path = min(p for p in (other / "data" / "brieven").glob("*.json") if ".csl" not in p.name)
    letter = json.loads(path.read_text(encoding="utf-8"))
    next(block for block in letter["blocks"] if block["type"] == "paragraph")["text"] += " Tot zover."
    path.write_text(json.dumps(letter), encoding="utf-8")
    index(ROOT, other)
    tags = {json.loads((one / LETTERS).read_bytes())["tag"] for one in (site, other)}
    assert len(tags) == 2
    for one in (site, other):
        names = [path.stem for path in (one / "zoeken" / "passages").iterdir()]
        assert len({name.partition("-")[2] for name in names}) == 1
