"""A choice that was taken shows in the message that offered it."""

import logging
from dataclasses import dataclass

from adapters.matrix.limits import Urgency
from adapters.matrix.render import MESSAGE, TAKEN, edit_of, render
from adapters.matrix.sending import Sending
from adapters.matrix.surroundings import Referred
from adapters.matrix.voting import Voting
from adapters.recent import Recent
from bot.errors import DeliveryError
from bot.markup import plain

_MOST = 1_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Somebody took this choice."""

    room: str
    by: str
    referred: Referred
    number: int


class Chosen:
    """Changes what was said, as well as it can: what was chosen counts without it too."""

    def __init__(self, sending: Sending, voting: Voting) -> None:
        self._sending = sending
        self._voting = voting
        self._taken: Recent[tuple[str, str], frozenset[int]] = Recent(_MOST)

    async def show(self, taken: Taken, *, settles: bool = False) -> None:
        """Never raises. `settles`: only if that choice settles the question, for a vote can be changed.

        A poll about what is settled is over.
        """
        said, event = taken.referred.said, taken.referred.event
        place = taken.room, event
        before = self._taken.find(place) or frozenset()
        if said is None or taken.number in before or not _can_be_taken(taken, before):
            return
        option = next(option for option in said.options if option.number == taken.number)
        if settles and not option.closes:
            return
        after = before | {taken.number}
        self._taken.keep(place, after)
        content = edit_of(event, render(said, taken=after))
        key = f"{said.key}/taken/{'-'.join(map(str, sorted(after)))}"
        try:
            await self._sending.send(taken.room, MESSAGE, content, key=key, urgency=Urgency.EXTRA)
        except DeliveryError as error:
            self._taken.keep(place, before)
            _log.info("a message does not show what was chosen", extra={"reason": str(error)})
        except Exception as error:  # noqa: BLE001 - only to be seen
            _log.warning("a message does not show what was chosen", extra={"reason": type(error).__name__})
        if said.has_poll and option.closes:
            await self._voting.end(taken.room, said.key, f"{TAKEN} {plain(option.label)}")


def _can_be_taken(taken: Taken, before: frozenset[int]) -> bool:
    """Only by whom it was offered to, and not after another that settled the same question."""
    said = taken.referred.said
    options = said.options if said is not None and taken.by in said.to else ()
    found = next((option for option in options if option.number == taken.number), None)
    is_settled = any(option.closes for option in options if option.number in before)
    return found is not None and not (is_settled and found.closes)
