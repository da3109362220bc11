"""The list of everything that the checks can say of a letter or of the knowledge."""

from __future__ import annotations

from generator.model.codes import CODES
from generator.model.output import OutputFile
from generator.pages import urls
from generator.pages.templating import page

SEVERITIES = (("error", "Fouten"), ("warning", "Waarschuwingen"), ("notice", "Opmerkingen"))


def problem_page() -> OutputFile:
    """Return the page that explains every problem code, the gravest first."""
    groups = [
        (title, [(code, about) for code, about in CODES.items() if about.severity == severity])
        for severity, title in SEVERITIES
    ]
    front = {
        "title": "Meldingen",
        "description": "Wat de controle van brieven en gegevens kan melden, en wat elke melding betekent.",
    }
    return page(urls.PROBLEMS, "problem_codes", front, hide=(), groups=groups)
