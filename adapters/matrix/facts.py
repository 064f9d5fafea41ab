"""How the bot's device stands with the homeserver, for whoever looks after it. Looking changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.matrix.asking import Ask, path_of
from adapters.matrix.devices import Devices, OtherDevice
from adapters.matrix.published import ask_published

_KIND = "signed_curve25519"


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
    others: Sequence[OtherDevice]


async def look(ask: Ask, *, user: str, device: str) -> Facts:
    """Raises CallError."""
    published = await ask_published(ask, user)
    ours = published.devices.get(device)
    # With nothing to upload, the homeserver only counts.
    counts = (await ask("POST", path_of("keys", "upload"), {})).get("one_time_key_counts") or {}
    return Facts(
        device=device,
        fingerprint=_in_fours(ours.fingerprint) if ours else None,
        identity=_in_fours(published.master) if published.master else None,
        is_signed=ours is not None and ours.is_signed,
        keys_left=counts.get(_KIND, 0),
        others=await Devices(ask, user=user, device=device).find_others(),
    )


def _in_fours(key: str) -> str:
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
