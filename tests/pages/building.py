"""A fabricated library, small and with something of everything: so that pages can be made without letters."""

from __future__ import annotations

from datetime import date

from generator.library import build_library, make_letter
from generator.model.document import Block, Document, Footnote, Oddity, Repair
from generator.model.facts import (
    Abbreviation,
    Evidence,
    Kamerstuk,
    LetterFacts,
    MeetingLink,
    NameMention,
    ParagraphTopics,
    Reference,
    Section,
    Signatory,
    Span,
    Statement,
    Value,
)
from generator.model.knowledge import (
    Curated,
    CuratedFact,
    Dossier,
    Entity,
    ExpectedPaper,
    Knowledge,
    KnownAbbreviation,
    Level,
    Link,
    Meeting,
    Paper,
    Person,
    Term,
    Topic,
    Where,
)
from generator.model.library import Letter, Library
from generator.model.source import Line, Source

NOWHERE = Where("", 0)
STATED = Evidence("stated", rule="title-block", line=3, text="Maastricht, 20 maart 2019")


def a_document(blocks: list[Block], notes: list[Footnote] | None = None) -> Document:
    """Return a document of these blocks, with two repairs and an oddity."""
    lines = tuple(Line(number, block.text) for number, block in enumerate(blocks, 1))
    return Document(
        source=Source("brief.txt", "text", lines),
        layout="kamerstuk",
        blocks=tuple(blocks),
        footnotes=tuple(notes or ()),
        repairs=(
            Repair(12, "hyphen", "water-\nstand", "waterstand", "elders in de brief aaneen", "same-letter"),
            Repair(14, "hyphen", "dijk-\npeil", "dijkpeil", "geen bewijs", "join", sure=False),
        ),
        oddities=(Oddity("mark-without-note", 19, "cijfer 3 zonder noot"),),
    )


def prose(number: int, text: str, **more: object) -> Block:
    """Return a numbered paragraph."""
    return Block("paragraph", f"p{number}", text, number, number, **more)  # type: ignore[arg-type]


def span_of(words: str, block: Block) -> Span:
    """Return where ``words`` first stand in a block."""
    start = block.text.index(words)
    return Span(block.id, start, start + len(words))


