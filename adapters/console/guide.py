"""The console speaking for itself: never mixed with what Bondje says when a program reads along."""

import sys
from datetime import datetime, tzinfo

from adapters.console.steering import Steerable
from adapters.console.texts import explain
from adapters.console.voice import Voice


class Guide:
    """Explains how to type, and what became of a line."""

    def __init__(self, voice: Voice, clock: Steerable, *, zone: tzinfo, language: str, as_json: bool) -> None:
        self._voice = voice
        self._clock = clock
        self.zone = zone
        self._language = language
        self._as_json = as_json

    async def explain(self, what: str) -> None:
        """Say one of the sentences in `texts`."""
        await self.show(self._sentence(what))

    async def show(self, text: str) -> None:
        """Say this: on stderr when stdout is for a program."""
        if self._as_json:
            print(text, file=sys.stderr, flush=True)  # noqa: T201 - this is the console speaking
        else:
            await self._voice.tell(text + "\n")

    async def confirm(self, what: str) -> None:
        """Say it to a person; a program needs no confirmation."""
        if not self._as_json:
            await self.explain(what)

    async def welcome(self) -> None:
        """Say how to begin, and that the clock does not tell the time on the wall, if so."""
        await self.confirm("welcome")
        if self._clock.is_frozen:
            await self.confirm("frozen")
        elif self._clock.is_steered:
            await self.confirm("ahead")

    def prompt(self) -> str:
        """What stands before the line being typed."""
        return f"{self._now():%d-%m %H:%M} > " if self._clock.is_steered else "> "

    def _sentence(self, what: str) -> str:
        return explain(what, self._language, now=f"{self._now():%Y-%m-%d %H:%M}")

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self.zone)
