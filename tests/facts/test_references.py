"""What a letter refers to: every spelling finds its paper, and what merely looks like one finds none."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.references import find_references, without_own
from generator.knowledge import load_knowledge
from generator.model.facts import Kamerstuk, Reference, Value
from generator.model.knowledge import Dossier, Entity, Knowledge, Lexicon, Pattern
from generator.sources import parse
from generator.text import clean
from tests.facts.building import build

CASES = Path(__file__).parent / "cases" / "references.tsv"
CORPUS = Path(__file__).parents[2] / "corpus"

# The prefix of an id that shows its type; of other types a case writes "type:id".
PREFIXES = {
    "kamerstuk": "kst-",
    "handelingen": "h-",
    "aanhangsel": "ah-",
    "bijlage": "blg-",
    "aiv": "aiv-",
    "vn-resolutie": "vn-resolutie-",
}
KNOWN = Knowledge(dossiers={name: Dossier(name, "", "") for name in ("28676", "21501-28")})


def find(text: str, knowledge: Knowledge = KNOWN) -> tuple[Reference, ...]:
    return find_references(build(text), knowledge)


def token(reference: Reference) -> str:
    name = reference.id or "-"
    return name if name.startswith(PREFIXES.get(reference.type, "!")) else f"{reference.type}:{name}"


def cases() -> list[tuple[str, list[str], str]]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    rows = [[*line.split("\t"), "", ""] for line in lines]
    return [(text, ids.split(), context) for text, ids, context, *_ in rows]


def test_the_table_is_as_wide_as_the_spellings_in_the_wild():
    assert len({text for text, ids, _ in cases() if ids}) >= 300
    assert len({text for text, ids, _ in cases() if not ids}) >= 80


@pytest.mark.parametrize(("text", "ids", "context"), cases(), ids=[text[:60] for text, _, _ in cases()])
def test_each_spelling(text, ids, context):
    """A citation gives its canonical ids in order, with session and chamber; other numbers give nothing."""
    found = find(text)
    assert [token(reference) for reference in found] == ids
    if context:
        session, chamber = (None if value == "-" else value for value in context.split())
        assert {(reference.session, reference.chamber) for reference in found} == {(session, chamber)}


@pytest.fixture(scope="module")
def letters():
    """The references of the five letters, by the first figures of their files."""
    knowledge = load_knowledge(CORPUS)
    found = {}
    for path in sorted((CORPUS / "letters").glob("*.txt")):
        document = clean(parse(path.read_bytes(), path.name), Lexicon())
        found[path.name[:3]] = find_references(document, knowledge)
    return found


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("000", []),
        (
            "001",
            [
                ("kst-34919-1", 108),
                ("kst-33694-12", 111),
                ("kst-28676-282", 149),
                ("kst-28676-252", 182),
                ("kst-32623-200", 274),
            ],
        ),
        ("002", [("kst-28676-347", 19), ("kst-34919-71", 32)]),
        ("003", [("h-tk-20212022-53", 12), ("kst-36045-2", 46)]),
        ("004", [("kst-28676-323", 141), ("kst-33694-34", 193), ("kst-35207-1", 237)]),
    ],
)
def test_the_twelve_parliamentary_papers_that_five_letters_cite(letters, letter, expected):
    """Eleven Kamerstukken in four spellings, over line ends and in notes; one sitting without its item."""
    cited = [r for r in letters[letter] if r.type in ("kamerstuk", "handelingen", "aanhangsel")]
    assert [(r.id, r.line) for r in cited] == expected
    for reference in cited:
        official = f"https://zoek.officielebekendmakingen.nl/{reference.id}.html"
        assert reference.url == (official if reference.type == "kamerstuk" else None)


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("000", ["overleg:-", *["verdrag:inf-verdrag"] * 3, "overleg:-"]),
        ("001", ["aiv-advies-106", "aiv-briefadvies-31", "verdrag:noord-atlantisch-verdrag"]),
        ("002", ["vn-resolutie-1325"]),
        ("003", ["verdrag:noord-atlantisch-verdrag"]),
        ("004", ["verdrag:inf-verdrag", "verdrag:inf-verdrag", "motie:-"]),
    ],
)
def test_what_five_letters_cite_beside_parliament(letters, letter, expected):
    other = [r for r in letters[letter] if r.type not in ("kamerstuk", "handelingen", "aanhangsel")]
    assert [token(reference) for reference in other] == expected


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Kamerstuk 28 676, nr. 347", "https://zoek.officielebekendmakingen.nl/kst-28676-347.html"),
        ("Kamerstuk 21 501-02, nr. 3121", "https://zoek.officielebekendmakingen.nl/kst-21501-02-3121.html"),
        ("Kamerstuk 35 200 VII, nr. 14", "https://zoek.officielebekendmakingen.nl/kst-35200-VII-14.html"),
        ("Kamerstukken I 2022/23, 36 067, K", "https://zoek.officielebekendmakingen.nl/kst-36067-K.html"),
        (
            "Handelingen II 2017/18, nr. 70, item 2",
            "https://zoek.officielebekendmakingen.nl/h-tk-20172018-70-2.html",
        ),
        (
            "Aanhangsel Handelingen II 2023/24, nr. 387",
            "https://zoek.officielebekendmakingen.nl/ah-tk-20232024-387.html",
        ),
        ("Kamerstuk 19 637, nr. 3005", "https://zoek.officielebekendmakingen.nl/kst-19637-3005.html"),
        ("blg-1027694", "https://zoek.officielebekendmakingen.nl/blg-1027694.html"),
        ("kst-1027687", "https://zoek.officielebekendmakingen.nl/kst-1027687.html"),
        ("2018D50074", "https://www.tweedekamer.nl/downloads/document?id=2018D50074"),
        # An address that might lead elsewhere is not made.
        ("Handelingen II 2021/22, nr. 53", None),  # the address needs the item
        ("Handelingen II 2003/04, nr. 82, p. 5281", None),
        ("Kamerstukken II 1988/89, 20 873, nr. 39", None),  # scanned, under another address
        ("Kamerstuk 20 873, nr. 39", None),  # a dossier that may be of any time
        ("Kamerstukken I 1995/96, 23700, nr. 188b", None),
        ("Kamerstuk 34 356 (R2064), nr. 3", "https://zoek.officielebekendmakingen.nl/kst-34356-3.html"),
        ("Aanhangsel Handelingen II 2025/26, nr. 12", None),  # numbered anew in those years
        ("2022Z01642", None),
        ("motie Van Ojik", None),
        ("VN-resolutie 1325", None),
    ],
)
def test_official_address(text, url):
    """The address of a paper is given where its form is certain, and left out where it is not."""
    (reference,) = find(text)
    assert reference.url == url


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Stb. 2016, 240", "https://zoek.officielebekendmakingen.nl/stb-2016-240.html"),
        ("Stcrt. 2020, nr. 12345", "https://zoek.officielebekendmakingen.nl/stcrt-2020-12345.html"),
        ("Stcrt. 2005, nr. 125", None),  # the number of a day's issue
        ("Trb. 1951, 114", None),
        ("ECLI:NL:HR:2012:BQ9251", "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2012:BQ9251"),
        ("ECLI:EU:C:2023:957", None),
        (
            "Verordening (EG) nr. 883/2004",
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32004R0883",
        ),
        ("Richtlijn 95/46/EG", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:31995L0046"),
        ("besluit 2021/509/GBVB", None),
        ("COM(2016) 950", None),
        ("T02345", None),
        ("Kamerstukken I 2017/18, CXXIV, G", "https://zoek.officielebekendmakingen.nl/kst-CXXIV-G.html"),
        ("Kamerstukken I 2005/06, XXI, D", None),
        ("h-tk-20082009-7140-7144", "https://zoek.officielebekendmakingen.nl/h-tk-20082009-7140-7144.html"),
        ("uw brief (kenmerk 166725.01u)", None),
        ("uw brief met kenmerk 08-DEF-B-181", None),
        ("nds-tk-2025D20112", "https://zoek.officielebekendmakingen.nl/nds-tk-2025D20112.html"),
        (
            "Kamerstukken I 2008/09, 31 775, C",
            "https://zoek.officielebekendmakingen.nl/kst-20082009-31775-C.html",
        ),
        ("Kamerstukken I 2009/10, 31 775, D", None),
        ("vraagnummer 2070824670", "https://zoek.officielebekendmakingen.nl/kv-2070824670.html"),
    ],
)
def test_official_address_beside_parliament(text, url):
    """Gazettes, judgments and European acts have one where their numbers give it."""
    (reference,) = find(text)
    assert reference.url == url


@pytest.mark.parametrize(
    "repeated",
    [
        "nr. 1, ",
        "Kamerstuk 28 676, nr. ",
        "Kamerstuk 28 676, nr. 1, ",
        "28676-1, ",
        "motie Van ",
        "motie van de leden Jan en ",
        "www.tweedekamer.nl/?id=",
        "AIV advies «",
        "9595,",
        "Trb. 2007, 169, ",
        "Verordening (EU) ",
        "A-B-",
        "CXXIV, ",
        "(28 676",
        "de wet (28 676) ",
        "begroting ",
        "nr. 12 (36300) ",
        "wetsvoorstel 36 045, ",
        "28 676 ",
        "(idem, nr. 7) ",
        "29521, ",
        "31 200 V, ",
        "brief van de Raad, Raad ",
        "brief over een ",
        "A’",
        "brief (kenmerk ",
        "terugblik, die op ",
        "de terugblik op een ",
        "resolutie «",
        "resolutie ‘VN ",
        "Verordeningen (EG) nr. 1/2, ",
        "AIV AAAA ",
        "AIV en de CAVV ",
        "AIV het advies ",
        "advies âAa ",
        "het advies uit 2015 Aa ",
        "tijdens het debat over de raad ",
        "artikel 5 EVRM, ",
        "brieven van 3 en 4 mei jl. (28 676, nrs. 5 en 6), ",
    ],
)
def test_a_page_of_the_same_words_takes_no_longer_than_any_other(repeated):
    """Twenty thousand characters of it are read within seconds."""
    text = (repeated * (20_000 // len(repeated) + 1))[:20_000]
    started = time.process_time()
    find_references(build(text), KNOWN)
    assert time.process_time() - started < 5


def test_address_that_the_letter_gives_is_kept_for_all_that_it_names():
    address = "https://www.tweedekamer.nl/kamerstukken/detail?id=2022Z01642&did=2022D06083"
    document, case = find(f"{address}.")
    assert (document.id, case.id) == ("2022D06083", "2022Z01642")
    assert document.url == case.url == document.raw == case.raw == address
    assert {document.evidence.how, case.evidence.how} == {"stated"}


def test_citation_over_a_line_end_and_in_a_note():
    """A span holds in the joined text; the line is where the citation begins; a note's block is its own."""
    references = find(
        """
        Het hoofdstuk is met uw Kamer gedeeld[^1] (Kamerstuk 28 676,
        nr. 347).

        [^1]: Zie ook Kamerstuk 33694 nr. 34.
        """
    )
    assert [(r.raw, r.span.block, r.line) for r in references] == [
        ("Kamerstuk 28 676, nr. 347", "p1", 1),
        ("Kamerstuk 33694 nr. 34", "n1", 4),
    ]


