"""What a coordinator does with a matching before anybody hears of it, and how a programme goes."""

from collections.abc import Callable
from dataclasses import replace

from bot.commands.reviewing import (
    ApproveMatching,
    LockGroup,
    MatchAnew,
    PutTogether,
    ShowMatching,
    SwapMembers,
    UnlockGroup,
)
from bot.context import Context
from bot.delegating import overseeing
from bot.delegating import reviewing as couples
from bot.delegating.meant import season_of
from bot.domain.ids import MemberId, RoundId
from bot.domain.people import Member
from bot.domain.programmes import Programme, Shape
from bot.domain.rounds import Round, Step
from bot.handlers.registry import handles
from bot.replies import Choice, Command, Param, Phrase, Reply, say
from bot.rounding import reviewing
from bot.rounding.finding import rounding_of
from bot.rounding.reviewing import Draft
from bot.wording import describing
from bot.wording import reviewing as wording
from bot.wording.naming import is_called
from bot.wording.which_programme import open_round, which_programme

_LONGEST = 100
"""Characters of people's words that are said back."""


@handles(ShowMatching)
async def show_matching(command: ShowMatching, context: Context) -> Reply:
    """The draft that waits; or else how it would be now, of which nothing is kept."""
    if command.round:
        round = await context.work.rounds.find(RoundId(command.round))
        programme = None if round is None else await context.work.programmes.find(round.programme)
        if round is None or programme is None:
            return say("matching-unknown")
        return await _shown(programme, round, context)
    waiting = [] if command.programme else await _waiting(context)
    if len(waiting) == 1:
        return await _shown(*waiting[0], context)
    found = await which_programme(command.programme, context, lambda name: ShowMatching(programme=name))
    if isinstance(found, Reply):
        return found
    return await _shown(found, await open_round(found, context), context)


@handles(ApproveMatching)
async def approve_matching(command: ApproveMatching, context: Context) -> Reply:
    """What was shown, and nothing else: of two who look at it, the one who comes second sees what has changed."""
    found = await _in_review(command.round, context)
    if isinstance(found, Reply):
        return found
    programme, round = found
    if command.version != str(round.version):
        now = await _shown(programme, round, context)
        return replace(now, phrases=(Phrase("matching-has-changed"), *now.phrases))
    if _is_of_delegations(programme):
        await couples.approve(season_of(context), round, context.member.id)
    else:
        await reviewing.approve(rounding_of(context), round, context.member.id)
    return say("matching-approved", programme=programme.name)


@handles(SwapMembers)
async def swap_members(command: SwapMembers, context: Context) -> Reply:
    """Each takes the other's place."""
    return await _with_two(
        command.one,
        command.other,
        command.round,
        context,
        lambda one, other, round: SwapMembers(one=one, other=other, round=round),
    )


@handles(PutTogether)
async def put_together(command: PutTogether, context: Context) -> Reply:
    """These two, and nobody else with them."""
    return await _with_two(
        command.one,
        command.other,
        command.round,
        context,
        lambda one, other, round: PutTogether(one=one, other=other, round=round),
    )


@handles(LockGroup)
async def lock_group(command: LockGroup, context: Context) -> Reply:
    """It stays as it is."""
    return await _lock(command.whom, command.round, context, LockGroup, is_locked=True)


@handles(UnlockGroup)
async def unlock_group(command: UnlockGroup, context: Context) -> Reply:
    """It may be changed again."""
    return await _lock(command.whom, command.round, context, UnlockGroup, is_locked=False)


@handles(MatchAnew)
async def match_anew(command: MatchAnew, context: Context) -> Reply:
    """What is not locked; the new one is shown when it is there."""
    found = await _in_review(command.round, context, command.programme)
    if isinstance(found, Reply):
        return found
    programme, round = found
    await reviewing.match_anew(rounding_of(context), round)
    return say("matching-again", programme=programme.name)


async def _shown(programme: Programme, round: Round | None, context: Context) -> Reply:
    rounding = rounding_of(context)
    if _is_of_delegations(programme):
        return await overseeing.show(programme, round, context)
    if round is not None and round.step not in {Step.SIGN_UP, Step.REVIEW}:
        return say("matching-is-told", programme=programme.name)
    is_draft = round is not None and round.step is Step.REVIEW
    if round is not None and is_draft:
        draft = await reviewing.draft_of(rounding, programme, round)
    else:
        trial = await reviewing.tried(rounding, programme, round)
        if trial is None:
            return say("matching-too-many-to-try", programme=programme.name, most=reviewing.MOST_TRIED)
        draft = trial
    return _told(draft, context)


def _is_of_delegations(programme: Programme) -> bool:
    return programme.shape is Shape.ADMINISTRATIVE


def _told(draft: Draft, context: Context, *first: Phrase) -> Reply:
    people = draft.people
    lines = tuple(
        wording.Line(
            people=tuple(people[id] for id in group.members if id in people),
            grounds=group.grounds,
            is_locked=group.is_locked,
            breaks=group.breaks,
        )
        for group in draft.groups
    )
    left = tuple((people[id], why) for id, why in draft.left.items() if id in people)
    matching = wording.Matching(programme=draft.programme, round=draft.round, lines=lines, left=left)
    reply = wording.shown(matching, context.member, context.knowledge)
    return replace(reply, phrases=(*first, *reply.phrases))


