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
        return self.shares_language(group) and has_room(self._common(self._weeks, group), self._length)

    def shares_language(self, group: Sequence[int]) -> bool:
        """Whether there is one that all of them speak."""
        return bool(self._common(self._languages, group))

    def _common(self, bits: Sequence[int], group: Sequence[int]) -> int:
        return reduce(and_, (bits[number] for number in group))
