"""Opening conversations: a group for several people, and for one person a thread in their private conversation."""

from functools import partial

from adapters.slack import PLATFORM
from adapters.slack.channels import Channels
from adapters.slack.doubts import Doubts
from adapters.slack.places import Place, private_conversation, shared_conversation, team_and_user
from adapters.slack.posting import Posting
from adapters.slack.render import has_key
from adapters.slack.texts import begins_apart
from adapters.slack.workspaces import Workspace, Workspaces, installed_by
from bot.errors import DelayedError, GoneError, RefusedError
from bot.messages import Conversation, Outgoing, Together


class Opening:
    """What is opened under the same key is the same."""

    def __init__(self, workspaces: Workspaces, channels: Channels, doubts: Doubts, posting: Posting) -> None:
        self._workspaces = workspaces
        self._channels = channels
        self._doubts = doubts
        self._posting = posting

    async def open(self, together: Together) -> Conversation:
        """Raises DelayedError, RefusedError or GoneError."""
        if any(account.platform != PLATFORM for account in together.accounts):
            raise RefusedError("not all of them are on Slack")
        people = sorted({team_and_user(account) for account in together.accounts})
        teams = {team for team, _ in people}
        is_apart = len(together.accounts) == 1
        if len(teams) != 1 or (len(people) < 2 and not is_apart):  # noqa: PLR2004 - a conversation takes two
            raise RefusedError("not people of one workspace")
        found = await self._workspaces.authorize(None, teams.pop())
        if found is None:
            raise RefusedError("not installed in their workspace")
        try:
            workspace = await self._workspaces.get(installed_by(found))
            if is_apart:
                return await self._open_apart(workspace, people[0][1], together)
            channel = await self._channels.open(workspace, *(user for _, user in people))
        except GoneError as error:
            if is_apart:
                raise
            # One of them, and Slack does not say which: nobody is left in peace for that.
            raise RefusedError(str(error)) from error
        return shared_conversation(workspace.id, channel)

    async def _open_apart(self, workspace: Workspace, user: str, together: Together) -> Conversation:
        key = f"open:{together.key}"
        channel = await self._channels.open(workspace, user)
        # An earlier attempt may have begun it without anybody having been told.
        begun = await self._doubts.find(workspace, channel, None, key, partial(has_key, key=key))
        thread = (begun or {}).get("ts")
        if not isinstance(thread, str):
            place = private_conversation(workspace.id, user)
            words = Outgoing(key=key, conversation=place, to=together.accounts, text=begins_apart(together.title))
            _, thread = await self._posting.say(workspace, Place(installed=workspace.id, id=user), channel, words)
        if thread is None:
            raise DelayedError("chat.postMessage: nobody knows where it is", maybe_said=False)
        return private_conversation(workspace.id, user, thread)
