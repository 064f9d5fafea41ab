"""What each step of a round comes down to: for people who are put together, and for delegations."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Protocol

from bot.domain.programmes import Programme, Shape
from bot.domain.rounds import Round, Step
from bot.matching.matching import match
from bot.replies import Notice
from bot.rounding.announcing import announce_some
from bot.rounding.awaiting import await_approval
from bot.rounding.closing import close_or_wait, close_previous
from bot.rounding.drafting import keep, read
from bot.rounding.rematching import keep_found, read_free, reckon
from bot.rounding.rounding import Rounding
from bot.rounding.telling import tell_left_out, tell_some
from bot.routines.delegations_course import DelegationsCourse

Keep = Callable[[Rounding, Programme, Round], Awaitable[list[Notice]]]
"""Keeps what was reckoned; in a unit of work in which the round is as it was when that began."""
Reckoning = Callable[[], Keep]
"""Takes long, and sees nothing of the store: it is done where nothing waits for it."""


class Course(Protocol):
    """How rounds of one kind go. Each step is done in one unit of work, and again as long as the round is due."""

    async def take_step(self, rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
        """What is due, and when the round is due next; where there is nothing to reckon."""
        ...

    async def read(
        self, rounding: Rounding, programme: Programme, round: Round
    ) -> tuple[list[Notice], Reckoning] | None:
        """What is to be reckoned first, and what is to be said already. None: nothing is."""
        ...


class PeopleCourse:
    """People who are put together."""

    async def take_step(self, rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
        """See `Course`."""
        match round.step:
            case Step.SIGN_UP:
                return await announce_some(rounding, programme, round)
            case Step.REVIEW:
                return await await_approval(rounding, programme, round)
            case Step.TELLING:
                return await tell_some(rounding, programme, round)
            case Step.UNDER_WAY:
                return await _go_on(rounding, programme, round)
            case Step.OVER | Step.CANCELLED:
                await rounding.work.rounds.save(replace(round, due_at=None))
                return []

    async def read(
        self, rounding: Rounding, programme: Programme, round: Round
    ) -> tuple[list[Notice], Reckoning] | None:
        """See `Course`."""
        if round.step is Step.SIGN_UP and round.starts_at <= rounding.now:
            notices = await close_previous(rounding, programme, round)
            material = await read(rounding, programme, round)

            def reckon_all() -> Keep:
                found = match(
                    material.entrants,
                    material.terms,
                    material.past,
                    material.places,
                    seed=material.seed,
                    locked=material.locked,
                )

                async def keep_all(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
                    await keep(rounding, programme, round, material, found)
                    return []

                return keep_all

            return notices, reckon_all
        free = await read_free(rounding, programme, round)
        if free is None:
            return None

        def reckon_free() -> Keep:
            found = reckon(free)

            async def keep_free(rounding: Rounding, programme: Programme, _round: Round) -> list[Notice]:
                return await keep_found(rounding, programme, free, found)

            return keep_free

        return [], reckon_free


async def _go_on(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
    """Who was asleep hears why there is nobody for them; and at last it is over."""
    told, later = await tell_left_out(rounding, programme, round)
    ended = await close_or_wait(rounding, programme, round)
    after = await rounding.work.rounds.find(round.id)
    if later is not None and after is not None and after.due_at is not None and later < after.due_at:
        await rounding.work.rounds.save(replace(after, due_at=later))
    return [*told, *ended]


_OF_PEOPLE = PeopleCourse()
_OF_OTHERS: dict[Shape, Course] = {Shape.ADMINISTRATIVE: DelegationsCourse()}
"""For shapes in which not people are put together, but delegations."""


def course_of(programme: Programme) -> Course:
    """How its rounds go."""
    return _OF_OTHERS.get(programme.shape, _OF_PEOPLE)
