"""Signs of symbol fonts, written with code points that say nothing: the bullets that Word prints."""

from __future__ import annotations

# The private code points of the fonts Symbol and Wingdings, and what they look like on paper.
_SYMBOLS = str.maketrans(
    {
        "\uf0b7": "•",
        "\uf06c": "•",
        "\uf09f": "•",
        "\uf0a7": "▪",
        "\uf06e": "■",
        "\uf071": "❑",
        "\uf0a8": "◻",
        "\uf06f": "□",
        "\uf0d8": "➢",
        "\uf0e0": "→",
        "\uf0e8": "➔",
        "\uf0fc": "✓",
        "\uf02d": "–",
        "\uf0be": "–",
        "\uf020": " ",
    }
)


def legible(text: str) -> str:
    """Return text with the signs of symbol fonts as the characters that they look like."""
    return text.translate(_SYMBOLS)