def test_each_paper_of_a_list_has_its_own_stretch_of_text():
    references = find(
        "Zie Kamerstukken 28 676 en 29 521, nr. 264 en Kamerstuk 28 676, nrs. 12 tot en met 14."
    )
    assert [(r.id, r.raw) for r in references] == [
        ("kst-28676-264", "Kamerstukken 28 676"),
        ("kst-29521-264", "29 521, nr. 264"),
        ("kst-28676-12", "Kamerstuk 28 676, nrs. 12"),
        ("kst-28676-13", "tot en met"),
        ("kst-28676-14", "14"),
    ]
    assert [r.evidence.how for r in references] == ["stated", "stated", "stated", "inferred", "stated"]
    assert references[3].evidence.reasoning == "Nr. 13 ligt tussen de genoemde nrs. 12 en 14."


def test_dossier_without_a_number_is_no_paper():
    """It says which dossier is meant, and of which part if the knowledge knows it to have parts."""
    references = find(
        "Zie Kamerstuk 28 676 (NAVO), Kamerstuk 21501-28, (Kamerstuk 35 925 K) en Kamerstuk 35925 VII."
    )
    assert [(r.type, r.dossier, r.suffix, r.id, r.url) for r in references] == [
        ("dossier", "28676", None, None, None),
        ("dossier", "21501", "28", None, None),
        ("dossier", "35925", "K", None, None),
        ("dossier", "35925", "VII", None, None),
    ]


