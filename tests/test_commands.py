"""The command line as people and CI use it: on the small fabricated corpus, in a folder of its own."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.exports.test_letter_json import CONTRACT

MINI = Path(__file__).parent / "mini"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(MINI / "corpus", tmp_path / "corpus")
    (tmp_path / "docs").mkdir()
    return tmp_path


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["--project", str(project), *arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return call


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_build_makes_the_pages_and_a_second_one_writes_nothing(project, run):
    code, out, _ = run("build")
    assert code == 0
    assert "2 letters, 3 meetings" in out
    made = files(project / "docs")
    assert "brieven/kst-31234-5/index.md" in made
    times = {p: p.stat().st_mtime_ns for p in (project / "docs").rglob("*")}
    code, out, _ = run("build")
    assert (code, files(project / "docs")) == (0, made)
    assert "0 files written" in out
    assert {p: p.stat().st_mtime_ns for p in (project / "docs").rglob("*")} == times


def test_the_same_corpus_gives_the_same_bytes_elsewhere(project, run, tmp_path_factory):
    run("build")
    other = tmp_path_factory.mktemp("elders")
    shutil.copytree(MINI / "corpus", other / "corpus")
    assert main(["--project", str(other), "build"]) == 0
    assert files(other / "docs") == files(project / "docs")


def broken_sidecar(project: Path) -> None:
    (project / "corpus/letters/agenda-top.yaml").write_text(
        "number: {value: 5, source: x\n", encoding="utf-8"
    )


def unknown_meeting(project: Path) -> None:
    text = 'meetings:\n  value: [{id: 1999-01-01-waterstaat, role: reported}]\n  source: "lezing"\n'
    (project / "corpus/letters/agenda-top.yaml").write_text(text, encoding="utf-8")


def not_utf8(project: Path) -> None:
    (project / "corpus/letters/slecht.txt").write_bytes("een\nÜbel\n".encode("cp1252"))


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (broken_sidecar, "corpus/letters/agenda-top.yaml:"),
        (unknown_meeting, "corpus/letters/agenda-top.yaml:1: unknown-meeting-id"),
        (not_utf8, "corpus/letters/slecht.txt:2: not-utf8"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line_and_docs_stay_as_they_were(project, run, spoil, place):
    run("build")
    before = files(project / "docs")
    spoil(project)
    for command in ("build", "check"):
        code, out, err = run(command)
        assert code == 1
        shown = [line for line in (out + err).splitlines() if line.startswith(place)]
        assert shown, out + err
        assert "\n    " in out + err, "the hint says what to do"
    assert files(project / "docs") == before


def test_every_problem_is_shown_at_once(project, run):
    broken_sidecar(project)
    not_utf8(project)
    (project / "corpus/knowledge/topics.yaml").write_text("- id: [\n", encoding="utf-8")
    code, _, err = run("build")
    assert code == 1
    for file in ("agenda-top.yaml", "slecht.txt", "topics.yaml"):
        assert f"{file}:" in err


def test_check_prints_annotations_for_github(project, run):
    not_utf8(project)
    _, out, _ = run("check", "--format", "github")
    assert "::error file=corpus/letters/slecht.txt,line=2,title=not-utf8::" in out


def test_convert_prints_the_letter_as_markdown(project, run):
    code, out, _ = run("convert", str(project / "corpus/letters/kst-31234-5.txt"))
    assert code == 0
    assert out.startswith("---\n")
    assert "\n## Afvoer van de Maas\n" in out
    assert "hoog- en laagwater" in out and "dijkinspectie" in out
    assert "elk uur[^1] en zal" in out and "\n[^1]: De metingen staan op de website" in out


def test_convert_prints_everything_known_as_json(project, run):
    code, out, _ = run("convert", "--json", str(project / "corpus/letters/kst-31234-5.txt"))
    known = json.loads(out)
    assert code == 0
    assert known.keys() >= CONTRACT.keys()
    assert known["kamerstuk"]["id"] == known["id"] == "kst-31234-5"
    assert known["date"]["value"] == "2019-03-20"
    assert [(m["id"], m["role"]) for m in known["meetings"]] == [("2019-03-05-waterstaat", "reported")]
    cited = [(r["type"], r["id"]) for r in known["references"]]
    assert cited == [("kamerstuk", "kst-31234-3"), ("overleg", None)]


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"\xef\xbb\xbf", b"Een regel", b"\x00\x01\x02", b"1\n" * 500]
)
def test_convert_takes_any_text(content, project, run):
    """Odd input is data: it is shown with every key, or refused with a problem; never a traceback."""
    path = project / "vreemd.txt"
    path.write_bytes(content)
    code, out, err = run("convert", "--json", str(path))
    assert code in (0, 1)
    assert json.loads(out).keys() >= CONTRACT.keys() if code == 0 else "vreemd.txt:" in err


def test_convert_reads_what_another_program_hands_on(project, run, monkeypatch):
    text = (project / "corpus/letters/kst-31234-5.txt").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    code, out, _ = run("convert", "--json", "-")
    assert code == 0
    assert json.loads(out)["id"] == "kst-31234-5"


def test_usage_errors_exit_with_2(project, run, tmp_path_factory):
    assert run("convert", str(project / "er-niet.txt"))[0] == 2
    assert main(["--project", str(tmp_path_factory.mktemp("leeg")), "build"]) == 2
    with pytest.raises(SystemExit) as stop:
        main(["onbekend"])
    assert stop.value.code == 2


def test_check_fails_where_a_published_paragraph_changed_until_the_lock_accepts_it(project, run):
    assert run("lock")[0] == 0
    letter = project / "corpus/letters/agenda-top.txt"
    letter.write_text(
        letter.read_text(encoding="utf-8").replace("geen andere", "nog andere"), encoding="utf-8"
    )
    code, out, _ = run("check")
    assert code == 1 and "paragraph-changed" in out
    assert run("build")[0] == 0, "anybody may still build"
    assert run("lock")[0] == 0
    assert run("check")[0] == 0
