"""One person with several accounts: linking them with a one-time code, and which of two members goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.audiences import audience_of, narrowest, narrowest_of
from bot.domain.ids import IntroductionId, MemberId
from bot.domain.introductions import Introduction, State
from bot.domain.people import MOST_ROLES, Involvement, Member, Profile
from bot.messages import Account

VALID_FOR = timedelta(minutes=10)
"""How long a code can be used, once."""
TRIES_KEPT = timedelta(hours=1)
MOST_TRIES = 5
"""How many codes somebody may try within that time, and how many they may have made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCode:
    """A code that a member was shown. The code itself is kept nowhere."""

    digest: str
    member: MemberId
    shown_to: Account
    """The account with which another one is to be linked."""
    expires_at: datetime


def goes_on(one: Member, other: Member) -> Member:
    """Which of two members that are the same person goes on: who has agreed; of both or neither, the older."""
    if (one.consented_at is None) != (other.consented_at is None):
        return one if one.consented_at is not None else other
    return min((one, other), key=lambda member: (member.first_seen_at, member.id))


def merged(kept: Member, gone: Member) -> Member:
    """The member who goes on, with what only the other had. Where both say something, the one who goes on is right.

    In doubt they are left in peace: the longest pause holds.
    """
    known = {kept.id: kept, gone.id: gone}.values()
    pauses = [one.paused_until for one in known if one.paused_until is not None]
    return replace(
        kept,
        organisation=kept.organisation or gone.organisation,
        roles=tuple(dict.fromkeys((*kept.roles, *gone.roles)))[:MOST_ROLES],
        languages=tuple(dict.fromkeys((*kept.languages, *gone.languages))),
        email=kept.email or gone.email,
        is_coordinator=kept.is_coordinator or gone.is_coordinator,
        first_seen_at=min(kept.first_seen_at, gone.first_seen_at),
        paused_until=max(pauses, default=None),
        audiences=narrowest_of(kept.audiences, gone.audiences),
        left_at=None if None in {kept.left_at, gone.left_at} else kept.left_at,
    )


def to_take_over(kept: Profile, gone: Profile) -> list[Involvement]:
    """What the one who goes on takes over of the other's: where both have the same, what was confirmed last.

    That is for nobody for whom it was not at both.
    """
    usual = narrowest(kept.member.audiences.topics, gone.member.audiences.topics)
    mine = {(one.topic, one.stance): one for one in kept.involvements}
    taken: list[Involvement] = []
    for one in gone.involvements:
        same = mine.get((one.topic, one.stance))
        if same is None:
            taken.append(one)
            continue
        narrow = narrowest(audience_of(same, kept.member), audience_of(one, gone.member))
        own = None if narrow is usual and None in {one.audience, same.audience} else narrow
        latest = one if same.confirmed_at < one.confirmed_at else same
        settled = replace(latest, audience=own)
        if settled != same:
            taken.append(settled)
    return taken


def to_close(me: MemberId, introductions: Sequence[Introduction]) -> list[IntroductionId]:
    """The requests that say nothing new once two members are one.

    Of several that are open with the same person the first stays; none, when the two have met.
    """
    closing: list[IntroductionId] = []
    met = {_other(one, me) for one in introductions if one.state is State.ACCEPTED}
    for one in introductions:
        if not one.is_open or one.is_silent:
            continue
        if _other(one, me) in met:
            closing.append(one.id)
        met.add(_other(one, me))
    return closing


def _other(one: Introduction, me: MemberId) -> MemberId:
    return one.asked if one.asker == me else one.asker
