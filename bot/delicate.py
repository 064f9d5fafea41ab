"""What is asked about people themselves instead of their work: by name, by faith, by origin. That is not answered."""

import re
from datetime import date

from bot.domain.limits import Limits
from bot.expertise.knowledge import Knowledge
from bot.expertise.questions.limits import limits_in
from bot.expertise.stopwords import STOPWORDS

_PERSONAL = re.compile(
    r"\b(?:homo'?s?|homoseksue\w*|gay|lesbisch\w*|lesbian|biseksue\w*|transgender|queer|moslims?|muslims?|islamitisch\w*"
    r"|joods?e?|joden|jewish|christen(?:en)?|christelijk\w*|katholie\w*|catholics?|hindoes?|atheïst\w*"
    r"|zwangere?|pregnant|depressie?f?\w*|burn-?out|autis\w*|adhd|kanker|cancer|hiv|gehandicapt\w*|vakbondslid|vakbondsleden"
    r"|union members?|allochto\w*|buitenlanders?|marokkaan\w*|turks?e?|pvv|vvd|d66|cda|groenlinks|pvda|fvd|bij1|sgp)\b",
    re.IGNORECASE,
)
_IS_ABOUT_WHO_THEY_ARE = re.compile(
    r"\s*(?:wie|welke collega'?s?|who|which colleagues?) (?:is|zijn|are|heeft|hebben|has|have|stemt|stemmen|votes?)\b",
    re.IGNORECASE,
)
_PEOPLE_BY_WHO_THEY_ARE = re.compile(
    r"(?:de |the )?(?:homo'?s|gays?|gay people|lesbiennes|lesbians|transgenders|moslims?|muslims?|joden|jews|christenen"
    r"|christians|katholieken|catholics|hindoes|vakbondsleden|union members|allochtonen|buitenlanders|foreigners)",
    re.IGNORECASE,
)
_ABOUT_WORK = re.compile(
    r"\b(?:bezig|werkt?|werken|ervaring|beleid|aanpak|help\w*|project\w*|work\w*|busy|experience|policy)\b"
)
_PARTICLE = r"van|de|der|den|het|ten|ter|te|el|al|la|le|'t"
_NAMES_SOMEBODY = re.compile(
    r"\s*(?i:wie is|wie was|who is|who's|ken je|kent iemand|do you know|does anyone know|wat doet|what does"
    r"|waar werkt|where does) [A-Z][a-zà-ÿ'-]+(?: (?:" + _PARTICLE + r"|[A-Z][\w'-]*))*"
    r"(?: (?i:do|work|eigenlijk))?[ ?!.]*"
)
_IN_SMALL_LETTERS = re.compile(
    rf"\s*(?:wie is|wie was|who is|who's) ([a-zà-ÿ'-]{{2,}})(?: (?:{_PARTICLE}))* ([a-zà-ÿ'-]{{2,}})[ ?!.]*"
)
"""As on a telephone: `wie is bram de boer`."""
_ASKS_OF_SOMEBODY = re.compile(
    r"\s*(?i:werkt|zit|weet|kan|doet|heeft|does|is|can|has) "
    rf"(?P<name>[A-Z][a-zà-ÿ'-]+(?: (?:{_PARTICLE}))*(?: [A-Z][a-zà-ÿ'-]+)+) "
    r"(?i:aan|met|over|iets|bezig|ervaring|mij|me|al|ook|on|with|about|work|working|know|have|help)\b.*"
)
_WITH_TITLE = re.compile(
    r"\b(?i:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer|mrs\.?|mr\.?|ms\.?) (?:[A-Z]\.? ?)*"
    rf"(?:(?:{_PARTICLE}) )*[A-Z][a-zà-ÿ'-]+"
)


def is_about_who_they_are(text: str) -> bool:
    """Whether it asks after people by their faith, health, origin, party or whom they love: none of ours."""
    is_personal = bool(_IS_ABOUT_WHO_THEY_ARE.match(text)) and bool(_PERSONAL.search(text))
    return is_personal and not _ABOUT_WORK.search(text.lower())


def names_somebody(text: str, knowledge: Knowledge, day: date) -> bool:
    """Whether it asks after one person by name: `wie is Bram de Boer?`. A name may be a place or a topic, too."""
    if _WITH_TITLE.search(text):
        return True
    asked = _ASKS_OF_SOMEBODY.fullmatch(text)
    if asked is None and _NAMES_SOMEBODY.fullmatch(text) is None and not _is_name_in_small(text):
        return False
    name = text if asked is None else asked["name"]
    return not knowledge.topics.find_in(name) and limits_in(name, knowledge, day, is_bare=True).limits == Limits()


def _is_name_in_small(text: str) -> bool:
    found = _IN_SMALL_LETTERS.fullmatch(text)
    return found is not None and STOPWORDS.isdisjoint(found.groups())


def names_a_person(topic: str) -> bool:
    """Whether what is taken for a topic is somebody: `wie weet iets van mevrouw Jansen`."""
    return _WITH_TITLE.search(topic) is not None


def names_who_people_are(topic: str) -> bool:
    """Whether what is taken for a topic is people, by who they are: `zoek vakbondsleden`."""
    return _PEOPLE_BY_WHO_THEY_ARE.fullmatch(topic.strip(" ?!.")) is not None
