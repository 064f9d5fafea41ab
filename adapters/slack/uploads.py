"""Files that go with what is said."""

import hashlib
from collections.abc import Mapping
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from adapters.slack.calls import Calls
from adapters.slack.cutting import cut
from adapters.slack.workspaces import Workspace
from bot.errors import DelayedError
from bot.messages import File

_OK = 200
_LONGEST_TITLE = 200
_DIGEST = 10


class Uploads:
    """Slack keeps no metadata with a file, so its title ends in what it can be found back by."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def share(self, workspace: Workspace, channel: str, thread: str | None, file: File, mark: str) -> None:
        """Put it into the conversation. Nobody sees anything of it before the last step."""
        content = file.text.encode()
        ticket = await self._calls.make(
            workspace, "files.getUploadURLExternal", {"filename": file.name, "length": len(content)}
        )
        await _upload(workspace, str(ticket.get("upload_url")), content)
        await self._calls.make(
            workspace,
            "files.completeUploadExternal",
            {
                "files": [{"id": ticket.get("file_id"), "title": title_of(file, mark)}],
                "channel_id": channel,
                "thread_ts": thread,
            },
        )


def mark_of(key: str, number: int) -> str:
    """What only this file of this message is marked with."""
    return f"({hashlib.sha256(f'{number}:{key}'.encode()).hexdigest()[:_DIGEST]})"


def title_of(file: File, mark: str) -> str:
    """The name, and the mark."""
    return f"{cut(file.name, _LONGEST_TITLE)} {mark}"


def has_file(message: Mapping[str, Any], mark: str) -> bool:
    """Whether that file was shared with this message."""
    files = message.get("files") or ()
    return any(isinstance(file, Mapping) and str(file.get("title", "")).endswith(mark) for file in files)


async def _upload(workspace: Workspace, url: str, content: bytes) -> None:
    client = workspace.client
    try:
        async with (
            ClientSession(timeout=ClientTimeout(total=client.timeout)) as session,
            session.post(url, data=content, proxy=client.proxy, ssl=client.ssl or True) as answer,
        ):
            status = answer.status
    except (ClientError, OSError, ValueError) as error:
        # What was uploaded but not completed is seen by nobody, and Slack drops it.
        raise DelayedError(f"upload: {type(error).__name__}", maybe_said=False) from error
    if status != _OK:
        raise DelayedError(f"upload: HTTP {status}", maybe_said=False)
