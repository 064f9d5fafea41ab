"""Fixtures for every test that needs Matrix."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from itertools import count

import pytest

from tests.matrix.clients import Clients
from tests.matrix.homeserver import Homeserver, Login, unlimited
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def matrix_clients(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clients]:
    """Where people's clients live."""
    with Clients(tmp_path_factory.mktemp("matrix") / "clients.log") as clients:
        yield clients


@pytest.fixture(scope="session")
def homeserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homeserver]:
    """A homeserver without limits, for all tests of a worker: each has users and rooms of its own."""
    with Homeserver(tmp_path_factory.mktemp("synapse"), limits=unlimited()) as running:
        yield running


@pytest.fixture(scope="session")
def limited_homeserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homeserver]:
    """A homeserver with the limits that Synapse has when nobody says otherwise."""
    with Homeserver(tmp_path_factory.mktemp("synapse"), limits={}) as running:
        yield running


class MatrixPeople:
    """Brings people online, and takes them offline at the end of the test."""

    def __init__(self, clients: Clients, homeserver: Homeserver, stack: AsyncExitStack) -> None:
        self.homeserver = homeserver
        self._clients = clients
        self._stack = stack

    async def login(self, name: str, *, is_limited: bool = True) -> Login:
        """A new user called like that, and a number; `is_limited=False` spares them the limits on messages."""
        return await self.homeserver.register(f"{name}{next(_NUMBERS)}", is_limited=is_limited)

    async def person(self, name: str, *, trust: str = "new") -> Person:
        """Somebody new, with a client of their own, whom no limits hold up."""
        return await self.online(await self.login(name, is_limited=False), trust=trust)

    async def online(
        self, login: Login, *, trust: str = "new", recovery: str = "", homeserver: str | None = None
    ) -> Person:
        """A client for that device. `homeserver`: what it takes for one, if that is not it."""
        person = Person()
        address = homeserver or self.homeserver.url
        return await self._stack.enter_async_context(
            person.online(self._clients, address, login, trust=trust, recovery=recovery)
        )

    async def second_device(self, of: Person, *, trust: str = "recovery") -> Person:
        """Another device of somebody: signed with their recovery key, or with "none" not signed."""
        login = Login(user=of.id, device="", token="")
        return await self.online(login, trust=trust, recovery=of.recovery if trust == "recovery" else "")


@pytest.fixture
async def matrix(matrix_clients: Clients, homeserver: Homeserver) -> AsyncIterator[MatrixPeople]:
    """People with strict clients on the homeserver without limits."""
    async with AsyncExitStack() as stack:
        yield MatrixPeople(matrix_clients, homeserver, stack)


@pytest.fixture
async def limited_matrix(matrix_clients: Clients, limited_homeserver: Homeserver) -> AsyncIterator[MatrixPeople]:
    """People with strict clients on the homeserver with limits, which only those of `login` meet."""
    async with AsyncExitStack() as stack:
        yield MatrixPeople(matrix_clients, limited_homeserver, stack)


@pytest.fixture
async def proxy(homeserver: Homeserver) -> AsyncIterator[Proxy]:
    """What the bot takes for the homeserver without limits."""
    async with Proxy(homeserver.url).running() as running:
        yield running
