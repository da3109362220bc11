"""What a person wrote arrives as it was written, in the form that the rest of the house expects."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.knowledge import load_knowledge
from generator.model.knowledge import ExpectedPaper, Knowledge, Level, Link, Where

LEVELS = """\
- id: water-ministers
  slug: waterstaat
  nl: ministers van Waterstaat
  en: water ministers
  patterns:
    - {pattern: "ministers? van Waterstaat", weight: 2.5, examples: [ministers van Waterstaat], not: [x]}
    - {pattern: BZ, case: true, examples: ["de BZ-ministeriële"], not: [bz, BZK]}
- id: heads
  slug: top
  nl: regeringsleiders
  en: heads of government
  series: false
"""

MEETINGS = """\
# in any order
- start: 2021-04-14
  level: [heads, water-ministers]
  form: videoconferentie
  extraordinary: true
  known: announced
  source: "bron: een persbericht"
- start: 2019-03-05
  end: 2019-03-06
  level: water-ministers
  place: Gent
  known: verified
  source: bron
  note: "De plaats is algemene kennis."
  announced_start: 2019-02-05
  announced_end: 2019-02-06
  papers:
    - {id: kst-31234-5, role: verslag, date: 2019-03-20, letter: brief, source: lijst}
    - {role: geannoteerde-agenda}
  links:
    - {label: Programma, url: "https://example.org/programma?x=1"}
"""


def load(tmp_path: Path, **files: str) -> Knowledge:
    (tmp_path / "corpus" / "knowledge").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / "corpus" / "knowledge" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_knowledge(tmp_path / "corpus")


def test_a_meeting_is_named_by_its_first_day_and_the_slugs_of_its_levels(tmp_path):
    meetings = load(tmp_path, levels=LEVELS, meetings=MEETINGS).meetings
    assert list(meetings) == ["2019-03-05-waterstaat", "2021-04-14-top-en-waterstaat"]


def test_a_meeting_keeps_everything_that_was_written(tmp_path):
    meeting = load(tmp_path, levels=LEVELS, meetings=MEETINGS).meetings["2019-03-05-waterstaat"]
    assert (meeting.start, meeting.end) == (date(2019, 3, 5), date(2019, 3, 6))
    assert (meeting.announced_start, meeting.announced_end) == (date(2019, 2, 5), date(2019, 2, 6))
    assert (meeting.place, meeting.form, meeting.known) == ("Gent", "fysiek", "verified")
    assert meeting.note == "De plaats is algemene kennis."
    assert meeting.where == Where("corpus/knowledge/meetings.yaml", 8)
    first, second = meeting.papers
    assert first == ExpectedPaper(
        "kst-31234-5",
        "verslag",
        date(2019, 3, 20),
        "brief",
        "lijst",
        Where("corpus/knowledge/meetings.yaml", 18),
    )
    assert (second.id, second.date, second.letter) == (None, None, None)
    assert meeting.links == (Link("Programma", "https://example.org/programma?x=1"),)


def test_a_meeting_of_one_day_needs_no_end_and_a_video_conference_no_place(tmp_path):
    meeting = load(tmp_path, levels=LEVELS, meetings=MEETINGS).meetings["2021-04-14-top-en-waterstaat"]
    assert meeting.end == meeting.start
    assert meeting.place is None
    assert meeting.levels == ("heads", "water-ministers")
    assert meeting.source == "bron: een persbericht"


def test_a_pattern_matches_whole_words_in_capitals_or_not(tmp_path):
    level = load(tmp_path, levels=LEVELS).levels["water-ministers"]
    words, capitals = level.patterns
    assert words.regex.search("alle MINISTERS VAN WATERSTAAT.")
    assert not words.regex.search("oud-ministers van Waterstaatszaken")
    assert (words.weight, capitals.weight) == (2.5, 1.0)
    assert capitals.regex.search("de BZ-ministeriële")
    assert not capitals.regex.search("bz")
    assert words.misses == ("x",)


def test_levels_have_a_series_unless_they_say_otherwise(tmp_path):
    levels = load(tmp_path, levels=LEVELS).levels
    assert isinstance(levels["heads"], Level)
    assert [level.series for level in levels.values()] == [True, False]


def test_people_have_terms_in_order_of_time(tmp_path):
    text = """\