async def _with_two(
    one: str, other: str, id: str, context: Context, command: Callable[[str, str, str], SwapMembers | PutTogether]
) -> Reply:
    found = await _in_review(id, context)
    if isinstance(found, Reply):
        return found
    programme, round = found
    if _is_of_delegations(programme):
        is_swapped = isinstance(command("", "", ""), SwapMembers)
        act_on = overseeing.swap if is_swapped else overseeing.put_together
        return await act_on(programme, round, (one, other), context)
    rounding = rounding_of(context)
    draft = await reviewing.draft_of(rounding, programme, round)
    first = _person(one, draft, context, lambda id: command(id, other, round.id))
    second = _person(other, draft, context, lambda id: command(one, id, round.id))
    if isinstance(first, Reply):
        return first
    if isinstance(second, Reply):
        return second
    if first.id == second.id:
        return say("matching-same-person", name=first.name)
    is_swap = isinstance(command("", "", ""), SwapMembers)
    together = draft.group_of(first.id)
    if together is not None and second.id in together.members and (is_swap or len(together.members) == 2):  # noqa: PLR2004
        return say("matching-together-already", one=first.name, other=second.name)
    act = reviewing.swap if is_swap else reviewing.put_together
    changed = await act(rounding, draft, first.id, second.id)
    if isinstance(changed, tuple):
        named: dict[str, Param] = {"one": first.name, "other": second.name, "rules": wording.rules(changed)}
        return Reply(phrases=(Phrase("matching-may-not", named),))
    return _told(changed, context, Phrase("matching-changed"))


async def _lock(
    whom: str, id: str, context: Context, command: type[LockGroup | UnlockGroup], *, is_locked: bool
) -> Reply:
    found = await _in_review(id, context)
    if isinstance(found, Reply):
        return found
    programme, round = found
    if _is_of_delegations(programme):
        return await overseeing.lock(programme, round, whom, context, is_locked=is_locked)
    rounding = rounding_of(context)
    draft = await reviewing.draft_of(rounding, programme, round)
    person = _person(whom, draft, context, lambda id: command(whom=id, round=round.id))
    if isinstance(person, Reply):
        return person
    group = draft.group_of(person.id)
    if group is None:
        return say("matching-has-nobody", name=person.name)
    changed = await reviewing.lock(rounding, draft, group, is_locked=is_locked)
    return _told(changed, context, Phrase("matching-locked" if is_locked else "matching-unlocked"))


def _person(words: str, draft: Draft, context: Context, command: Callable[[str], Command]) -> Member | Reply:
    """Of those in the draft, by id, name, or the number of a group of which they are the only one meant."""
    if (known := draft.people.get(MemberId(words))) is not None:
        return known
    named = [member for member in draft.people.values() if is_called(member, words)]
    if len(named) == 1:
        return named[0]
    if not named:
        return say("matching-nobody-called", words=words[:_LONGEST])
    return Reply(
        phrases=(Phrase("matching-which-person", {"words": words[:_LONGEST]}),),
        choices=tuple(
            Choice(
                label=Phrase("choice-meet", {"name": describing.person(one, context.knowledge)}),
                command=command(one.id),
                closes=True,
            )
            for one in named
        ),
    )


async def _waiting(context: Context) -> list[tuple[Programme, Round]]:
    """Drafts that wait for a look."""
    found = []
    for programme in await context.work.programmes.all():
        round = await open_round(programme, context)
        if round is not None and round.step is Step.REVIEW:
            found.append((programme, round))
    return found


async def _in_review(id: str, context: Context, name: str = "") -> tuple[Programme, Round] | Reply:
    """The draft with this id, or the only one that waits; a sentence where there is none any more."""
    if id:
        round = await context.work.rounds.find(RoundId(id))
        programme = None if round is None else await context.work.programmes.find(round.programme)
        if round is None or programme is None:
            return say("matching-unknown")
        if round.step is Step.REVIEW:
            return programme, round
        return await _no_more(programme, round, context)
    waiting = [each for each in await _waiting(context) if name.casefold().strip() in each[0].name.casefold()]
    if len(waiting) == 1:
        return waiting[0]
    if not waiting:
        return say("matching-none-waits")
    return Reply(
        phrases=(Phrase("matching-which"),),
        choices=tuple(
            Choice(
                label=Phrase("round-name", {"programme": programme.name, "when": round.starts_at}),
                command=ShowMatching(round=round.id),
                closes=True,
            )
            for programme, round in waiting
        ),
    )


async def _no_more(programme: Programme, round: Round, context: Context) -> Reply:
    if round.step is Step.SIGN_UP:
        return say("matching-is-being-made", programme=programme.name)
    by = None if round.approved_by is None else await context.work.members.find(round.approved_by)
    if by is not None and by.id != context.member.id:
        return say("matching-approved-by", programme=programme.name, name=by.name)
    return say("matching-is-told", programme=programme.name)
