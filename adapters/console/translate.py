"""A typed line -> what it means. Knows nothing of what was typed before."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import Enum

from adapters.console import PLATFORM
from adapters.console.handed_in import sent_file
from adapters.console.instants import read_instant, read_length
from adapters.console.lines import Line, Unreadable
from bot.markup import plain_words
from bot.messages import Account, Conversation, Message

_NAME = r"[\w.@'’-]+(?: [\w.@'’-]+){0,3}"
_LINE = re.compile(rf"(?P<name>{_NAME}) ?(?:#(?P<room>[\w.-]{{1,60}}) ?)?: ?(?P<text>.*)")
_LONGEST_NAME = 40
_UPLOAD = re.compile(r"/upload\s+(?P<path>\S.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:[@!]bondje\b[,:]?|bondje(?:[,:]|(?=\s|$)))\s*", re.IGNORECASE)
_HELP = frozenset({"?", "help", "hulp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A person said something that Bondje should hear."""

    name: str
    """As typed."""
    text: str
    room: str | None = None
    """Where it was said, when not in private; without the `#`."""

    @property
    def handle(self) -> str:
        """The account: however the name is typed, it is the same person."""
        return self.name.casefold().replace(" ", "-")


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveBy:
    """The clock is to go so much forward."""

    length: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveTo:
    """The clock is to go to that instant."""

    instant: datetime


class Aside(Enum):
    """A line that Bondje does not hear. All but the first two are answered by the console itself."""

    BLANK = "blank"
    NOT_ADDRESSED = "not_addressed"
    """Said to others in a shared conversation."""
    HELP = "help"
    NO_NAME = "no_name"
    NO_TEXT = "no_text"
    LONG_NAME = "long_name"
    BAD_CLOCK = "bad_clock"
    TOO_LONG = "too_long"
    NOT_UTF8 = "not_utf8"


Meaning = Said | MoveBy | MoveTo | Aside


def translate(line: Line, zone: tzinfo) -> Meaning:
    """What a line means; an instant without an offset is one in that zone."""
    if isinstance(line, Unreadable):
        return Aside(line.value)
    words = plain_words(unicodedata.normalize("NFC", line))
    if not words:
        return Aside.BLANK
    if words.casefold() in _HELP:
        return Aside.HELP
    if words[0] in "+=":
        return _move(words, zone)
    parts = _LINE.fullmatch(words)
    return Aside.NO_NAME if parts is None else _said(parts)


def to_message(said: Said, *, number: int, at: datetime) -> Message:
    """The message, numbered by its line."""
    conversation = (
        Conversation(platform=PLATFORM, id=said.handle)
        if said.room is None
        else Conversation(platform=PLATFORM, id=f"#{said.room}", is_shared=True)
    )
    file = _UPLOAD.fullmatch(said.text) if said.room is None else None
    return Message(
        key=f"console:{number}",
        conversation=conversation,
        sender=Account(platform=PLATFORM, id=said.handle),
        sender_name=said.name,
        text=said.text if file is None else "",
        files=() if file is None else (sent_file(file["path"]),),
        sent_at=at,
        name_is_proof=True,
    )


def _move(words: str, zone: tzinfo) -> Meaning:
    if words[0] == "+":
        length = read_length(words[1:])
        return Aside.BAD_CLOCK if length is None else MoveBy(length=length)
    instant = read_instant(words[1:], zone)
    return Aside.BAD_CLOCK if instant is None else MoveTo(instant=instant)


def _said(parts: re.Match[str]) -> Meaning:
    name, room, text = parts["name"], parts["room"], parts["text"]
    if len(name) > _LONGEST_NAME:
        return Aside.LONG_NAME
    if room is not None:
        address = _ADDRESS.match(text)
        if address is None:
            return Aside.NOT_ADDRESSED
        text = text[address.end() :]
    if not text:
        return Aside.NO_TEXT
    return Said(name=name[0].upper() + name[1:], text=text, room=None if room is None else room.casefold())
