"""What cited papers are called, however a letter spells them."""

from __future__ import annotations

import pytest

from generator.model.facts import Reference, Span
from generator.pages.reference_names import reference_name


def cited(kind: str, raw: str, name: str | None, **parts: str) -> Reference:
    return Reference(raw, kind, Span("p1", 0, len(raw)), 1, id=name, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        (cited("kamerstuk", "28676-12", "kst-28676-12"), "Kamerstuk 28\u00a0676, nr. 12"),
        (
            cited("handelingen", "53, 7", "h-tk-1", session="2021-2022", chamber="tk", number="53", item="7"),
            "Handelingen II 2021/22, nr. 53, item 7",
        ),
        (
            cited("aanhangsel", "nr. 5", "ah-tk-1", session="2021-2022", chamber="tk", number="5"),
            "Aanhangsel Handelingen II 2021/22, nr. 5",
        ),
        (cited("aiv", "advies nr. 106", "aiv-advies-106", number="106"), "AIV-advies nr. 106"),
        (cited("zaak", "https://example.org/?id=2022Z01642", "2022Z01642"), "Zaak 2022Z01642"),
        (cited("document", "2022D06083", "2022D06083"), "Document 2022D06083"),
        (cited("cavv", "nr. 32", "cavv-advies-32", number="32"), "CAVV-advies nr. 32"),
        (cited("staatsblad", "241", "stb-2016-241", number="241"), "Stb. 2016, 241"),
        (
            cited("vn-resolutie", "1373", "vn-resolutie-1373", number="1373"),
            "Resolutie 1373 van de VN-Veiligheidsraad",
        ),
        (
            cited("vn-resolutie", "68/262", "vn-resolutie-av-68-262", number="68/262"),
            "Resolutie 68/262 van de Algemene Vergadering van de VN",
        ),
        (cited("verdrag", "artikel 3 van het Maasverdrag", "maasverdrag"), "Maasverdrag"),
        (
            cited("verdrag", "artikel 3 van het Maasverdrag", "m", title="Verdrag van Luik"),
            "Verdrag van Luik",
        ),
        (cited("motie", "motie Van Ojik", None), "motie Van Ojik"),
    ],
)
def test_one_paper_has_one_name(reference, name):
    assert reference_name(reference) == name
