"""Finds treaties: those that the knowledge names, and any called by a place, a short name or a title.

A treaty is cited by its title, by a name that says that it is one ("het INF-verdrag"), or by an article. Its
letters alone ("het NPV") only speak of what it settles, and are no citation without an article; nor is its
name once more where a paragraph cites an article of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.references.found import Found
from generator.facts.references.treaty_titles import CITIES, find_titles
from generator.model.knowledge import Entity

_OF_PLACE = re.compile(
    r"(?<![\w-])(?i:verdrag|conventie|(?:aanvullend\s+|facultatief\s+)?protocol|statuut)\s+van\s+(?!De\s)"
    r"(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)?)(?![\w-])"
)
# "het Weense Verdrag", "het Geneefse Protocol van 1925"
_OF_CITY = re.compile(
    rf"(?<![\w-])(?:{CITIES})\s+(?:[A-Z]?[a-z]{{0,30}}[Vv]erdrag|[CP]onventie|Protocol)(?:\s+van\s+(?:18|19|20)\d\d)?(?!\w)"
)
_DOUBLE_PLACE = re.compile(r"Den|San|New|Rio|Sint|Saint|Addis|Los|Porto|Buenos")
# "INF-verdrag", "CFE-Verdrag"; not "EU-verdrag" or "VN-verdrag", of which there are many.
_SHORT = re.compile(
    r"(?<![\w-])(?!(?:EU|EG|VN|UN|NL)-)(?P<name>(?:[A-Z]{2,}\s(?=[IVX]+-))?[A-ZÀ-Þ][\w’']{1,40}(?:-[A-ZÀ-Þ][\w’']{1,40})?"
    r"|[A-Z]{2,}\s[IVX])"
    r"-(?:[Vv]erdrag|[Cc]onventie)(?!\w)"
)
# "VN-Klimaatverdrag", "Energiehandvestverdrag": one word with a capital within a sentence is a name; in small
# letters ("een belastingverdrag") it is a kind of treaty.
_COMPOUND = re.compile(r"(?<![\w-])(?:(?:VN|EU)-\w{3,40}|[A-Z]\w{3,40})verdrag(?!\w)")
_GENERIC = re.compile(
    r"(?:Kader|Raam|Vredes|Handels|Belasting|Uitleverings|Vriendschaps|Associatie|Toetredings|Basis|Grens|Investerings"
    r"|Samenwerkings|Defensie|Veiligheids|Wapenbeheersings|Ontwapenings|Mensenrechten)verdrag"
)
# "EU-Israël Associatieakkoord", "het Associatieakkoord met Oekraïne", "Handelsakkoord EU-Mexico"
_PARTNER = r"(?P<{}>[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?|[A-Z]{{4,}}|VK|VS)(?!\w)"
_AGREEMENT = (
    r"(?P<{}>[Aa]ssociatie|[Pp]artnerschaps|[Vv]rijhandels|[Hh]andels)"
    r"-?(?:akkoord|verdrag|overeenkomst)(?!\w)"
)
_EUROPE = r"(?:de\s+)?(?:EU|Europese\s+Unie)"
_WITH_EUROPE = re.compile(
    rf"(?<![\w-])(?:EU\s?-\s?{_PARTNER.format('before')}[\s-]+{_AGREEMENT.format('kind')}|{_AGREEMENT.format('sort')}\s+"
    rf"(?:EU\s?-\s?|tussen\s+{_EUROPE}\s+en\s+|van\s+{_EUROPE}\s+met\s+){_PARTNER.format('behind')}"
    rf"|(?P<of>[Aa]ssociatie)(?:akkoord|verdrag|overeenkomst)\s+met\s+{_PARTNER.format('with')})"
)
_BEGINS_SENTENCE = re.compile(r"(?:^|[.?!:»”\n])[\s\[\]^\d]{0,8}$")
# "ILO-verdrag 189", "ILO-conventies nrs. 87 en 98": an organisation that numbers its treaties.
_NUMBERED = re.compile(
    r"(?<![\w-])(?P<name>[A-Z]{2,6})[\s-](?:[Vv]erdrag(?:en)?|[Cc]onventies?)\s+(?:(?:nrs?|no)\b\.?\s*)?(?P<number>\d{1,3})"
    r"(?:\s+en\s+(?:(?:nr|no)\.?\s*)?(?P<other>\d{1,3}))?(?![\w/%]|\.\d)"
)
_OPENED = re.compile(r"[\s,]*\((?:ook\s|het\s|hierna:?\s|of\s|afgekort\s)*[«“‘]?")
_LETTERS = re.compile(r"[A-Z]{3,8}")
# Two names repeated in one pair of brackets: "(Chemical Weapons Convention, CWC)".
_AND_ALSO = re.compile(r"\s*(?:,|of)\s*")
# In "NPV-toetsingsconferentie" the treaty is not what is spoken of.
_GOES_ON = re.compile(r"-(?!verdrag|conventie)[^\W\d]", re.IGNORECASE)

_LID = (
    r"(?:(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|\d{1,2}e|\d{1,2}de)\s+lid"
    r"|leden\s+\d\s+en\s+\d|(?:lid|sub|onder)\s+\w{1,3})"
)
_NUMERAL = r"(?:\d{1,3}(?:[a-z](?!\w)|[.:]\d{1,2}(?!\d)|\s?\(\d{1,2}\))?|[IVX]{1,6}(?!\w))"
_ARTICLE = re.compile(
    rf"(?<!\w)(?:artikel(?:en)?|art\.)\s*(?P<item>{_NUMERAL}(?:,\s*{_NUMERAL}){{0,5}}(?:\s+(?:en|of|t/m|tot\s+en\s+met)\s+{_NUMERAL})?)"
    rf"(?:\s*,?\s*{_LID},?){{0,3}}\s+(?:(?:van|uit|in|bij)\s+)?(?:het\s+)?$",
    re.IGNORECASE,
)
_LONGEST_ARTICLE = 90
_LONGEST_OPENING = 30


@dataclass(frozen=True, slots=True)
class _Name:
    """A treaty as it is named, with its id; ``title`` is the name that the knowledge gives it."""

    start: int
    end: int
    id: str
    rule: str
    title: str | None = None


def find_treaties(text: str, treaties: Iterable[Entity]) -> Iterator[Found]:
    """Yield the treaties that ``text`` names, with the article cited of one in ``item``.

    ``treaties`` are the entities of the knowledge that are treaties; two names of one treaty have one id.
    """
    names = [name for name in _names(text, treaties) if not _is_mention(text, name)]
    ends = {name.end for name in names}
    by_article = {name.id for name in names if _article(text, name)}
    repeats: set[int] = set()
    for name in sorted(names, key=lambda name: name.start):
        if _repeats(text, name, ends) or any(_AND_ALSO.fullmatch(text, end, name.start) for end in repeats):
            repeats = {name.end}
            continue
        article = _article(text, name)
        if article is None and name.id in by_article:
            continue
        yield Found(
            "verdrag",
            article.start() if article else name.start,
            name.end,
            name.rule,
            item=article["item"] if article else None,
            title=name.title,
            known_id=name.id,
        )


def named_treaties(text: str, treaties: Iterable[Entity]) -> list[tuple[int, int]]:
    """Return where ``text`` names a treaty, also where that is no citation of it."""
    return [(name.start, name.end) for name in _names(text, treaties)]


def _names(text: str, treaties: Iterable[Entity]) -> list[_Name]:
    known = _known(text, treaties)
    called = (*_called(text), *_with_europe(text))
    return [*known, *(_as_known(text, name, known) for name in called)]


def _article(text: str, name: _Name) -> re.Match[str] | None:
    return _ARTICLE.search(text, max(name.start - _LONGEST_ARTICLE, 0), name.start)


def _is_mention(text: str, name: _Name) -> bool:
    """Say whether a treaty is named by its letters alone, without an article of it."""
    return _LETTERS.fullmatch(text, name.start, name.end) is not None and _article(text, name) is None


def _known(text: str, treaties: Iterable[Entity]) -> list[_Name]:
    return sorted(
        (
            _Name(*found.span(), treaty.id, "verdrag-bekend", treaty.name)
            for treaty in treaties
            for pattern in treaty.patterns
            for found in pattern.finditer(text)
            if not _GOES_ON.match(text, found.end())
        ),
        key=lambda name: (name.start, -name.end),
    )


def _called(text: str) -> Iterator[_Name]:
    """Yield the treaties whose name itself says that they are one."""
    for found in _OF_PLACE.finditer(text):
        end = _end_of_place(found)
        yield _Name(found.start(), end, _slug(text[found.start() : end]), "verdrag-van-plaats")
    for found in _OF_CITY.finditer(text):
        yield _Name(*found.span(), _slug(found.group()), "verdrag-van-plaats")
    for found in _SHORT.finditer(text):
        yield _Name(*found.span(), _slug(found.group()), "naam-verdrag")
    for found in _COMPOUND.finditer(text):
        capital = found.group().isupper() or "-" in found.group()
        if _GENERIC.fullmatch(found.group()):
            continue
        if capital or not _BEGINS_SENTENCE.search(text, max(found.start() - 12, 0), found.start()):
            yield _Name(*found.span(), _slug(found.group()), "naam-verdrag")
    for found in _NUMBERED.finditer(text):
        first = f"{found['name'].lower()}-verdrag-{found['number']}"
        yield _Name(found.start(), found.end("number"), first, "verdrag-nummer")
        if found["other"]:
            yield _Name(
                *found.span("other"), first[: -len(found["number"])] + found["other"], "verdrag-nummer"
            )
    for start, end in find_titles(text):
        yield _Name(start, end, _slug(text[start:end]), "verdrag-titel")


def _with_europe(text: str) -> Iterator[_Name]:
    for found in _WITH_EUROPE.finditer(text):
        partner = found["before"] or found["behind"] or found["with"]
        kind = found["kind"] or found["sort"] or found["of"]
        yield _Name(*found.span(), _slug(f"EU {partner} {kind}akkoord"), "verdrag-met-eu")


def _end_of_place(found: re.Match[str]) -> int:
    """Return where the place ends; the second capital may begin something else."""
    first, *rest = found["place"].split()
    return found.end() if rest and _DOUBLE_PLACE.fullmatch(first) else found.start("place") + len(first)


def _as_known(text: str, name: _Name, known: Sequence[_Name]) -> _Name:
    """Return ``name`` as the known treaty that it contains, or whose short name follows in brackets."""
    for other in known:
        if name.start <= other.start < name.end:
            end = max(other.end, name.end) if other.end > name.end else other.end
            return _Name(name.start, end, other.id, other.rule, other.title)
        if other.start > name.end and _OPENED.fullmatch(text, name.end, other.start):
            return _Name(name.start, name.end, other.id, other.rule, other.title)
    return name


def _repeats(text: str, name: _Name, ends: Collection[int]) -> bool:
    """Say whether a short name in brackets only repeats the name before it, which ends at one of ``ends``."""
    opened = text.rfind("(", max(name.start - _LONGEST_OPENING, 0), name.start)
    if opened < 0 or not _OPENED.fullmatch(text, opened, name.start):
        return False
    before = opened
    while before and text[before - 1] in " ,\n\t\u00a0":
        before -= 1
    return before in ends


def _slug(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
