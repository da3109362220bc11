"""Dates mean what a Dutch reader takes them to mean, or nothing at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.dates import days_in_dutch, find_dates, find_window
from generator.model.facts import DateMention
from tests.facts.building import build

CASES = Path(__file__).parent / "cases" / "dates.md"


def cases() -> list[tuple[str, str, str]]:
    anchor, found = "", []
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            anchor = line[3:].strip()
        elif anchor and " :: " in line:
            text, expected = line.split(" :: ")
            found.append((anchor, text, expected.strip()))
    return found


def as_written(mention: DateMention) -> str:
    """Put a mention the way the case file does."""
    if mention.start is None or mention.end is None:
        return f"{mention.raw} = ?"
    stretch = mention.start if mention.start == mention.end else f"{mention.start}/{mention.end}"
    shown = {4: "year", 7: "month", 10: "day"}[len(mention.start)]
    return f"{mention.raw} = {stretch}" + ("" if mention.precision == shown else f" {mention.precision}")


@pytest.mark.parametrize(("anchor", "text", "expected"), cases())
def test_case(anchor: str, text: str, expected: str) -> None:
    day = None if anchor == "none" else date.fromisoformat(anchor)
    found = " ; ".join(as_written(mention) for mention in find_dates(build(text), day))
    assert (found or "-") == expected


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 250


def mentions(text: str, day: date | None = None) -> list[str]:
    return [as_written(mention) for mention in find_dates(build(text), day)]


def test_a_mention_says_where_it_stands_and_how_it_is_known() -> None:
    letter = build("""
        Hierbij bied ik u het verslag aan van de bijeenkomst
        op 3 en 4 oktober jl. te Brussel. In 2014 is in Wales
        anders besloten.
    """)
    days, year = find_dates(letter, date(2018, 10, 18))
    assert (days.evidence.line, days.span.block, letter.blocks[0].text[days.span.start : days.span.end]) == (
        2,
        "p1",
        "3 en 4 oktober jl.",
    )
    assert days.evidence.how == "inferred"
    assert days.evidence.reasoning.endswith("gerekend vanaf de datum van de brief, 18 oktober 2018.")
    assert (days.evidence.text or "").startswith("Hierbij bied ik") and (days.evidence.text or "").endswith(
        "Brussel."
    )
    assert (year.evidence.how, year.evidence.reasoning) == ("stated", "")


def test_footnotes_and_list_items_are_read_too() -> None:
    letter = build("""
        Zie de brief.[^1]

        - een bezoek op 4 mei 2018
        - een bezoek op 5 mei 2018

        [^1]: Kamerbrief van 14 maart 2018.
    """)
    assert [(m.span.block, m.start) for m in find_dates(letter, None)] == [
        ("n1", "2018-03-14"),
        ("p2", "2018-05-04"),
        ("p2", "2018-05-05"),
    ]


def test_what_is_said_in_a_debate_is_seen_from_its_day() -> None:
    """Its report is adopted weeks later (kst-28676-389): "aanstaande" is not seen from then."""
    document = build(
        "Vastgesteld 2 maart 2022\n\nDe vaste commissie heeft op 10 februari 2022 overleg gevoerd met de "
        "Minister over de brief d.d. 1 februari 2022.\n\nDe voorzitter:\n\nHet onderwerp is de ministeriële "
        "van 16 en 17 februari aanstaande. De vorige was op 21 en 22 oktober jl."
    )
    found = find_dates(document, date(2022, 3, 2))
    assert [(d.start, d.end) for d in found[-2:]] == [
        ("2022-02-16", "2022-02-17"),
        ("2021-10-21", "2021-10-22"),
    ]
    assert found[-1].evidence.reasoning == (
        "«21 en 22 oktober jl.» gerekend vanaf de dag van het overleg, 10 februari 2022."
    )


def test_days_are_written_as_dutch_does() -> None:
    assert days_in_dutch(date(2019, 2, 13), date(2019, 2, 13)) == "13 februari 2019"
    assert days_in_dutch(date(2019, 2, 13), date(2019, 2, 14)) == "13 en 14 februari 2019"
    assert days_in_dutch(date(2022, 6, 28), date(2022, 6, 30)) == "28 tot en met 30 juni 2022"
    assert days_in_dutch(date(2021, 11, 30), date(2021, 12, 1)) == "30 november en 1 december 2021"
    assert days_in_dutch(date(2020, 12, 31), date(2021, 1, 2)) == "31 december 2020 tot en met 2 januari 2021"


def test_a_date_is_not_put_together_from_two_items_of_a_list() -> None:
    assert mentions("- groep 4\n- mei 2018 is de uiterste datum") == ["mei 2018 = 2018-05"]


class TestALetterWithoutADate:
    """What the letter itself proves, and no more."""

    def test_the_next_meeting_dates_the_one_reported(self) -> None:
        """Letter 000: the report itself only says "3 en 4 oktober jl."."""
        letter = build("""
            Hierbij bied ik u het verslag aan van de bijeenkomst van de ministers op 3 en 4 oktober jl.

            De plannen worden voor het eind van dit jaar aangeboden.
            Uiterlijk op 31 december 2018 moeten zij er zijn.

            Tijdens de volgende bijeenkomst van de ministers, op 5 en 6 februari 2019, volgt een discussie.
        """)
        assert [as_written(m) for m in find_dates(letter, None)] == [
            "3 en 4 oktober jl. = 2018-10-03/2018-10-04",
            "het eind van dit jaar = 2018 vague",
            "31 december 2018 = 2018-12-31",
            "5 en 6 februari 2019 = 2019-02-05/2019-02-06",
        ]
        window = find_window(letter)
        assert (window.first, window.last) == (date(2018, 10, 4), date(2018, 12, 31))
        reasons = [m.evidence.reasoning for m in find_dates(letter, None)[:2]]
        assert "«5 en 6 februari 2019» (regel 6) als volgende bijeenkomst" in reasons[0]
        assert "niet voor 4 oktober 2018" in reasons[1] and "niet na 31 december 2018" in reasons[1]

    def test_the_last_meeting_dates_the_one_to_come(self) -> None:
        """Letter 004: the agenda itself only says "3 en 4 december a.s."."""
        letter = build("""
            Hierbij informeren wij u over de bijeenkomst van 3 en 4 december a.s. in Londen.

            De bijeenkomst is voorbereid door de ministers op 20 november 2019.
            In juni van dit jaar is al gesproken.
        """)
        assert [m.start for m in find_dates(letter, None)] == ["2019-12-03", "2019-11-20", "2019-06"]
        window = find_window(letter)
        assert (window.first, window.last) == (date(2019, 11, 20), date(2019, 12, 3))

    def test_a_deadline_alone_does_not_date_what_has_been(self) -> None:
        """Plans due by the end of 2018 may be spoken of in March 2018, when October was that of 2017."""
        assert mentions(
            "Op 3 en 4 oktober jl. is besloten. Uiterlijk op 31 december 2018 volgen de plannen."
        ) == [
            "3 en 4 oktober jl. = ?",
            "31 december 2018 = 2018-12-31",
        ]

    def test_a_meeting_long_ago_does_not_date_what_is_to_come(self) -> None:
        assert mentions("Op 2 februari 2018 is besloten. De bijeenkomst van 3 december a.s. is in Londen.")[
            1
        ] == ("3 december a.s. = ?")

    def test_an_answer_follows_its_question(self) -> None:
        """A letter of the ministry of Justice without its letterhead, of July 2024."""
        assert mentions("In antwoord op uw brief van 5 juli 2024 meld ik u het gesprek van 11 juni jl.") == [
            "5 juli 2024 = 2024-07-05",
            "11 juni jl. = 2024-06-11",
        ]

    def test_contradictions_prove_nothing(self) -> None:
        letter = build("Op 4 mei 2020 is besloten. Uiterlijk op 3 mei 2018 moet het klaar zijn.")
        assert (find_window(letter).first, find_window(letter).last) == (None, None)

    def test_bounds_given_by_the_caller_count(self) -> None:
        letter = build("In juni van dit jaar is gesproken.")
        (mention,) = find_dates(letter, None, (date(2019, 11, 20), date(2019, 12, 3)))
        assert mention.start == "2019-06"


MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()


@settings(deadline=None)
@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)), st.sampled_from(["", "op ", "van maandag ", "(", "«"]))
def test_every_day_with_its_year_is_itself(day: date, before: str) -> None:
    for written in (f"{day.day} {MONTHS[day.month - 1]} {day.year}", day.isoformat(), f"{day:%d-%m-%Y}"):
        (mention,) = find_dates(build(f"Zie {before}{written}."), None)
        assert (mention.start, mention.end) == (day.isoformat(), day.isoformat())


@settings(deadline=None)
@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(0, 364))
def test_jl_is_the_last_such_day_and_as_the_next(day: date, back: int) -> None:
    then = date.fromordinal(day.toordinal() - back)
    (mention,) = find_dates(build(f"op {then.day} {MONTHS[then.month - 1]} jl. gesproken"), day)
    if mention.start is not None:
        assert mention.start == then.isoformat()
    ahead = date.fromordinal(day.toordinal() + back)
    (mention,) = find_dates(build(f"op {ahead.day} {MONTHS[ahead.month - 1]} a.s. gepland"), day)
    if mention.start is not None:
        assert mention.start == ahead.isoformat()


WORDS = st.sampled_from(
    [
        *"1234567890 -–/.,()«»%\n",
        *MONTHS,
        "jl.",
        "a.s.",
        "2018",
        "en ",
        "op ",
        "tot en met ",
        "vrijdag ",
        "van ",
        "eind ",
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=25).map("".join), st.none() | st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_whatever_comes_in_mentions_are_in_order_and_of_the_calendar(text: str, day: date | None) -> None:
    letter = build(f"Brief {text}")
    last: dict[str, int] = {}
    texts = {block.id: block.text for block in letter.blocks}
    for mention in find_dates(letter, day):
        span = mention.span
        assert last.get(span.block, 0) <= span.start < span.end
        last[span.block] = span.end
        assert texts[span.block][span.start : span.end] == mention.raw
        assert (mention.start is None) == (mention.end is None) == (mention.evidence.how == "unknown")
        if mention.start and mention.end:
            assert mention.start <= mention.end and len(mention.start) == len(mention.end)
            if len(mention.start) == 10:
                date.fromisoformat(mention.start)
                date.fromisoformat(mention.end)
