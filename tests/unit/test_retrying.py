"""A unit of work that met another one is done again, but not for ever."""

import pytest

from bot.errors import ConflictError, StoreUnavailableError
from bot.retrying import MOST_TRIES, until_settled


class Attempts:
    def __init__(self, *, conflicts: int, error: Exception | None = None) -> None:
        self.tries = 0
        self._conflicts = conflicts
        self._error = error

    async def __call__(self) -> int:
        self.tries += 1
        if self.tries <= self._conflicts:
            raise ConflictError("somebody else was first")
        if self._error is not None:
            raise self._error
        return self.tries


@pytest.mark.parametrize("conflicts", [0, 1, 5])
async def test_it_is_done_again_until_it_works(conflicts: int) -> None:
    assert await until_settled(Attempts(conflicts=conflicts)) == conflicts + 1


async def test_it_is_given_up_at_last() -> None:
    attempts = Attempts(conflicts=MOST_TRIES)
    with pytest.raises(ConflictError):
        await until_settled(attempts)
    assert attempts.tries == MOST_TRIES


async def test_other_errors_are_not_tried_again() -> None:
    attempts = Attempts(conflicts=1, error=StoreUnavailableError("gone"))
    with pytest.raises(StoreUnavailableError):
        await until_settled(attempts)
    assert attempts.tries == 2
