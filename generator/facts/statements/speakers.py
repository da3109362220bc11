"""Who speaks in the report of a debate, where each paragraph belongs to the speaker named last.

What a member or the chairman says is theirs: "ik" is then not the minister, and "Nederland moet ..." no
position of the Netherlands (kst-28676-389: "Ik stel voor dat we ... een spreektijd hanteren").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.model.document import Block

_MEMBER = re.compile(
    r"(?:De\s+(?:fungerend\s+|waarnemend\s+)?voorzitter"
    r"|(?:De\s+heer|Mevrouw|Het\s+lid)\s+[^:()\n]{2,50}\([^()\n]{1,30}\))\s*:",
)
_GOVERNMENT = re.compile(r"(?:De\s+)?(?:Minister|Staatssecretaris)(?:-President)?\s+[A-ZÀ-Þ][^:.\n]{1,50}:")


def said_by_the_house(blocks: Iterable[Block]) -> Iterator[bool]:
    """Say of each block whether a member or the chairman of a committee speaks in it."""
    house = False
    for block in blocks:
        if _MEMBER.match(block.text):
            house = True
        elif _GOVERNMENT.match(block.text):
            house = False
        yield house