def test_footnote_call_within_a_citation_is_not_part_of_it():
    (reference,) = find("(Kamerstuk 28 676,[^1] nr. 347)\n\n[^1]: Een noot.")
    assert (reference.id, reference.raw) == ("kst-28676-347", "Kamerstuk 28 676, nr. 347")


def test_own_number_of_the_letter_is_no_citation():
    """Title block and letterhead name the letter itself; what a word announces there is still a citation."""
    references = find(
        """
        @masthead 28 676 NAVO
        Nr. 348 BRIEF VAN DE MINISTER VAN DEFENSIE

        @masthead 36045, nr. 299 LIJST VAN VRAGEN (Kamerstuk 31865-207)

        @masthead Kamerstuk 36045-299

        @letterhead Ons kenmerk 28676-12

        Hierbij ontvangt u het verslag.

        @signature De Minister van Defensie, 28 676, nr. 3
        A. Naam
        """
    )
    assert [reference.id for reference in references] == ["kst-31865-207"]


def test_number_that_opens_a_paper_is_its_own():
    references = find(
        """
        ## 2020D17507 LIJST VAN VRAGEN

        Zie ook document 2020D17508.
        """
    )
    assert [reference.id for reference in references] == ["2020D17508"]


def test_record_without_a_chamber_is_read_by_the_chamber_addressed():
    """A letter to the Tweede Kamer means its own record; in one to the Eerste Kamer that is not certain."""
    (reference,) = find("Zie Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 1283.")
    assert (reference.id, reference.evidence.how) == ("ah-tk-20232024-1283", "inferred")
    (reference,) = find(
        """
        @addressee Aan de Voorzitter van de Eerste Kamer der Staten-Generaal

        Zie Handelingen 2023–2024, nr. 12, item 3.
        """
    )
    assert (reference.id, reference.chamber) == (None, None)


