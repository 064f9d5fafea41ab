"""What Slack has asked us to leave alone for a while."""

from datetime import datetime, timedelta

from bot.errors import DelayedError
from bot.ports import Clock


class Limits:
    """Per installation and method, and per channel where Slack counts so; the others go on."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[tuple[str, str, str], datetime] = {}

    def hold(self, installed: str, method: str, channel: str, rest: timedelta) -> None:
        """Slack has asked for that much rest."""
        now = self._clock.now()
        self._until = {key: until for key, until in self._until.items() if until > now}
        key = (installed, method, channel)
        self._until[key] = max(now + rest, self._until.get(key, now))

    def check(self, installed: str, method: str, channel: str = "") -> None:
        """Raises DelayedError while the rest lasts."""
        until = self._until.get((installed, method, channel))
        if until is not None and (rest := until - self._clock.now()) > timedelta(0):
            raise DelayedError(f"{method}: resting", after=rest, maybe_said=False)
