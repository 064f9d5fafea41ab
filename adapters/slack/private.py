"""What is said to Bondje in private, changed there, and taken back."""

from dataclasses import replace
from datetime import datetime

from adapters.slack.events import KEPT_SUBTYPES, key_of, name_in, person_in, sent_at
from adapters.slack.handed_in import sent_files
from adapters.slack.origin import Installed
from adapters.slack.payload import Payload, at, id_at, text_at
from adapters.slack.places import private_conversation
from adapters.slack.typed import typed, without_mention
from bot.messages import Message

_IN_THREAD_AND_BESIDE = "thread_broadcast"
"""Said in a thread, and shown beside it as well."""


def said_in_private(body: Payload, event: object, installed: Installed, now: datetime) -> Message | None:
    """What is said in channels is none of Bondje's business."""
    if text_at(event, "channel_type") != "im" and not id_at(event, "channel").startswith("D"):
        return None
    match text_at(event, "subtype"):
        case "message_changed":
            return _changed(body, event, installed, now)
        case "message_deleted":
            return _taken_back(body, event, installed, now)
    said = None if at(event, "hidden") else _message(body, event, event, installed, now)
    if said is not None:
        said = replace(said, files=tuple(sent_files(event, installed.id)))
    # A file or a forwarded message without a word is something said, to be answered that it is not understood.
    return said if said and (said.text or at(event, "files") or at(event, "attachments")) else None


def _changed(body: Payload, event: object, installed: Installed, now: datetime) -> Message | None:
    """Other words. A message changes as well when a preview comes with it, or an answer below it."""
    after = at(event, "message")
    if text_at(after, "text") == text_at(event, "previous_message", "text"):
        return None
    said = _in_thread(_message(body, event, after, installed, now))
    return said and replace(said, id=None, replaces=said.id)


def _taken_back(body: Payload, event: object, installed: Installed, now: datetime) -> Message | None:
    said = _in_thread(_message(body, event, at(event, "previous_message"), installed, now))
    return said and replace(said, text="", id=None, removes=said.id)


def _in_thread(said: Message | None) -> Message | None:
    """Only there can a change matter: what Bondje was told elsewhere has been worked off."""
    return said if said and said.id and said.conversation.thread not in {None, said.id} else None


def _message(body: Payload, event: object, said: object, installed: Installed, now: datetime) -> Message | None:
    """`said`: as it is now, or was before it was taken back. Its thread may be a place apart: the core knows."""
    if text_at(said, "subtype") not in KEPT_SUBTYPES | {_IN_THREAD_AND_BESIDE}:
        return None
    origin, key = person_in(body, said, installed), key_of(body)
    if origin is None or not key:
        return None
    return Message(
        key=key,
        conversation=private_conversation(origin.installed, origin.user, text_at(said, "thread_ts") or None),
        sender=origin.account,
        sender_name=name_in(said),
        text=typed(without_mention(text_at(said, "text"), installed.bot_user)),
        id=text_at(said, "ts") or None,
        sent_at=sent_at(event, now),
    )
