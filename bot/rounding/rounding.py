"""In one unit of work, at one instant: what the steps of a round have in common."""

from dataclasses import dataclass
from datetime import datetime

from bot.arranging import Arranging
from bot.domain.hosting import Hosting
from bot.expertise.knowledge import Knowledge
from bot.ports import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounding:
    """What there is to work with."""

    work: UnitOfWork
    now: datetime
    hosting: Hosting
    knowledge: Knowledge

    @property
    def arranging(self) -> Arranging:
        """For the meetings that come of a round."""
        return Arranging(work=self.work, now=self.now, hosting=self.hosting)
