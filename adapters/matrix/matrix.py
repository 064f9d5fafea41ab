"""All parts of Matrix, put together."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass

from adapters.matrix.allowed import Allowed
from adapters.matrix.choosing import Chosen
from adapters.matrix.client import Client
from adapters.matrix.directs import Directs
from adapters.matrix.doubts import Doubts
from adapters.matrix.joining import Joining
from adapters.matrix.keys import Keys
from adapters.matrix.listener import Listener
from adapters.matrix.marks import Marks
from adapters.matrix.messenger import MatrixMessenger
from adapters.matrix.opening import Opening
from adapters.matrix.reactions import Reactions
from adapters.matrix.rooms import Rooms
from adapters.matrix.sayings import Sayings
from adapters.matrix.sending import Sending
from adapters.matrix.spoken import Spoken
from adapters.matrix.standing import Standing
from adapters.matrix.syncing import Rhythm, Syncing
from adapters.matrix.telling import Telling
from adapters.matrix.voting import Voting
from adapters.working import Working
from bot.ports import Clock, Receiver, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What an operator has decided."""

    servers: Collection[str] = ()
    """At home at which people may invite the bot and talk to it; none: its own."""
    space: str | None = None
    """Where rooms for people who meet are put."""
    rhythm: Rhythm | None = None


class Matrix:
    """Speaks with `messenger`; hears while `listening` lasts."""

    def __init__(self, client: Client, standing: Standing, keys: Keys, clock: Clock, house: House) -> None:
        """The client has logged in."""
        self._client = client
        self._standing = standing
        self._keys = keys
        self._clock = clock
        self._rhythm = house.rhythm or Rhythm()
        self.allowed = Allowed(client.user, house.servers)
        self._rooms = Rooms(client)
        self._directs = Directs(client, self._rooms)
        self._sending = Sending(client, clock)
        self._sayings = Sayings(client, keys)
        self._spoken = Spoken()
        self._reactions = Reactions(self._sending)
        self._syncing: Syncing | None = None
        doubts = Doubts(client, clock)
        self._voting = Voting(client, keys, self._sending, doubts)
        self.messenger = MatrixMessenger(
            client=client,
            rooms=self._rooms,
            directs=self._directs,
            sending=self._sending,
            sayings=self._sayings,
            spoken=self._spoken,
            opening=Opening(client, self.allowed, space=house.space),
            doubts=doubts,
            reactions=self._reactions,
            voting=self._voting,
        )

    @property
    def is_connected(self) -> bool:
        """Whether the homeserver answers us."""
        return self._syncing is not None and self._syncing.is_connected

    @asynccontextmanager
    async def listening(self, receiver: Receiver, store: Store) -> AsyncIterator[None]:
        """Nothing is taken before or after; what was taken is finished when this is left."""
        failed: BaseException | None = None
        async with Working() as working, asyncio.TaskGroup() as parts:
            marks = Marks(store, self._client.user)
            syncing = self._syncing = Syncing(
                self._client, self._keys, marks, hears=self._listener(working), receiver=receiver, rhythm=self._rhythm
            )
            hearing = parts.create_task(syncing.run())
            reacting = parts.create_task(self._reactions.run())
            try:
                yield
            except BaseException as error:  # noqa: BLE001 - raised below, as it is: a group would wrap it
                failed = error
            hearing.cancel()
            await self._reactions.settle()
            reacting.cancel()
        if failed is not None:
            raise failed

    def _listener(self, working: Working) -> Listener:
        joining = Joining(
            client=self._client, rooms=self._rooms, directs=self._directs, allowed=self.allowed, start=working.start
        )
        telling = Telling(
            sending=self._sending,
            directs=self._directs,
            allowed=self.allowed,
            start=working.start,
            pauses=self._rhythm.pauses,
        )
        return Listener(
            client=self._client,
            clock=self._clock,
            standing=self._standing,
            rooms=self._rooms,
            directs=self._directs,
            sayings=self._sayings,
            spoken=self._spoken,
            chosen=Chosen(self._sending, self._voting),
            voting=self._voting,
            joining=joining,
            telling=telling,
            allowed=self.allowed,
            start=working.start,
            pauses=self._rhythm.pauses,
        )
