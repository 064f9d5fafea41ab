"""Whether several people can be in one conversation, beside that each two may: all share a language and time."""

from collections.abc import Sequence
from functools import reduce
from operator import and_

from bot.matching.hours import has_room
from bot.matching.pool import Pool


class Together:
    """What has to hold for all of a group at once."""

    def __init__(self, pool: Pool) -> None:
        self._length = pool.terms.length
        self._languages = pool.languages.tolist()
        masks = pool.week_masks
        self._weeks = [masks[number] for number in pool.weeks.tolist()]

    def fits(self, group: Sequence[int]) -> bool:
        """Whether they have a language in common, and room for the conversation in the same hours of the week."""
        if not reduce(and_, (self._languages[number] for number in group)):
            return False
        return has_room(reduce(and_, (self._weeks[number] for number in group)), self._length)
