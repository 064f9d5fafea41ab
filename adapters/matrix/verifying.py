"""Verification by emoji, as people begin it from their clients: between devices, or in a room."""

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any

from adapters.matrix.asking import Ask, Payload, path_of
from adapters.matrix.faults import CallError
from adapters.matrix.heard import Heard, ToDevice
from adapters.matrix.published import ask_published
from adapters.matrix.sas import Code, Party
from adapters.matrix.verification import CancelError, Step, Verification
from bot.ports import Clock

_PREFIX = "m.key.verification."
_MESSAGE = "m.room.message"
_LIFE = timedelta(minutes=10)
_AHEAD = timedelta(minutes=5)
_MOST = 50
"""At once. The oldest give way, so that nobody can fill the memory."""
_BEGINNINGS = frozenset({"request", "start"})
_log = logging.getLogger(__name__)

Shows = Callable[[str, Code], Awaitable[None]]
"""Given who wants to compare what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Where:
    """A verification is only theirs who began it, where they began it."""

    user: str
    room: str | None
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Going:
    verification: Verification
    began_at: datetime
    token: str = field(default_factory=lambda: token_hex(8))


class Verifying:
    """The bot's side. It has nothing to lose by being known, so it agrees with everybody that it may talk to."""

    def __init__(
        self,
        ask: Ask,
        clock: Clock,
        ours: Party,
        *,
        shows: Shows | None = None,
        may_talk: Callable[[str], bool] = lambda _: True,
    ) -> None:
        """`shows`: awaited when there is something to compare; `may_talk`: which users are answered at all."""
        self._ask = ask
        self._clock = clock
        self._ours = ours
        self._shows = shows
        self._may_talk = may_talk
        self._going: dict[_Where, _Going] = {}

    async def hear(self, heard: Heard | ToDevice) -> bool:
        """Take part, if it is of a verification. False: it is about something else."""
        kind = _kind_of(heard)
        if kind is None:
            return False
        where = _where(heard)
        # What the bot says in a room comes back to it.
        if where is not None and (where.room is None or where.user != self._ours.user):
            self._forget_old()
            await self._take(where, kind, heard)
        return True

    async def _take(self, where: _Where, kind: str, heard: Heard | ToDevice) -> None:
        if kind == "cancel":
            self._going.pop(where, None)
            return
        try:
            going = self._going.get(where) or await self._begin(where, kind, heard)
            if going is not None:
                await self._go_on(where, going, kind, heard.content)
        except CallError as error:
            # Whoever asked sees that nothing happens, and asks again.
            self._going.pop(where, None)
            _log.warning("a verification could not go on", extra={"user": where.user, "reason": str(error)})

    async def _begin(self, where: _Where, kind: str, heard: Heard | ToDevice) -> _Going | None:
        device = heard.content.get("from_device")
        if kind not in _BEGINNINGS or not isinstance(device, str) or not self._may_talk(where.user):
            return None
        if not self._is_for_us_now(kind, heard):
            return None
        published = await ask_published(self._ask, where.user)
        if device not in published.devices:
            _log.warning("a device nobody knows wants to verify", extra={"user": where.user})
            return None
        theirs = Party(
            user=where.user,
            device=device,
            fingerprint=published.devices[device].fingerprint,
            master=published.master,
        )
        verification = Verification(where.id, ours=self._ours, theirs=theirs)
        going = self._going[where] = _Going(verification=verification, began_at=self._clock.now())
        if len(self._going) > _MOST:
            del self._going[next(iter(self._going))]
        return going

    def _is_for_us_now(self, kind: str, heard: Heard | ToDevice) -> bool:
        """Not something from yesterday, nor something between two others in a room where we are."""
        if isinstance(heard, ToDevice):
            sent_at_ms = heard.content.get("timestamp") if kind == "request" else None
        else:
            sent_at_ms = heard.sent_at_ms
            if kind != "request" or heard.content.get("to") != self._ours.user:
                return False
        if not isinstance(sent_at_ms, int | float):
            return kind == "start"
        age = self._clock.now().timestamp() - sent_at_ms / 1000
        return -_AHEAD.total_seconds() < age < _LIFE.total_seconds()

    async def _go_on(self, where: _Where, going: _Going, kind: str, content: Mapping[str, Any]) -> None:
        verification = going.verification
        shown = verification.code
        try:
            steps = verification.take(kind, content)
        except CancelError as error:
            del self._going[where]
            _log.warning("a verification ended", extra={"user": where.user, "reason": error.reason})
            steps = [Step(kind="cancel", content={"code": error.code, "reason": error.reason})]
        await self._say(where, going, steps)
        if verification.code is not None and shown is None:
            await self._show(where.user, verification.code)
        if kind == "mac" and verification.is_done:
            _log.info("somebody has verified Bondje", extra={"user": where.user})
        if kind == "done":
            self._going.pop(where, None)

    async def _show(self, user: str, code: Code) -> None:
        # An administrator who looks here compares over another way than the one to be verified.
        numbers = "-".join(map(str, code.numbers))
        _log.info("verification: compare", extra={"user": user, "emoji": " ".join(code.emoji), "numbers": numbers})
        if self._shows is not None:
            await self._shows(user, code)

    async def _say(self, where: _Where, going: _Going, steps: Sequence[Step]) -> None:
        for step in steps:
            type_, token = f"{_PREFIX}{step.kind}", f"{going.token}.{step.kind}"
            if where.room is None:
                content: Payload = {**step.content, "transaction_id": where.id}
                to = {where.user: {going.verification.theirs.device: content}}
                await self._ask("PUT", path_of("sendToDevice", type_, token), {"messages": to})
            else:
                # Never encrypted, as clients do: it has to work where keys do not.
                relation = {"rel_type": "m.reference", "event_id": where.id}
                path = path_of("rooms", where.room, "send", type_, token)
                await self._ask("PUT", path, {**step.content, "m.relates_to": relation})

    def _forget_old(self) -> None:
        before = self._clock.now() - _LIFE
        for where in [where for where, going in self._going.items() if going.began_at < before]:
            del self._going[where]


def _kind_of(heard: Heard | ToDevice) -> str | None:
    """The last word of the type; nothing when it is about something else."""
    type_ = heard.type
    if isinstance(heard, Heard) and type_ == _MESSAGE:
        type_ = str(heard.content.get("msgtype"))
    return type_.removeprefix(_PREFIX) if type_.startswith(_PREFIX) else None


def _where(heard: Heard | ToDevice) -> _Where | None:
    if isinstance(heard, ToDevice):
        room, id = None, heard.content.get("transaction_id")
    elif heard.type == _MESSAGE:
        room, id = heard.room, heard.id
    else:
        relation = heard.content.get("m.relates_to")
        room, id = heard.room, relation.get("event_id") if isinstance(relation, Mapping) else None
    return _Where(user=heard.sender, room=room, id=id) if isinstance(id, str) else None
