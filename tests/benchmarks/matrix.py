"""Matrix: from a person's event to the bot's, beside a bot that only echoes, on the same homeserver."""

import asyncio
import logging
import resource
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from bot.clock import SystemClock
from tests.benchmarks.figures import median, milliseconds, ninety_ninth, show
from tests.benchmarks.ground import Ground
from tests.benchmarks.matrix_person import Asker, asker
from tests.benchmarks.people import questions
from tests.benchmarks.process import environment, megabytes
from tests.matrix.homeserver import Homeserver, Login, unlimited

_BOTS: Mapping[str, Sequence[str]] = {"Bondje": ("bot", "run"), "echo": ("tests.benchmarks.matrix_echo",)}
_ROOMS = {True: "encrypted", False: "not encrypted"}
_AT_ONCE = 4
_PATIENCE = 30
_FIRST = ("hoi", "ja", "help", "Wie weet er iets van ENSIA?")
"""What a conversation begins with, not measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Measured:
    helps: dict[bool, list[float]]
    """By whether the room is encrypted."""
    questions: dict[bool, list[float]]
    events: int
    megabytes: float
    first: float
    """Seconds from the start of the process to its first answer, in that many rooms."""
    megabytes_in_rooms: float
    computing: float
    """Seconds of processor for one event, without those of a start: what others do hardly changes that."""


def main(ground: Ground) -> None:
    # A device that has no session yet gets one: that is no news.
    logging.getLogger("nio").setLevel(logging.ERROR)
    folder = ground.empty_file().parent
    with Homeserver(folder, limits=unlimited()) as homeserver:
        measured = {name: asyncio.run(_measure(ground, ground.sqlite(), homeserver, name)) for name in _BOTS}
    show(
        f"Matrix: from event to event, {ground.size.members:,} members, SQLite (ms)",
        ("bot", "help, median", "p99", "question, median", "p99"),
        [
            (f"{name}, {shown}", *_figures(each.helps[encrypted]), *_figures(each.questions[encrypted]))
            for encrypted, shown in _ROOMS.items()
            for name, each in measured.items()
        ]
        + [_ratio(measured["Bondje"], measured["echo"], encrypted=encrypted) for encrypted in _ROOMS],
        remark="One at a time, as Synapse dates them, in whole milliseconds.",
    )
    show(
        "Matrix: computing, start and memory",
        (
            "bot",
            "ms an event",
            "MB (RSS)",
            "after events",
            f"start to answer, {ground.size.rooms} rooms, s",
            "MB (RSS)",
        ),
        [
            (
                name,
                milliseconds(one.computing),
                f"{one.megabytes:.0f}",
                f"{one.events:,}",
                f"{one.first:.2f}",
                f"{one.megabytes_in_rooms:.0f}",
            )
            for name, one in measured.items()
        ],
    )


def _figures(seconds: Sequence[float]) -> tuple[str, str]:
    return milliseconds(median(seconds)), milliseconds(ninety_ninth(seconds))


def _ratio(ours: _Measured, theirs: _Measured, *, encrypted: bool) -> Sequence[str]:
    pairs = ((ours.helps, theirs.helps), (ours.questions, theirs.questions))
    cells = [act(one[encrypted]) / act(other[encrypted]) for one, other in pairs for act in (median, ninety_ninth)]
    return (f"Bondje : echo, {_ROOMS[encrypted]}", *(f"{cell:.1f}" for cell in cells))


async def _measure(ground: Ground, database: str, homeserver: Homeserver, name: str) -> _Measured:
    bot = await homeserver.register(f"bot-{name.lower()}")
    folder = ground.empty_file().parent
    settings = _settings(homeserver, bot, folder, database)
    helps_asked = max(1, ground.size.questions // 3)
    texts = [text for _, text in questions(ground.people, max(1, ground.size.questions * 2 // 3))]
    person = await homeserver.register(f"person-{name.lower()}")
    async with asker(homeserver, person, _made(folder / "person")) as anna:
        helps: dict[bool, list[float]] = {}
        asked: dict[bool, list[float]] = {}
        before = _computed()
        async with _up(name, settings) as process:
            for encrypted in _ROOMS:
                room = await _met(anna, bot, homeserver, name, encrypted=encrypted)
                for words in _FIRST:
                    await anna.asks(room, words)
                helps[encrypted] = [await anna.asks(room, "help") for _ in range(helps_asked)]
                asked[encrypted] = [await anna.asks(room, text) for text in texts]
            held = megabytes(process)
        talked = _computed()
        await _fill(homeserver, person, bot, ground.size.rooms)
        await anna.says(room, "help")
        began = SystemClock().now().timestamp()
        async with _up(name, settings) as process:
            first = await anna.hears() - began
            held_in_rooms = megabytes(process)
        events = len(_ROOMS) * (helps_asked + len(texts) + len(_FIRST))
        start = _computed() - talked
        return _Measured(
            helps=helps,
            questions=asked,
            events=events,
            megabytes=held,
            first=first,
            megabytes_in_rooms=held_in_rooms,
            computing=max(0, talked - before - start) / events,
        )


def _computed() -> float:
    """By all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _settings(homeserver: Homeserver, bot: Login, folder: Path, database: str) -> Mapping[str, str]:
    return environment(
        folder,
        DATABASE_URL=database,
        MATRIX_HOMESERVER=homeserver.url,
        MATRIX_USER_ID=bot.user,
        MATRIX_ACCESS_TOKEN=bot.token,
        MATRIX_DEVICE_ID=bot.device,
        MATRIX_STORE=str(_made(folder / "keys")),
        LOG_LEVEL="WARNING",
    )


async def _met(anna: Asker, bot: Login, homeserver: Homeserver, name: str, *, encrypted: bool) -> str:
    room = await anna.opens(bot.user, encrypted=encrypted)
    if name == "echo":
        await _join(homeserver, room, bot)
    await anna.meets(bot.user, room)
    return room


async def _fill(homeserver: Homeserver, person: Login, bot: Login, rooms: int) -> None:
    """So many rooms in which both are and nobody says anything."""

    async def fill(some: range) -> None:
        for number in some:
            wish = {"preset": "private_chat", "name": f"Kamer {number}", "invite": [bot.user]}
            made = await homeserver.ask("POST", "/_matrix/client/v3/createRoom", wish, by=person)
            await _join(homeserver, made["room_id"], bot)

    async with asyncio.TaskGroup() as filling:
        for first in range(_AT_ONCE):
            filling.create_task(fill(range(first, rooms, _AT_ONCE)))


async def _join(homeserver: Homeserver, room: str, bot: Login) -> None:
    await homeserver.ask("POST", f"/_matrix/client/v3/join/{quote(room)}", {}, by=bot)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@asynccontextmanager
async def _up(name: str, settings: Mapping[str, str]) -> AsyncIterator[Process]:
    with (Path(settings["MATRIX_STORE"]).parent / "log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *_BOTS[name], env=settings, stdout=log, stderr=log
        )
    try:
        yield process
        process.terminate()
        async with asyncio.timeout(_PATIENCE):
            await process.wait()
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
