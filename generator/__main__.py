"""The command line: arguments in, problems and exit codes out (0 ok, 1 problems, 2 usage)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.corpus import RawLetter, read_letter
from generator.exports import letter_json, letter_markdown
from generator.indexing import index
from generator.memory import Memory
from generator.pipeline import Outcome, build, convert, guard, lock
from generator.problems import FORMATS, ProblemsError, as_text, count, render
from generator.serving import serve

CHECKOUT = Path(__file__).resolve().parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    project: Path = options.project
    if not (project / "corpus").is_dir():
        print(f"{project}: there is no corpus/ here; name the project with --project DIR", file=sys.stderr)
        return 2
    try:
        code: int = options.run(options, project)
    except ProblemsError as error:
        print(render(error.problems, getattr(options, "format", "text")), file=sys.stderr)
        return 1
    except BrokenPipeError:
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def _memory(project: Path) -> Memory:
    """What this checkout remembers of letters; never what lies in the project, which may be anybody's."""
    return Memory(CHECKOUT / ".cache" / "letters", CHECKOUT / "generator", project / "corpus")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="Letters in, a searchable site out."
    )
    parser.add_argument(
        "--project",
        type=Path,
        default=CHECKOUT,
        metavar="DIR",
        help="the folder with corpus/ and docs/ (default: this checkout)",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    building = commands.add_parser("build", help="make the pages in docs/ from corpus/")
    building.set_defaults(run=_build)
    checking = commands.add_parser("check", help="say what is wrong, unsure or missing; write nothing")
    checking.set_defaults(run=_check)
    locking = commands.add_parser(
        "lock", help="accept the addresses and paragraphs of this build as published"
    )
    locking.set_defaults(run=_lock)
    for command in (building, checking, locking):
        command.add_argument("--format", choices=FORMATS, default="text", help="how problems are printed")
    converting = commands.add_parser("convert", help="print one letter as Markdown or JSON")
    converting.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a letter: text, PDF, DOCX, XML or HTML; - reads it from standard input",
    )
    converting.add_argument("--json", action="store_true", help="print everything known of it as JSON")
    converting.set_defaults(run=_convert)
    indexing = commands.add_parser("index", help="make the search index of the site that MkDocs built")
    indexing.add_argument("--site", type=Path, metavar="DIR", help="the built site (default: site/)")
    indexing.set_defaults(run=_index)
    serving = commands.add_parser("serve", help="show the site on this machine and follow changes of corpus/")
    serving.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="where to serve")
    serving.set_defaults(run=_serve)
    return parser


def _build(options: argparse.Namespace, project: Path) -> int:
    outcome = build(project, _memory(project))
    _report(outcome, options.format)
    if outcome.sync and outcome.library and options.format == "text":
        done = outcome.sync
        print(
            f"{len(outcome.library.letters)} letters, {len(outcome.library.meetings)} meetings: "
            f"{len(done.written)} files written, {done.unchanged} unchanged, {len(done.removed)} removed"
        )
    return 1 if outcome.failed else 0


def _check(options: argparse.Namespace, project: Path) -> int:
    outcome = guard(project, _memory(project))
    print(render(outcome.problems, options.format))
    return 1 if outcome.failed else 0


def _lock(options: argparse.Namespace, project: Path) -> int:
    outcome = lock(project, _memory(project))
    _report(outcome, options.format)
    return 1 if outcome.failed else 0


def _report(outcome: Outcome, form: str) -> None:
    """Print what a maintainer must see during a build: all problems if it failed, else only warnings."""
    shown = [p for p in outcome.problems if outcome.failed or p.severity == "warning"]
    if form != "text":
        print(render(outcome.problems, form))
    elif len(shown) == len(outcome.problems):
        print(render(shown, form), file=sys.stderr)
    else:
        rest = f"{count(outcome.problems)}: `python -m generator check` shows them all"
        print("\n".join([*map(as_text, shown), rest]), file=sys.stderr)


def _convert(options: argparse.Namespace, project: Path) -> int:
    file: Path = options.file
    if str(file) == "-":
        raw = RawLetter("standard-input", "<standard input>", sys.stdin.buffer.read())
    elif file.exists() and not file.is_dir():
        raw = read_letter(file)
    else:
        print(f"{file}: there is no such file", file=sys.stderr)
        return 2
    letter, problems = convert(raw, project)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # whatever the terminal's locale says
    sys.stdout.write(letter_json(letter, problems) if options.json else letter_markdown(letter))
    return 0


def _index(options: argparse.Namespace, project: Path) -> int:
    done = index(project, options.site or project / "site")
    print(f"{done.passages} passages indexed; the index of the search box is {done.box_bytes:,} bytes")
    return 0


def _serve(options: argparse.Namespace, project: Path) -> int:
    return serve(project, options.address, lambda: _memory(project))


if __name__ == "__main__":
    sys.exit(main())
