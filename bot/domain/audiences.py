"""Who may see what of a member.

What is meant, for whoever finds people, shows them, or keeps an index of them:

- The organisation, the roles, the topics and the notes of a member each have an audience. One involvement, so a topic
  in one stance with its stage and its words, may have an audience of its own, which goes before that of the topics. A
  note is seen by whoever may see both its involvement and the notes.
- Everyone includes who did not join, so what is said aloud; members are those who joined (nobody else may ask, so an
  asker is one); the organisation is the colleagues, by where the member really works, whether or not others may see
  that; nobody is nobody. Oneself sees all.
- What an asker may not see does not exist for what they ask: `seen_by` takes it away before anybody is limited, put in
  order, counted or explained. An involvement they may not see is no involvement, a hidden organisation is none.
- Who may meet whom by a programme's own rules may still go by the real organisation: nothing is said of it.

An audience for lasting groups can be added to `Audience` and to `_sees`; nothing else knows which there are.
"""

from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.domain.ids import MemberId

if TYPE_CHECKING:
    from bot.domain.people import Involvement, Member, Profile


class Audience(StrEnum):
    """Who may see something, from most to least people."""

    EVERYONE = "everyone"
    MEMBERS = "members"
    ORGANISATION = "organisation"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audiences:
    """For whom each field of a member is."""

    organisation: Audience = Audience.MEMBERS
    roles: Audience = Audience.MEMBERS
    topics: Audience = Audience.MEMBERS
    """Of every involvement that has none of its own."""
    notes: Audience = Audience.MEMBERS


USUAL = Audiences()
"""As it is until somebody says otherwise."""
FIELDS: tuple[str, ...] = tuple(part.name for part in fields(Audiences))


def narrowest(one: Audience, other: Audience) -> Audience:
    """The one that fewer people are in."""
    return max(one, other, key=list(Audience).index)


def narrowest_own(one: Audience | None, other: Audience | None, *, usual: Audience) -> Audience | None:
    """Of what two involvements have for their own, where `usual` holds for the one that has none; None: neither has."""
    return None if one is None and other is None else narrowest(one or usual, other or usual)


def narrowest_of(one: Audiences, other: Audiences) -> Audiences:
    """The same field by field: for two members who turn out to be one."""
    return Audiences(**{name: narrowest(getattr(one, name), getattr(other, name)) for name in FIELDS})


def audience_of(involvement: "Involvement", member: "Member") -> Audience:
    """For whom that is."""
    return involvement.audience or member.audiences.topics


def seen_by(asker: "Member | None", profile: "Profile") -> "Profile":
    """The profile as that is all there is of it for the asker; None: as it may be said aloud, to anybody."""
    member, audiences = profile.member, profile.member.audiences
    if asker is not None and asker.id == member.id:
        return profile
    is_usual = audiences == USUAL and all(one.audience is None for one in profile.involvements)
    if is_usual and asker is not None:
        # So it is of nearly everybody, and there are many.
        return profile
    sees = {audience for audience in Audience if _sees(asker, member, audience)}
    involvements = tuple(
        one if audiences.notes in sees else replace(one, note="")
        for one in profile.involvements
        if audience_of(one, member) in sees
    )
    shown = replace(
        member,
        organisation=member.organisation if audiences.organisation in sees else None,
        roles=member.roles if audiences.roles in sees else (),
    )
    return replace(profile, member=shown, involvements=involvements)


def seen_by_members(profile: "Profile") -> "Profile":
    """The same for a member who is no colleague."""
    return seen_by(replace(profile.member, id=MemberId(""), organisation=None), profile)


def shows_colleagues_more(profile: "Profile") -> bool:
    """Whether something of it is for colleagues alone."""
    each = {getattr(profile.member.audiences, name) for name in FIELDS}
    return Audience.ORGANISATION in each | {one.audience for one in profile.involvements}


def _sees(asker: "Member | None", member: "Member", audience: Audience) -> bool:
    match audience:
        case Audience.EVERYONE:
            return True
        case Audience.MEMBERS:
            return asker is not None
        case Audience.ORGANISATION:
            return asker is not None and member.organisation is not None and asker.organisation == member.organisation
        case Audience.NOBODY:
            return False