def a_report() -> tuple[Document, LetterFacts, Curated]:
    """Return the report of a meeting: with headings, a list, a note, citations, a position and a decision."""
    first = "Hierbij bied ik u het verslag aan van de bijeenkomst van 5 en 6 maart 2019 in Maastricht."
    second = "Nederland vindt dat het Peilbesluit (PB) beter kan.[^1] De ministers stelden het plan vast."
    third = "Zie Kamerstuk 31 234, nr. 4 & *de bijlage* [sic] {a} <b> over AT&T en het PB."
    blocks = [
        Block("opening", "o1", "Nr. 5 BRIEF VAN DE MINISTER VAN WATERSTAAT", 1, 1, part="masthead"),
        Block(
            "opening",
            "o2",
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
            2,
            2,
            part="addressee",
        ),
        Block("opening", "o3", "Maastricht, 20 maart 2019", 3, 3, part="dateline"),
        prose(1, first),
        Block("heading", "1-hoogwater", "1. Hoogwater & «droogte»", 5, 5, level=2),
        prose(2, second, notes=("1",)),
        Block("list", "p3", "– de dijken;\n– het peil, zie Kamerstuk 31 234, nr. 3.", 7, 8),
        Block("heading", "scheepvaart", "Scheepvaart", 9, 9, level=2),
        prose(4, third),
        Block("quote", "p5", "«Het water komt.»", 12, 12),
        Block("table", "p6", "Maas    1,20\nWaal    0,80", 13, 14),
        Block("closing", "c1", "De Minister van Waterstaat,\nJ. de Vries", 15, 16, part="signature"),
    ]
    notes = [Footnote("1", "Kamerstuk 31 234, nr. 4", 17, "p2")]
    cited = third.index("Kamerstuk 31 234, nr. 4")
    plan = second.index("De ministers")
    facts = LetterFacts(
        title=Value("Verslag van de bijeenkomst op 5 en 6 maart 2019 te Maastricht", STATED),
        kind=Value("verslag", Evidence("stated", "opening", 4, first)),
        kinds=("verslag",),
        date=Value(date(2019, 3, 20), STATED),
        kamerstuk=Kamerstuk(
            dossier=Value("31234", Evidence("curated", source="register van Kamerstukken")),
            number=Value(
                "5", Evidence("stated", "masthead", 1, "Nr. 5 BRIEF VAN DE MINISTER VAN WATERSTAAT")
            ),
        ),
        addressee=Value("Voorzitter van de Tweede Kamer der Staten-Generaal", STATED),
        place=Value("Maastricht", STATED),
        signatories=(Signatory("J. de Vries", "Minister van Waterstaat", "de-vries", 16),),
        meetings=(
            MeetingLink(
                "2019-03-05-waterstaat",
                "2019-03-05",
                "2019-03-06",
                "Maastricht",
                "water-ministers",
                "reported",
                Evidence("stated", "report-opening", 4, first),
                Span("p1", 0, len(first)),
            ),
            MeetingLink(
                "2019-09-09-top",
                "2019-09-02",
                "2019-09-03",
                "Luik",
                "heads",
                "planned",
                Evidence(
                    "inferred", "next-meeting", 4, first, reasoning="«volgende» gerekend vanaf de brief"
                ),
                Span("p1", 0, 10),
                moved=True,
            ),
        ),
        references=(
            a_reference("4", Span("p4", cited, cited + 23)),
            a_reference("4", Span("n1", 0, 23)),
            a_reference("3", span_of("Kamerstuk 31 234, nr. 3", blocks[6])),
            Reference("het Maasverdrag", "verdrag", Span("p1", 0, 7), 4),
        ),
        names=(NameMention("luik", "Luik", Span("p1", 0, 4)),),
        abbreviations=(Abbreviation("PB", "Peilbesluit", 6, "nl", Span("p2", 25, 41)),),
        sections=(
            Section(None, "p1", (), ("hoogwater",), (ParagraphTopics("p1", ()),)),
            Section(
                "1. Hoogwater & «droogte»",
                "1-hoogwater",
                ("hoogwater",),
                (),
                (
                    ParagraphTopics("p2", ("hoogwater",)),
                    ParagraphTopics("p3", ("hoogwater",)),
                ),
            ),
            Section(
                "Scheepvaart",
                "scheepvaart",
                ("scheepvaart",),
                ("hoogwater",),
                (
                    ParagraphTopics("p4", ("scheepvaart",)),
                    ParagraphTopics("p5", ()),
                    ParagraphTopics("p6", ()),
                ),
            ),
        ),
        statements=(
            Statement(
                "standpunt",
                second[: plan - 1],
                Span("p2", 0, plan - 1),
                "p2",
                "Nederland",
                ("hoogwater",),
                "vindt",
            ),
            Statement(
                "besluit",
                second[plan:],
                Span("p2", plan, len(second)),
                "p2",
                "ministers",
                ("hoogwater",),
                "stelde-vast",
            ),
        ),
        conflicts=(("Nummer", "5", "6"),),
    )
    curated = Curated({"added": CuratedFact("added", date(2026, 11, 21), "", NOWHERE)})
    return a_document(blocks, notes), facts, curated


def a_reference(number: str, span: Span) -> Reference:
    """Return a citation of a paper of the fabricated dossier."""
    url = f"https://zoek.officielebekendmakingen.nl/kst-31234-{number}.html"
    return Reference(
        f"Kamerstuk 31 234, nr. {number}",
        "kamerstuk",
        span,
        9,
        f"kst-31234-{number}",
        "31234",
        None,
        number,
        url=url,
    )


