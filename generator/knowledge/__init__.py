"""corpus/knowledge/ -> Knowledge: what people wrote down, read with the file and line of every error."""

from __future__ import annotations

from pathlib import Path

from generator.knowledge.abbreviations import load_abbreviations
from generator.knowledge.entities import load_entities
from generator.knowledge.entries import one_of
from generator.knowledge.levels import load_levels
from generator.knowledge.lexicon import load_lexicon
from generator.knowledge.meetings import load_meetings
from generator.knowledge.papers import load_dossiers, load_papers
from generator.knowledge.people import load_people
from generator.knowledge.reading import Report
from generator.knowledge.search import load_english, load_synonyms
from generator.knowledge.statements import load_actors, load_statements
from generator.knowledge.topics import load_topics
from generator.model.knowledge import Knowledge
from generator.problems import Problem, ProblemsError, in_order

__all__ = ["load_knowledge"]

FILES = (
    "abbreviations.yaml",
    "actors.yaml",
    "dossiers.yaml",
    "english.yaml",
    "entities.yaml",
    "hyphens.yaml",
    "levels.yaml",
    "meetings.yaml",
    "papers.yaml",
    "people.yaml",
    "search.yaml",
    "statements.yaml",
    "topics.yaml",
)


def load_knowledge(corpus: Path) -> Knowledge:
    """Return all of ``corpus``/knowledge/. A file that is not there is knowledge that nobody has yet.

    Raises ProblemsError with every problem of every file.
    """
    folder = corpus / "knowledge"
    shown = f"{corpus.absolute().name}/knowledge"
    reports = {name: Report(f"{shown}/{name}") for name in FILES}

    def at(name: str) -> tuple[Path, Report]:
        return folder / name, reports[name]

    levels = load_levels(*at("levels.yaml"))
    lexicon, lexicon_problems = load_lexicon(corpus)
    knowledge = Knowledge(
        levels=levels,
        meetings=load_meetings(*at("meetings.yaml"), levels),
        topics=load_topics(*at("topics.yaml")),
        people=load_people(*at("people.yaml")),
        dossiers=load_dossiers(*at("dossiers.yaml")),
        papers=load_papers(*at("papers.yaml")),
        abbreviations=load_abbreviations(*at("abbreviations.yaml")),
        entities=load_entities(*at("entities.yaml")),
        statement_rules=load_statements(*at("statements.yaml")),
        actors=load_actors(*at("actors.yaml")),
        lexicon=lexicon,
        synonyms=load_synonyms(*at("search.yaml")),
        english=load_english(*at("english.yaml")),
    )
    problems = [problem for report in reports.values() for problem in report.problems]
    problems += [*lexicon_problems, *_strays(folder, shown)]
    if problems:
        raise ProblemsError(in_order(problems))
    return knowledge


def _strays(folder: Path, shown: str) -> list[Problem]:
    """Report YAML files that nothing reads: a misspelt name must not make knowledge vanish."""
    names = sorted(path.name for path in folder.glob("*.y*ml")) if folder.is_dir() else []
    return [
        Problem("unknown-file", "error", f"{shown}/{name}", 0, "nothing reads this file", one_of(name, FILES))
        for name in names
        if name not in FILES
    ]
