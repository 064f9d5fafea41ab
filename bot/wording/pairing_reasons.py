"""The two or three things that put people together, as each of them may read it."""

from collections.abc import Mapping, Sequence

from bot.domain.audiences import seen_by_members
from bot.domain.ids import MemberId, RoleId, TopicId
from bot.domain.organisations import Tie
from bot.domain.people import Language, Member, Profile
from bot.domain.rounds import Ground
from bot.expertise.knowledge import Knowledge
from bot.matching.values import Feature
from bot.replies import Label, Param, Phrase
from bot.wording import describing
from bot.wording.describing import first_name

_PAIR = 2
_OF_TOPIC = frozenset(
    {Feature.OFFERED, Feature.BROUGHT, Feature.SHARED, Feature.BOTH_SEEK, Feature.STEP_AHEAD, Feature.AHEAD}
)
_OF_ORGANISATIONS = frozenset({Feature.TIE, Feature.SIZE, Feature.AHEAD})
_OF_TWO = frozenset({Feature.OFFERED, Feature.BROUGHT, Feature.STEP_AHEAD, Feature.AHEAD})
"""Of the topic, of whom is on the giving side, and of whom is on the other."""

_People = Mapping[MemberId, Member]


def reasons(grounds: Sequence[Ground], reader: Member, people: _People, knowledge: Knowledge) -> tuple[Phrase, ...]:
    """Each in a sentence. What would tell on somebody, or is about somebody who is gone, is left out."""
    return tuple(phrase for ground in grounds if (phrase := _reason(ground, reader, people, knowledge)) is not None)


def topic_of(grounds: Sequence[Ground], language: Language, knowledge: Knowledge) -> str | None:
    """The first topic among them, by its name."""
    for ground in grounds:
        if ground.feature in _OF_TOPIC and ground.detail:
            return knowledge.topics.label(TopicId(ground.detail[0]), language)
    return None


def _reason(ground: Ground, reader: Member, people: _People, knowledge: Knowledge) -> Phrase | None:
    try:
        feature = Feature(ground.feature)
    except ValueError:  # Found by another version.
        return None
    if _is_hidden(feature, people):
        return None
    suffix = "" if len(people) <= _PAIR else "-group"
    if feature in _OF_TWO:
        return _of_two(feature, ground.detail, reader, people, knowledge)
    match feature, ground.detail:
        case ((Feature.SHARED | Feature.BOTH_SEEK), (topic, *_)):
            return Phrase(f"pairing-reason-{feature}{suffix}", {"topic": _topic(topic, knowledge)})
        case Feature.ROLE, (role, *_):
            (named,) = describing.roles([RoleId(role)], knowledge)
            return Phrase(f"pairing-reason-role{suffix}", {"role": named})
        case Feature.TIE, (tie, *_) if tie in set(Tie):
            return Phrase(f"pairing-reason-tie-{tie}{suffix}")
        case ((Feature.SIZE | Feature.NEW | Feature.WELL_MET), _):
            return Phrase(f"pairing-reason-{feature}{suffix}")
        case Feature.WENT_FIRST, (who, *_) if who == reader.id:
            return Phrase("pairing-reason-went_first")
    return None


def _is_hidden(feature: Feature, people: _People) -> bool:
    """Whether it follows from what one of them shows no other member."""
    shown = [(one, seen_by_members(Profile(member=one)).member) for one in people.values()]
    if feature is Feature.ROLE:
        return any(whole.roles != seen.roles for whole, seen in shown)
    return feature in _OF_ORGANISATIONS and any(whole.organisation != seen.organisation for whole, seen in shown)


def _of_two(
    feature: Feature, detail: Sequence[str], reader: Member, people: _People, knowledge: Knowledge
) -> Phrase | None:
    topic, *two = detail or ("",)
    there = [people.get(MemberId(id)) for id in two]
    if len(there) != _PAIR or there[0] is None or there[1] is None:
        return None
    gives, gets = there[0], there[1]
    named: dict[str, Param] = {"topic": _topic(topic, knowledge)}
    if gets.id == reader.id:
        return Phrase(f"pairing-reason-{feature}-to-you", {**named, "name": first_name(gives)})
    if gives.id == reader.id:
        return Phrase(f"pairing-reason-{feature}-by-you", {**named, "name": first_name(gets)})
    return Phrase(f"pairing-reason-{feature}-others", {**named, "name": first_name(gives), "other": first_name(gets)})


def _topic(id: str, knowledge: Knowledge) -> Label:
    # One that the thesaurus does not know is in the words of whoever wrote it.
    return describing.topic(TopicId(id), id.removeprefix("free:"), knowledge)
