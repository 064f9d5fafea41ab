"""Line after line: hands over what people say, moves the clock, and explains how to type."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from adapters.console.bookmarks import LINE, Memory
from adapters.console.guide import Guide
from adapters.console.instants import FARTHEST
from adapters.console.lines import Line
from adapters.console.steering import Journey
from adapters.console.translate import Aside, MoveBy, MoveTo, Said, to_message, translate
from adapters.console.voice import Voice
from bot.messages import Bookmark
from bot.ports import Receiver

_MOST_TRIES = 20


class Reader(Protocol):
    """Where lines come from."""

    async def read(self) -> Sequence[Line] | None: ...

    def stop(self) -> None: ...


class Listener:
    """Reads until the input ends, or until nobody hears the answers any more."""

    def __init__(
        self, *, reader: Reader, receiver: Receiver, memory: Memory, journey: Journey, voice: Voice, guide: Guide
    ) -> None:
        self._reader = reader
        self._receiver = receiver
        self._memory = memory
        self._journey = journey
        self._voice = voice
        self._guide = guide
        self._number = 0

    async def run(self, target: datetime | None = None) -> None:
        """First on to the target, if the last run was on its way there."""
        self._voice.when_lost = self._reader.stop
        await self._journey.begin(target)
        await self._forget_what_was_said()
        self._number = await self._memory.last_line()
        while (lines := await self._reader.read()) is not None:
            for line in lines:
                await self._hear(line)
                if self._voice.is_lost:
                    return
        await self._forget_what_was_said()

    async def _hear(self, line: Line) -> None:
        self._number += 1
        meaning = translate(line, self._guide.zone)
        match meaning:
            case Aside.BLANK | Aside.NOT_ADDRESSED:
                return
            case Aside():
                await self._guide.explain(meaning.value)
            case Said():
                await self._pass_on(meaning)
            case MoveBy():
                await self._move(self._journey.now() + meaning.length)
            case MoveTo():
                await self._move(meaning.instant)

    async def _pass_on(self, said: Said) -> None:
        for _ in range(_MOST_TRIES):
            message = to_message(said, number=self._number, at=self._journey.now())
            bookmark = Bookmark(name=LINE, value=str(self._number))
            if await self._receiver.receive(message, bookmark=bookmark):
                break
            # Another console on the same database has used this number.
            self._number = max(self._number, await self._memory.last_line()) + 1
        await self._journey.settle()

    async def _move(self, target: datetime) -> None:
        now = self._journey.now()
        if target < now:
            await self._guide.explain("past")
        elif target - now > FARTHEST:
            await self._guide.explain(Aside.BAD_CLOCK.value)
        else:
            await self._journey.go(target, line=self._number)
            await self._guide.confirm("moved")

    async def _forget_what_was_said(self) -> None:
        if await self._memory.is_all_said():
            self._voice.forget()
