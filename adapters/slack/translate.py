"""What Slack sent -> what it means for Bondje. Knows nothing of what was sent before.

Anything may be missing or odd: then it means nothing, and never is an error.
"""

from dataclasses import dataclass
from datetime import datetime

from adapters.slack.acts import HandedIn, Press, handed_in, pressed
from adapters.slack.events import KEPT_SUBTYPES, key_of, name_in, person_in, sent_at
from adapters.slack.origin import Installed, Origin, origin_of
from adapters.slack.payload import Payload, all_at, at, id_at, instant_of, text_at, words_in
from adapters.slack.places import private_conversation, shared_conversation
from adapters.slack.private import said_in_private
from adapters.slack.typed import typed, without_mention
from bot.messages import Message, Presence

FIND_PEERS = "find_peers"
"""The shortcut on somebody's message."""
_HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened:
    """Somebody looks at their page."""

    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A slash command: what it says, and where it was typed."""

    message: Message
    team: str
    app: str
    channel: str


Meaning = Message | Asked | Press | HandedIn | HomeOpened


def translate(body: Payload, installed: Installed, now: datetime) -> Meaning | None:
    """What it means; None when it is not for Bondje."""
    match text_at(body, "type"):
        case "event_callback":
            return _event(body, installed, now)
        case "block_actions":
            return pressed(body, installed, now)
        case "view_submission":
            return handed_in(body, installed, now)
        case "message_action":
            return _quoted(body, installed, now)
        case "" if text_at(body, "command"):
            return _asked(body, installed, now)
    return None


def is_removal(body: Payload) -> bool:
    """Whether Bondje was taken out of a workspace: then there is nobody left to answer as."""
    kind = text_at(body, "event", "type")
    return kind == "app_uninstalled" or (kind == "tokens_revoked" and bool(all_at(body, "event", "tokens", "bot")))


def _event(body: Payload, installed: Installed, now: datetime) -> Message | HomeOpened | None:
    event = at(body, "event")
    match text_at(event, "type"):
        case "message":
            return said_in_private(body, event, installed, now)
        case "app_mention":
            return _mentioned(body, event, installed, now)
        case "app_home_opened" if text_at(event, "tab") == "home":
            origin = origin_of(body, installed, id_at(event, "user"), id_at(event, "view", "team_id"))
            return None if origin is None else HomeOpened(origin=origin)
        case "user_change":
            return _changed(body, event, installed, now)
    return None


def _mentioned(body: Payload, event: object, installed: Installed, now: datetime) -> Message | None:
    """In a channel or a group. In private the same words come as a message too."""
    channel, stamp = id_at(event, "channel"), text_at(event, "ts")
    # Who adds a mention to an old message says it again.
    if not channel or channel.startswith("D") or not stamp or at(event, "edited"):
        return None
    if text_at(event, "subtype") not in KEPT_SUBTYPES:
        return None
    origin = person_in(body, event, installed)
    key = key_of(body)
    if origin is None or not key:
        return None
    thread = text_at(event, "thread_ts") or stamp
    return Message(
        key=key,
        conversation=shared_conversation(origin.installed, channel, thread),
        sender=origin.account,
        sender_name=name_in(event),
        text=typed(without_mention(text_at(event, "text"), installed.bot_user)) or _HELP,
        private=private_conversation(origin.installed, origin.user),
        sent_at=sent_at(event, now),
    )


def _changed(body: Payload, event: object, installed: Installed, now: datetime) -> Message | None:
    """An account was closed, or is open. The latter is said at each change of somebody's status too."""
    user = at(event, "user")
    origin = origin_of(body, installed, id_at(user, "id"), id_at(user, "team_id"))
    key = key_of(body)
    is_closed = at(user, "deleted")
    if origin is None or not key or not isinstance(is_closed, bool) or at(user, "is_bot"):
        return None
    return Message(
        key=key,
        conversation=private_conversation(origin.installed, origin.user),
        sender=origin.account,
        sender_name=text_at(user, "real_name") or text_at(user, "name"),
        presence=Presence.LEFT if is_closed else Presence.RETURNED,
        sent_at=sent_at(event, now),
    )


def _asked(body: Payload, installed: Installed, now: datetime) -> Asked | None:
    origin = origin_of(body, installed, id_at(body, "user_id"), id_at(body, "team_id"))
    trigger = text_at(body, "trigger_id")
    if origin is None or not trigger:
        return None
    message = Message(
        key=f"slack:{trigger}",
        conversation=private_conversation(origin.installed, origin.user),
        sender=origin.account,
        sender_name=text_at(body, "user_name"),
        text=typed(text_at(body, "text")) or _HELP,
        sent_at=now,
    )
    return Asked(
        message=message, team=id_at(body, "team_id"), app=id_at(body, "api_app_id"), channel=id_at(body, "channel_id")
    )


def _quoted(body: Payload, installed: Installed, now: datetime) -> Message | None:
    """The words of a message on which somebody chose the shortcut."""
    origin = origin_of(body, installed, id_at(body, "user", "id"), id_at(body, "user", "team_id"))
    trigger = text_at(body, "trigger_id")
    if origin is None or not trigger or text_at(body, "callback_id") != FIND_PEERS:
        return None
    message = at(body, "message")
    words = text_at(message, "text")
    if not words.strip():
        words = " ".join((*words_in(at(message, "blocks")), *words_in(at(message, "attachments"))))
    return Message(
        key=f"slack:{trigger}",
        conversation=private_conversation(origin.installed, origin.user),
        sender=origin.account,
        sender_name=text_at(body, "user", "name") or text_at(body, "user", "username"),
        text=typed(words),
        is_quoted=True,
        sent_at=instant_of(at(body, "action_ts"), now),
    )
