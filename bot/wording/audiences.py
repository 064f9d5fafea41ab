"""For whom a programme is, in words: read from what a coordinator writes, and said back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.context import Context
from bot.domain.organisations import Kind, Organisation
from bot.domain.programmes import Audience
from bot.expertise.knowledge import Knowledge
from bot.expertise.organisations import Choices, Recognised
from bot.replies import Label, Param, Phrase
from bot.wording import describing

_EVERYBODY = re.compile(r"\W*(?:iedereen|alle deelnemers|allemaal|everybody|everyone|anybody|all)\W*", re.IGNORECASE)
_KINDS = {
    Kind.MUNICIPALITY: r"gemeenten|gemeentes|municipalities",
    Kind.PROVINCE: r"provincies|provinces",
    Kind.WATER_BOARD: r"waterschappen|water boards",
    Kind.SAFETY_REGION: r"veiligheidsregio'?s|safety regions",
    Kind.JOINT_BODY: r"gemeenschappelijke regelingen|samenwerkingsverbanden|joint bodies",
}
"""In the plural: in the singular it is part of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAudience:
    """What was read of it."""

    audience: Audience
    is_everybody: bool = False


def read_audience(words: str, context: Context) -> ReadAudience | None:
    """`CISO's van gemeenten in Drenthe die werken aan ENSIA`. None: nothing of it was understood."""
    if _EVERYBODY.fullmatch(words):
        return ReadAudience(audience=Audience(), is_everybody=True)
    knowledge = context.knowledge
    kinds = frozenset(kind for kind, plural in _KINDS.items() if re.search(rf"\b(?:{plural})\b", words, re.IGNORECASE))
    bodies = [body for one in knowledge.names.find_in(words, context.today) if (body := _body(one.found)) is not None]
    found = Audience(
        topics=frozenset(hit.subject.topic for hit in knowledge.topics.find_in(words)),
        roles=frozenset(hit.role for hit in knowledge.roles.find_in(words)),
        kinds=kinds,
    )
    for body in bodies:
        if body.kind in {Kind.PROVINCE, Kind.SAFETY_REGION} and not _works_inside(words, body):
            found = replace(found, region=body.id)
        else:
            found = replace(found, organisation=body.id)
    return None if found == Audience() else ReadAudience(audience=found)


def _body(found: Recognised | Choices) -> Organisation | None:
    """Of several by one name the province: somebody who means one town says so."""
    if isinstance(found, Recognised):
        return found.organisation
    return next((body for body in found.options if body.kind is Kind.PROVINCE), None)


def _works_inside(words: str, body: Organisation) -> bool:
    """`provincie Drenthe` is an organisation, where `in Drenthe` is a region."""
    named = re.escape(body.official_name)
    return re.search(rf"(?:bij|binnen|van|at|inside|within)\s+(?:de\s+)?{named}\b", words, re.IGNORECASE) is not None


def said(audience: Audience, knowledge: Knowledge) -> Phrase:
    """For whom it is."""
    parts: list[Phrase | Label] = []
    if audience.roles:
        parts.append(Phrase("audience-roles", {"roles": describing.roles(sorted(audience.roles), knowledge)}))
    if audience.kinds:
        kinds: Sequence[Phrase] = [Phrase(f"audience-kind-{kind}") for kind in sorted(audience.kinds)]
        parts.append(Phrase("audience-kinds", {"kinds": tuple(kinds)}))
    for key, id in (("region", audience.region), ("organisation", audience.organisation)):
        if id is not None:
            parts.append(Phrase(f"audience-{key}", {"name": describing.organisation(id, knowledge)}))
    if audience.topics:
        topics: Param = tuple(describing.topic(topic, topic, knowledge) for topic in sorted(audience.topics))
        parts.append(Phrase("audience-topics", {"topics": topics}))
    if audience.place is not None:
        parts.append(Phrase("audience-place"))
    return Phrase("audience-of", {"parts": tuple(parts)}) if parts else Phrase("audience-everybody")
