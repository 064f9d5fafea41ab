"""The answer to "who else works on X?"."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from bot.domain.enquiries import Found, Question
from bot.domain.people import Profile
from bot.ports.store import UnitOfWork


class Finder(Protocol):
    """Answers "who else works on X?"."""

    async def find(self, question: Question, asker: Profile, day: date, work: "UnitOfWork") -> Sequence[Found]:
        """Everybody who fits and may be seen, the best first. Never the asker."""
        ...
