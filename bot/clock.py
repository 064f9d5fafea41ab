"""The only reader of the wall clock."""

from datetime import UTC, datetime, timedelta

from bot.ports import Clock


class SystemClock:
    """The time on the wall, in UTC."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class SteerableClock:
    """A clock that a person may move forward: it stands still, or runs so much ahead of the wall.

    It never goes back: what Bondje has done stays in the past.
    """

    def __init__(
        self, *, frozen_at: datetime | None = None, offset: timedelta = timedelta(0), wall: Clock | None = None
    ) -> None:
        """Frozen at that instant; or else the wall clock, `offset` ahead."""
        self._wall = wall or SystemClock()
        self._frozen_at = None if frozen_at is None else frozen_at.astimezone(UTC)
        self._offset = offset

    @property
    def is_frozen(self) -> bool:
        """Whether it only moves when it is moved."""
        return self._frozen_at is not None

    @property
    def offset(self) -> timedelta:
        """How far it runs ahead of the wall; says nothing of a frozen one."""
        return self._offset

    @property
    def is_steered(self) -> bool:
        """Whether it tells another time than the wall."""
        return self.is_frozen or self._offset != timedelta(0)

    def now(self) -> datetime:
        return self._wall.now() + self._offset if self._frozen_at is None else self._frozen_at

    def move_by(self, length: timedelta) -> None:
        """Move forward. Raises ValueError for a step back."""
        if length < timedelta(0):
            raise ValueError("the clock never goes back")
        if self._frozen_at is None:
            self._offset += length
        else:
            self._frozen_at += length

    def move_to(self, instant: datetime) -> None:
        """Move forward to that instant. Raises ValueError when that lies in the past."""
        self.move_by(instant - self.now())
