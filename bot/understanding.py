"""What a question of whom to find means: its topics, what is wanted of people, and to whom it is limited."""

import re
from dataclasses import dataclass
from datetime import date

from bot.commands.peers import AskPeers
from bot.domain.enquiries import Need
from bot.domain.ids import OrganisationId
from bot.domain.limits import Limits
from bot.domain.organisations import Kind
from bot.expertise.denying import without_denied
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
    r"(?:wie|who|welke?|which|(?:een |other |andere )?(?:iemand|collega'?s?|mensen|gemeentes?|gemeenten|organisaties"
    r"|anyone|anybody|someone|somebody|people|colleagues?|peers|municipalit(?:y|ies)) (?:die|dat|who|that|met|with))"
    r"(?: (?:is|zijn|heeft|hebben|doet|doen|kan|kunnen|weet|werkt|werken|gebruikt|draait|deed"
    r"|er|nog|meer|ook|al|iets|ervaring|aan|met|over|van|has|have|does|did|do|can|knows|works|uses|runs|else|also|anything"
    r"|on|with|about))*(?= )",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\s*(?:(?:ik|wij|we|i) (?:wil|wou|zou|willen|zoek|ben|vraag|want|would|wonder|am)\b.{0,40}?"
    r"|(?:weet|kent|ken|heeft|is|zijn|does|do|is|are|has|zou)\b.{0,20}?)??"
    r"(?P<who>\b(?:wie|who|(?:een |other |andere )?(?:iemand|collega'?s?|mensen|gemeentes?|gemeenten|organisaties"
    r"|anyone|anybody|someone|somebody|people|colleagues?|peers|municipalit(?:y|ies))"
    r"(?= (?:die|dat|who|that|met|with)\b)))",
    re.IGNORECASE,
)
_WHO_SOMEBODY_IS = re.compile(
    r"\s*(?:wie|who) (?:is|zijn|ben|bent|was|waren|are|am|were) (?:de|het|een|mijn|onze|jouw|jullie|je|dit|dat|die"
    r"|the|a|an|my|our|your|this|that|jij|u|you)\b",
    re.IGNORECASE,
)
"""`wie is de baas hier`: that is no question of whom to meet."""
_ASKING = re.compile(
    r"zoek(?:en|t)?|gezocht|vind(?:en)?|ken(?:nen|t)?|zijn|is|heb(?:ben)?|heeft|toon|laat|wie|wat|welke?|find|show|know"
    r"|looking|search|seeking|who|which|what|are|any(?:one|body)|some(?:one|body)|people|peers|colleagues?|others|members"
    r"|collega(?:'?s)?|vakgenoot|vakgenoten|mensen|anderen|iemand|leden|deelnemers"
)
_FILLING = re.compile(
    r"ik|je|jij|jullie|we|wij|er|ook|nog|meer|hier|graag|wil(?:len)?|zou|kun|kan|een|de|het|aub|mee|doet|doen|zit(?:ten)?"
    r"|werk(?:en|t)?|zien|al|alle|allemaal|andere?|die|dat|bij|uit|in|van|met|voor|op|meedoen|spreken|ontmoeten|leren"
    r"|bondje|en|dan|maar|liever|and|then|but|rather|i|you|am|i'm|for|me|to|do|does|have|please|with|from|at|of|that|the|an?|all|other|else|there|here|some|any"
    r"|meet|talk|speak|can|could|would|like|works?|sits?|too|on|s"
)
"""What may stand beside whom somebody looks for without naming a topic: `zijn er ook [archivarissen] [in Drenthe]?`."""
_AREA = re.compile(
    r"(?<!\w)(?:(?:[Nn]iet|[Nn]ot|[Bb]ehalve|[Ee]xcept) )?(?:in|uit|op|rond|buiten|from|around|outside) "
    r"(?:de |het |the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*"
)
_ANY_MUNICIPALITY = Limits(kinds=frozenset({Kind.MUNICIPALITY}))
_LONGEST_CORE = 100
_LEAST = 3
"""Letters: words that are all as short say nothing, unless they are an abbreviation."""
_OF_OURS = """
zich mij mezelf jou jullie ons aangemeld gemaakt bedacht bewaard gekozen gevraagd gestuurd bondje bondjes gesprek
gesprekken ronde rondes programma afspraak afspraken morgen vandaag gisteren straks anders gedaan baas
me us himself herself signed registered made saved asked sent meeting meetings round rounds programme programmes
tomorrow today yesterday else done boss
"""
_OWN_WORDS = frozenset(_OF_OURS.split())
"""`wie heeft zich aangemeld`, `wie zit er in mijn bondje`: about Bondje itself, and no topic of anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A question, read."""

    topic: str
    """The words that name what it is about."""
    need: str
    limits: Limits
    places: tuple[OrganisationId, ...] = ()
    """Of which one is meant, and it is not known which."""
    denied: tuple[str, ...] = ()
    """The words for topics that they do not mean: `maar niet over AI`."""


