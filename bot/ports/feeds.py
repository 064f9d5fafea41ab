"""Calendar feeds: who has one, and what stands in it."""

from typing import Protocol

from bot.domain.feeds import Feed
from bot.domain.ids import MemberId


class Feeds(Protocol):
    """Members' feeds, one at most for each."""

    async def find(self, member: MemberId) -> Feed | None:
        """Theirs, if they have one."""
        ...

    async def find_by(self, digest: str) -> Feed | None:
        """The one at the address with this digest."""
        ...

    async def save(self, feed: Feed) -> None:
        """Add it, in place of an earlier one, whose address is worth nothing from then on."""
        ...

    async def remove(self, member: MemberId) -> None:
        """They have none any more."""
        ...


class FeedReader(Protocol):
    """For the web server."""

    async def read(self, token: str) -> str | None:
        """What stands in the feed at this address now, as iCalendar. None: there is no such feed."""
        ...
