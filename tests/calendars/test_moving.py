"""One meeting asked for, moved over the change of the clock and called off, in files and in a feed at the same time."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from tests.calendars.readers import READERS, Read, Seen, check_lines
from tests.stage import Person, World
from tests.stories.test_feeds import link_of
from tests.stories.test_meetings import introduced

DUTCH = (
    ("zet het gesprek op donderdag 25 maart 2027 10:00", datetime(2027, 3, 25, 9, tzinfo=UTC)),
    ("verzet het gesprek naar dinsdag 30 maart 2027 10:00", datetime(2027, 3, 30, 8, tzinfo=UTC)),
    ("verzet het gesprek naar woensdag 24 maart 2027 15:30", datetime(2027, 3, 24, 14, 30, tzinfo=UTC)),
)
ENGLISH = (
    ("put the meeting on Thursday 28 October 2027 10:00", datetime(2027, 10, 28, 8, tzinfo=UTC)),
    ("move the meeting to Monday 1 November 2027 10:00", datetime(2027, 11, 1, 9, tzinfo=UTC)),
    ("move the meeting to Friday 29 October 2027 15:30", datetime(2027, 10, 29, 13, 30, tzinfo=UTC)),
)


def read_by_all(text: str) -> Read:
    """What all readers make of it, which is the same."""
    check_lines(text)
    first, *others = (reader(text) for reader in READERS)
    assert all(other == first for other in others)
    return first


def file_of(person: Person) -> tuple[str, Seen]:
    """The latest that they were given."""
    outgoing = next(one for one in reversed(person.heard) if one.files)
    (file,) = outgoing.files
    read = read_by_all(file.text)
    (event,) = read.events
    return read.method, event


async def in_feed(world: World, token: str) -> Seen:
    text = await world.bot.feeds.read(token)
    assert text is not None
    read = read_by_all(text)
    assert read.method == "PUBLISH"
    (event,) = read.events
    return event


@pytest.mark.parametrize(
    ("began_at", "moments", "language", "calls_off"),
    [
        (datetime(2027, 3, 15, 9, tzinfo=UTC), DUTCH, "", "zeg mijn gesprek af"),
        (datetime(2027, 10, 18, 9, tzinfo=UTC), ENGLISH, "in English please", "cancel my meeting"),
    ],
    ids=["into summer and back", "into winter and back"],
)
async def test_the_same_meeting_moves_with_the_clock_and_is_called_off(
    hosted_world: World,
    began_at: datetime,
    moments: Sequence[tuple[str, datetime]],
    language: str,
    calls_off: str,
) -> None:
    hosted_world.clock.move_to(began_at)
    anna, bram = await introduced(hosted_world)
    await anna.presses("Zoek een tijd voor ons gesprek")
    token = await link_of(bram)
    if language:
        await anna.says(language)
    uids = set()
    for sequence, (words, start) in enumerate(moments):
        await anna.says(words)
        for method, event in (file_of(anna), file_of(bram), ("REQUEST", await in_feed(hosted_world, token))):
            assert (method, event.status) == ("REQUEST", "CONFIRMED")
            assert (event.sequence, event.start) == (sequence, start), words
            assert (event.end - event.start).total_seconds() == 3600
            uids.add(event.uid)
    await anna.says(calls_off)
    for method, event in (file_of(anna), file_of(bram), ("CANCEL", await in_feed(hosted_world, token))):
        assert (method, event.status) == ("CANCEL", "CANCELLED")
        assert (event.sequence, event.start) == (len(moments), moments[-1][1])
        uids.add(event.uid)
    assert len(uids) == 1
