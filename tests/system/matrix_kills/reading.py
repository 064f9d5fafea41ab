"""What everybody reads, wherever they are: to be compared with another run."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.matrix.contents import MESSAGE, REACTION
from tests.matrix.heard import Heard
from tests.matrix.person import Person
from tests.system.matrix_kills.cast import NAMES, Cast

Transcript = Mapping[str, Sequence[str]]
"""Conversation -> what stands there, from old to new."""
_TIME = re.compile(r"\b\d{1,2}:\d\d\b(?! to| tot)")
_WHO = re.compile(rf"@?\b({'|'.join(NAMES)}|bondje)\d+\b(:localhost)?", re.IGNORECASE)


async def read_all(cast: Cast) -> Transcript:
    """What others have said, in every room of everybody."""
    read = {}
    for name in cast.members:
        await cast.catch_up(name)
        person = cast.members[name].person
        rooms = dict.fromkeys(each.room for each in person.memberships if each.membership == "join")
        for number, room in enumerate(rooms, 1):
            read[f"{name}, room {number}"] = _read(person, room)
    return read


def count_emoji(cast: Cast) -> int:
    """Which Bondje has put under its choices. They go on beside what is said, and only help to answer it."""
    people = (member.person for member in cast.members.values())
    return sum(
        one.type == REACTION and one.sender == cast.bondje.user for each in people for one in each.timeline.values()
    )


def count_unreadable(cast: Cast) -> int:
    """Of whatever was said to anybody."""
    return sum(len(member.person.unreadable) for member in cast.members.values())


def count_puzzled(keys: Path) -> int:
    """What Bondje, with its keys in that folder, could not read in the end."""
    file = keys / "unread.json"
    return len(json.loads(file.read_text("utf-8"))["unread"]) if file.exists() else 0


def _read(person: Person, room: str) -> Sequence[str]:
    # What they say themselves is told by their client in an order of its own.
    there = sorted((one for one in person.timeline.values() if one.room == room), key=lambda one: one.at)
    said = [one for one in there if one.type == MESSAGE and one.edits is None and one.sender != person.id]
    unread = [one for one in there if one.failure]
    return [_line(one) for one in said] + [f"unreadable: {one.failure}" for one in unread]


def _line(heard: Heard) -> str:
    words = _TIME.sub("--:--", _WHO.sub(r"\1", f"{heard.sender}: {heard.text}"))
    place = "in a thread" if heard.thread else "as a reply" if heard.replies_to else ""
    file = "file" if heard.kind == "m.file" else ""
    return " ".join(part for part in (words, place, file) if part)
