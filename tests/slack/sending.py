"""What Slack sends of its own accord, in its documented shapes: events, and words after a slash."""

import uuid
from dataclasses import dataclass

from tests.slack.calls import Payload

VERIFICATION_TOKEN = "not-a-secret-and-not-used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """Bondje in one workspace."""

    team: str = "T000000001"
    domain: str = "proeftuin"
    app: str = "A0BONDJE01"
    bot: str = "B0BONDJE01"
    bot_user: str = "U0BONDJE01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A person, as Slack names them in what it sends."""

    id: str
    name: str
    team: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A conversation, as Slack names it in what it sends."""

    id: str
    name: str = "directmessage"
    is_shared_with_others: bool = False
    """Slack Connect: people of another organisation are in it."""

    @property
    def type(self) -> str:
        return {"D": "im", "G": "mpim"}.get(self.id[0], "channel")


def new_event_id() -> str:
    return f"Ev{uuid.uuid4().hex[:9].upper()}"


def event_callback(
    event: Payload, installed: Installed, *, event_id: str | None = None, is_ext_shared_channel: bool = False
) -> Payload:
    """The envelope that every event comes in, over HTTP and in Socket Mode."""
    authorization = {
        "enterprise_id": None,
        "team_id": installed.team,
        "user_id": installed.bot_user,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": installed.team,
        "context_team_id": installed.team,
        "context_enterprise_id": None,
        "api_app_id": installed.app,
        "event": event,
        "type": "event_callback",
        "event_id": event_id or new_event_id(),
        "event_time": int(float(event.get("event_ts", "0"))),
        "authorizations": [authorization],
        "is_ext_shared_channel": is_ext_shared_channel,
        "event_context": f"4-{uuid.uuid4().hex}",
    }


def message(who: Somebody, place: Place, text: str, ts: str, *, thread: str | None = None) -> Payload:
    """`message.im`, `message.mpim` or `message.channels`, by the place."""
    return {
        "type": "message",
        "user": who.id,
        "ts": ts,
        "client_msg_id": str(uuid.uuid4()),
        "text": text,
        "team": who.team,
        "blocks": _typed(text),
        "channel": place.id,
        "event_ts": ts,
        "channel_type": place.type,
        **({"thread_ts": thread} if thread else {}),
        **_origin(who, place),
    }


def app_mention(who: Somebody, place: Place, text: str, ts: str, *, thread: str | None = None) -> Payload:
    """Somebody names the bot in a channel."""
    event = message(who, place, text, ts, thread=thread) | {"type": "app_mention"}
    del event["channel_type"]
    return event


def bot_message(installed: Installed, place: Place, text: str, ts: str, *, bot: str = "B0SOMEBOT1") -> Payload:
    """A message by a bot; by Bondje itself when that is its id."""
    user = installed.bot_user if bot == installed.bot else "U0SOMEBOT1"
    who = Somebody(id=user, name="bot", team=installed.team)
    profile = {"id": bot, "deleted": False, "name": "bot", "team_id": installed.team}
    return message(who, place, text, ts) | {"bot_id": bot, "bot_profile": profile}


def classic_bot_message(place: Place, text: str, ts: str) -> Payload:
    """What an incoming webhook or an old integration says: nobody's."""
    return {
        "type": "message",
        "subtype": "bot_message",
        "text": text,
        "ts": ts,
        "bot_id": "B0SOMEBOT1",
        "channel": place.id,
        "event_ts": ts,
        "channel_type": place.type,
    }


def message_changed(before: Payload, text: str, ts: str) -> Payload:
    """Somebody edits what they said."""
    inner = {name: value for name, value in before.items() if name not in {"channel", "channel_type", "event_ts"}}
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel": before["channel"],
        "channel_type": before.get("channel_type", "channel"),
        "ts": ts,
        "event_ts": ts,
        "message": inner | {"text": text, "edited": {"user": before["user"], "ts": ts}},
        "previous_message": inner,
    }


def message_deleted(before: Payload, ts: str) -> Payload:
    """Somebody takes back what they said."""
    changed = message_changed(before, "", ts)
    del changed["message"]
    return changed | {"subtype": "message_deleted", "deleted_ts": before["ts"]}


def channel_join(who: Somebody, place: Place, ts: str) -> Payload:
    """One of the many messages that nobody typed."""
    return message(who, place, f"<@{who.id}> has joined the channel", ts) | {"subtype": "channel_join"}


def app_home_opened(
    who: Somebody, direct: Place, ts: str, *, tab: str = "home", view: Payload | None = None
) -> Payload:
    """Somebody looks at Bondje's Home tab, or at its messages."""
    event = {"type": "app_home_opened", "user": who.id, "channel": direct.id, "tab": tab, "event_ts": ts}
    return event | ({"view": view} if view else {})


def user_change(user: Payload, ts: str) -> Payload:
    """A profile changed, or somebody was deactivated or came back; `user` is as in `users.info`."""
    return {"type": "user_change", "user": user, "cache_ts": int(float(ts)), "event_ts": ts}


def tokens_revoked(ts: str, *, bots: tuple[str, ...] = (), people: tuple[str, ...] = ()) -> Payload:
    return {"type": "tokens_revoked", "tokens": {"oauth": list(people), "bot": list(bots)}, "event_ts": ts}


def app_uninstalled(ts: str) -> Payload:
    return {"type": "app_uninstalled", "event_ts": ts}


def slash_command(
    installed: Installed, who: Somebody, place: Place, text: str, *, trigger_id: str, response_url: str
) -> Payload:
    """A form over HTTP, the same as JSON in Socket Mode."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": installed.team,
        "team_domain": installed.domain,
        "channel_id": place.id,
        "channel_name": place.name,
        "user_id": who.id,
        "user_name": who.name,
        "command": "/bondje",
        "text": text,
        "api_app_id": installed.app,
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger_id,
    }


def url_verification(challenge: str = "3eZbrw1aB10FEMAGAZd4FyFQ") -> Payload:
    """Whether that address is the app's. HTTP only."""
    return {"token": VERIFICATION_TOKEN, "challenge": challenge, "type": "url_verification"}


def ssl_check() -> Payload:
    """Whether that address has a certificate; a form. HTTP only."""
    return {"ssl_check": "1", "token": VERIFICATION_TOKEN}


def _typed(text: str) -> list[Payload]:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return [{"type": "rich_text", "block_id": "typed", "elements": [section]}]


def _origin(who: Somebody, place: Place) -> Payload:
    return {"user_team": who.team, "source_team": who.team} if place.is_shared_with_others else {}
