"""How the bot's device stands with the homeserver, for whoever looks after it. Looking changes nothing."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from secrets import token_hex
from typing import Any
from urllib.parse import quote

from adapters.matrix.asking import Ask, path_of
from adapters.matrix.devices import Devices, OtherDevice
from adapters.matrix.powers import power_of
from adapters.matrix.published import ask_published

_KIND = "signed_curve25519"
_NOTHING: Mapping[str, Any] = {"presence": {"types": []}, "account_data": {"types": []}}
_CHILD = "m.space.child"
_USUAL_LEVEL = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """As everybody else sees it."""

    device: str
    fingerprint: str | None
    """In fours, as clients show it; None: the homeserver does not have this device's keys."""
    identity: str | None
    """The public master key, in fours."""
    is_signed: bool
    """By that identity: else strict clients are deaf to this device."""
    keys_left: int
    """One-time keys that others can still take."""
    has_fallback_key: bool | None
    """One that nobody has used yet, for when those are all taken; None: the homeserver does not tell."""
    others: Sequence[OtherDevice]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpaceFacts:
    """A room, as a place to put rooms in."""

    name: str
    is_space: bool
    may_add: bool


async def look(ask: Ask, *, user: str, device: str) -> Facts:
    """Raises CallError."""
    published = await ask_published(ask, user)
    ours = published.devices.get(device)
    # Without `since` it takes nothing from whoever syncs; it only counts. A room that is nowhere makes each wish
    # another: Synapse gives the same answer to the same wish for two minutes.
    wish = quote(json.dumps({**_NOTHING, "room": {"rooms": [f"!{token_hex(8)}:nowhere.invalid"]}}))
    synced = await ask("GET", f"{path_of('sync')}?timeout=0&set_presence=offline&filter={wish}")
    unused = synced.get("device_unused_fallback_key_types")
    return Facts(
        device=device,
        fingerprint=in_fours(ours.fingerprint) if ours else None,
        identity=in_fours(published.master) if published.master else None,
        is_signed=ours is not None and ours.is_signed,
        keys_left=(synced.get("device_one_time_keys_count") or {}).get(_KIND, 0),
        has_fallback_key=None if unused is None else _KIND in unused,
        others=await Devices(ask, user=user, device=device).find_others(),
    )


def read_space(state: Sequence[Mapping[str, Any]], *, user: str) -> SpaceFacts:
    """`state`: all of the room's; `user`: who wants to put rooms into it."""
    by_type = {each.get("type"): each.get("content") or {} for each in state if each.get("state_key") == ""}
    levels = by_type.get("m.room.power_levels", {})
    needed = (levels.get("events") or {}).get(_CHILD, levels.get("state_default", _USUAL_LEVEL))
    return SpaceFacts(
        name=str(by_type.get("m.room.name", {}).get("name") or ""),
        is_space=by_type.get("m.room.create", {}).get("type") == "m.space",
        may_add=power_of(user, [dict(each) for each in state]) >= (needed if isinstance(needed, int) else _USUAL_LEVEL),
    )


def in_fours(key: str) -> str:
    """As clients show it."""
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
