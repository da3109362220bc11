"""Hypothesis strategies: letters, and the ways in which they may be set."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from tests.typeset.composer import Style
from tests.typeset.letters import Letter, assemble

seeds = st.integers(min_value=0, max_value=2**32 - 1)
randoms = st.builds(Random, seeds)
layouts = st.sampled_from(["kamerstuk", "ministry"])


def letters(
    layout: st.SearchStrategy[str] = layouts, most: int = 6, rich: bool = True
) -> st.SearchStrategy[Letter]:
    """Return letters of up to so many passages, rich ones among them."""
    return st.builds(
        assemble,
        randoms,
        passages=st.integers(min_value=1, max_value=most),
        layout=layout,
        note_share=st.sampled_from([0.0, 0.5, 1.0]),
        rich=st.booleans() if rich else st.just(False),
    )


def styles(base: Style | None = None) -> st.SearchStrategy[Style]:
    """Return ways to set a letter in plain text: narrow and wide, with and without hyphenation."""
    return st.builds(
        lambda width, page, soft, hyphen, blank: replace(
            base or Style(), width=width, page=page, soft=soft, hyphen=hyphen, blank=blank
        ),
        width=st.integers(min_value=38, max_value=110),
        page=st.integers(min_value=18, max_value=60),
        soft=st.booleans(),
        hyphen=st.sampled_from(["-", "\u2010", "\u00ad"]),
        blank=st.sampled_from([1.0, 1.0, 0.7]),
    )
