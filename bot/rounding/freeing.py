"""Who falls out of what was proposed to them, and who is free again because of that."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.ids import MemberId
from bot.domain.programmes import Status
from bot.domain.rounds import Entry, Outcome, Round, Step
from bot.rounding.cases import Case
from bot.rounding.rounding import Rounding

_SEEKING = frozenset({Step.TELLING, Step.UNDER_WAY})
"""When somebody can still be found for who is free."""


async def fell_out(rounding: Rounding, case: Case, member: MemberId) -> None:
    """For them it is over in this round, unless they say otherwise."""
    entry = await rounding.work.rounds.find_entry(case.round.id, member)
    if entry is not None and entry.outcome is not Outcome.SKIPPED:
        await rounding.work.rounds.save_entries(replace(entry, outcome=Outcome.FELL_OUT))


async def set_free(rounding: Rounding, case: Case, members: Iterable[MemberId]) -> bool:
    """These want somebody else, and are to be matched at once. False: the round is over, or the programme stopped."""
    # Others may have changed it meanwhile.
    round = await rounding.work.rounds.find(case.round.id)
    if round is None or round.step not in _SEEKING or case.programme.status is Status.STOPPED:
        return False
    for member in members:
        entry = await rounding.work.rounds.find_entry(round.id, member) or Entry(round=round.id, member=member)
        await rounding.work.rounds.save_entries(replace(entry, outcome=Outcome.NONE, why=""))
    await look_again(rounding, round)
    return True


async def look_again(rounding: Rounding, round: Round) -> None:
    """Its next step comes at once; what was reckoned from before is not kept."""
    again = replace(round, due_at=rounding.now, version=round.version + 1, changed_at=rounding.now)
    await rounding.work.rounds.save(again)
