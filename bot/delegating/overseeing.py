"""What a coordinator says to a draft of conversations between delegations, and what they see of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.context import Context
from bot.delegating import reviewing
from bot.delegating.meant import season_of
from bot.delegating.reviewing import Draft, Drafted
from bot.domain.ids import DelegationId, MemberId
from bot.domain.programmes import Programme
from bot.domain.rounds import Round, Step
from bot.expertise.organisations import Recognised
from bot.matching.delegation_values import Kept
from bot.replies import Param, Phrase, Reply, say
from bot.wording import coupling as wording
from bot.wording import describing
from bot.wording.describing import first_name
from bot.wording.naming import is_called

_LONGEST = 100
"""Characters of people's words that are said back."""
Meant = DelegationId | MemberId
"""One side of a conversation, or whoever leads it."""


async def show(programme: Programme, round: Round | None, context: Context) -> Reply:
    """The draft that waits; or else how it would be now."""
    season = season_of(context)
    if round is not None and round.step not in {Step.SIGN_UP, Step.REVIEW}:
        return say("matching-is-told", programme=programme.name)
    if round is not None and round.step is Step.REVIEW:
        return _told(await reviewing.draft_of(season, programme, round), context)
    return _told(await reviewing.tried(season, programme, round), context)


async def swap(programme: Programme, round: Round, words: tuple[str, str], context: Context) -> Reply:
    """Two organisations, or two who lead."""
    draft = await reviewing.draft_of(season_of(context), programme, round)
    meant = _both(words, draft, context)
    if isinstance(meant, Reply):
        return meant
    one, other = meant
    if one in draft.sides and other in draft.sides:
        wanted = reviewing.swapped(draft, DelegationId(one), DelegationId(other))
    elif one in draft.leaders and other in draft.leaders:
        wanted = reviewing.exchanged(draft, MemberId(one), MemberId(other))
    else:
        return say("coupling-swap-alike")
    return await _change(draft, wanted, meant, context)


async def put_together(programme: Programme, round: Round, words: tuple[str, str], context: Context) -> Reply:
    """Two organisations, or an organisation and who is to lead."""
    draft = await reviewing.draft_of(season_of(context), programme, round)
    meant = _both(words, draft, context)
    if isinstance(meant, Reply):
        return meant
    sides = [DelegationId(each) for each in meant if each in draft.sides]
    if len(sides) > 1:
        return await _change(draft, [Kept(delegations=frozenset(sides))], meant, context)
    if not sides:
        return say("coupling-swap-alike")
    leader = next(MemberId(each) for each in meant if each not in draft.sides)
    return await _change(draft, reviewing.led_instead(draft, leader, sides[0]), meant, context)


async def lock(programme: Programme, round: Round, words: str, context: Context, *, is_locked: bool) -> Reply:
    """The conversation of this organisation stays as it is, or may be changed again."""
    draft = await reviewing.draft_of(season_of(context), programme, round)
    meant = _meant(words, draft, context)
    if isinstance(meant, Reply):
        return meant
    found = draft.couple_of(DelegationId(meant)) or draft.led_by(MemberId(meant))
    if found is None:
        return say("coupling-has-nobody", name=_name(meant, draft, context))
    changed = await reviewing.lock(season_of(context), draft, found, is_locked=is_locked)
    return _told(changed, context, Phrase("coupling-locked" if is_locked else "coupling-unlocked"))


async def _change(draft: Draft, wanted: Sequence[Kept], meant: tuple[Meant, Meant], context: Context) -> Reply:
    before = {(each.both, each.leader) for each in draft.couples}
    names = {each.both for each in draft.couples}
    is_same = all(
        (each.delegations, each.facilitator) in before or (each.facilitator is None and each.delegations in names)
        for each in wanted
    )
    one, other = (_name(each, draft, context) for each in meant)
    if is_same:
        return say("matching-together-already", one=one, other=other)
    changed = await reviewing.change(season_of(context), draft, wanted)
    if not isinstance(changed, Draft):
        named: dict[str, Param] = {"one": one, "other": other, "why": wording.why_not(changed)}
        return Reply(phrases=(Phrase("coupling-may-not", named),))
    return _told(changed, context, Phrase("matching-changed"))


def _both(words: tuple[str, str], draft: Draft, context: Context) -> tuple[Meant, Meant] | Reply:
    one, other = (_meant(each, draft, context) for each in words)
    if isinstance(one, Reply):
        return one
    if isinstance(other, Reply):
        return other
    if one == other:
        return say("coupling-same-twice", name=_name(one, draft, context))
    return one, other


def _meant(words: str, draft: Draft, context: Context) -> Meant | Reply:
    """By the name of an organisation that takes part, or of somebody who leads."""
    found = context.knowledge.names.find(words, context.today)
    if isinstance(found, Recognised):
        sides = [id for id, each in draft.sides.items() if each.organisation == found.organisation.id]
        if sides:
            return sides[0]
    wanted = words.strip().casefold()
    named = [id for id, each in draft.sides.items() if wanted in _names(each.organisation, context)]
    led = [id for id, member in draft.leaders.items() if is_called(member, words)]
    meant: list[Meant] = [*named, *led]
    return meant[0] if len(meant) == 1 else say("coupling-nobody-called", words=words[:_LONGEST])


def _names(organisation: str, context: Context) -> set[str]:
    bodies = context.knowledge.organisations
    return {
        name.casefold() for id, body in bodies.items() if id == organisation for name in (body.name, body.official_name)
    }


def _name(meant: Meant, draft: Draft, context: Context) -> str:
    side = draft.sides.get(DelegationId(meant))
    if side is not None:
        return describing.organisation(side.organisation, context.knowledge)
    leader = draft.leaders.get(MemberId(meant))
    return "" if leader is None else first_name(leader)


def _told(draft: Draft, context: Context, *first: Phrase) -> Reply:
    shown = wording.Shown(
        programme=draft.programme,
        round=draft.round,
        lines=tuple(_line(each, draft) for each in draft.couples),
        left=tuple((draft.sides[id].organisation, lack) for id, lack in draft.left.items()),
    )
    reply = wording.shown(shown, context.member, context.knowledge)
    return replace(reply, phrases=(*first, *reply.phrases))


def _line(found: Drafted, draft: Draft) -> wording.Line:
    return wording.Line(
        organisations=tuple(draft.sides[id].organisation for id in found.delegations),
        leader=None if found.leader is None else draft.leaders.get(found.leader),
        grounds=found.grounds,
        is_locked=found.is_locked,
    )
