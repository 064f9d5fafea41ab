"""A client as strict as Element on one device: what it knows, and waiting for it to know more."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Self, TypeVar

from tests.matrix.clients import Clients
from tests.matrix.heard import Heard, Membership, Payload, Verification
from tests.matrix.homeserver import Login
from tests.matrix.line import Line

_T = TypeVar("_T")


class Device:
    """One device of somebody, with everything that happened to it."""

    def __init__(self, *, patience: float = 60) -> None:
        self.id = ""
        self.device = ""
        self.fingerprint = ""
        self.recovery = ""
        """The key that restores their identity on another device."""
        self.timeline: dict[str, Heard] = {}
        """Event id -> the event as their client sees it now, in the order in which they came."""
        self.memberships: list[Membership] = []
        self.verifications: dict[str, Verification] = {}
        self._patience = patience
        self._line: Line
        self._waiting: set[asyncio.Event] = set()

    @asynccontextmanager
    async def online(
        self, clients: Clients, homeserver: str, login: Login, *, trust: str = "new", recovery: str = ""
    ) -> AsyncIterator[Self]:
        """Logged in and in sync. Trust "new" makes an identity, "recovery" restores it, "none" signs nothing."""
        loop = asyncio.get_running_loop()
        _, self._line = await loop.create_connection(lambda: Line(self._happens), "127.0.0.1", clients.port)
        try:
            answer = await self._ask(
                "login",
                homeserver=homeserver,
                user=login.user,
                password=login.password,
                device=login.device,
                token=login.token,
                trust=trust,
                recovery=recovery,
            )
            self.id, self.device, self.fingerprint = answer["user"], answer["device"], answer["fingerprint"]
            self.recovery = answer.get("recovery", recovery)
            yield self
        finally:
            self._line.close()

    async def _ask(self, does: str, **details: Any) -> Payload:  # noqa: ANN401 - plain data of any shape
        return await self._line.ask(does, within=self._patience, **details)

    def _happens(self, happening: Payload) -> None:
        kind = happening.pop("happens")
        if kind == "event":
            heard = Heard(**happening)
            self.timeline[heard.id] = heard
        elif kind == "membership":
            self.memberships.append(Membership(**happening))
        elif kind == "verification":
            verification = Verification(**happening)
            self.verifications[verification.id] = verification
        for each in self._waiting:
            each.set()

    async def _until(self, what: str, find: Callable[[], _T | None], *, within: float | None = None) -> _T:
        """Look after everything that happens."""
        try:
            async with asyncio.timeout(within or self._patience):
                with self._watching() as happened:
                    while (found := find()) is None:
                        await happened.wait()
                        happened.clear()
                    return found
        except TimeoutError:
            events = [heard for heard in self.timeline.values() if heard.state_key is None]
            known = "\n".join(map(repr, [*events, *self.memberships, *self.verifications.values()]))
            raise TimeoutError(f"{self.id} waited for {what}, and knows only:\n{known}") from None

    async def _once(self, ask: Callable[[], Awaitable[_T]], is_so: Callable[[_T], bool]) -> _T:
        """Ask again after everything that happens. Raises TimeoutError."""
        async with asyncio.timeout(self._patience):
            with self._watching() as happened:
                while not is_so(found := await ask()):
                    await happened.wait()
                    happened.clear()
                return found

    @contextmanager
    def _watching(self) -> Iterator[asyncio.Event]:
        """Set by everything that happens."""
        happened = asyncio.Event()
        self._waiting.add(happened)
        try:
            yield happened
        finally:
            self._waiting.discard(happened)


def ids(people: Sequence[Device | str]) -> list[str]:
    """The user id of each."""
    return [person if isinstance(person, str) else person.id for person in people]
