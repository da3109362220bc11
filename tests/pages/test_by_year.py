"""A list that outgrows its page loses nothing, and its first page stays where it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.by_year import by_year, parts_of

# Items as (year, weight), in order of time.
ITEMS = st.lists(st.tuples(st.integers(2015, 2022), st.integers(1, 40)), max_size=60).map(
    lambda items: sorted(items, key=lambda item: item[0])
)


def split(items: list[tuple[int, int]], most: int = 50):
    return by_year(items, lambda i: str(i[0]), lambda year: f"x/{year}/", lambda i: i[1], most)


@given(ITEMS)
def test_every_item_stands_on_one_page_of_its_year(items):
    found = split(items)
    if found.parts:
        assert [item for part in found.parts for item in part.items] == items
        assert found.shown == found.parts[-1].items
    else:
        assert list(found.shown) == items
    for part in found.parts:
        assert {str(year) for year, _ in part.items} == {part.name[:4]}


@given(ITEMS)
def test_no_page_is_heavier_than_asked(items):
    found = split(items)
    for page in (found.shown, *(part.items for part in found.parts)):
        assert sum(weight for _, weight in page) <= 50


@given(ITEMS)
def test_every_page_has_an_address_of_its_own(items):
    addresses = [part.address for part in split(items).parts]
    assert len(addresses) == len(set(addresses))


def test_later_letters_leave_the_pages_of_a_year_where_they_are():
    before = split([(2019, 40), (2019, 40), (2020, 30)])
    after = split([(2019, 40), (2019, 40), (2020, 30), (2020, 10), (2021, 5)])
    assert [p.address for p in before.parts] == ["x/2019/", "x/2019/2/", "x/2020/"]
    assert [(p.address, p.items) for p in after.parts[:2]] == [(p.address, p.items) for p in before.parts[:2]]


def test_a_year_that_fits_is_one_page_called_after_it():
    (part,) = parts_of("zonder-jaar", "x/zonder-jaar/", [1, 2], lambda _: 1)
    assert (part.name, part.address) == ("zonder jaar", "x/zonder-jaar/")
