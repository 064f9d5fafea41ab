"""Files that people send: what they are called, and what is in them once somebody wants to know."""

import asyncio
import json
import logging
from collections.abc import Iterator
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout

from adapters.slack import PLATFORM
from adapters.slack.payload import all_at, at, text_at
from adapters.slack.workspaces import Workspace, Workspaces
from bot.errors import DelayedError, RefusedError
from bot.messages import Sent

_OK, _LIMITED, _BROKEN = 200, 429, 500
_A_PIECE = 2**16
_SECONDS = 30
_MOST = 10
_log = logging.getLogger(__name__)


def sent_files(said: object, installed: str) -> Iterator[Sent]:
    """Those of a message that Slack keeps itself. What lies elsewhere is only linked to."""
    for file in all_at(said, "files")[:_MOST]:
        address = text_at(file, "url_private_download") or text_at(file, "url_private")
        if address and not at(file, "is_external"):
            size = at(file, "size")
            yield Sent(
                platform=PLATFORM,
                name=text_at(file, "name") or text_at(file, "title"),
                reference=json.dumps({"installed": installed, "address": address}),
                size=size if isinstance(size, int) and not isinstance(size, bool) else None,
            )


class HandedIn:
    """Gets them with Bondje's token, which goes to Slack and to nobody else."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def fetch(self, sent: Sent, *, most: int) -> bytes:
        """See `bot.ports.Files`."""
        reference = json.loads(sent.reference)
        workspace = await self._workspaces.get(str(reference["installed"]))
        address = str(reference["address"])
        if not is_at_slack(address, workspace.client.base_url):
            raise RefusedError("a file that does not lie at Slack")
        try:
            async with asyncio.timeout(_SECONDS):
                return await _download(workspace, address, most)
        except TimeoutError:
            raise DelayedError("a file does not come", maybe_said=False) from None
        except (ClientError, OSError, ValueError) as error:
            raise DelayedError(f"a file does not come: {type(error).__name__}", maybe_said=False) from None


def is_at_slack(address: str, api: str) -> bool:
    """Whether it lies where the API is, or on the host for files beside it."""
    try:
        file, ours = urlsplit(address), urlsplit(api)
        same_port = (file.port, file.scheme) == (ours.port, ours.scheme)
    except ValueError:
        return False
    hosts = {ours.hostname, f"files.{(ours.hostname or '').removeprefix('www.')}"}
    return same_port and file.hostname in hosts and file.username is None and file.password is None


async def _download(workspace: Workspace, address: str, most: int) -> bytes:
    client = workspace.client
    headers = {"Authorization": f"Bearer {client.token}", "Accept-Encoding": "identity"}
    # With what a redirect leads to, the token would go along.
    async with (
        ClientSession(timeout=ClientTimeout(), auto_decompress=False) as session,
        session.get(
            address, headers=headers, allow_redirects=False, proxy=client.proxy, ssl=client.ssl or True
        ) as answer,
    ):
        if answer.status >= _BROKEN or answer.status == _LIMITED:
            raise DelayedError(f"a file: HTTP {answer.status}", maybe_said=False)
        if answer.status != _OK or answer.content_type == "text/html":
            # Without the scope, Slack shows its page for logging in.
            _log.warning("Slack does not give a file: does the app have files:read?", extra={"status": answer.status})
            raise RefusedError(f"a file: HTTP {answer.status}")
        read = bytearray()
        async for piece in answer.content.iter_chunked(_A_PIECE):
            read += piece
            if len(read) > most:
                raise RefusedError("a file that is too large")
        return bytes(read)
