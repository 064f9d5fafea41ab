"""Which of the proposed moments it becomes, from what people ticked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.ids import MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats:
    """People of whom a number is enough: one member, or the delegation of an organisation."""

    members: frozenset[MemberId]
    needs: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Votes:
    """What was ticked so far. Moments are numbered from 1, in order of time."""

    moments: int
    seats: tuple[Seats, ...]
    ticked: Mapping[MemberId, frozenset[int]] = field(default_factory=dict)
    """Whoever is not in it has ticked nothing yet; an empty set says that none of them suits."""
    ticking: frozenset[MemberId] = frozenset()
    """Who may still tick more."""

    @property
    def silent(self) -> frozenset[MemberId]:
        """Who has not answered, or not to the end."""
        everybody = frozenset[MemberId]().union(*(seats.members for seats in self.seats))
        return everybody - (self.ticked.keys() - self.ticking)

    def suits(self, moment: int) -> frozenset[MemberId]:
        """Whom it suits."""
        return frozenset(member for member, numbers in self.ticked.items() if moment in numbers)

    def is_enough(self, moment: int) -> bool:
        """Whether of all seats enough can be there."""
        suits = self.suits(moment)
        return all(len(seats.members & suits) >= seats.needs for seats in self.seats)

    def settled(self) -> int | None:
        """The first that suits everybody; once all have answered, the best one. None: not yet, or none at all."""
        everybody = frozenset[MemberId]().union(*(seats.members for seats in self.seats))
        for moment in self._all():
            if everybody <= self.suits(moment):
                return moment
        return None if self.silent else self.best()

    def best(self) -> int | None:
        """When waiting ends: where enough people can be, then where most can. None: none will do."""
        enough = [moment for moment in self._all() if self.is_enough(moment)]
        return min(enough, key=lambda moment: (-len(self.suits(moment)), moment), default=None)

    def is_hopeless(self) -> bool:
        """Whether no moment can become enough any more, whoever else answers."""
        silent = self.silent
        return not any(
            all(len(seats.members & (self.suits(moment) | silent)) >= seats.needs for seats in self.seats)
            for moment in self._all()
        )

    def _all(self) -> Sequence[int]:
        return range(1, self.moments + 1)
