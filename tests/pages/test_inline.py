"""What a reader sees of a block is its text, whatever is known of its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.pages import escaping
from generator.pages.inline import Markup, marked, part_of, plain
from tests.pages.rendering import html, one

SPECIAL = st.sampled_from(
    [
        *list("\\`*_{}[]()<>#+-.!|~^=:&;/\"'«»“”’–—&@$%§0123456789 abcéïJ"),
        "&amp;",
        "&#65;",
        "AT&T",
        "<b>",
        "[^1]",
        "![x](y)",
        "]: z",
        "{ .x }",
        "{: #a }",
        "http://x.nl",
        "**",
        "__",
    ]
)
TEXTS = st.lists(SPECIAL, min_size=1, max_size=40).map(lambda parts: " ".join("".join(parts).split()) or "x")


@st.composite
def markups(draw, length: int) -> list[Markup]:
    """Spans of every sort: nested, crossing, empty, outside the text."""
    spans = draw(st.lists(st.tuples(st.integers(-2, length + 2), st.integers(-2, length + 2)), max_size=6))
    tags = [
        ("<b>", "</b>", False, False),
        ('<a href="#x">', "</a>", True, True),
        ("<i>", "</i>", True, False),
    ]
    return [
        Markup(a, b, *tag[:2], rank, *tag[2:])
        for rank, (a, b) in enumerate(spans)
        for tag in [tags[rank % 3]]
    ]


def call(number: str) -> str:
    return f"<sup>{escaping.html(number)}</sup>"


def seen(text: str) -> str:
    """What a reader sees of a text: a call is its number."""
    return "".join(marked(text, [], lambda part: part, lambda number: number))


@given(st.data())
def test_markdown_shows_the_text_and_nothing_else(data):
    """Whatever the characters and the spans, a paragraph reads as its source."""
    text = data.draw(TEXTS)
    made = marked(text, data.draw(markups(len(text))), escaping.markdown, call)
    page = html(f'<a class="pn" href="#p1"></a>{made}\n{{ #p1 .par }}')
    paragraph = page.find(id="p1")
    assert paragraph is not None
    assert paragraph.get_text() == seen(text)
    assert paragraph.name == "p"


@given(st.data())
def test_html_shows_the_text_and_nothing_else(data):
    text = data.draw(TEXTS)
    made = marked(text, data.draw(markups(len(text))), escaping.html, call)
    assert one(html(f'<div id="p1">{made}</div>'), "#p1").get_text() == seen(text)


@given(TEXTS)
def test_headings_show_their_text(text):
    heading = one(html(f"## {escaping.markdown(text)} {{ #kop }}"), "h2#kop")
    assert heading.get_text() == text


@given(TEXTS)
def test_attributes_hold_their_text(text):
    """A tag with any text in an attribute stays one tag, also in the middle of Markdown."""
    page = html(f'een <abbr title="{escaping.attribute(text)}">ab</abbr> woord')
    assert page.get_text() == "een ab woord"
    assert one(page, "abbr")["title"] == text


@given(st.data())
def test_tags_are_closed_in_order(data):
    """Of any two spans one is inside the other or they are apart, so that the HTML is sound."""
    text = data.draw(TEXTS)
    made = marked(text, data.draw(markups(len(text))), lambda part: "x" * len(part), str.upper)
    open_tags: list[str] = []
    for piece in made.replace("<", "\n<").replace(">", ">\n").split("\n"):
        if piece.startswith("</"):
            assert open_tags.pop() == piece[2:3]
        elif piece.startswith("<"):
            open_tags.append(piece[1:2])
    assert not open_tags


def tags(text: str, *spans: Markup) -> str:
    return marked(text, spans, escaping.html, call)


def test_a_citation_inside_a_statement():
    outer, inner = Markup(0, 11, "<s>", "</s>"), Markup(4, 7, "<a>", "</a>", whole=True, link=True)
    assert tags("zie nr. 4 nu", outer, inner) == "<s>zie <a>nr.</a> 4 n</s>u"


def test_a_span_that_crosses_another_is_cut():
    assert (
        tags("abcdef", Markup(0, 4, "<s>", "</s>"), Markup(2, 6, "<u>", "</u>"))
        == "<s>ab<u>cd</u></s><u>ef</u>"
    )


def test_a_link_that_would_be_cut_is_left_out():
    assert (
        tags("abcdef", Markup(0, 4, "<s>", "</s>"), Markup(2, 6, "<a>", "</a>", whole=True))
        == "<s>abcd</s>ef"
    )


def test_a_link_inside_a_link_is_left_out():
    outer, inner = (Markup(a, b, "<a>", "</a>", whole=True, link=True) for a, b in ((0, 6), (2, 4)))
    assert tags("abcdef", outer, inner) == "<a>abcdef</a>"


def test_of_one_stretch_the_lower_rank_is_outside():
    assert (
        tags("ab", Markup(0, 2, "<a>", "</a>", rank=1), Markup(0, 2, "<s>", "</s>", rank=0))
        == "<s><a>ab</a></s>"
    )


def test_a_span_that_ends_inside_a_call_takes_the_call_along():
    assert tags("bbp.[^12] In", Markup(0, 6, "<s>", "</s>")) == "<s>bbp.<sup>12</sup></s> In"


def test_the_spans_of_a_line_of_a_list():
    found = part_of([Markup(0, 10, "<s>", "</s>"), Markup(4, 10, "<a>", "</a>", whole=True)], 6, 12)
    assert [(m.start, m.end, m.before) for m in found] == [(0, 4, "<s>")]


def test_plain_text_has_no_calls():
    assert plain("bbp.[^1] In[^12]") == "bbp. In"
