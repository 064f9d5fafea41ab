"""Where the private conversation with somebody is: a channel that Slack makes when it is first asked for."""

from adapters.slack.calls import Calls
from adapters.slack.workspaces import Workspace
from bot.errors import RefusedError


class Channels:
    """Remembers them as long as the process runs; asking again gives the same."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._known: dict[tuple[str, str], str] = {}

    def learn(self, installed: str, user: str, channel: str) -> None:
        """They wrote to us there."""
        self._known[installed, user] = channel

    def forget(self, installed: str, user: str) -> None:
        """It is not there any more."""
        self._known.pop((installed, user), None)

    async def open(self, workspace: Workspace, *users: str) -> str:
        """The conversation with them; the same one each time."""
        known = self._known.get((workspace.id, users[0])) if len(users) == 1 else None
        if known is not None:
            return known
        answer = await self._calls.make(workspace, "conversations.open", {"users": ",".join(users)})
        channel = (answer.get("channel") or {}).get("id")
        if not isinstance(channel, str):
            raise RefusedError("conversations.open: no channel")
        if len(users) == 1:
            self.learn(workspace.id, users[0], channel)
        return channel