def an_agenda() -> tuple[Document, LetterFacts, Curated]:
    """Return a letter without a date, a number or a heading, that is cited by the report."""
    text = "Hierbij stuur ik u de agenda van de bijeenkomst van 5 en 6 maart in Maastricht."
    blocks = [
        prose(1, text),
        Block("closing", "c1", "De Minister van Waterstaat,\nJ. de Vries", 3, 4, part="signature"),
    ]
    facts = LetterFacts(
        kind=Value("geannoteerde-agenda", Evidence("stated", "opening", 1, text)),
        kinds=("geannoteerde-agenda", "verslag"),
        date_bounds=(date(2019, 2, 1), date(2019, 3, 5)),
        kamerstuk=Kamerstuk(dossier=Value("31234", STATED), number=Value("4", STATED)),
        signatories=(Signatory("J. de Vries", "Minister van Waterstaat", None, 4, acting=True),),
        meetings=(
            MeetingLink(
                "2019-03-05-waterstaat",
                "2019-03-05",
                "2019-03-06",
                "Maastricht",
                "water-ministers",
                "previewed",
                Evidence("inferred", "agenda", 1, text, reasoning="jaar uit de bijeenkomst zelf"),
                Span("p1", 0, 9),
            ),
        ),
        sections=(Section(None, "p1", ("scheepvaart",), (), (ParagraphTopics("p1", ("scheepvaart",)),)),),
    )
    return a_document(blocks), facts, Curated()


def a_knowledge() -> Knowledge:
    """Return knowledge of another subject than the corpus's own."""
    levels = (
        Level("water-ministers", "waterstaat", "Ministers van Waterstaat", "Water ministers"),
        Level("heads", "top", "Regeringsleiders", "Heads of government"),
        Level("experts", "deskundigen", "Deskundigen", "Experts", series=False),
    )
    meetings = (
        Meeting(
            "2018-03-06-waterstaat",
            date(2018, 3, 6),
            date(2018, 3, 7),
            ("water-ministers",),
            "Namen",
            "fysiek",
            False,
            "check",
            "algemene kennis",
            note="De plaats is algemene kennis.",
        ),
        Meeting(
            "2019-03-05-waterstaat",
            date(2019, 3, 5),
            date(2019, 3, 6),
            ("water-ministers",),
            "Maastricht",
            "fysiek",
            False,
            "verified",
            "brief 31 234, nr. 5",
            papers=(ExpectedPaper("kst-31234-5", "verslag", date(2019, 3, 20)),),
            links=(Link("Programma", "https://example.org/programma"),),
        ),
        Meeting(
            "2019-09-09-top",
            date(2019, 9, 9),
            date(2019, 9, 10),
            ("heads", "water-ministers"),
            None,
            "videoconferentie",
            True,
            "announced",
            "aankondiging",
            announced_start=date(2019, 9, 2),
            announced_end=date(2019, 9, 3),
            papers=(ExpectedPaper("kst-31234-9", "verslag", date(2019, 9, 20)),),
        ),
    )
    topics = (
        Topic(
            "hoogwater",
            "Hoogwater",
            "High water",
            "Floods.",
            "Overstromingen en dijken.",
            related=("scheepvaart",),
        ),
        Topic("scheepvaart", "Scheepvaart", "Shipping", "Ships."),
        Topic("visserij", "Visserij", "Fishing", "Fish."),
    )
    terms = (
        Term("Minister van Waterstaat", date(2017, 10, 26), None, False, "register", "ABC", certain=False),
    )
    return Knowledge(
        levels={level.id: level for level in levels},
        meetings={meeting.id: meeting for meeting in meetings},
        topics={topic.id: topic for topic in topics},
        people={"de-vries": Person("de-vries", "J. de Vries", ("Jan de Vries",), terms)},
        dossiers={"31234": Dossier("31234", "Waterbeheer", "register")},
        papers={
            "kst-31234-7": Paper(
                "kst-31234-7", "Motie over dijken", "motie", date(2018, 5, 1), "https://example.org/7"
            )
        },
        abbreviations=(
            KnownAbbreviation("IWC", "International Water Commission", "en", "overleg", "handboek"),
        ),
        entities={"luik": Entity("luik", "Luik", "plaats", ())},
    )


def a_letter(
    made: tuple[Document, LetterFacts, Curated], stem: str, knowledge: Knowledge | None = None
) -> Letter:
    """Return a letter of a document and its facts."""
    document, facts, curated = made
    return make_letter(
        stem, f"corpus/letters/{stem}.txt", document, facts, curated, knowledge or a_knowledge()
    )


def a_library() -> Library:
    """Return the whole: two letters, three meetings, three topics."""
    return build_library([a_letter(a_report(), "verslag"), a_letter(an_agenda(), "agenda")], a_knowledge())
