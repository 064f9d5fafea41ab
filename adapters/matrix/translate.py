"""What happened in a room -> what it means for Bondje. Pure.

Anything may be missing or odd: then it means nothing, and never is an error.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from adapters.matrix.addressed import has_prefix, is_mentioned, without_address, without_quotation, without_sign
from adapters.matrix.files import sent_file
from adapters.matrix.formatted import words_seen
from adapters.matrix.heard import Heard
from adapters.matrix.ids import EVENT, is_id
from adapters.matrix.numbers import number_in
from adapters.matrix.places import account_of, private_conversation, shared_conversation
from adapters.matrix.polls import RESPONSES, poll_voted_in, read_vote
from adapters.matrix.surroundings import Kind, Referred, Surroundings
from bot.domain.tlp import strictest_in
from bot.messages import Conversation, Message, Pick, Votes

MESSAGE, REACTION, REDACTION = "m.room.message", "m.reaction", "m.room.redaction"
_HELP = "help"
_WORDS = "m.text", "m.emote"
_FILES = "m.file", "m.image", "m.audio", "m.video"
_MOST_DIGITS = 2


def refers_to(heard: Heard) -> str | None:
    """The event that it reacts to, replies to or votes in; not the one that a thread names for clients without any."""
    if heard.type in RESPONSES:
        return poll_voted_in(heard.type, heard.content)
    relation = _relation(_now(heard.content) if heard.type == MESSAGE else heard.content)
    if heard.type == REACTION:
        found = relation.get("event_id") if relation.get("rel_type") == "m.annotation" else None
    else:
        reply = relation.get("m.in_reply_to")
        found = reply.get("event_id") if isinstance(reply, Mapping) and not relation.get("is_falling_back") else None
    return found if is_id(found, EVENT) else None


def replaced_by(heard: Heard) -> str | None:
    """The event whose words it changes."""
    relation = _relation(heard.content)
    found = relation.get("event_id") if relation.get("rel_type") == "m.replace" else None
    return found if is_id(found, EVENT) else None


def is_addressed(heard: Heard, around: Surroundings) -> bool:
    """Whether it is meant for Bondje."""
    if heard.type == REACTION or heard.type in RESPONSES:
        said = None if around.referred is None else around.referred.said
        # What somebody else is asked, they do not answer: in private too, whoever was there before.
        return around.referred is not None and (said is None or heard.sender in said.to)
    if around.kind is not Kind.SHARED:
        return True
    if around.last is not None and replaced_by(heard) == around.last:
        # It was meant for Bondje before: a changed reply no longer says what it replies to.
        return True
    content = _now(heard.content)
    words = content.get("body")
    is_command = isinstance(words, str) and has_prefix(without_quotation(words))
    return around.referred is not None or is_command or is_mentioned(content, around.names)


def is_without_words(heard: Heard, around: Surroundings) -> bool:
    """Something in private that was meant for Bondje, but that it cannot understand."""
    is_said = heard.type == MESSAGE and replaced_by(heard) is None and (heard.was_encrypted or not around.is_encrypted)
    return is_said and around.kind is Kind.PRIVATE and heard.content.get("msgtype") in (*_FILES, "m.location")


def is_unprotected(heard: Heard, around: Surroundings) -> bool:
    """Something meant for Bondje that anybody could have said in their name; or they, before the room was encrypted."""
    is_said = heard.type == MESSAGE and replaced_by(heard) is None and around.is_encrypted and not heard.was_encrypted
    return is_said and heard.content.get("msgtype") in (*_WORDS, *_FILES) and is_addressed(heard, around)


def thread_of(heard: Heard, around: Surroundings) -> str | None:
    """The thread that it is in, or that what it reacts to is in."""
    if heard.type != MESSAGE:
        return None if around.referred is None else around.referred.thread
    return _thread_of(_relation(heard.content))


def translate(heard: Heard, around: Surroundings, now: datetime) -> Message | None:
    """What it means; None when it is not for Bondje."""
    if not is_addressed(heard, around):
        return None
    match heard.type:
        case "m.reaction":
            return _reacted(heard, around, now)
        case type_ if type_ in RESPONSES:
            return _voted(heard, around, now)
        case "m.room.redaction" if around.kind is Kind.APART:
            removed = heard.content.get("redacts")
            return _message(heard, around, now, removes=removed) if isinstance(removed, str) else None
        case "m.room.message":
            return _said(heard, around, now)
    return None


def _said(heard: Heard, around: Surroundings, now: datetime) -> Message | None:
    if around.is_encrypted and not heard.was_encrypted:
        # Whoever runs the server could have said that in their name.
        return None
    text = _text(_now(heard.content), around)
    is_private = around.kind is Kind.PRIVATE and replaced_by(heard) is None
    file = sent_file(heard.content) if is_private else None
    if text is None and file is None:
        return None
    said = _message(heard, around, now, text=text or "", replaces=replaced_by(heard), answers=_answered(around))
    return said if file is None else replace(said, files=(file,))


def _text(content: Mapping[str, Any], around: Surroundings) -> str | None:
    """None: nothing that could be meant for a bot."""
    words, kind, name = content.get("body"), content.get("msgtype"), content.get("filename")
    words = words if isinstance(words, str) else ""
    if isinstance(_relation(content).get("m.in_reply_to"), Mapping):
        words = without_quotation(words)
    if around.kind is Kind.APART:
        words = _labelled(words, content, around)
    if kind in _FILES:
        caption = words if isinstance(name, str) and name != words else ""
        # Whoever is on the other side of a relay does not get it, and is to know.
        return caption.strip() or ("" if around.kind is Kind.APART else None)
    if kind not in _WORDS:
        return "" if around.kind is Kind.APART and kind not in ("m.notice", None) else None
    if around.kind is Kind.APART:
        return words
    words = without_address(words_seen(content, user=around.names.user) or words, around.names)
    if around.kind is Kind.PRIVATE:
        words = without_sign(words)
    number = number_in(words)
    return (words if number is None else str(number)) or _HELP


def _labelled(words: str, content: Mapping[str, Any], around: Surroundings) -> str:
    """As they are, unless what is seen of them bears a label that they do not: then that."""
    seen = words_seen(content, user=around.names.user)
    label = None if seen is None else strictest_in(seen)
    if seen is None or label is None:
        return words
    plain = strictest_in(words)
    return words if plain is not None and plain.rank >= label.rank else seen


def _answered(around: Surroundings) -> str | None:
    """The choices that it replies to. In a place apart, where it is for somebody else, it replies to none."""
    referred = around.referred
    if referred is None or around.kind is Kind.APART:
        return None
    if referred.said is None:
        return _unknown(referred)
    return referred.said.key if referred.said.options else None


def _unknown(referred: Referred) -> str:
    """What cannot be read any more is answered as choices that are not there any more."""
    return f"matrix:{referred.event}"


def number_of(text: str) -> int | None:
    """The number that a text is."""
    bare = text.strip().strip(".)").strip()
    return int(bare) if bare.isascii() and bare.isdecimal() and len(bare) <= _MOST_DIGITS else number_in(bare)


def _reacted(heard: Heard, around: Surroundings, now: datetime) -> Message | None:
    number, referred = number_in(_relation(heard.content).get("key")), around.referred
    if number is None or referred is None:
        return None
    said = referred.said
    if said is not None and not any(option.number == number for option in said.options):
        return None
    offer = _unknown(referred) if said is None else said.key
    return _message(heard, around, now, pick=Pick(number=number, offer=offer))


def _voted(heard: Heard, around: Surroundings, now: datetime) -> Message | None:
    referred = around.referred
    if around.is_encrypted and not heard.was_encrypted:
        return None
    if referred is None or referred.said is None or referred.asked is None:
        # It is no poll of ours, or cannot be read any more.
        return None
    votes = Votes(numbers=read_vote(heard.content, referred.asked), offer=referred.said.key)
    return _message(heard, around, now, votes=votes)


def _message(  # noqa: PLR0913
    heard: Heard,
    around: Surroundings,
    now: datetime,
    *,
    text: str = "",
    replaces: str | None = None,
    removes: str | None = None,
    pick: Pick | None = None,
    answers: str | None = None,
    votes: Votes | None = None,
) -> Message:
    return Message(
        key=f"matrix:{heard.words_key or heard.id}",
        conversation=_conversation(heard, around),
        sender=account_of(heard.sender),
        sender_name=around.sender_name,
        text=text,
        id=heard.id,
        replaces=replaces,
        removes=removes,
        pick=pick,
        answers=answers,
        votes=votes,
        sent_at=_sent_at(heard, now),
        private=private_conversation(heard.sender) if around.kind is Kind.SHARED else None,
    )


def _conversation(heard: Heard, around: Surroundings) -> Conversation:
    if around.kind is not Kind.SHARED:
        return around.place
    thread = _thread_of(_relation(heard.content))
    reply_to: str | None = heard.id
    if (heard.type == REACTION or heard.type in RESPONSES) and around.referred is not None:
        thread, reply_to = around.referred.thread, around.referred.event
    return shared_conversation(
        around.place.id, thread=thread, reply_to=replaced_by(heard) or reply_to, is_encrypted=around.is_encrypted
    )


def _thread_of(relation: Mapping[str, Any]) -> str | None:
    found = relation.get("event_id") if relation.get("rel_type") == "m.thread" else None
    return found if is_id(found, EVENT) else None


def _sent_at(heard: Heard, now: datetime) -> datetime:
    """By the clock of the sender's server, which may be anything; but not in the future."""
    try:
        sent_at = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=heard.sent_at_ms)
    except OverflowError:
        return now
    return min(sent_at, now) if sent_at.year > 1970 else now  # noqa: PLR2004


def _now(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The words as they are after a change."""
    changed = content.get("m.new_content")
    if _relation(content).get("rel_type") != "m.replace" or not isinstance(changed, Mapping):
        return content
    return changed


def _relation(content: Mapping[str, Any]) -> Mapping[str, Any]:
    found = content.get("m.relates_to")
    return found if isinstance(found, Mapping) else {}
