"""A process that keeps promises, and whose platform is a file that several of them add to.

Arguments: database, file, seconds ahead of the wall; or "still" and minutes after `DUE_AT` at which its clock stands.
"""

import asyncio
import json
import os
import resource
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

from sqlalchemy import event

from adapters.timer import Timer
from bot import logs
from bot.app import Bot
from bot.clock import SteerableClock
from bot.dispatch.arriving import House
from bot.domain.ids import MeetingId, MemberId
from bot.domain.meetings import Meeting, Participant, State
from bot.domain.promises import Kind, Promise
from bot.domain.spans import Span
from bot.messages import Conversation, Outgoing, Platform, Together
from bot.ports import UnitOfWork
from storage.engine import SqlStore, open_store

DUE_AT = datetime(2027, 1, 19, 9, tzinfo=UTC)
"""An ordinary morning."""
STILL = "still"


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """A platform that knows what was said on it, and when. Whoever started this process hears of each on its output."""

    file: Path
    clock: SteerableClock
    platforms: frozenset[Platform] | None = None

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        if not (maybe_said and self._knows(outgoing)):
            _write(self.file, json.dumps([outgoing.key, self.clock.now().isoformat()]))
        _tell(outgoing.key)

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:
        return self._knows(outgoing)

    async def open(self, together: Together) -> Conversation:
        raise NotImplementedError

    def _knows(self, outgoing: Outgoing) -> bool:
        return self.file.exists() and json.dumps([outgoing.key])[:-1] in self.file.read_text(encoding="utf-8")


def _write(file: Path, line: str) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, f"{line}\n".encode())
    os.close(descriptor)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def said_in(file: Path) -> list[tuple[str, datetime]]:
    """The key of each thing that was said, and when."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [(key, datetime.fromisoformat(at)) for key, at in map(json.loads, lines)]


async def promise_reminders(work: UnitOfWork, members: Sequence[MemberId], due_at: datetime) -> None:
    """Meetings of two, and for each of them a reminder at that instant."""
    for number, pair in enumerate(zip(members[::2], members[1::2], strict=True)):
        id, start = MeetingId(f"m{number}"), due_at + timedelta(hours=1)
        meeting = Meeting(
            id=id,
            about="ENSIA",
            organiser=pair[0],
            zone="Europe/Amsterdam",
            state=State.PLANNED,
            span=Span(start, start + timedelta(hours=1)),
            made_at=due_at,
            changed_at=due_at,
        )
        await work.meetings.save(meeting)
        await work.meetings.save_participants(*(Participant(meeting=id, member=each, seat=each) for each in pair))
        await work.meetings.promise_besides(
            *(
                Promise(key=f"{id}/{each}", meeting=id, kind=Kind.REMIND, member=each, due_at=due_at, until=start)
                for each in pair
            )
        )


def main(arguments: Sequence[str]) -> int:
    logs.configure(format="json", level="WARNING")
    address, file, *clock = arguments
    asyncio.run(_stand_still(address, Path(file), int(clock[1])) if clock[0] == STILL else _go(address, file, clock[0]))
    return 0


async def _stand_still(address: str, file: Path, minutes: int) -> None:
    """Do all that is due, once somebody says so, and end."""
    store, clock = open_store(address), SteerableClock(frozen_at=DUE_AT + timedelta(minutes=minutes))
    bot = Bot(store=store, clock=clock, messenger=Journal(file=file, clock=clock), house=House())
    await bot.begin()
    _tell("ready")
    sys.stdin.readline()
    while any(
        [
            await routine.run(clock.now())
            for routine in bot.routines
            if routine.name in {"promising", "rounds", "delivery"}
        ]
    ):
        pass
    await store.close()


async def _go(address: str, file: str, ahead: str) -> None:
    """Until it is told to stop; then what that has cost."""
    store, clock = open_store(address), SteerableClock(offset=timedelta(seconds=float(ahead)))
    bot = Bot(store=store, clock=clock, messenger=Journal(file=Path(file), clock=clock), house=House())
    statements = _counted(store)
    await bot.begin()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with Timer(bot.routines, clock) as timer:
        bot.wake_with(timer.wake)
        _tell("ready")
        began, computed, asked = monotonic(), _computed(), len(statements)
        await stop.wait()
        cost = {
            "seconds": monotonic() - began,
            "computed": _computed() - computed,
            "statements": len(statements) - asked,
        }
    await store.close()
    _tell(json.dumps(cost))


def _counted(store: SqlStore) -> list[None]:
    statements: list[None] = []
    event.listen(
        store._engine.sync_engine,
        "before_cursor_execute",
        lambda *_: statements.append(None),
    )
    return statements


def _computed() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
