"""The writer: writes what changed, prunes what it made, touches nothing else."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.output import OutputFile
from generator.output import MANIFEST, sync
from generator.problems import ProblemsError

NAMES = st.sampled_from(["a.md", "b/a.md", "b/c.md", "d/e/f.md", "g.json"])
TREES = st.dictionaries(NAMES, st.text(max_size=5))


def files(tree: dict[str, str]) -> list[OutputFile]:
    return [OutputFile(path, content) for path, content in tree.items()]


def held(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


@given(steps=st.lists(TREES, min_size=1, max_size=4))
def test_the_folder_follows_whatever_is_made(steps, tmp_path_factory):
    """After each sync the folder holds exactly what was made last, and nothing of before."""
    folder = tmp_path_factory.mktemp("docs")
    for tree in steps:
        sync(files(tree), folder)
        assert held(folder) == tree
    assert not [path for path in folder.rglob("*") if path.is_dir() and not any(path.iterdir())]


@given(tree=TREES)
def test_a_second_sync_writes_nothing(tree, tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs")
    sync(files(tree), folder)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    result = sync(files(tree), folder)
    assert (result.written, result.removed, result.unchanged) == ((), (), len(tree))
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_what_people_wrote_stays(tmp_path):
    """A file that the manifest does not list is never pruned, nor its folder."""
    (tmp_path / "over").mkdir()
    (tmp_path / "over" / "index.md").write_text("by hand")
    sync(files({"over/made.md": "x"}), tmp_path)
    sync([], tmp_path)
    assert held(tmp_path) == {"over/index.md": "by hand"}


def test_a_page_does_not_overwrite_what_people_wrote(tmp_path):
    (tmp_path / "index.md").write_text("by hand")
    with pytest.raises(ProblemsError) as error:
        sync(files({"a.md": "new", "index.md": "made"}), tmp_path)
    assert [(p.code, p.severity) for p in error.value.problems] == [("not-ours", "error")]
    assert held(tmp_path) == {"index.md": "by hand"}, "nothing is written when something is wrong"


def test_a_file_with_the_same_words_is_adopted(tmp_path):
    """A lost manifest does no harm where the pages are what they would be."""
    sync(files({"a.md": "x"}), tmp_path)
    (tmp_path / MANIFEST).unlink()
    assert sync(files({"a.md": "x"}), tmp_path).written == ()
    assert json.loads((tmp_path / MANIFEST).read_text()) == ["a.md"]


@pytest.mark.parametrize(
    "paths", [["/etc/x"], ["../x"], ["a/../../x"], ["a.md", "a.md"], ["A.md", "a.md"], [""], ["a\\b"]]
)
def test_a_path_that_leaves_the_folder_or_is_made_twice_is_refused(paths, tmp_path):
    with pytest.raises(ProblemsError):
        sync([OutputFile(path, "x") for path in paths], tmp_path / "docs")
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("manifest", ["", "{}", "[1]", "not json"])
def test_a_broken_manifest_is_said_and_nothing_is_written(manifest, tmp_path):
    (tmp_path / MANIFEST).write_text(manifest)
    with pytest.raises(ProblemsError) as error:
        sync(files({"a.md": "x"}), tmp_path)
    assert error.value.problems[0].code == "broken-manifest"
    assert held(tmp_path) == {}


def test_a_manifest_cannot_make_it_delete_outside_the_folder(tmp_path):
    (tmp_path / "keep.md").write_text("mine")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / MANIFEST).write_text('["../keep.md", "/keep.md"]')
    sync([], docs)
    assert (tmp_path / "keep.md").read_text() == "mine"


def test_what_cannot_be_written_is_said_and_the_rest_is_whole(tmp_path):
    """A file where a folder should be stands for a full disk and for missing rights."""
    sync([OutputFile("a.md", "oud")], tmp_path)
    (tmp_path / "brieven").write_text("geen map", encoding="utf-8")
    with pytest.raises(ProblemsError, match="not-written"):
        sync(files({"a.md": "nieuw", "brieven/b.md": "b"}), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".generated.json", "a.md", "brieven"]
    assert (tmp_path / "a.md").read_text(encoding="utf-8") in ("oud", "nieuw")
    (tmp_path / "brieven").unlink()
    sync(files({"a.md": "nieuw", "brieven/b.md": "b"}), tmp_path)
    assert held(tmp_path) == {"a.md": "nieuw", "brieven/b.md": "b"}


def test_two_builds_at_once_take_turns(tmp_path):
    """Whichever is last decides; none of them finds the folder half made."""
    trees = [{f"{number}/{page}.md": f"{number}" for page in range(40)} for number in range(4)]
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(sync, files(tree), tmp_path) for tree in trees * 3]:
            done.result()
    assert held(tmp_path) in trees


def test_a_build_that_was_killed_leaves_nothing_that_the_next_one_does_not_clear(tmp_path):
    """Killed between any two steps, and in the middle of a file."""
    first, second, third = {"a.md": "a", "b/b.md": "b"}, {"a.md": "x", "c/c.md": "c"}, {"a.md": "y"}
    for steps in range(6):
        folder = tmp_path / str(steps)
        sync(files(first), folder)
        killed_after(steps, partial(sync, files(second), folder))
        sync(files(third), folder)
        assert held(folder) == third
        assert not (folder / "c").exists() and not (folder / "b").exists(), steps


def killed_after(steps: int, work: Callable[[], object]) -> None:
    """Do ``work`` in a process that is gone after so many files were put in their place."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    done = 0
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        nonlocal done
        done += 1
        if done > steps:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, target)

    setattr(Path, "replace", replace)  # noqa: B010  # only in this process, which ends here
    work()
    os._exit(0)
