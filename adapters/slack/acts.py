"""What people do rather than say in Slack: press a button, hand in a sheet."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from adapters.slack.buttons import read_pick
from adapters.slack.origin import Installed, Origin, origin_of
from adapters.slack.payload import Payload, all_at, at, id_at, instant_of, is_set, text_at
from adapters.slack.places import private_conversation, shared_conversation
from adapters.slack.sheets import read_submission
from bot.messages import Conversation, Message, Pick, Submission


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """The message with the button in it, as it was when it was pressed."""

    channel: str
    stamp: str
    action: Payload
    content: Payload


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button was pressed: in a message, or on somebody's page."""

    origin: Origin
    pick: Pick
    message: Message
    """The same, as what they said."""
    trigger: str
    """Opens a sheet for them, within seconds."""
    where: Pressed | None
    """None: not in a message that stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """A sheet was handed in."""

    origin: Origin
    message: Message
    view: Payload


def pressed(body: Payload, installed: Installed, now: datetime) -> Press | None:
    """A press on a button of ours; None for any other."""
    action = next(iter(all_at(body, "actions")), None)
    pick = read_pick(at(action, "value"))
    origin = _origin(body, installed)
    if origin is None or pick is None or not isinstance(action, dict):
        return None
    where = _where(body, action)
    wish = [pick.offer or "", str(pick.number), origin.account.id]
    if pick.offer is None or where is None:
        # A page keeps its buttons: pressed again, it is another wish.
        wish.append(text_at(action, "action_ts") or text_at(body, "trigger_id"))
    message = Message(
        key=f"slack:pick:{_digest(*wish)}",
        conversation=_conversation(body, origin),
        sender=origin.account,
        sender_name=_name(body),
        pick=pick,
        private=private_conversation(origin.installed, origin.user),
        sent_at=instant_of(at(action, "action_ts"), now),
    )
    return Press(origin=origin, pick=pick, message=message, trigger=text_at(body, "trigger_id"), where=where)


def handed_in(body: Payload, installed: Installed, now: datetime) -> HandedIn | None:
    """A sheet of ours; None for any other."""
    view = at(body, "view")
    submission = read_submission(view) if isinstance(view, dict) else None
    origin = _origin(body, installed)
    if submission is None or origin is None or not isinstance(view, dict) or not id_at(view, "id"):
        return None
    message = Message(
        # Slack may have lost patience, and they may have changed something before they handed it in again.
        key=f"slack:sheet:{id_at(view, 'id')}:{_digest(text_at(view, 'hash'), *_answers(submission))}",
        conversation=private_conversation(origin.installed, origin.user),
        sender=origin.account,
        sender_name=_name(body),
        submission=submission,
        sent_at=now,
    )
    return HandedIn(origin=origin, message=message, view=view)


def _answers(submission: Submission) -> Iterator[str]:
    for name, value in sorted(submission.values.items()):
        yield from (name, value)


def _digest(*parts: str) -> str:
    """The same for the same parts; short, and without anybody's id: keys go a long way."""
    return blake2b(json.dumps(parts).encode(), digest_size=12).hexdigest()


def _origin(body: Payload, installed: Installed) -> Origin | None:
    return origin_of(body, installed, id_at(body, "user", "id"), id_at(body, "user", "team_id"))


def _name(body: Payload) -> str:
    return text_at(body, "user", "name") or text_at(body, "user", "username")


def _where(body: Payload, action: Payload) -> Pressed | None:
    message = at(body, "message")
    channel = _channel(body)
    stamp = text_at(body, "container", "message_ts") or text_at(message, "ts")
    if not channel or not stamp or not isinstance(message, dict) or is_set(body, "container", "is_ephemeral"):
        return None
    return Pressed(channel=channel, stamp=stamp, action=action, content=message)


def _conversation(body: Payload, origin: Origin) -> Conversation:
    channel = _channel(body)
    if not channel or channel.startswith("D"):
        return private_conversation(origin.installed, origin.user)
    thread = text_at(body, "message", "thread_ts") or text_at(body, "container", "thread_ts")
    return shared_conversation(origin.installed, channel, thread or None)


def _channel(body: Payload) -> str:
    return id_at(body, "channel", "id") or id_at(body, "container", "channel_id")
