"""Whatever stands in a file: knowledge comes out, or problems, and never another exception."""

from __future__ import annotations

import tempfile
from pathlib import Path

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.knowledge import FILES, load_knowledge
from generator.knowledge.reading import Report
from generator.knowledge.sidecars import load_sidecar
from generator.problems import ProblemsError

KEYS = (
    *(
        "id",
        "slug",
        "nl",
        "en",
        "patterns",
        "pattern",
        "verbs",
        "object",
        "form",
        "examples",
        "not",
        "weight",
        "case",
        "series",
    ),
    *("start", "end", "level", "place", "form", "known", "source", "papers", "links", "role", "date", "url"),
    *("name", "also", "terms", "office", "from", "until", "acting", "certain", "title", "kind", "evidence"),
    *(
        "short",
        "long",
        "lang",
        "type",
        "actor",
        "related",
        "headings",
        "excludes",
        "scope",
        "value",
        "reviewed",
    ),
    *("dossier", "suffix", "number", "session", "address", "meetings", "added", "announced_start", "word"),
)
scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(
        ("defence-ministers", "kst-28676-1", "standpunt", "nl", "a)(b", "x{9999999999}", "[[a]", "2018-02-30")
    ),
    st.text(max_size=20),
)
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(KEYS), inner, max_size=8)
    ),
    max_leaves=25,
)
entries = st.lists(st.dictionaries(st.sampled_from(KEYS), values, max_size=12), max_size=4)
written = entries.map(lambda data: yaml.safe_dump(data, allow_unicode=True).encode())
anything = st.one_of(
    st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)


def check(name: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "knowledge" / name
        file.parent.mkdir()
        file.write_bytes(data)
        try:
            load_knowledge(Path(folder))
        except ProblemsError as error:
            assert error.problems
            assert all(problem.hint and problem.line >= 0 for problem in error.problems)


@settings(deadline=None)
@given(st.sampled_from(FILES), st.one_of(written, anything))
@example("levels.yaml", b'- "\\U00110000"')
@example("levels.yaml", b'- {id: "\\ud800"}')
@example("levels.yaml", b"? [a, b]\n: c")
@example("levels.yaml", b"- &a [*a]")
@example("levels.yaml", b"[" * 500)
@example("levels.yaml", b"%YAML 9.9\n---\n- a")
@example("levels.yaml", b"- {id: \x07}")
@example("levels.yaml", b"<<: {a: b}")
@example("levels.yaml", b"=")
@example("levels.yaml", b"- <<")
@example("levels.yaml", b"- {*a : b}")
@example("levels.yaml", b"? *a\n? *b")
@example("levels.yaml", b"- id: =\n")
def test_knowledge_of_any_text(name, data):
    check(name, data)


@settings(deadline=None)
@given(
    st.one_of(
        st.dictionaries(st.sampled_from(KEYS), values).map(lambda d: yaml.safe_dump(d).encode()), anything
    )
)
def test_sidecar_of_any_text(data):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "brief.yaml"
        file.write_bytes(data)
        report = Report("brief.yaml")
        load_sidecar(file, report)
        assert all(problem.hint for problem in report.problems)
