"""What people say of a meeting in their own words: how useful it was, why it did not take place, what they will do."""

import re
from datetime import date

from bot.domain.afterwards import BEST, WhyNot
from bot.domain.people import Language
from bot.domain.tlp import Tlp
from bot.expertise.when import read_date

_RATING = re.compile(
    rf"(?<![\d.,/:])([1-{BEST}])(?:\s*(?:/|van de|van|uit de|uit|of|out of)\s*{BEST})?(?![\d:]|[.,]\d)"
)
_WORDS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5}
_WORDS |= {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_DEGREES = (
    (2, r"niet (?:zo|erg|heel|echt)|weinig|not (?:very|really|that|so)"),
    (1, r"\bniet\b|\bnot\b|\bgeen\b"),
    (5, r"heel|erg|zeer|echt|super|very|really|most"),
    (3, r"beetje|best|vrij|redelijk|a bit|fairly|quite|somewhat"),
)
_USEFUL = 4
_WORTH = re.compile(r"nuttig|zinvol|waardevol|leerzaam|useful|helpful|valuable|worthwhile", re.IGNORECASE)
_REASONS = (
    (WhyNot.TECHNOLOGY, r"techni|verbinding|geluid|microfoon|camera|\blink\b|inlog|storing|connection|sound|outage"),
    (WhyNot.ABSENT, r"ziek|kon(?:den)? niet|afwezig|verhinder|niet op|\bsick\b|\bill\b|could(?:n't| not)|absent"),
    (WhyNot.FORGOTTEN, r"vergeten|kwam er niet van|druk\b|geen tijd|forg[eo]t|too busy|no time"),
)
_BEFORE = re.compile(r"[\s,]+(?:voor|vóór|uiterlijk|tegen|op|before|by|no later than|on)\s+", re.IGNORECASE)
_LABELS = {"groen": Tlp.GREEN, "green": Tlp.GREEN, "rood": Tlp.RED, "red": Tlp.RED, "helder": Tlp.CLEAR}
_LABELS |= {"clear": Tlp.CLEAR, "wit": Tlp.CLEAR, "white": Tlp.CLEAR, "amber": Tlp.AMBER, "oranje": Tlp.AMBER}
_LABELS |= {"amber+strict": Tlp.AMBER_STRICT, "amber strict": Tlp.AMBER_STRICT}


def rating_in(words: str) -> int | None:
    """From 1 to 5, as a figure or a word; None when there is not exactly one."""
    whole = words.strip().casefold().strip(" .!")
    if whole in _WORDS:
        return _WORDS[whole]
    found = {int(one[1]) for one in _RATING.finditer(words)}
    return found.pop() if len(found) == 1 else None


def usefulness_in(words: str) -> int:
    """How useful somebody says it was who uses that word: "heel nuttig", "niet zo nuttig"."""
    text = words.casefold()
    return next((useful for useful, cues in _DEGREES if re.search(cues, text)), _USEFUL)


def verdict_in(words: str) -> int | None:
    """How useful it was, as a figure or in words, for whoever says only that it took place."""
    rating = rating_in(words)
    return usefulness_in(words) if rating is None and _WORTH.search(words) else rating


def reason_in(words: str) -> WhyNot | None:
    """Why it did not take place, where they say so. Their words themselves are not kept."""
    text = words.casefold()
    return next((why for why, cues in _REASONS if re.search(cues, text)), None)


def label_in(words: str) -> Tlp | None:
    """A label as somebody writes it: `TLP:GREEN`, `green`, `groen`."""
    text = " ".join(words.casefold().split()).removeprefix("tlp").strip(" :.-")
    return _LABELS.get(text)


def plan_in(words: str, *, language: Language, today: date) -> tuple[str, date | None]:
    """What somebody will do, and by which day if they say so: "het register bijwerken voor 1 maart"."""
    text = " ".join(words.split())
    for joint in reversed(list(_BEFORE.finditer(text))):
        day = read_date(text[joint.end() :], language=language, today=today)
        if day is not None and joint.start():
            return text[: joint.start()].rstrip(" ,"), day
    return text, None