def test_motion_takes_the_number_beside_it_or_of_its_note():
    """Not the number that another motion of the same member has elsewhere in the letter."""
    references = find(
        """
        Conform de motie van het lid Ceder[^4] en de motie van de leden Bikker en Omtzigt is dit
        besproken.[^5]

        De motie Ceder over Armenië wordt nog uitgevoerd.

        [^4]: Motie Ceder, Kamerstuk 21 501-02, nr. 2732

        [^5]: Motie Bikker en Omtzigt, Kamerstuk 36 410, nr. 31
        """
    )
    motions = {(r.span.block, r.raw): (r.id, r.evidence.how) for r in references if r.type == "motie"}
    assert motions == {
        ("p1", "motie van het lid Ceder"): ("kst-21501-02-2732", "inferred"),
        ("p1", "motie van de leden Bikker en Omtzigt"): ("kst-36410-31", "inferred"),
        ("p2", "motie Ceder"): (None, "stated"),
        ("n4", "Motie Ceder"): ("kst-21501-02-2732", "stated"),
        ("n5", "Motie Bikker en Omtzigt"): ("kst-36410-31", "stated"),
    }


def test_note_that_only_repeats_is_the_paper_of_the_note_before():
    """Where one paper stands there; of "ibid., nr. 6" the dossier is repeated, and then goes on from that."""
    references = find(
        """
        Dit staat in de toelichting,[^1] verderop nog eens,[^2] in het verslag[^3] en daarin op een
        andere plaats.[^4] Zie verder twee brieven[^5] en de rest.[^6]

        [^1]: Kamerstukken II 2008/09, 31 300 VI, nr. 3, p. 4.

        [^2]: Idem, p. 5.

        [^3]: Ibid., nr. 6, p. 7.

        [^4]: Ibidem.

        [^5]: Kamerstuk 28 676, nrs. 5 en 6.

        [^6]: Idem.
        """
    )
    assert [(r.span.block, r.id, r.evidence.how) for r in references] == [
        ("n1", "kst-31300-VI-3", "stated"),
        ("n2", "kst-31300-VI-3", "inferred"),
        ("n3", "kst-31300-VI-6", "inferred"),
        ("n4", "kst-31300-VI-6", "inferred"),
        ("n5", "kst-28676-5", "stated"),
        ("n5", "kst-28676-6", "stated"),
    ]


