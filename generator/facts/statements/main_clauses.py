"""A Dutch sentence without what is subordinate in it: what is left is what the sentence itself says."""

from __future__ import annotations

import re

# Words that open a subordinate clause, which ends at the next comma or with the sentence.
_CONJUNCTION = (
    r"hetgeen|hoe|(?<!onder )wie|waarom|omdat|doordat|zodat|opdat|hoewel|ofschoon|terwijl|aangezien|indien"
    r"|wanneer|zodra|zolang|tenzij|mits|alvorens|voordat|nadat|totdat|naarmate|mocht(?:en)?|zoals"
    r"|waar(?! (?:mogelijk|nodig|relevant|passend)\b)(?:aan|bij|binnen|door|in|langs|mee|na|naar|naast|op"
    r"|over|tegen|toe|tussen|uit|van|vanuit|voor)?"
)
_SUBORDINATE = re.compile(
    rf"\b(?P<word>{_CONJUNCTION})\b"
    r"|(?<=, )(?P<as>als|nu|toen|of)\b|^(?P<when>als|toen)\b"
    r"|(?<=\S )(?P<that>dat|die|wat|welke?)\b"
    r"|\b(?P<to>om|door|teneinde|zonder|alvorens)\b(?=[^,;]*\bte\b)",
    re.IGNORECASE,
)
_END = re.compile(r"[,;]|$")
# After a preposition "dat" and "die" point at something ("in dat kader", "over die onderwerpen"); but
# before "dat" the preposition may be the end of a verb ("gaf aan dat de"): then a subject follows.
_POINTING = re.compile(
    r"\b(?:(?P<part>aan|in|op|over|uit|voor|bij|toe|af|mee)|met|van|tot|tijdens|naar|onder|om|door|binnen|tegen|na"
    r"|sinds|rond|rondom|wegens|ondanks|naast|per|vanaf|vanuit|conform|ook|juist|al)\s$",
    re.IGNORECASE,
)
# So does "die" right after the verb: "Ik deelde die zorg", "Daarom steunt Nederland die lijn".
_AFTER_VERB = re.compile(
    r"(?:^|[.;,]\s?)(?:\w+\s){0,2}(?:ik|wij|we|Nederland|kabinet|regering|zij|bondgenoten|ministers)\s\w+(?:de|te|t|en|d)\s$"
    r"|\s(?:ik|wij|we|Nederland|het kabinet)\s$",
    re.IGNORECASE,
)
_NEW_SUBJECT = re.compile(
    r"\s+(?:(?i:de|het|een|er|ook|dit|deze|zij|hij|ze|we|wij|ik|men|alle|geen|niet|hun|haar|zijn|in|met|na)\b"
    r"|[A-ZÀ-Þ]|[a-zà-ÿ]+en\b)"
)
# "zoals bekend" and "zoals eerder aan uw Kamer gemeld" are adverbs of the main clause.
_AS_KNOWN = re.compile(
    r"\bzoals (?:[^\s,;]+ ){0,9}?(?:bekend|gemeld|toegezegd|verwacht|aangegeven|gebruikelijk|vermeld|gezegd"
    r"|verzocht|gevraagd|aangekondigd|beschreven|bericht|besproken|afgesproken|genoemd|toegelicht|gesteld)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
# A relative clause without a comma after it ends where a second cluster of verbs begins.
_SECOND_CLUSTER = re.compile(
    r"\b(?:is|zijn|werd|werden|was|waren|heeft|hebben|had|hadden)\s+\w+(?:en|d|t)\s+"
    r"(?=(?:is|zijn|werd|werden|heeft|hebben|zal|zullen|wordt|worden)\b)"
)
# After its verb a subordinate clause is over; a conjunction and a past tense then go on with the main clause:
# "stelden vast dat de eenheid nog niet gereed is en droegen het comité op ...".
_PAST = (
    r"(?:(?!meeste|minste|eerste|laatste|beste|beide|einde)[a-zà-ÿ]{3,}(?:ten|den|te|de)|droeg(?:en)?|ga(?:f|ven)|sprak(?:en)?"
    r"|besl(?:oot|oten)|na(?:m|men)|riep(?:en)?|vroeg(?:en)?|kwam(?:en)?|drong(?:en)?|wees|wezen|ging(?:en)?|hield(?:en)?)"
)
_GOES_ON = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|hadden|zal|zullen|kan|kunnen|moet|moeten|blijft"
    rf"|blijven|[a-zà-ÿ]{{4,}}(?:t|de|den|te|ten))(?P<and>\s(?:en|maar)\s)(?={_PAST}\s(?:de|het|een|er|hun|daarom|ook|op|tot"
    r"|dat|om|in|met|voor|aan|naar|[A-ZÀ-Þ])\b)"
)
# Nor does it hold a finite verb before its subject: there the main clause begins, also without a comma.
_INVERTED = re.compile(
    r"\s(?=(?:[a-z]+t|[a-z]+de|[a-z]+te|[a-z]+en|heb|ben|zal|kan|wil|kom|is|was|werd|had|gaf|riep|vroeg|nam)\s"
    r"(?:ik|wij|we|Nederland|het kabinet|de regering|uw Kamer|u)\b)"
)


def main_clauses(sentence: str) -> str:
    """Return the sentence, as long as it was, with brackets and subordinate clauses blanked."""
    text = _AS_KNOWN.sub(_spaces, _BRACKETS.sub(_spaces, sentence))
    at = 0
    while match := _SUBORDINATE.search(text, at):
        if _points(text, match):
            at = match.end()
            continue
        end = _clause_end(text, match)
        text = text[: match.start()] + " " * (end - match.start()) + text[end:]
        at = end
    return text


def _points(text: str, match: re.Match[str]) -> bool:
    if match.group("that") and _AFTER_VERB.search(text[max(0, match.start() - 60) : match.start()]):
        return match.group("that").lower() == "die"
    before = _POINTING.search(text[: match.start()]) if match.group("that") else None
    if before is None:
        return False
    clause = match.group("that").lower() == "dat" and before.group("part")
    return not (clause and _NEW_SUBJECT.match(text, match.end()))


def _clause_end(text: str, match: re.Match[str]) -> int:
    comma = _END.search(text, match.end())
    end = comma.start() if comma else len(text)
    inverted = _INVERTED.search(text, match.end(), end)
    if inverted:
        return inverted.start()
    onward = _GOES_ON.search(text, match.end(), end)
    if onward:
        return onward.start("and")
    if match.group("that"):
        cluster = _SECOND_CLUSTER.search(text, match.end(), end)
        return cluster.end() if cluster else end
    return end


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())
