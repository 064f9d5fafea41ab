"""Where the private conversation with somebody is: a channel that Slack makes when it is first asked for."""

from adapters.recent import Recent
from adapters.slack.calls import Calls
from adapters.slack.workspaces import Workspace
from bot.errors import RefusedError

_MOST = 10_000


class Channels:
    """Remembers those that were used last; asking again gives the same."""

    def __init__(self, calls: Calls, *, most: int = _MOST) -> None:
        self._calls = calls
        self._known: Recent[tuple[str, str], str] = Recent(most)

    def learn(self, installed: str, user: str, channel: str) -> None:
        """They wrote to us there."""
        self._known.keep((installed, user), channel)

    def find(self, installed: str, user: str) -> str | None:
        """Where it is, if that is known."""
        return self._known.find((installed, user))

    def forget(self, installed: str, user: str) -> None:
        """It is not there any more."""
        self._known.drop((installed, user))

    async def open(self, workspace: Workspace, *users: str) -> str:
        """The conversation with them; the same one each time."""
        known = self.find(workspace.id, users[0]) if len(users) == 1 else None
        if known is not None:
            return known
        answer = await self._calls.make(workspace, "conversations.open", {"users": ",".join(users)})
        channel = (answer.get("channel") or {}).get("id")
        if not isinstance(channel, str):
            raise RefusedError("conversations.open: no channel")
        if len(users) == 1:
            self.learn(workspace.id, users[0], channel)
        return channel
