"""Who is in a channel."""

from collections.abc import Mapping
from typing import Any

from adapters.slack.calls import Calls
from adapters.slack.payload import all_at, at, text_at
from adapters.slack.places import account_of, place_of
from adapters.slack.workspaces import Workspace, Workspaces
from bot.errors import GoneError, HiddenError
from bot.messages import Account, Conversation

_A_PAGE = 1000
"""As many as Slack gives at once."""
_MOST_PAGES = 100
_REASONS = {
    "missing_scope": "scope",
    "no_permission": "scope",
    "not_allowed_token_type": "scope",
    "channel_not_found": "outside",
    "not_in_channel": "outside",
    "is_archived": "gone",
    "method_not_supported_for_channel_type": "outside",
}
_SCOPES = "channels:read, groups:read"


class ChannelCrowds:
    """Asks Slack each time: it is asked seldom."""

    def __init__(self, workspaces: Workspaces, calls: Calls) -> None:
        self._workspaces = workspaces
        self._calls = calls

    async def members_of(self, conversation: Conversation) -> frozenset[Account] | None:
        """See `bot.ports.Crowds`."""
        place = place_of(conversation)
        try:
            workspace = await self._workspaces.get(place.installed)
        except GoneError:
            raise HiddenError("outside") from None
        users = await self._users_in(workspace, place.id)
        if not await self._is_shared_with_others(workspace, place.id):
            return frozenset(account_of(workspace.id, user) for user in users)
        return frozenset([await self._account_of(workspace, user) for user in sorted(users)])

    async def _users_in(self, workspace: Workspace, channel: str) -> set[str]:
        users: set[str] = set()
        cursor = ""
        for _ in range(_MOST_PAGES):
            arguments = {"channel": channel, "limit": str(_A_PAGE), "cursor": cursor or None}
            page = await self._ask(workspace, "conversations.members", arguments)
            users |= {user for user in all_at(page, "members") if isinstance(user, str)}
            following = text_at(page, "response_metadata", "next_cursor")
            if not following or following == cursor:
                break
            cursor = following
        return users - {workspace.bot_user}

    async def _is_shared_with_others(self, workspace: Workspace, channel: str) -> bool:
        """Whether people of other workspaces may be in there, who have accounts of those."""
        told = await self._ask(workspace, "conversations.info", {"channel": channel})
        return at(told, "channel", "is_ext_shared") is True

    async def _account_of(self, workspace: Workspace, user: str) -> Account:
        told = await self._calls.make(workspace, "users.info", {"user": user}, expects=("user_not_found",))
        team = text_at(told, "user", "team_id")
        ours = {team, text_at(told, "user", "enterprise_user", "enterprise_id")}
        is_own = not team or (workspace.id in ours and not at(told, "user", "is_stranger"))
        return account_of(workspace.id if is_own else team, user)

    async def _ask(self, workspace: Workspace, method: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        answer = await self._calls.make(workspace, method, arguments, expects=tuple(_REASONS))
        error = answer.get("error")
        if isinstance(error, str):
            reason = _REASONS[error]
            raise HiddenError(reason, _SCOPES if reason == "scope" else "")
        return answer
