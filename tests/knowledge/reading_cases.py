"""Cases written for people: a claim, files, and what is reported of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"
_FENCE = re.compile(r"```yaml (\S+)\n(.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Case:
    claim: str
    files: dict[str, str]
    expected: tuple[str, ...]


def read_cases(name: str) -> list[Case]:
    """Return the cases of a file; ⇥ stands for a tab, which an editor would not show."""
    cases = []
    text = (CASES / name).read_text(encoding="utf-8")
    for part in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
        part = re.split(r"^## ", part, flags=re.MULTILINE)[0]
        claim = part.partition("\n")[0]
        files = {name: body.replace("⇥", "\t") for name, body in _FENCE.findall(part)}
        assert files, claim
        cases.append(Case(claim, files, tuple(re.findall(r"^> (.+)$", part, re.MULTILINE))))
    return cases
