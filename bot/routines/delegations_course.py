"""How rounds go in which delegations are put together; see `Course`."""

from collections.abc import Awaitable, Callable

from bot.delegating import rounds
from bot.delegating.season import Season
from bot.domain.programmes import Programme
from bot.domain.rounds import Round
from bot.replies import Notice
from bot.rounding.rounding import Rounding

Keep = Callable[[Rounding, Programme, Round], Awaitable[list[Notice]]]


class DelegationsCourse:
    """Organisations two by two, each couple with somebody who leads."""

    async def take_step(self, rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
        """See `Course`."""
        return await rounds.go_on(season_of(rounding), programme, round)

    async def read(
        self, rounding: Rounding, programme: Programme, round: Round
    ) -> tuple[list[Notice], Callable[[], Keep]] | None:
        """See `Course`."""
        season = season_of(rounding)
        if not await rounds.is_to_be_reckoned(season, round):
            return None
        material = await rounds.read(season, programme, round)

        def reckon() -> Keep:
            found = material.reckon()

            async def keep(rounding: Rounding, programme: Programme, round: Round) -> list[Notice]:
                return await rounds.keep(season_of(rounding), programme, round, material, found)

            return keep

        return [], reckon


def season_of(rounding: Rounding) -> Season:
    """The same unit of work."""
    return Season(work=rounding.work, now=rounding.now, hosting=rounding.hosting, knowledge=rounding.knowledge)