def test_motion_called_after_its_subject_is_not_called_after_a_member():
    pattern = Pattern(re.compile(r"(?<!\w)(?:Maasland)(?!\w)"))
    country = Entity("maasland", "Maasland", "land", (pattern,))
    found = find("de motie Maasland en de motie Maaslander", Knowledge(entities={country.id: country}))
    assert [reference.raw for reference in found] == ["motie Maaslander"]


def test_names_of_one_treaty_have_one_id():
    """The knowledge says that two names are one treaty; one that it does not know is found by its form."""
    pattern = Pattern(re.compile(r"(?<!\w)(?:Verdrag van Luik|Maasverdrag)(?!\w)"))
    knowledge = Knowledge(
        entities={"maasverdrag": Entity("maasverdrag", "Maasverdrag", "verdrag", (pattern,))}
    )
    references = find(
        "artikel 3 van het Verdrag van Luik (Maasverdrag), artikel 5 Maasverdrag en het Verdrag van Aken",
        knowledge,
    )
    assert [(r.id, r.item, r.title) for r in references] == [
        ("maasverdrag", "3", "Maasverdrag"),
        ("maasverdrag", "5", "Maasverdrag"),
        ("verdrag-van-aken", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("het Maasverdrag (MSV) en het MSV", [None]),
        ("het MSV werkt", []),
        ("artikel VI MSV", ["VI"]),
        ("Het Maasverdrag helpt; artikel 4 van het MSV verplicht tot overleg", ["4"]),
        ("het MSV (Maasverdrag)", [None]),
    ],
)
def test_letters_of_a_treaty_cite_it_only_with_an_article(text, items):
    """Alone they speak of what it settles; so does its name where the paragraph cites an article of it."""
    pattern = Pattern(re.compile(r"(?<!\w)(?:Maasverdrag|MSV)(?!\w)"))
    treaty = Entity("maasverdrag", "Maasverdrag", "verdrag", (pattern,))
    assert [r.item for r in find(text, Knowledge(entities={treaty.id: treaty}))] == items


def test_advice_named_by_its_title_has_the_number_that_stands_with_that_title():
    """The title may go on in one place and not in the other; how the number was found is told."""
    references = find(
        """
        De reactie op advies nr. 94 «Onrust langs de Maas» van de Adviesraad Internationale Vraagstukken.

        In het AIV-advies «Onrust langs de Maas: een nieuwe tijd» staat meer, en in het AIV-advies «Rust».
        """
    )
    assert [(r.id, r.evidence.how) for r in references] == [
        ("aiv-advies-94", "stated"),
        ("aiv-advies-94", "inferred"),
        (None, "stated"),
    ]


def test_advice_known_by_its_title_has_the_number_that_the_knowledge_gives():
    pattern = Pattern(re.compile(r"(?<!\w)(?:Onrust langs de Maas)(?!\w)"))
    advice = Entity("aiv-advies-94", "Onrust langs de Maas", "advies", (pattern,))
    knowledge = Knowledge(entities={advice.id: advice})
    (reference,) = find("de onrust langs de Maas en het AIV-advies «Onrust langs de Maas»", knowledge)
    assert (reference.id, reference.number, reference.evidence.how) == ("aiv-advies-94", "94", "inferred")


def test_letter_cited_by_day_and_number_is_one_citation():
    """The number stands behind what the letter is about, in the note, or at the end of a list's item."""
    references = find(
        """
        De brief van 3 juli 2018 over de inzet (Kamerstuk 29 521, nr. 359) en de brief van 4 juli 2018.[^1]
        De brief van 5 juli 2018 volgt.

        - de brief d.d. 6 juli 2018 met de reactie op het AO van 7 juni 2018 (Kamerstuk 29 521, nr. 361);

        [^1]: Kamerstuk 29 521, nr. 360.
        """
    )
    assert [r.id or r.raw for r in references] == [
        "kst-29521-359",
        "brief van 5 juli 2018",
        "kst-29521-360",
        "AO van 7 juni 2018",
        "kst-29521-361",
    ]


