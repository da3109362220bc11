"""What a letter and its sidecar say is shown as text: no element, script or link comes of it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

from generator.pipeline import build
from tests.scale.fabricate import fabricate

TITLE = (
    "Verslag van <img src=x onerror=kwaad(1)> de [top](javascript:kwaad(2)) "
    '{{ 7*7 }} & "meer" </title></script>'
)
LETTER = """\
28 676 NAVO <script>kwaad(3)</script>

Nr. 999 BRIEF VAN DE MINISTER VAN DEFENSIE {{ 7*7 }} {% raw %}

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2021

Hierbij ontvangt u het """ + TITLE.lower() + """ op 17 februari 2021.

Nederland heeft </p></div></article><script>kwaad(4)</script> benadrukt dat de NAVO <em>sterk</em> is.

Zie [hier](javascript:kwaad(5)), ![beeld](http://kwaad.example/y.png), <https://kwaad.example>, :smile:,
`code` en {{ config.site_name }} aan het einde van deze alinea. { .klasse #gekaapt onclick="kwaad(6)" }

*[NAVO]: Een valse uitleg

!!! danger "Waarschuwing"
    Dit is geen blok.

--8<-- "../../etc/passwd"

De Minister van Defensie,
A. <svg/onload=kwaad(7)> Naam
"""  # fmt: skip
SIDECAR = f"title: {{value: {json.dumps(TITLE)}, source: {json.dumps('bron ' + TITLE)}}}\nadded: 2026-11-21\n"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BeautifulSoup]:
    """Every page of a site with a hostile letter among ours, by its file."""
    project = tmp_path_factory.mktemp("vijandig")
    fabricate(0, project)
    letters = project / "corpus" / "letters"
    (letters / "brief.txt").write_text(LETTER, encoding="utf-8")
    (letters / "brief.yaml").write_text(SIDECAR, encoding="utf-8")
    outcome = build(project)
    assert not outcome.failed, outcome.problems
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--site-dir", str(project / "site")]
    subprocess.run(command, cwd=project, check=True)
    found = sorted((project / "site").rglob("*.html"))
    return {
        path.relative_to(project / "site").as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
        for path in found
    }


def test_the_letter_is_there_as_it_was_written(pages):
    text = " ".join(pages["brieven/kst-28676-999/index.html"].get_text().split())
    for words in (
        "</p></div></article><script>kwaad(4)</script> benadrukt dat",
        "Zie [hier](javascript:kwaad(5)), ![beeld](http://kwaad.example/y.png), <https://kwaad.example>,",
        ":smile:, `code` en",
        "{{ config.site_name }} aan het einde van deze alinea.",
        "*[NAVO]: Een valse uitleg",
    ):
        assert words in text


def test_nothing_of_it_comes_to_life(pages):
    alive = []
    for name, page in pages.items():
        for element in page.find_all(True):
            for key, value in element.attrs.items():
                told = " ".join(value) if isinstance(value, list) else value
                if key.startswith("on") or (
                    key in ("href", "src") and told.startswith(("javascript:", "http://kw", "https://kw"))
                ):
                    alive.append((name, element.name, key, told))
        for script in page.find_all("script"):
            if "kwaad" in script.get_text() and script.get("type") != "application/ld+json":
                alive.append((name, "script", "", script.get_text()))
        assert not page.find(id="gekaapt"), name
        assert not page.find("abbr", title="Een valse uitleg"), name
    assert not alive


def test_what_machines_read_of_it_is_sound(pages):
    page = pages["brieven/kst-28676-999/index.html"]
    for script in page.find_all("script", type="application/ld+json"):
        json.loads(script.get_text())
    assert len(page.find_all("title")) == 1
