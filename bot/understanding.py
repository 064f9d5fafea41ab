"""What a question of whom to find means: its topics, what is wanted of people, and to whom it is limited."""

import re
from dataclasses import dataclass
from datetime import date

from bot.commands.peers import AskPeers
from bot.domain.enquiries import Need
from bot.domain.ids import OrganisationId
from bot.domain.limits import Limits
from bot.expertise.knowledge import Knowledge
from bot.expertise.limiting import are_enough
from bot.expertise.questions.limits import Limited, limits_in
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
_ASKING = re.compile(
    r"zoek(?:en|t)?|gezocht|vind(?:en)?|ken(?:nen|t)?|zijn|is|heb(?:ben)?|heeft|toon|laat|wie|wat|welke?|find|show|know"
    r"|looking|search|seeking|who|which|what|are|any(?:one|body)|some(?:one|body)|people|peers|colleagues?|others|members"
    r"|collega(?:'?s)?|vakgenoot|vakgenoten|mensen|anderen|iemand|leden|deelnemers"
)
_FILLING = re.compile(
    r"ik|je|jij|jullie|we|wij|er|ook|nog|meer|hier|graag|wil(?:len)?|zou|kun|kan|een|de|het|aub|mee|doet|doen|zit(?:ten)?"
    r"|werk(?:en|t)?|zien|al|alle|allemaal|andere?|die|dat|bij|uit|in|van|met|voor|op|meedoen|spreken|ontmoeten|leren"
    r"|bondje|i|you|am|i'm|for|me|to|do|does|have|please|with|from|at|of|that|the|an?|all|other|else|there|here|some|any"
    r"|meet|talk|speak|can|could|would|like|works?|sits?|too|on|s"
)
"""What may stand beside whom somebody looks for without naming a topic: `zijn er ook [archivarissen] [in Drenthe]?`."""
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
    if command.need == Need.PEERS and (people := _people_meant(command.topic or command.question, knowledge, day)):
        return Understood(topic="", need=command.need, limits=people.limits, places=people.places)
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


def people_question(text: str, knowledge: Knowledge, day: date) -> AskPeers | None:
    """One that names whom somebody looks for and no topic: `zijn er ook archivarissen in Drenthe?`."""
    found = _people_meant(text, knowledge, day)
    asks = found is not None and any(map(_ASKING.fullmatch, _plain(found.rest)))
    return AskPeers(topic="", question=text) if asks else None


def _people_meant(text: str, knowledge: Knowledge, day: date) -> Limited | None:
    bare = limits_in(text, knowledge, day, is_bare=True)
    is_all = all(_ASKING.fullmatch(word) or _FILLING.fullmatch(word) for word in _plain(bare.rest))
    return bare if is_all and are_enough(bare.limits) else None


def _plain(words: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", words.lower().replace("’", "'"))


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
