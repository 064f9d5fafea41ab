"""How people, organisations and topics are named in sentences. Used by the handlers, handles nothing itself."""

from collections.abc import Iterable
from datetime import date, timedelta

from babel.dates import get_day_names

from bot.domain.audiences import seen_by_members
from bot.domain.ids import OrganisationId, RoleId, TopicId
from bot.domain.people import Involvement, Language, Member, Profile, WorkingHours
from bot.expertise.knowledge import Knowledge
from bot.replies import Label, Param, Phrase

_DAYS_A_WEEK = 7


def person(member: Member, knowledge: Knowledge) -> Phrase:
    """Name, roles and organisation, as far as they are known and every member may see them."""
    return whole_person(seen_by_members(Profile(member=member)).member, knowledge)


def whole_person(member: Member, knowledge: Knowledge) -> Phrase:
    """The same of oneself, or of somebody with only what the reader may see."""
    params: dict[str, Param] = {"name": member.name}
    key = "person"
    if member.roles:
        key += "-roles"
        params["roles"] = roles(member.roles, knowledge)
    if member.organisation is not None:
        key += "-organisation"
        params["organisation"] = organisation(member.organisation, knowledge)
    return Phrase(key, params)


def first_name(member: Member) -> str:
    """What a colleague would call them."""
    return member.name.split()[0] if member.name.split() else member.name


def roles(ids: Iterable[RoleId], knowledge: Knowledge) -> tuple[Label, ...]:
    """The names of roles."""
    return tuple(
        Label(nl=knowledge.roles.label(role, Language.DUTCH), en=knowledge.roles.label(role, Language.ENGLISH))
        for role in ids
    )


def organisation(id: OrganisationId, knowledge: Knowledge) -> str:
    """The official name."""
    body = knowledge.organisations.get(id)
    return id if body is None else body.official_name


def topic(id: TopicId, words: str, knowledge: Knowledge) -> Label:
    """The preferred label, or the person's own words for a topic that the thesaurus does not know."""
    return Label(
        nl=knowledge.topics.label(id, Language.DUTCH, words), en=knowledge.topics.label(id, Language.ENGLISH, words)
    )


def involvement(one: Involvement, knowledge: Knowledge) -> Phrase:
    """A topic with how far they are and what they noted."""
    named: dict[str, Param] = {"topic": topic(one.topic, one.words, knowledge)}
    key = "involvement"
    if one.stage is not None:
        key += "-stage"
        named["stage"] = Phrase(f"stage-{one.stage}")
    if one.note:
        key += "-note"
        named["note"] = one.note
    return Phrase(key, named)


def languages(spoken: Iterable[Language]) -> tuple[Phrase, ...]:
    """The names of languages."""
    return tuple(Phrase(f"language-{language}") for language in spoken)


def week(hours: Iterable[WorkingHours]) -> tuple[Phrase | Label, ...]:
    """Working days with their hours; days in a row with the same hours are taken together."""
    groups: list[list[WorkingHours]] = []
    for one in sorted(hours, key=lambda one: one.weekday):
        last = groups[-1][-1] if groups else None
        if last and (last.start, last.end, last.weekday + 1) == (one.start, one.end, one.weekday):
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(
        Phrase(
            "week-days" if len(group) > 1 else "week-day",
            {
                "first": weekday(group[0].weekday),
                "last": weekday(group[-1].weekday),
                "start": f"{group[0].start:%H:%M}",
                "end": f"{group[0].end:%H:%M}",
            },
        )
        for group in groups
    )


def weekday(number: int) -> Label:
    """The name of a day of the week; 0 is Monday."""
    return Label(
        nl=get_day_names("wide", locale="nl")[number % _DAYS_A_WEEK],
        en=get_day_names("wide", locale="en")[number % _DAYS_A_WEEK],
    )


def is_endless(day: date) -> bool:
    """Whether a pause lasts until the member says so."""
    return day >= date.max - timedelta(days=1)
