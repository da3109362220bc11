"""The days by which letters, debates and advices are named, and words for what has a day of its own."""

from __future__ import annotations

from generator.facts.references.grammar import MONTH

WEEKDAY = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)?"
DAY = rf"\d{{1,2}}\s+{MONTH}(?:\s+(?:19|20)\d\d(?!\d))?"
MONTH_OF_YEAR = rf"{MONTH}\s+(?:19|20)\d\d(?!\d)"
# Behind a day gone by.
AGO = r"(?:\s+(?:jl|j\.l)\.|\s+jongstleden)?"

# In "de brief over de bijeenkomst van 5 juli" nobody can tell of which of the two that is the day.
EVENT = (
    r"bijeenkomst|vergadering|ministeri|conferentie|(?<![a-z])top(?![a-z])|raad(?![a-z])|RBZ|RAZ|bezoek|brief|motie"
    r"|besluit|verslag|agenda|advies|rapport|overleg|debat|aanslag|aanval|verkiezing|referendum|incident|uitspraak"
    r"|artikel|zitting|sessie|vonnis|arrest|resolutie|verdrag|akkoord|verklaring|toespraak|uitzending|ongeval|(?-i:AO)"
)
