"""Numbers as lists print them: 3, c, C, iii, III."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def counted(number: int, kind: str) -> str:
    """Return a number in one of the ways that Word names: decimal, lowerLetter, upperRoman and so on."""
    if kind == "decimalZero":
        return f"{number:02}"
    if number < 1 or number > 3999:
        return str(number)
    low = {"letter": _letters, "roman": _roman}.get(kind[5:].lower())
    if low is None:
        return str(number)
    return low(number).upper() if kind.startswith("upper") else low(number)


def _letters(number: int) -> str:
    """Return a, b ... z, aa, bb ..., as Word counts on."""
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * min(times + 1, 20)


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text
