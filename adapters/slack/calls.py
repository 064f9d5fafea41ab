"""Calls of Slack's Web API whose failures are ours."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from adapters.slack.faults import TROUBLES, code_of, fault_of, rest_asked
from adapters.slack.limits import Limits
from adapters.slack.workspaces import Workspace
from bot.ports import Clock

_PER_CHANNEL = frozenset({"chat.postMessage", "chat.update"})


class Calls:
    """Each is made once: whether it is made again is for the outbox to decide."""

    def __init__(self, clock: Clock) -> None:
        self._limits = Limits(clock)

    async def make(
        self, workspace: Workspace, method: str, arguments: Mapping[str, Any], *, expects: Collection[str] = ()
    ) -> Mapping[str, Any]:
        """The answer; also one with an `error` among those that the caller `expects`.

        Raises DelayedError, RefusedError or GoneError for everything else.
        """
        channel = str(arguments.get("channel", "")) if method in _PER_CHANNEL else ""
        self._limits.check(workspace.id, method, channel)
        try:
            answer = await workspace.client.api_call(method, data=_form(arguments))
            data = answer.data
        except TROUBLES as error:
            if (rest := rest_asked(error)) is not None:
                self._limits.hold(workspace.id, method, channel, rest)
            elif (code := code_of(error)) in expects:
                return {"ok": False, "error": code}
            raise fault_of(error, method) from error
        return data if isinstance(data, Mapping) else {}


def _form(arguments: Mapping[str, Any]) -> dict[str, str]:
    """As a form, which every method takes: some take no JSON."""
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in arguments.items()
        if value is not None
    }
