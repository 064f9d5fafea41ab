"""What `bondje doctor` asks Slack, and what it makes of the answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from adapters.slack.clients import Clients
from adapters.slack.greeting import Greeting, greet, try_socket
from adapters.slack.scopes import FOR_PROGRAMMES
from adapters.slack.several import Installations
from bot.config import Settings, SlackSettings
from bot.doctor import Finding, State
from bot.errors import BondjeError, ConfigurationError, DelayedError
from bot.ports import Clock
from storage.beside import open_beside

_ODD = timedelta(minutes=1)
_TOO_ODD = timedelta(minutes=5)
"""What Slack says to refuse: a request of that age may be somebody's who overheard it."""
_REINSTALL = "bring the app's manifest up to date, then install it again (docs/slack.md)"
_AWAY = "check the way out of this machine (firewall, HTTPS_PROXY) and status.slack.com"


async def examine_slack(settings: Settings, slack: SlackSettings, clock: Clock, *, has_store: bool) -> list[Finding]:
    """Changes nothing, and says nothing to anybody. `has_store`: whether there is a database to look in."""
    clients = Clients(slack.api_url)
    try:
        findings: list[Finding] = []
        if slack.bot_token is not None:
            findings += await _of_token(clients, slack, clock)
        elif has_store:
            findings.append(await _of_installations(settings, str(slack.client_id)))
        if slack.app_token is not None:
            findings.append(await _of_socket(clients, slack.app_token))
        if slack.signing_secret is not None:
            findings.append(_of_http(settings))
    finally:
        await clients.close()
    return findings


async def _of_token(clients: Clients, slack: SlackSettings, clock: Clock) -> Sequence[Finding]:
    try:
        greeting = await greet(clients.make(slack.bot_token))
    except ConfigurationError as error:
        return [_finding("slack", State.BROKEN, problem) for problem in error.problems]
    except DelayedError as error:
        return [_finding("slack", State.BROKEN, f"does not answer ({error}): {_AWAY}")]
    where = f"{greeting.team} ({greeting.installed})" if greeting.team else greeting.installed
    return [
        _finding("slack", State.OK, f"Bondje is known in {where}"),
        _of_scopes(greeting),
        *_of_clock(greeting, clock.now()),
    ]


def _of_scopes(greeting: Greeting) -> Finding:
    if not greeting.missing_scopes:
        return _finding("slack scopes", State.OK, "all that are needed")
    missing = ", ".join(greeting.missing_scopes)
    if FOR_PROGRAMMES.issuperset(greeting.missing_scopes):
        text = f"{missing} not given, so a programme cannot be for whoever is in a channel: {_REINSTALL}"
        return _finding("slack scopes", State.LOOK, text)
    return _finding(
        "slack scopes",
        State.BROKEN,
        f"{missing} not given: {_REINSTALL}",
    )


def _of_clock(greeting: Greeting, now: datetime) -> list[Finding]:
    if greeting.answered_at is None:
        return []
    apart = abs(greeting.answered_at - now)
    if apart < _ODD:
        return [_finding("slack clock", State.OK, "the same here as at Slack")]
    text = f"this machine and Slack are {apart.total_seconds():.0f} seconds apart: set the clock here (NTP)"
    return [_finding("slack clock", State.BROKEN if apart >= _TOO_ODD else State.LOOK, text)]


async def _of_installations(settings: Settings, client_id: str) -> Finding:
    engine = open_beside(settings.database_url)
    try:
        count = await Installations(client_id, engine).count()
    except BondjeError as error:
        return _finding("slack", State.BROKEN, f"the installations cannot be read: {error}")
    finally:
        await engine.dispose()
    if not count:
        page = f"{settings.web.public_url}/slack/install"
        return _finding("slack", State.LOOK, f"no workspace has installed Bondje yet: that is done at {page}")
    return _finding("slack", State.OK, f"installed in {count} workspaces or organisations")


async def _of_socket(clients: Clients, app_token: str) -> Finding:
    try:
        await try_socket(clients.make(), app_token)
    except ConfigurationError as error:
        return _finding("slack socket", State.BROKEN, " ".join(error.problems))
    except DelayedError as error:
        return _finding("slack socket", State.BROKEN, f"does not answer ({error}): {_AWAY}")
    return _finding("slack socket", State.OK, "Socket Mode can be opened")


def _of_http(settings: Settings) -> Finding:
    address = settings.web.public_url or "https://YOUR-ADDRESS"
    here = f"{settings.web.host}:{settings.web.port}"
    text = f"Slack's requests are heard at {here}; in the app's settings they go to {address}/slack/events"
    return _finding("slack http", State.OK, text)


def _finding(part: str, state: State, text: str) -> Finding:
    return Finding(part=part, state=state, text=text)
