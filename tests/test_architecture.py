"""The house rules, read off the code itself: who may import whom, what stays pure, how long things are."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Each part of the house with what it may import beside itself.
FIRST = {"model", "problems"}
MAY_IMPORT = {
    "model": set(),
    "problems": set(),
    "sources": FIRST,
    "text": FIRST,
    "facts": FIRST,
    "data": set(),
    "knowledge": FIRST | {"data"},
    "corpus": FIRST | {"knowledge", "sources"},
    "library": FIRST,
    "citation": FIRST,
    "comparison": FIRST | {"library"},
    "checks": FIRST | {"library"},
    "pages": FIRST | {"library", "citation", "comparison"},
    "exports": FIRST | {"library", "citation"},
    "published": FIRST | {"library"},
    "search": FIRST,
    "engine": FIRST,
    "engine_pages": FIRST | {"engine"},
    "indexing": FIRST | {"engine", "engine_pages", "search", "knowledge", "output", "site"},
    "output": FIRST,
    "site": FIRST,
    "memory": FIRST | {"corpus", "output"},
    "understanding": FIRST | {"sources", "text", "facts", "corpus", "library", "memory"},
    "pipeline": FIRST
    | {"knowledge", "corpus", "library", "checks", "pages", "exports"}
    | {"memory", "understanding", "output", "published", "site"},
    "preview": FIRST | {"indexing"},
    "serving": FIRST | {"memory", "pipeline"},
    "__main__": FIRST | {"corpus", "memory", "pipeline", "exports", "serving", "indexing"},
}
PURE = ("text", "facts", "library", "citation", "search", "comparison", "checks", "pages", "exports", "model")
IMPURE_MODULES = {
    "os",
    "io",
    "pathlib",
    "shutil",
    "tempfile",
    "time",
    "random",
    "secrets",
    "logging",
    "subprocess",
    "socket",
}
IMPURE_CALLS = {"open", "print", "input"}
IMPURE_METHODS = {"now", "today", "utcnow", "getenv"}
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
# The one module that reads the page templates, once, through the loader of the template library.
READS_TEMPLATES = "generator/pages/templating.py"


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def part_of(path: Path) -> str:
    inside = path.relative_to(PACKAGE)
    return inside.parts[0] if len(inside.parts) > 1 else inside.stem


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.lineno, node.module or ""


@pytest.fixture(params=MODULES, ids=name_of)
def module(request: pytest.FixtureRequest) -> tuple[Path, ast.Module]:
    path: Path = request.param
    return path, ast.parse(path.read_text(encoding="utf-8"))


def test_layers_look_one_way(module):
    """A part imports only what lies below it."""
    path, tree = module
    part = part_of(path)
    if part == "__init__":
        return
    allowed = MAY_IMPORT[part] | {part}
    for line, name in imports(tree):
        if name.split(".")[0] == "generator":
            pieces = name.split(".")
            assert len(pieces) > 1, f"{name_of(path)}:{line}: import a part, not the package"
            assert pieces[1] in allowed, f"{name_of(path)}:{line}: {part} may not import {name}"


def test_what_lies_between_reading_and_writing_is_pure(module):
    """No disk, clock, environment, chance, logging or printing."""
    path, tree = module
    if part_of(path) not in PURE or name_of(path) == READS_TEMPLATES:
        return
    for line, name in imports(tree):
        assert name.split(".")[0] not in IMPURE_MODULES, f"{name_of(path)}:{line}: {name} has no place here"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            bad = isinstance(called, ast.Name) and called.id in IMPURE_CALLS
            bad = bad or (isinstance(called, ast.Attribute) and called.attr in IMPURE_METHODS)
            assert not bad, f"{name_of(path)}:{node.lineno}: {ast.unparse(called)}() has no place here"


def test_names_say_what_a_module_is(module):
    path, _ = module
    assert path.stem not in BANNED_NAMES


def test_no_module_is_past_300_lines(module):
    path, _ = module
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_no_function_is_past_40_lines(module):
    """Counted without the docstring, which may be as long as it needs to be."""
    path, tree = module
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            first = node.body[0]
            documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
            length = (node.end_lineno or 0) - node.lineno + 1 - docstring
            assert length <= 40, f"{name_of(path)}:{node.lineno}: {node.name} is {length} lines"


def test_public_functions_are_documented(module):
    path, tree = module
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), (
                f"{name_of(path)}:{node.lineno}: {node.name} says nothing of itself"
            )


def knowledge_words() -> set[str]:
    """Words that belong to the corpus: names of ministers, places of meetings, numbers of dossiers."""
    words = {"NAVO", "NATO"}
    folder = ROOT / "corpus" / "knowledge"
    for person in yaml.safe_load((folder / "people.yaml").read_text(encoding="utf-8")):
        words.add(person["name"].split(" ")[-1].split("-")[0])
    for meeting in yaml.safe_load((folder / "meetings.yaml").read_text(encoding="utf-8")):
        words.update(filter(None, [meeting.get("place")]))
    for dossier in yaml.safe_load((folder / "dossiers.yaml").read_text(encoding="utf-8")):
        words.add(str(dossier["id"]))
    return words


WORDS = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, knowledge_words())))})\b")


def test_python_knows_letters_and_the_corpus_knows_its_subject(module):
    """No string outside a docstring names a minister, a meeting's place, a dossier or the alliance."""
    path, tree = module
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            found = WORDS.findall(node.value)
            assert not found, f"{name_of(path)}:{node.lineno}: {found} belongs in corpus/"
