"""What a question of whom to find means: its topics, what is wanted of people, and to whom it is limited."""

import re
from dataclasses import dataclass
from datetime import date

from bot.commands.peers import AskPeers
from bot.domain.ids import OrganisationId
from bot.domain.limits import Limits
from bot.expertise.knowledge import Knowledge
from bot.expertise.questions.limits import limits_in
from bot.expertise.stopwords import STOPWORDS
from bot.expertise.words import words_of
from bot.parsing import read

_WHOM = re.compile(
    r"(?:welke?|wat voor|which|what|zijn er(?: nog| ook)*|is er(?: nog| ook)*(?: iemand)?|are there|is there|wie zijn"
    r"|kent iemand|ken je)"
    r"(?: (?:nog|meer|ook|any|other|mensen|collega'?s?|vakgenoten|people|peers|colleagues|anderen?|others))*"
    r"(?: (?:die|dat|who|that|which))?(?= )",
    re.IGNORECASE,
)
"""How a question begins of which the limits have been taken out: `welke [CISO's] werken aan NIS2`."""
_LEAD = re.compile(
    r"(?:wie|who|welke?|which)(?: (?:is|zijn|heeft|hebben|doet|doen|kan|kunnen|weet|werkt|werken|gebruikt|draait|deed"
    r"|er|nog|meer|ook|al|iets|ervaring|aan|met|over|van|has|have|does|did|do|can|knows|works|uses|runs|else|also|anything"
    r"|on|with|about))*(?= )",
    re.IGNORECASE,
)
_WHO_SOMEBODY_IS = re.compile(
    r"\s*(?:wie|who) (?:is|zijn|ben|bent|was|waren|are|am|were) (?:de|het|een|mijn|onze|jouw|jullie|je|dit|dat|die"
    r"|the|a|an|my|our|your|this|that|jij|u|you)\b",
    re.IGNORECASE,
)
"""`wie is de baas hier`: that is no question of whom to meet."""
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
_AREA = re.compile(
    r"(?<!\w)(?:(?:[Nn]iet|[Nn]ot|[Bb]ehalve|[Ee]xcept) )?(?:in|uit|rond|buiten|from|around|outside) (?:de |het |the )?"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+)*"
)
_ABOUT_WORK = re.compile(
    r"\b(?:bezig|werkt?|werken|ervaring|beleid|aanpak|help\w*|project\w*|work\w*|busy|experience|policy)\b"
)
_LONGEST_CORE = 100
_LEAST = 3
"""Letters: words that are all as short say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A question, read."""

    topic: str
    """The words that name what it is about."""
    need: str
    limits: Limits
    places: tuple[OrganisationId, ...] = ()
    """Of which one is meant, and it is not known which."""


def understand(command: AskPeers, knowledge: Knowledge, day: date) -> Understood:
    """What a question that was recognised as one means."""
    limited = limits_in(command.question or command.topic, knowledge, day)
    topic = command.topic if command.question else limited.rest
    return Understood(topic=topic, need=command.need, limits=limited.limits, places=limited.places)


def limited_question(text: str, knowledge: Knowledge, day: date) -> AskPeers | None:
    """A question that no pattern fits because of the limits in it; None: it is not that."""
    limited = limits_in(text, knowledge, day)
    if limited.limits == Limits():
        return None
    for words in (limited.rest, _WHOM.sub("wie", limited.rest, count=1)):
        for each in read(words).commands:
            if isinstance(each, AskPeers):
                return AskPeers(topic=each.topic, need=each.need, question=text)
    return None


def in_free_words(text: str) -> str:
    """What a question is about that names no known topic; nothing, if no word of it says anything."""
    if _WHO_SOMEBODY_IS.match(text):
        return ""
    lead = _LEAD.match(text.strip())
    left = text.strip()[lead.end() :] if lead is not None else text.strip()
    core = [word for word in words_of(left) if word.folded not in STOPWORDS and len(word.folded) > 1]
    if not core or max(len(word.folded) for word in core) <= _LEAST:
        return ""
    return left[core[0].start : core[-1].end][:_LONGEST_CORE]


def is_about_who_they_are(text: str) -> bool:
    """Whether it asks after people by their faith, health, origin, party or whom they love: none of ours."""
    is_personal = bool(_IS_ABOUT_WHO_THEY_ARE.match(text)) and bool(_PERSONAL.search(text))
    return is_personal and not _ABOUT_WORK.search(text.lower())


def names_who_people_are(topic: str) -> bool:
    """Whether what is taken for a topic is people, by the same: `zoek vakbondsleden`."""
    return _PEOPLE_BY_WHO_THEY_ARE.fullmatch(topic.strip(" ?!.")) is not None


def area_left(words: str, knowledge: Knowledge) -> str:
    """What looks like an area in the words for a known topic, and is none that is known: `ENSIA in de Achterhoek`."""
    hits = knowledge.topics.find_in(words)
    for match in _AREA.finditer(words) if hits else ():
        if not any(hit.start < match.end() and match.start() < hit.end for hit in hits):
            return match.group()
    return ""
