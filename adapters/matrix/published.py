"""What somebody has published of their keys, and what of it holds: read from an answer to `keys/query`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from adapters.matrix.asking import Ask, Payload, path_of
from adapters.matrix.signing import is_signed


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedDevice:
    """A device that has signed its own keys."""

    id: str
    fingerprint: str
    is_signed: bool
    """By its owner's identity."""
    content: Payload


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Somebody's identity, if they have one, and their devices."""

    user: str
    keys: Mapping[str, str] = field(default_factory=dict)
    """The use of a key -> its public half: the master key, and what it has signed."""
    devices: Mapping[str, PublishedDevice] = field(default_factory=dict)

    @property
    def master(self) -> str | None:
        return self.keys.get("master")


async def ask_published(ask: Ask, user: str) -> Published:
    """What that user has published now. Raises CallError."""
    return read_published(await ask("POST", path_of("keys", "query"), {"device_keys": {user: []}}), user)


def read_published(answer: Mapping[str, Any], user: str) -> Published:
    """What that user has published. What is signed by nobody, or is no key, is left out."""
    keys: dict[str, str] = {}
    for use in ("master", "self_signing", "user_signing"):
        key = _read_key(_at(answer, f"{use}_keys", user), user, use)
        content = _at(answer, f"{use}_keys", user)
        if key and (use == "master" or _is_vouched_for(content, user, keys.get("master"))):
            keys[use] = key
    devices = {
        id: device
        for id, content in _at(answer, "device_keys", user).items()
        if (device := _read_device(content, user, id, keys.get("self_signing")))
    }
    return Published(user=user, keys=keys, devices=devices)


def _read_key(content: Mapping[str, Any], user: str, use: str) -> str | None:
    """The one key of an identity's part."""
    usage, keys = content.get("usage"), _at(content, "keys")
    if content.get("user_id") != user or not isinstance(usage, list) or use not in usage or len(keys) != 1:
        return None
    ((name, key),) = keys.items()
    return key if isinstance(key, str) and name == f"ed25519:{key}" else None


def _read_device(content: object, user: str, id: str, self_signing: str | None) -> PublishedDevice | None:
    if not isinstance(content, dict) or (content.get("user_id"), content.get("device_id")) != (user, id):
        return None
    keys = _at(content, "keys")
    fingerprint, curve = keys.get(f"ed25519:{id}"), keys.get(f"curve25519:{id}")
    if not isinstance(fingerprint, str) or not isinstance(curve, str):
        return None
    if not is_signed(content, by=user, name=id, key=fingerprint):
        return None
    return PublishedDevice(
        id=id,
        fingerprint=fingerprint,
        is_signed=_is_vouched_for(content, user, self_signing),
        content=content,
    )


def _is_vouched_for(content: Mapping[str, Any], user: str, key: str | None) -> bool:
    return key is not None and is_signed(content, by=user, name=key, key=key)


def _at(content: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The object at that place; an empty one when there is none."""
    found: Any = content
    for name in names:
        found = found.get(name) if isinstance(found, Mapping) else None
    return found if isinstance(found, dict) else {}
