"""Words for what has a day of its own: a day behind one of them is not that of the letter about it."""

from __future__ import annotations

# In "de brief over de bijeenkomst van 5 juli" nobody can tell of which of the two that is the day.
EVENT = (
    r"bijeenkomst|vergadering|ministeri|conferentie|(?<![a-z])top(?![a-z])|raad(?![a-z])|RBZ|RAZ|bezoek|brief|motie"
    r"|besluit|verslag|agenda|advies|rapport|overleg|debat|aanslag|aanval|verkiezing|referendum|incident|uitspraak"
    r"|artikel|zitting|sessie|vonnis|arrest|resolutie|verdrag|akkoord|verklaring|toespraak|uitzending|ongeval|(?-i:AO)"
)
