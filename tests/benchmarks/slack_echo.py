"""What a Slack app can be at the very least: it remembers nothing, and says what it hears."""

import asyncio
import os

from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp, AsyncSay
from slack_sdk.web.async_client import AsyncWebClient

if __name__ == "__main__":
    client = AsyncWebClient(token=os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"])
    app = AsyncApp(client=client, signing_secret=os.environ.get("SLACK_SIGNING_SECRET", "unused"))

    @app.event("message")
    async def echo(event: dict[str, str], say: AsyncSay) -> None:
        await say(event["text"])

    async def connect(app_token: str) -> None:
        await AsyncSocketModeHandler(app, app_token).start_async()  # type: ignore[no-untyped-call]

    if app_token := os.environ.get("SLACK_APP_TOKEN"):
        asyncio.run(connect(app_token))
    else:
        app.start(int(os.environ["BONDJE_LISTEN"].rpartition(":")[2]))
