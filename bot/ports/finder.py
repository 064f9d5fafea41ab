"""The answer to "who else works on X?"."""

from collections.abc import Collection
from datetime import date
from typing import Protocol

from bot.domain.enquiries import Question
from bot.domain.findings import Findings
from bot.domain.ids import MemberId
from bot.domain.people import Profile
from bot.ports.store import UnitOfWork


class Finder(Protocol):
    """Answers "who else works on X?"."""

    async def find(
        self, question: Question, asker: Profile, day: date, work: "UnitOfWork", *, but: Collection[MemberId] = ()
    ) -> Findings:
        """Everybody who fits and may be seen, the best first; at least the best 15, if there are so many.

        Never the asker, nor any of `but`: whoever they have been shown already.
        """
        ...
