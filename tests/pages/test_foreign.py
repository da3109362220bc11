"""What is marked as English is English, and Dutch is not."""

from __future__ import annotations

import pytest

from generator.pages.foreign import english, known_english

KNOWN = known_english(["Burden sharing", "Missile Defence Review", "Cyber"])


def marked(text: str) -> list[str]:
    return [text[start:end] for start, end in english(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nodig voor het «acting at the speed of relevance» tussen", ["acting at the speed of relevance"]),
        (
            "in «in together, adjust together and out together».",
            ["in together, adjust together and out together"],
        ),
        ("de Amerikaanse missile defence review en", ["missile defence review"]),
        ("op het gebied van «cyber» is", ["cyber"]),
    ],
)
def test_english_is_found(text: str, found: list[str]):
    assert marked(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "de «onafhankelijke» landen",
        "«streven te groeien naar 2% bbp in een decennium»",
        "het onderwerp cyber komt terug",
        "«de toekomst at random»",
    ],
)
def test_dutch_is_left_alone(text: str):
    assert not marked(text)