def understand(command: AskPeers, knowledge: Knowledge, day: date) -> Understood:
    """What a question that was recognised as one means."""
    limited = limits_in(command.question or command.topic, knowledge, day)
    if command.need == Need.PEERS and (people := _people_named(command.question or command.topic, knowledge, day)):
        return Understood(topic="", need=command.need, limits=people.limits, places=people.places)
    topic = command.topic if command.question else limited.rest
    topic, denied = without_denied(topic, ((hit.start, hit.end) for hit in knowledge.topics.find_in(topic)))
    return Understood(topic=topic, need=command.need, limits=limited.limits, places=limited.places, denied=denied)


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


def _people_named(text: str, knowledge: Knowledge, day: date) -> Limited | None:
    """As above, unless it is the name of a topic, as mostly."""
    hits = knowledge.topics.find_in(text)
    is_topic = len(hits) == 1 and hits[0].end - hits[0].start == len(text.strip(" ?.!"))
    return None if is_topic else _people_meant(text, knowledge, day)


def _people_meant(text: str, knowledge: Knowledge, day: date) -> Limited | None:
    bare = limits_in(text, knowledge, day, is_bare=True)
    return bare if _names_nothing(bare.rest) and are_enough(bare.limits) else None


def _names_nothing(words: str) -> bool:
    return all(_ASKING.fullmatch(word) or _FILLING.fullmatch(word) for word in _plain(words))


def _plain(words: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)?", words.lower().replace("’", "'"))


def limits_alone(text: str, knowledge: Knowledge, day: date) -> Limited | None:
    """What is nothing but limits: `bij waterschappen`; None: it names something else, or no limit."""
    bare = limits_in(text, knowledge, day, is_bare=True)
    if bare.limits == Limits():
        # `alleen kleine`, of what is asked for by its kind.
        bare = limits_in(f"{text} gemeenten", knowledge, day, is_bare=True)
        if bare.limits == _ANY_MUNICIPALITY:
            return None
    return bare if _names_nothing(bare.rest) else None


def people_wanted(text: str) -> str:
    """From where on a sentence says what people it looks for: `ik wil weten [wie er ...]`; nothing: it does not."""
    found = _WANTED.match(text)
    return "" if found is None else text[found.start("who") :]


def in_free_words(text: str) -> str:
    """What a question is about that names no known topic; nothing, if no word of it says anything."""
    if _WHO_SOMEBODY_IS.match(text):
        return ""
    lead = _LEAD.match(text.strip())
    left = text.strip()[lead.end() :] if lead is not None else text.strip()
    core = [word for word in words_of(left) if word.folded not in STOPWORDS and len(word.folded) > 1]
    says = [word for word in core if len(word.folded) > _LEAST or left[word.start : word.end].isupper()]
    if all(word.folded in _OWN_WORDS for word in says):
        return ""
    return left[core[0].start : core[-1].end][:_LONGEST_CORE]


def area_left(words: str, knowledge: Knowledge) -> str:
    """What looks like an area in the words for a known topic, and is none that is known: `ENSIA in de Achterhoek`."""
    hits = knowledge.topics.find_in(words)
    for match in _AREA.finditer(words) if hits else ():
        if not any(hit.start < match.end() and match.start() < hit.end for hit in hits):
            return match.group()
    return ""
