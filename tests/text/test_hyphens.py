"""Each rule for broken words decides what it should, in its turn, and says why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.knowledge.lexicon import load_lexicon
from generator.model.knowledge import Lexicon
from generator.text.broken import Break, Evidence
from generator.text.forms import Forms
from generator.text.hyphens import RULES, decide
from tests.text.rendering import document_of
from tests.typeset.hyphenate import positions, without_trema

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASE = re.compile(
    r"(?P<left>\S+)- \+ (?P<right>\S+)(?: \+ (?P<after>\S+))? = (?P<written>.+?)\s{2,}(?P<rule>\S+)"
)
CASES = [
    line
    for line in (HERE / "cases" / "hyphens.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
LEXICON, _ = load_lexicon(ROOT / "corpus")
# What words there are, but not which are written with a hyphen.
ONLY_WORDS = Evidence(Forms([]), Lexicon(words=LEXICON.words))


def decided(broken: Break, evidence: Evidence = ONLY_WORDS) -> tuple[str, str]:
    decision = decide(broken, evidence)
    return f"{broken.left}{decision.link}{decision.right}", decision.rule


@pytest.mark.parametrize("line", CASES)
def test_a_broken_word_is_written_as_it_should_be(line):
    """Without the list of words with hyphens, and without any other word of the letter."""
    case = CASE.fullmatch(line)
    assert case, line
    broken = Break(case["left"], case["right"], case["after"] or "")
    assert decided(broken) == (case["written"], case["rule"])


def test_every_rule_has_a_case():
    """The table above shows each rule at work; those that need other knowledge have tests below."""
    shown = {line.split()[-1] for line in CASES} | {"default"}
    elsewhere = {"reviewed", "same-letter", "word-list", "name", "no-division"}
    names = {rule.__name__.replace("_", "-") for rule in RULES}
    renamed = {
        "diaeresis-kept": "diaeresis",
        "diaeresis-lost": "lost-diaeresis",
        "real-hyphens-only": "no-division",
    }
    assert {renamed.get(name, name) for name in names} == (shown | elsewhere) - {"default"}


def test_a_decision_that_a_person_made_comes_first():
    lexicon = Lexicon(decisions={"cyber-|aanval": "cyber-aanval", "defensie-|uitgaven": "defensieuitgaven"})
    evidence = Evidence(Forms(["cyberaanval", "defensie-uitgaven"]), lexicon)
    assert decided(Break("cyber", "aanval"), evidence) == ("cyber-aanval", "reviewed")
    assert decided(Break("Defensie", "uitgaven"), evidence) == ("Defensieuitgaven", "reviewed")


def test_the_letter_itself_shows_how_it_writes_a_word():
    """A form elsewhere in the letter decides, or an inflection of it; of two forms the more frequent one."""
    forms = Forms(
        [
            "De stikstof-fosfaatverhouding en een Defensievisie.",
            "een kosten-batenanalyse",
            "re-integreren reintegratie",
        ]
    )
    evidence = Evidence(forms, Lexicon())
    assert decided(Break("stikstof", "fosfaatverhouding"), evidence)[1] == "same-letter"
    assert decided(Break("stikstof", "fosfaatverhoudingen"), evidence) == (
        "stikstof-fosfaatverhoudingen",
        "same-letter",
    )
    assert decided(Break("Defensie", "visie"), evidence) == ("Defensievisie", "same-letter")
    assert decided(Break("kosten", "batenanalyses"), evidence) == ("kosten-batenanalyses", "same-letter")


def test_a_diaeresis_comes_back_from_elsewhere_in_the_letter():
    evidence = Evidence(Forms(["de gezamenlijke vacuümpomp"]), Lexicon())
    assert decided(Break("vacu", "umpomp"), evidence) == ("vacuümpomp", "same-letter")


def test_a_word_that_is_broken_itself_is_no_evidence():
    """The parts of a word broken over two lines are not words of the letter."""
    forms = Forms(["een lang werkorga-", "nisatie en"])
    assert "werkorga" not in forms
    assert "nisatie" not in forms
    assert forms.find("werkorga", "nisatie") is None


def test_the_word_list_knows_words_and_what_is_made_from_them():
    lexicon = Lexicon(
        hyphenated=frozenset(["collega-minister", "woon-werkverkeer", "product-marktcombinatie"])
    )
    evidence = Evidence(Forms([]), lexicon)
    assert decided(Break("collega", "ministers"), evidence) == ("collega-ministers", "word-list")
    assert decided(Break("woon", "werkverkeer"), evidence) == ("woon-werkverkeer", "word-list")
    assert decided(Break("product", "marktcombinaties"), evidence)[1] == "word-list"
    assert decided(Break("woon", "ruimte"), evidence)[0] == "woonruimte"


def test_a_name_of_the_letter_keeps_its_hyphen():
    """Wales is a name: the letter never writes it small. Kamer is not, though it too has a capital."""
    evidence = Evidence(Forms(["de top in Wales vroeg de Kamer"]), Lexicon())
    assert decided(Break("Wales", "afspraken"), evidence) == ("Wales-afspraken", "name")
    assert decided(Break("Kamer", "brieven"), evidence)[0] == "Kamerbrieven"
    assert not decide(Break("Wales", "afspraken"), evidence).sure
    opens = Evidence(Forms(["Sinds die tijd. Sinds kort."]), Lexicon())
    assert decided(Break("Sinds", "dienaren"), opens)[0] == "Sindsdienaren"


def test_a_letter_that_divides_no_words_keeps_its_hyphens():
    evidence = Evidence(Forms([]), Lexicon(), divides=False)
    assert decided(Break("ruimte", "capaciteiten"), evidence) == ("ruimte-capaciteiten", "no-division")
    assert decided(Break("financi", "ele"), evidence)[0] == "financiële"


def test_a_decision_without_evidence_is_flagged():
    """Nothing speaks for a hyphen after a word of which no other is made: joined, and told."""
    document = document_of("De inzet van de jongeren, met aandacht voor de jongeren-\nmfase, is groot.")
    assert [(o.code, o.text) for o in document.oddities] == []
    evidence = Evidence(Forms([]), Lexicon(words=frozenset(["klimaat"])))
    decision = decide(Break("Groningen", "klimaat", before="het"), evidence)
    assert (decision.link, decision.rule, decision.sure) == ("-", "name", False)


@pytest.mark.parametrize(("real", "share"), [(True, 0.96), (False, 0.99)])
def test_line_ends_of_letters_of_any_subject_come_back(real, share):
    """Words of many ministries, broken at a hyphen of their own or at a syllable; nothing else is known."""
    evidence = Evidence(Forms([]), LEXICON)
    lines = (HERE / "cases" / "line_ends.txt").read_text(encoding="utf-8").splitlines()
    wrong = []
    ends = [line for line in lines if "|" in line and ("-|" in line) == real]
    for line in ends:
        left, right = line.replace("-|", "|").split("|")
        *before, word = left.split()
        broken = Break(word, right.split()[0], before=before[-1] if before else "")
        decision = decide(broken, evidence)
        if decision.link != ("-" if real else ""):
            wrong.append(line)
    assert len(ends) > 400
    assert len(wrong) / len(ends) <= 1 - share, wrong


WORDS = re.compile(r"(?<![\w-])[^\W\d_]{5,}(?![\w-])")
COMPOUNDS = re.compile(r"(?<![\w/-])[^\W_]{2,}(?:-[^\W_]{2,})+(?![\w-])")


def golden_words(pattern: re.Pattern[str]) -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "golden").glob("*.md"))]
    return [word for text in texts for word in pattern.findall(text)]


def test_words_of_the_letters_may_be_divided_anywhere():
    """Every word of the five letters, divided at each of its syllables, comes back: 999 of 1,000 at least.

    Nothing else of the letter is known; the diaeresis is lost as printers lose it.
    """
    evidence = Evidence(Forms([]), Lexicon(hyphenated=LEXICON.hyphenated, words=LEXICON.words))
    total = wrong = 0
    for word in golden_words(WORDS):
        for at in positions(word) if word[1:].islower() else []:
            total += 1
            wrong += decided(Break(word[:at], without_trema(word[at:])), evidence)[0] != word
    assert total > 8000
    assert wrong / total < 0.001


@pytest.mark.parametrize(("reviewed", "share"), [(False, 0.94), (True, 0.98)])
def test_hyphens_of_the_letters_stay(reviewed, share):
    """Hyphens of words of the five letters stay at a line end: by rules alone, and with what was reviewed.

    Nothing else of the letter is known; the word list is.
    """
    known = LEXICON if reviewed else Lexicon(hyphenated=LEXICON.hyphenated, words=LEXICON.words)
    evidence = Evidence(Forms([]), known)
    breaks = [
        (word, Break(word[: hyphen.start()], word[hyphen.end() :]))
        for word in golden_words(COMPOUNDS)
        for hyphen in re.finditer("-", word)
    ]
    assert len(breaks) > 150
    assert sum(decided(broken, evidence)[0] == word for word, broken in breaks) / len(breaks) >= share


def test_the_reviewed_decisions_name_words_as_letters_write_them():
    lexicon, problems = load_lexicon(ROOT / "corpus")
    assert not problems
    assert lexicon.decisions["defensie-|uitgaven"] == "defensie-uitgaven"
    assert lexicon.decisions["cyber-|aanval"] == lexicon.decisions["cyberaan-|val"] == "cyberaanval"
    assert len(lexicon.hyphenated) > 8000
    assert "secretaris-generaal" in lexicon.hyphenated
