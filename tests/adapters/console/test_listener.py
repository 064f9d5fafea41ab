"""The console as a whole, on a real pipe and a real store; only the core behind it is a parrot."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import FileIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.console.bookmarks import Memory
from adapters.console.guide import Guide
from adapters.console.listener import Listener
from adapters.console.messenger import ConsoleMessenger
from adapters.console.pipe import PipeReader
from adapters.console.stdout import Stdout
from adapters.console.steering import Journey
from adapters.console.voice import Voice
from bot.clock import SteerableClock
from bot.errors import DelayedError
from bot.messages import Bookmark, Conversation, Message, Outgoing, Platform
from bot.ports import Kept, Messenger, Store
from storage.engine import open_store

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NINE = datetime(2027, 1, 18, 8, tzinfo=UTC)


@dataclass
class Parrot:
    """Stores each message as the core does, and says it back."""

    store: Store
    messenger: Messenger
    heard: list[Message] = field(default_factory=list)
    has_heard: asyncio.Event = field(default_factory=asyncio.Event)

    async def lose(self, platform: Platform, *, reached: Callable[[Conversation], bool]) -> int:
        raise NotImplementedError

    async def receive(self, message: Message, *, bookmark: Bookmark | None = None, kept: Kept | None = None) -> bool:
        async with self.store.begin() as work:
            is_new = await work.inbox.add(message, at=message.sent_at)
            if bookmark is not None:
                await work.bookmarks.save(bookmark)
            await work.commit()
        if kept is not None:
            await kept()
        if is_new:
            self.heard.append(message)
            self.has_heard.set()
            said = Outgoing(
                key=message.key, conversation=message.conversation, to=(message.sender,), text=f"**{message.text}**"
            )
            try:
                await self.messenger.send(said, message.conversation, maybe_said=False)
            except DelayedError:
                return is_new
        return is_new


@asynccontextmanager
async def quiet() -> AsyncIterator[None]:
    yield


@dataclass
class World:
    """A console whose input and output are pipes held by the test."""

    store: Store
    typing: FileIO
    hearing: FileIO
    parrot: Parrot
    listener: Listener

    async def run(self, typed: bytes) -> str:
        """Type this, end the input, and return all that was said."""
        self.typing.write(typed)
        self.typing.close()
        await self.listener.run()
        return self.said()

    def said(self) -> str:
        os.set_blocking(self.hearing.fileno(), False)
        return (self.hearing.read() or b"").decode()


Build = Callable[..., World]


@pytest.fixture
def world(store: Store) -> Iterator[Build]:
    with ExitStack() as lifetimes:

        def pipe() -> tuple[FileIO, FileIO]:
            reading, writing = os.pipe()
            return (
                lifetimes.enter_context(FileIO(reading, "rb")),
                lifetimes.enter_context(FileIO(writing, "wb")),
            )

        def build(*, as_json: bool = True, language: str = "nl") -> World:
            return build_world(store, pipe(), pipe(), as_json=as_json, language=language)

        yield build


def build_world(
    store: Store, into: tuple[FileIO, FileIO], out: tuple[FileIO, FileIO], *, as_json: bool, language: str
) -> World:
    stdin, typing = into
    hearing, stdout = out
    clock = SteerableClock(frozen_at=NINE)
    voice = Voice(Stdout(stdout.fileno()), None)
    messenger = ConsoleMessenger(voice, clock, zone=AMSTERDAM, as_json=as_json)
    memory = Memory(store)
    parrot = Parrot(store, messenger)
    listener = Listener(
        reader=PipeReader(stdin.fileno()),
        receiver=parrot,
        memory=memory,
        journey=Journey(clock=clock, memory=memory, routines=[], hushed=quiet),
        voice=voice,
        guide=Guide(voice, clock, zone=AMSTERDAM, language=language, as_json=as_json),
    )
    return World(store, typing, hearing, parrot, listener)


@pytest.fixture
async def store(sqlite_address: str) -> AsyncIterator[Store]:
    opened = open_store(sqlite_address)
    yield opened
    await opened.close()


async def test_what_is_typed_is_heard_and_answered_at_the_time_of_the_clock(world: Build) -> None:
    said = await world().run(b"anna: hoi\n+2h\nbram #ciso: bondje, help\n")

    first, second = map(json.loads, said.splitlines())
    assert (first["at"], first["to"], first["conversation"], first["text"]) == (
        "2027-01-18T09:00:00+01:00",
        "anna",
        "anna",
        "hoi",
    )
    assert (second["at"], second["conversation"], second["text"]) == ("2027-01-18T11:00:00+01:00", "#ciso", "help")


async def test_lines_are_numbered_over_runs_and_only_what_matters_is_kept(world: Build) -> None:
    first = world()
    await first.run(b"\nanna: een\nanna #ciso: niet voor de bot\nanna: twee\n?\n")
    second = world()
    await second.run(b"anna: drie\n")

    assert [message.key for message in first.parrot.heard] == ["console:2", "console:4"]
    assert [message.key for message in second.parrot.heard] == ["console:5"]


async def test_a_number_used_by_another_console_is_passed_over(world: Build) -> None:
    one, other = world(), world()
    one.typing.write(b"anna: een\n")
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(one.listener.run())
        await one.parrot.has_heard.wait()
        await other.run(b"bram: twee\nbram: drie\n")
        one.typing.write(b"anna: vier\n")
        one.typing.close()

    keys = [message.key for message in (*one.parrot.heard, *other.parrot.heard)]
    assert len(set(keys)) == 4
    assert [message.text for message in one.parrot.heard] == ["een", "vier"]


@pytest.mark.parametrize(
    ("typed", "explanation"),
    [
        (b"?\n", "Zo typ je hier"),
        (b"hoi\n", "Begin met een naam"),
        (b"anna:\n", "staat niets"),
        (b"anna: \xff\n", "UTF-8"),
        (b"anna: " + b"x" * 60_000 + b"\n", "te lang"),
        (b"a" * 50 + b": hoi\n", "40 tekens"),
        (b"+soon\n", "geen tijd"),
        (b"+999w\n", "geen tijd"),
        (b"=2027-01-17\n", "kan niet terug"),
        (b"=9999-01-01\n", "geen tijd"),
    ],
)
async def test_a_line_that_cannot_be_used_is_explained_and_the_next_is_read(
    world: Build, typed: bytes, explanation: str
) -> None:
    there = world(as_json=False)
    said = await there.run(typed + b"anna: hoi")

    assert explanation in said
    assert [message.text for message in there.parrot.heard] == ["hoi"]
    assert "bondje → anna  2027-01-18 09:00\n  hoi\n" in said


async def test_explanations_stay_out_of_the_json(world: Build, capfd: pytest.CaptureFixture[str]) -> None:
    said = await world(language="en").run(b"hello\n?\n+2h\n\xff\n")

    assert said == ""
    errors = capfd.readouterr().err
    assert "Who says this?" in errors
    assert "This is how you type here" in errors


async def test_when_nobody_reads_the_answers_it_stops(world: Build) -> None:
    there = world()
    there.hearing.close()
    there.typing.write(b"anna: een\nanna: twee\n")

    await there.listener.run()

    assert [message.text for message in there.parrot.heard] == ["een"]
    assert await Memory(there.store).last_line() == 1


async def test_a_plain_file_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "story").write_text("anna: hoi\n" * 20_000)
    with (tmp_path / "story").open("rb") as story:
        reader = PipeReader(story.fileno())
        lines = 0
        while (read := await reader.read()) is not None:
            lines += len(read)

    assert lines == 20_000


async def test_a_closed_input_is_an_ended_input() -> None:
    reading, writing = os.pipe()
    os.close(writing)
    os.close(reading)

    assert await PipeReader(reading).read() == []
    assert await PipeReader(reading).read() == []


async def test_time_goes_past_the_clock_of_a_day_with_a_gap(world: Build) -> None:
    there = world()
    said = await there.run(b"=2027-03-28T01:59\n+1m\nanna: zomertijd\n")

    assert json.loads(said)["at"] == "2027-03-28T03:00:00+02:00"
    assert timedelta(hours=2) == datetime.fromisoformat(json.loads(said)["at"]).utcoffset()
