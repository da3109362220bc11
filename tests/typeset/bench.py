"""Measures the cleaning of text on letters that are typeset here: ``python -m tests.typeset.bench``.

Prints, per kind of source: line-end hyphens right (all, and those of the word itself), the share flagged for
review, footnotes at their word, headings and borders of paragraphs, words lost and added; then the hyphens
per rule. The letters are made from a fixed seed, so that two runs can be compared.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from generator.knowledge import load_knowledge
from generator.model.knowledge import Lexicon
from generator.model.source import Source
from generator.sources import parse
from generator.text import clean
from tests.typeset.composer import LineEnd, bare
from tests.typeset.kinds import KINDS, Sample
from tests.typeset.score import Score, Share, measure

LETTERS = 12

_HEAD = (
    f"{'source':<24}{'letters':>8}{'hyphens':>9}{'right':>8}{'real':>7}{'right':>8}{'flagged':>9}{'calls':>9}"
    f"{'notes':>9}{'head P':>8}{'R':>8}{'F1':>8}{'border P':>10}{'R':>8}{'F1':>8}"
    f"{'lost':>6}{'added':>7}{'frame':>8}"
)


def run(kind: str, letters: int, seed: int, lexicon: Lexicon) -> Score:
    """Typeset and clean so many letters of a kind, and count."""
    score = Score()
    rng = Random(f"{seed} {kind}")
    for at in range(letters):
        sample = KINDS[kind](rng)
        try:
            _add(score, sample, lexicon, f"{kind} {at}")
        except Exception:
            score.crashes += 1
            score.failures.append(f"{kind} {at}: {traceback.format_exc(limit=-2)}")
    return score


def _add(score: Score, sample: Sample, lexicon: Lexicon, name: str) -> None:
    source = parse(sample.data, sample.name)
    ends = [(line or _line_of(end, source), end) for line, end in sample.ends]
    measure(score, sample.letter, clean(source, lexicon), ends, name)


def _line_of(end: LineEnd, source: Source) -> int:
    """Return the number of the line that a hyphen ends; 0 if it is not there as it was set."""
    return next((line.number for line in source.lines if bare(line.text) == end.text), 0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and print its tables; 1 if a letter made the cleaning crash."""
    parser = argparse.ArgumentParser(prog="python -m tests.typeset.bench")
    parser.add_argument(
        "--letters", type=int, default=LETTERS, help="letters per kind of source (default 12)"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="", help="only kinds whose name holds this")
    parser.add_argument("--failures", action="store_true", help="show every error")
    chosen = parser.parse_args(arguments)
    lexicon = load_knowledge(Path("corpus")).lexicon
    scores = {k: run(k, chosen.letters, chosen.seed, lexicon) for k in KINDS if chosen.kind in k}
    lines = [*_by_kind(scores), "", *_summary(scores), "", *_by_rule(scores)]
    if chosen.failures:
        lines += [failure for score in scores.values() for failure in score.failures]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any(score.crashes for score in scores.values()))


def _by_kind(scores: dict[str, Score]) -> Iterator[str]:
    yield _HEAD
    for kind, score in scores.items():
        flagged = score.flagged / score.ends.total if score.ends.total else 0.0
        heads, borders = score.headings, score.borders
        yield (
            f"{kind:<24}{score.letters:>8}{score.ends.total:>9}{_percent(score.ends):>8}{score.real_ends.total:>7}"
            f"{_percent(score.real_ends):>8}{flagged:>9.1%}{_percent(score.calls):>9}{_percent(score.notes):>9}"
            f"{heads.precision:>8.4f}{heads.recall:>8.4f}{heads.f1:>8.4f}"
            f"{borders.precision:>10.4f}{borders.recall:>8.4f}{borders.f1:>8.4f}"
            f"{score.lost:>6}{score.added:>7}{score.frame.f1:>8.3f}"
            + (f"  {score.crashes} crashed" if score.crashes else "")
        )


def _summary(scores: dict[str, Score]) -> Iterator[str]:
    every = scores.values()
    ends, real = _sum(s.ends for s in every), _sum(s.real_ends for s in every)
    flagged, caught = sum(s.flagged for s in every), sum(s.flagged_wrong for s in every)
    yield (
        f"line-end hyphens: {_percent(ends)} of {ends.total} right; "
        f"of those that belong to the word: {_percent(real)} of {real.total}"
    )
    yield (
        f"flagged for review: {flagged} ({flagged / max(ends.total, 1):.1%}), "
        f"among them {caught} of the {ends.total - ends.right} wrong ones"
    )
    lost, added = sum(s.lost for s in every), sum(s.added for s in every)
    yield f"words: {sum(s.words for s in every)}, lost {lost}, added {added}"


def _by_rule(scores: dict[str, Score]) -> Iterator[str]:
    rules: dict[str, list[Share]] = {}
    for score in scores.values():
        for rule, share in score.by_rule.items():
            rules.setdefault(rule, []).append(share)
    yield f"{'hyphens by rule':<48}{'decided':>9}{'right':>9}"
    for rule, total in sorted(((r, _sum(s)) for r, s in rules.items()), key=lambda item: -item[1].total):
        yield f"{rule:<48}{total.total:>9}{_percent(total):>9}"


def _sum(shares: Iterable[Share]) -> Share:
    whole = Share()
    for share in shares:
        whole.right += share.right
        whole.total += share.total
    return whole


def _percent(share: Share) -> str:
    return f"{share.value:.2%}" if share.total else "-"


if __name__ == "__main__":
    sys.exit(main())