def test_advice_takes_its_title_along():
    (reference,) = find("het AIV-advies nr. 106 «De toekomst van de NAVO en de veiligheid van Europa».")
    assert reference.title == "De toekomst van de NAVO en de veiligheid van Europa"


SESSIONS = st.integers(1995, 2030).flatmap(
    lambda year: st.sampled_from(
        [f"{year}/{(year + 1) % 100:02}", f"{year}–{year + 1}", f"{year}-{year + 1}", f"{year}/{year + 1}"]
    ).map(lambda written: (f"{year}-{year + 1}", written))
)
WORDS = st.sampled_from(["Kamerstuk", "Kamerstukken", "(Kamerstuk", "zie Kamerstuk", "2Kamerstukken"])
MARKS = st.sampled_from([", nr. ", " nr. ", ", nr ", ", nr.", "-", ", nummer "])
SUFFIXES = st.sampled_from(
    [("", ""), ("-02", "02"), ("-28", "28"), (" X", "X"), (" XVII", "XVII"), (" IIB", "IIB")]
)


@given(
    WORDS,
    st.none() | SESSIONS,
    st.integers(24400, 49999),
    st.booleans(),
    SUFFIXES,
    MARKS,
    st.integers(1, 3999),
)
def test_however_the_pieces_are_put_together(word, session, dossier, parted, suffix, mark, number):
    """Any word, session, dossier, suffix and number that are put together are read back."""
    digits = f"{dossier // 1000} {dossier % 1000:03}" if parted else str(dossier)
    middle = f" II {session[1]}, " if session else " "
    (reference,) = find(f"{word}{middle}{digits}{suffix[0]}{mark}{number}) en meer.")
    assert reference.id == "-".join(["kst", str(dossier), *([suffix[1]] if suffix[1] else []), str(number)])
    assert reference.session == (session[0] if session else None)


FRAGMENTS = st.sampled_from(
    "Kamerstuk Kamerstukken II I TK 28 676 28676 21501-02 , nr. nrs. 347 - – 2017/18 vergaderjaar tot en met"
    " en ( ) Handelingen Aanhangsel item motie van het lid Van Ojik c.s. resolutie 1325 (2000) AIV-advies"
    " Verdrag van Aken kst-28676-348 2022Z01642 [^1] X VII R1437 (R2064) p. 5 ; . \n"
    " https://zoek.officielebekendmakingen.nl/".split(" ")
)


@given(st.lists(FRAGMENTS | st.text(max_size=8), max_size=25).map(" ".join))
def test_whatever_the_text_a_reference_says_where_it_stands(text):
    """Nothing is raised; a raw text is its span's; spans follow each other, save what a range implies."""
    document = build(f"Begin {text}")
    reached: dict[str, int] = {}
    for reference in find_references(document, KNOWN):
        block = next(b for b in document.blocks if b.id == reference.span.block)
        stretch = re.sub(r"\[\^[^\]\s]+\]", " ", block.text[reference.span.start : reference.span.end])
        assert " ".join(stretch.split()) == reference.raw
        assert reference.raw
        assert reference.evidence.reasoning or reference.span.start >= reached.get(block.id, 0)
        reached[block.id] = reference.span.end


def test_own_number_is_left_out_wherever_it_stands():
    """A web copy repeats it above the letter; what an answer's foot says of itself is no citation either."""
    references = find(
        "Bron: https://zoek.officielebekendmakingen.nl/kst-28676-348.html en Kamerstuk 28 676, nr. 347"
    )
    own = Kamerstuk(dossier=Value("28676"), number=Value("348"))
    assert [r.id for r in without_own(references, own)] == ["kst-28676-347"]
    references = find("ah-tk-20232024-386 en Aanhangsel Handelingen II 2023/24, nr. 387")
    own = Kamerstuk(number=Value("386"), session=Value("2023-2024"))
    assert [r.id for r in without_own(references, own)] == ["ah-tk-20232024-387"]
