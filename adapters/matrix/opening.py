"""Rooms that the bot opens for people: encrypted, and no further into the federation than they have to be."""

import hashlib
from collections.abc import Collection, Mapping
from typing import Any

from adapters.matrix.allowed import Allowed
from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.places import server_of
from adapters.matrix.rooms import OPENED
from bot.errors import DelayedError, RefusedError
from bot.messages import Together

ENCRYPTION = {"algorithm": "m.megolm.v1.aes-sha2"}
_MODERATOR = 50
_ADMINISTRATOR = 100
_CREATORS_FROM = 12
"""From this room version on, a creator may do everything, and is in no list."""
_LONGEST_NAME = 200
_MOST_NAMES = 3

Content = dict[str, Any]


def private_room(bot: str, user: str) -> Content:
    """The private conversation with one person."""
    return {
        "preset": "trusted_private_chat",
        "is_direct": True,
        "invite": [user],
        "creation_content": {"m.federate": server_of(user) != server_of(bot)},
        "initial_state": [_state("m.room.encryption", ENCRYPTION), _no_guests()],
    }


def room_for(together: Together, bot: str, allowed: Collection[str], *, version: int, space: str | None) -> Content:
    """A room for these people, in which all of them may do what a moderator does."""
    users = [account.id for account in together.accounts]
    powers = dict.fromkeys(users, _MODERATOR) | ({} if version >= _CREATORS_FROM else {bot: _ADMINISTRATOR})
    is_federated = any(server_of(user) != server_of(bot) for user in users)
    state = [
        _state("m.room.encryption", ENCRYPTION),
        _state("m.room.history_visibility", {"history_visibility": "invited"}),
        _no_guests(),
    ]
    if is_federated:
        state.append(
            _state("m.room.server_acl", {"allow": sorted({*allowed, server_of(bot)}), "allow_ip_literals": False})
        )
    if space is not None:
        state.append(_state("m.space.parent", {"via": [server_of(bot)], "canonical": True}, key=space))
    return {
        "preset": "private_chat",
        "name": together.title[:_LONGEST_NAME],
        "room_alias_name": alias_of(bot, together.key),
        "invite": users,
        "creation_content": {"m.federate": is_federated, OPENED: {"apart": len(users) == 1}},
        "power_level_content_override": {"users": powers},
        "initial_state": state,
    }


def alias_of(bot: str, key: str, number: int = 0) -> str:
    """By which a room is found again that was opened under this key just before everything stopped.

    `number`: for when somebody else has the one before.
    """
    words = f"{bot} {key}" if number == 0 else f"{bot} {key} {number}"
    return f"bondje-{hashlib.sha256(words.encode()).hexdigest()[:32]}"


class Opening:
    """For several people, or for one apart."""

    def __init__(self, client: Client, allowed: Allowed, *, space: str | None = None) -> None:
        self._client = client
        self._allowed = allowed
        self._space = space
        self._version: int | None = None

    async def open(self, together: Together) -> str:
        """The same key opens the same room. Raises DelayedError or RefusedError."""
        strangers = [account.id for account in together.accounts if not self._allowed(account.id)]
        if strangers:
            raise RefusedError("somebody is at a server that is not in MATRIX_ALLOWED_SERVERS")
        try:
            return await self._open(together)
        except CallError as error:
            raise fault_of(error) from error

    async def _open(self, together: Together) -> str:
        space = self._space if len(together.accounts) > 1 else None
        wish = room_for(
            together, self._client.user, self._allowed.servers, version=await self._find_version(), space=space
        )
        room = await self._create_or_find(wish, together.key)
        if not isinstance(room, str):
            raise DelayedError("the homeserver has named no room", maybe_said=False)
        if space is not None:
            await self._put_into(space, room)
        return room

    async def _create_or_find(self, wish: Content, key: str) -> object:
        """A name that somebody has taken is no way into a room of theirs."""
        for number in range(_MOST_NAMES):
            name = alias_of(self._client.user, key, number)
            try:
                return (await self._create({**wish, "room_alias_name": name})).get("room_id")
            except CallError as error:
                if error.code != "M_ROOM_IN_USE":
                    raise
            room = (await self._client.call("GET", path_of("directory", "room", f"#{name}:{self._allowed.home}"))).get(
                "room_id"
            )
            if isinstance(room, str) and await self._is_ours(room):
                return room
        return (await self._client.call("POST", path_of("createRoom"), without_name(wish))).get("room_id")

    async def _is_ours(self, room: str) -> bool:
        try:
            state = await self._client.fetch_state(room)
        except CallError as error:
            if error.is_final:
                return False
            raise
        return any(
            event.get("type") == "m.room.create"
            and event.get("sender") == self._client.user
            and OPENED in (event.get("content") or {})
            for event in state
        )

    async def _create(self, wish: Content) -> Mapping[str, Any]:
        path = path_of("createRoom")
        try:
            return await self._client.call("POST", path, wish)
        except CallError as error:
            if error.code not in {"M_FORBIDDEN", "M_EXCLUSIVE", "M_UNKNOWN"}:
                raise
        # Some servers keep aliases to themselves: then without one.
        return await self._client.call("POST", path, without_name(wish))

    async def _put_into(self, space: str, room: str) -> None:
        """As well as it can be: what matters is the room."""
        child = {"via": [self._allowed.home]}
        try:
            await self._client.call("PUT", path_of("rooms", space, "state", "m.space.child", room), child)
        except CallError as error:
            if not error.is_final:
                raise

    async def _find_version(self) -> int:
        """Of the rooms that the homeserver makes."""
        if self._version is None:
            found = await self._client.call("GET", path_of("capabilities"))
            versions = (found.get("capabilities") or {}).get("m.room_versions") or {}
            default = str(versions.get("default", ""))
            self._version = int(default) if default.isdecimal() else 1
        return self._version


def without_name(wish: Content) -> Content:
    """The same room, to be found by nobody."""
    return {name: wish[name] for name in wish if name != "room_alias_name"}


def _state(type: str, content: Mapping[str, Any], *, key: str = "") -> Content:  # noqa: A002 - Matrix's word
    return {"type": type, "state_key": key, "content": dict(content)}


def _no_guests() -> Content:
    return _state("m.room.guest_access", {"guest_access": "forbidden"})
