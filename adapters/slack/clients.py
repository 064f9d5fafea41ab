"""Web API clients that all behave alike."""

from aiohttp import ClientSession, ClientTimeout
from slack_sdk.web.async_client import AsyncWebClient

PATIENCE = 20
"""Seconds. Slack answers within a few, or not at all."""


class Clients:
    """Makes clients that share connections. To be closed at the end, when nothing is said any more."""

    def __init__(self, api_url: str, *, patience: int = PATIENCE) -> None:
        self.api_url = api_url
        self._patience = patience
        self._session: ClientSession | None = None

    def make(self, token: str | None = None) -> AsyncWebClient:
        """A client that never tries again by itself. Needs a running loop."""
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=self._patience))
        client = AsyncWebClient(
            token=token, base_url=self.api_url, timeout=self._patience, session=self._session, retry_handlers=[]
        )
        if not self.api_url.startswith("https:"):
            # A server nearby: the SDK would go to it by the proxy that leads out.
            client.proxy = None
        return client

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
