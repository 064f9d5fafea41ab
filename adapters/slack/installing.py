"""The pages where a workspace installs Bondje: `/slack/install`, and where Slack sends people back to."""

import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from html import escape
from urllib.parse import urljoin

from aiohttp import ClientError, web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.oauth.async_callback_options import AsyncCallbackOptions, AsyncFailureArgs, AsyncSuccessArgs
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from adapters.slack.clients import Clients
from adapters.slack.scopes import SCOPES
from adapters.slack.several import Installations
from adapters.slack.states import States
from bot.errors import BondjeError
from bot.ports import Clock

_log = logging.getLogger(__name__)
_Handle = Callable[[AsyncBoltRequest], Awaitable[BoltResponse]]
_INSTALL, _BACK = "/slack/install", "/slack/oauth_redirect"
_LIFE_OF_STATE = 600
"""Seconds between the button here and Slack's answer."""
_DONE = (
    "Bondje staat nu in je workspace. Open Slack, zoek Bondje op en zeg hallo.",
    "Bondje is in your workspace now. Open Slack, look up Bondje and say hello.",
)
_FAILED = {
    "access_denied": (
        "Bondje is niet geïnstalleerd: de toestemming is niet gegeven.",
        "Bondje was not installed: permission was not given.",
    ),
    "invalid_browser": (
        "Deze pagina hoort bij een installatie die in een andere browser begon. Begin opnieuw.",
        "This page belongs to an installation that began in another browser. Please start again.",
    ),
    "invalid_state": (
        "Deze installatie duurde te lang of is al afgerond. Begin opnieuw.",
        "This installation took too long or is finished already. Please start again.",
    ),
}
_ELSE = (
    "Het installeren is niet gelukt. Begin opnieuw, of vraag de beheerder van Bondje om in het log te kijken.",
    "The installation did not work. Please start again, or ask the administrator of Bondje to look in the log.",
)
_PAGE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Bondje</title></head>
<body style="font-family: sans-serif; max-width: 36em; margin: 3em auto; padding: 0 1em; line-height: 1.5">
<h1>Bondje</h1><p>{dutch}</p><p lang="en">{english}</p>{link}</body></html>
"""


def _without_code(record: logging.LogRecord) -> bool:
    """Bolt tells why it did not work, and with which code: that would open the workspace to whoever is faster."""
    record.msg, record.args = _CODE.sub("code: ...", record.getMessage()), ()
    return True


_CODE = re.compile(r"code: \S+")
_discreet = logging.getLogger("adapters.slack.bolt.installing")
_discreet.setLevel(logging.WARNING)
_discreet.addFilter(_without_code)


class Installing(AsyncOAuthFlow):
    """Bolt's own flow, which checks state and browser, with pages of ours."""

    def __init__(
        self, *, installations: Installations, clients: Clients, clock: Clock, client_secret: str, public_url: str
    ) -> None:
        """`public_url`: what the world calls this server, without a slash at the end."""
        super().__init__(
            client=clients.make(),
            logger=_discreet,
            settings=AsyncOAuthSettings(
                client_id=installations.client_id,
                client_secret=client_secret,
                scopes=SCOPES,
                user_scopes=(),
                redirect_uri=f"{public_url}{_BACK}",
                # Beside the API, wherever that is.
                authorization_url=urljoin(clients.api_url, "../oauth/v2/authorize"),
                callback_options=AsyncCallbackOptions(success=_succeed, failure=_fail),
                installation_store=installations,
                installation_store_bot_only=True,
                state_store=States(installations, clock, life=_LIFE_OF_STATE),
                state_expiration_seconds=_LIFE_OF_STATE,
            ),
        )

    def routes(self) -> list[web.RouteDef]:
        """What the web server has to know."""
        return [web.get(_INSTALL, self._install), web.get(_BACK, self._come_back)]

    async def build_install_page_html(self, url: str, request: AsyncBoltRequest) -> str:  # noqa: ARG002 - bolt's shape
        link = f'<p><a href="{escape(url)}">Installeer in Slack / Install in Slack</a></p>'
        return _PAGE.format(
            dutch="Installeer Bondje in de Slack-workspace van je organisatie. "
            "Bondje leest alleen wat aan Bondje zelf gericht is.",
            english="Install Bondje in your organisation's Slack workspace. "
            "Bondje reads only what is addressed to Bondje itself.",
            link=link,
        )

    async def _install(self, request: web.Request) -> web.StreamResponse:
        return await self._answer(request, self.handle_installation)

    async def _come_back(self, request: web.Request) -> web.StreamResponse:
        return await self._answer(request, self.handle_callback)

    async def _answer(self, request: web.Request, handle: _Handle) -> web.StreamResponse:
        try:
            return await to_aiohttp_response(await handle(await to_bolt_request(request)))
        except (BondjeError, ClientError, TimeoutError):
            _log.exception("an installation did not work")
            return web.Response(status=503, text=_page(_ELSE), content_type="text/html")


async def _succeed(args: AsyncSuccessArgs) -> BoltResponse:
    return _response(200, _DONE, args.settings)


async def _fail(args: AsyncFailureArgs) -> BoltResponse:
    return _response(args.suggested_status_code, _FAILED.get(args.reason, _ELSE), args.settings)


def _response(status: int, words: tuple[str, str], settings: AsyncOAuthSettings) -> BoltResponse:
    headers: dict[str, str | Sequence[str]] = {
        "Content-Type": "text/html; charset=utf-8",
        "Set-Cookie": settings.state_utils.build_set_cookie_for_deletion(),
    }
    return BoltResponse(status=status, body=_page(words), headers=headers)


def _page(words: tuple[str, str]) -> str:
    dutch, english = words
    return _PAGE.format(dutch=dutch, english=english, link="")
