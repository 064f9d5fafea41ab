"""One device of Bondje's on its homeserver: nio's client made trustworthy."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast
from urllib.parse import quote, urlencode

from nio.crypto import OlmDevice

from adapters.matrix.asking import Payload
from adapters.matrix.faults import MENDING, CallError, fault_of
from adapters.matrix.folder import Folder
from adapters.matrix.logins import Login, find_login, keep_login
from adapters.matrix.machine import Machine
from adapters.matrix.strict import PATIENCE, StrictNio, read_object, read_objects, what_of
from bot.errors import ConfigurationError, RefusedError

_DEVICE_NAME = "Bondje"
_LOGIN = "/_matrix/client/v3/login"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """How the bot gets in: with a password, or with a token and the device that it is of."""

    homeserver: str
    user: str
    password: str | None = None
    token: str | None = None
    device: str | None = None


class Client:
    """Known from the moment that `log_in` has returned. To be closed at the end."""

    def __init__(self, entrance: Entrance, folder: Folder, *, mending: timedelta = MENDING) -> None:
        """`mending`: how long a password that was refused is not tried again, before an account is locked for that."""
        self.folder = folder
        self.nio = StrictNio(entrance.homeserver.rstrip("/"), folder, self._renew)
        self.user = entrance.user
        self.when_device_is_new: list[Callable[[], Awaitable[None]]] = []
        """Awaited after the homeserver has forgotten our device and got its keys anew: it wants to be signed again."""
        self._entrance = entrance
        self._renewing = asyncio.Lock()
        self._mending = mending.total_seconds()
        self._refused_until: float | None = None
        """On the clock of the loop: the password opens nothing before that."""
        self._synced = asyncio.Event()
        self.has_synced = False
        """Sync has told once of all rooms that we are in."""

    @property
    def device(self) -> str:
        return str(self.nio.device_id)

    @property
    def machine(self) -> Machine:
        """The device's own keys, and those of the devices it knows."""
        return self.nio.olm

    @property
    def fingerprint(self) -> str:
        """The public Ed25519 key of this device."""
        return str(self.machine.account.identity_keys["ed25519"])

    async def log_in(self) -> None:
        """Once: the device is reused from then on. Raises ConfigurationError, DelayedError or RefusedError."""
        entrance = self._entrance
        kept = find_login(self.folder, entrance.user, given=entrance.token)
        if kept is not None:
            self.nio.restore_login(entrance.user, kept.device, kept.token)
        elif entrance.token and entrance.device:
            self._keep(Login(device=entrance.device, token=entrance.token))
        elif entrance.password:
            try:
                self._keep(await self._log_in(device=None))
            except CallError as error:
                raise _no_entrance(error) from error
        else:
            raise ConfigurationError(["MATRIX_PASSWORD: give it, or MATRIX_ACCESS_TOKEN with MATRIX_DEVICE_ID."])

    async def close(self) -> None:
        await self.nio.close()

    async def call(
        self,
        method: str,
        path: str,
        content: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, str] | None = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109 - aiohttp's own
    ) -> Payload:
        """See `adapters.matrix.asking.Ask`. `path`: from /_matrix on, quoted. Made once. Raises CallError."""
        body = json.dumps(content or {}) if content is not None or method in {"POST", "PUT"} else None
        where = f"{path}?{urlencode(query)}" if query else path
        return read_object(await self.nio.exchange(method, where, body, timeout=timeout), what_of(method, path))

    async def fetch_state(self, room: str) -> list[Payload]:
        """All of a room's state, as the homeserver has it now. Raises CallError."""
        path = f"/_matrix/client/v3/rooms/{quote(room, safe='')}/state"
        return read_objects(await self.nio.exchange("GET", path), what_of("GET", path))

    async def upload(self, data: bytes, media_type: str) -> str:
        """The address that a file got. Whoever should not read it there encrypts it before. Raises CallError."""
        path = "/_matrix/media/v3/upload"
        read = await self.nio.exchange("POST", path, data, content_type=media_type)
        return str(read_object(read, what_of("POST", path)).get("content_uri", ""))

    async def download(self, path: str, most: int) -> bytes:
        """What is in a file, if that is no more bytes. Raises CallError, or RefusedError for what is larger."""
        read = await self.nio.exchange("GET", path, most=most)
        if len(read) > most:
            raise RefusedError("a file that is too large")
        return read

    async def has_room(self, room: str, *, within: timedelta) -> bool:
        """Whether we are in that room as far as sync has told, now or soon."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within.total_seconds()):
                while room not in self.nio.rooms:
                    await self._synced.wait()
        return room in self.nio.rooms

    async def wait_for_sync(self) -> None:
        """Until the next one has come in."""
        await self._synced.wait()

    def tell_synced(self) -> None:
        """Rooms may have come in."""
        self.has_synced = True
        self._synced.set()
        self._synced = asyncio.Event()

    def sign(self, content: Mapping[str, Any]) -> str:
        """This device's signature under it."""
        bare = {name: value for name, value in content.items() if name not in {"signatures", "unsigned"}}
        return str(self.machine.sign_json(bare))

    def decide_who_may_get_keys(self, decide: Callable[[OlmDevice], bool]) -> None:
        """Asked for every device each time a room key is given away."""
        # mypy takes what is assigned to an instance for a method.
        self.machine.may_get_keys = cast("Any", decide)

    def trust_has_changed(self, user: str) -> None:
        """What is said next in their rooms has a new key, given to whoever may get it now."""
        for room in self.nio.rooms.values():
            if room.encrypted and user in room.users:
                self.nio.invalidate_outbound_session(room.room_id)

    async def _log_in(self, *, device: str | None) -> Login:
        """With the password. To be kept."""
        wish: dict[str, Any] = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": self._entrance.user},
            "password": self._entrance.password,
            "initial_device_display_name": _DEVICE_NAME,
        }
        if device is not None:
            wish["device_id"] = device
        answer = read_object(await self.nio.enter(_LOGIN, json.dumps(wish)), what_of("POST", _LOGIN))
        return Login(device=str(answer["device_id"]), token=str(answer["access_token"]))

    def _keep(self, login: Login) -> None:
        keep_login(self.folder, self.user, login, given=self._entrance.token)
        self.nio.restore_login(self.user, login.device, login.token)

    async def _renew(self, error: CallError, token: str) -> bool:
        """After a logout, soft or not, the same device logs in again, if it knows the password."""
        async with self._renewing:
            if self.nio.access_token != token:
                return True
            now = asyncio.get_running_loop().time()
            if not self._entrance.password or (self._refused_until is not None and now < self._refused_until):
                return False
            _log.warning("the homeserver has ended our session: logging in again")
            try:
                login = await self._log_in(device=self.device)
            except CallError as refused:
                if refused.code is None or refused.rest is not None:
                    # Whatever was asked was certainly not done.
                    refused.was_sent = False
                    raise
                self._refused_until = now + self._mending
                _log.error(
                    "the homeserver has ended our session, and MATRIX_PASSWORD opens no other: all waits until it does",
                    extra={"reason": str(refused)},
                )
                # What was refused is the password, and not what was asked.
                raise error from refused
            if not error.answer.get("soft_logout"):
                # The device is gone there, with its keys: it is the same one again once they are back. Noted before
                # the session is kept, for a stop in between.
                self.machine.account.shared = False
                self.machine.uploaded_key_count = 0
                self.machine.save_account()
            self._keep(login)
        return True


def _no_entrance(error: CallError) -> Exception:
    if error.code in {"M_FORBIDDEN", "M_USER_DEACTIVATED", "M_INVALID_USERNAME"}:
        return ConfigurationError([f"MATRIX_PASSWORD: the homeserver does not let us in ({error.code})."])
    return fault_of(error)
