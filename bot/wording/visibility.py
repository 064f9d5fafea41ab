"""Who may see what of a member, in words."""

from collections.abc import Sequence

from bot.domain.audiences import FIELDS, USUAL, Audience
from bot.domain.people import Involvement, Member
from bot.expertise.knowledge import Knowledge
from bot.replies import Phrase
from bot.wording import describing


def fields_of(member: Member) -> tuple[Phrase, ...]:
    """Each field with for whom it is."""
    return tuple(_field(name, getattr(member.audiences, name)) for name in FIELDS)


def apart(involvements: Sequence[Involvement], knowledge: Knowledge) -> tuple[Phrase, ...]:
    """The topics that are for others than the rest."""
    found = {
        one.topic: Phrase(
            "seen-topic",
            {
                "topic": describing.topic(one.topic, one.words, knowledge),
                "audience": Phrase(f"seen-by-{one.audience}"),
            },
        )
        for one in involvements
        if one.audience is not None
    }
    return tuple(found.values())


def kept_from_some(member: Member, involvements: Sequence[Involvement], knowledge: Knowledge) -> list[Phrase]:
    """What is otherwise than it is for most people; nothing, where all is as usual."""
    told = (
        *(_field(name, _of(member, name)) for name in FIELDS if _of(member, name) is not getattr(USUAL, name)),
        *apart(involvements, knowledge),
    )
    return [Phrase("profile-audiences", {"parts": told})] if told else []


def _field(name: str, audience: Audience) -> Phrase:
    return Phrase("seen-field", {"field": Phrase(f"field-{name}"), "audience": Phrase(f"seen-by-{audience}")})


def _of(member: Member, name: str) -> Audience:
    found: Audience = getattr(member.audiences, name)
    return found