- id: kaag
  name: S.A.M. Kaag
  also: [Sigrid Kaag]
  note: van twee kabinetten
  terms:
    - {office: Minister, from: 2021-05-25, until: 2021-09-17, party: D66, source: a}
    - {office: Minister, from: 2018-02-13, until: 2018-03-07, acting: true, source: b, certain: false,
       note: c}
"""
    person = load(tmp_path, people=text).people["kaag"]
    first, second = person.terms
    assert (first.start, first.acting, first.certain, first.note) == (date(2018, 2, 13), True, False, "c")
    assert (second.until, second.acting, second.certain, second.party) == (
        date(2021, 9, 17),
        False,
        True,
        "D66",
    )
    assert (person.variants, person.note) == (("Sigrid Kaag",), "van twee kabinetten")


def test_numbers_may_be_typed_without_quotes(tmp_path):
    dossiers = load(
        tmp_path, dossiers="- {id: 28676, title: NAVO, source: x}\n- {id: 21501-28, title: null, source: x}"
    )
    assert [(one.id, one.title) for one in dossiers.dossiers.values()] == [
        ("28676", "NAVO"),
        ("21501-28", ""),
    ]


def test_a_title_that_nobody_found_is_empty(tmp_path):
    papers = load(tmp_path, papers="- {id: kst-35570-V-60, title: null, kind: verslag, evidence: x}").papers
    assert papers["kst-35570-V-60"].title == ""
    assert papers["kst-35570-V-60"].date is None


def test_topics_statements_entities_and_abbreviations(tmp_path):
    pattern = '{pattern: "dijken?", weight: 2, examples: [de dijk]}'
    knowledge = load(
        tmp_path,
        topics=f"""\
- {{id: dijken, nl: Dijken, en: Dikes, scope: Dikes., scope_nl: Dijken., related: [polders],
   headings: [{pattern}]}}
- {{id: polders, nl: Polders, en: Polders, scope: Polders., terms: [{pattern}], excludes: [{pattern}]}}
""",
        statements=f"- {{id: steun, type: standpunt, patterns: [{pattern}], actor: ik, recalled: true,\n"
        f"   holders: [dutch, nobody], marks: recalled}}",
        actors=f"- {{id: ik, name: de minister, side: dutch, patterns: [{pattern}]}}",
        entities=f"- {{id: maas, name: de Maas, kind: plaats, patterns: [{pattern}], ambiguous: true}}",
        abbreviations="- {short: NAP, long: Normaal Amsterdams Peil, lang: nl, nl: nulpunt, source: x}",
    )
    dikes = knowledge.topics["dijken"]
    assert (dikes.related, dikes.scope_nl, dikes.rule.headings[0].weight) == (("polders",), "Dijken.", 2.0)
    assert knowledge.topics["polders"].rule.excludes[0].examples == ("de dijk",)
    (rule,) = knowledge.statement_rules
    assert (rule.type, rule.actor, rule.recalled, rule.fulfilled) == ("standpunt", "ik", True, False)
    assert (rule.holders, rule.marks) == (("dutch", "nobody"), "recalled")
    assert [(one.id, one.side) for one in knowledge.actors] == [("ik", "dutch")]
    assert knowledge.entities["maas"].ambiguous
    assert [(one.short, one.nl) for one in knowledge.abbreviations] == [("NAP", "nulpunt")]


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path):
    folder = tmp_path / "corpus" / "knowledge"
    folder.mkdir(parents=True)
    text = '\ufeff- id: "28676"\r\n  title: NAVO\r\n  source: x\r\n'
    (folder / "dossiers.yaml").write_bytes(text.encode())
    assert load_knowledge(tmp_path / "corpus").dossiers["28676"].title == "NAVO"
