"""The arithmetic of verification by emoji: what both sides must come to, each for itself."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vodozemac import Curve25519PublicKey, Sas

from adapters.matrix.signing import canonical, encode

EMOJI = [
    *("🐶", "🐱", "🦁", "🐎", "🦄", "🐷", "🐘", "🐰", "🐼", "🐓", "🐧", "🐢", "🐟", "🐙", "🦋", "🌷"),
    *("🌳", "🌵", "🍄", "🌏", "🌙", "☁️", "🔥", "🍌", "🍎", "🍓", "🌽", "🍕", "🎂", "❤️", "😀", "🤖"),
    *("🎩", "👓", "🔧", "🎅", "👍", "☂️", "⌛", "⏰", "🎁", "💡", "📕", "✏️", "📎", "✂️", "🔒", "🔑"),
    *("🔨", "☎️", "🏁", "🚂", "🚲", "✈️", "🚀", "🏆", "⚽", "🎸", "🎺", "🔔", "⚓", "🎧", "📁", "📌"),
]
"""As the specification numbers them."""

OLD_MAC = "hkdf-hmac-sha256"
"""Some clients know only this one, whose codes are written wrongly, the same everywhere."""
MACS = ("hkdf-hmac-sha256.v2", OLD_MAC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One device in a verification."""

    user: str
    device: str
    fingerprint: str
    master: str | None

    @property
    def keys(self) -> dict[str, str]:
        """What can be vouched for, by the name it has in a MAC."""
        named = {f"ed25519:{self.device}": self.fingerprint}
        return named if self.master is None else {**named, f"ed25519:{self.master}": self.master}


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """The same on both sides, or somebody is in between."""

    emoji: tuple[str, ...]
    numbers: tuple[int, int, int]
    """For clients without pictures."""


def commit(public: str, start: Mapping[str, Any]) -> str:
    """A promise of a key that is shown only later. Raises ValueError."""
    return encode(hashlib.sha256(public.encode() + canonical(start)).digest())


class Secret:
    """What only these two devices know."""

    def __init__(self, transaction: str, *, mac: str) -> None:
        self._sas = Sas()
        self.public = self._sas.public_key.to_base64()
        self._transaction = transaction
        self._mac = mac

    def agree(self, key: str) -> None:
        """With the other's public key, once. Raises ValueError."""
        self._shared = self._sas.diffie_hellman(Curve25519PublicKey.from_base64(key))
        self._key = key

    def code(self, *, began: Party, accepted: Party) -> Code:
        """To compare, when ours is the device that accepted."""
        sides = ((began, self._key), (accepted, self.public))
        parts = [f"{party.user}|{party.device}|{key}" for party, key in sides]
        code = self._shared.bytes("|".join(("MATRIX_KEY_VERIFICATION_SAS", *parts, self._transaction)))
        return Code(emoji=tuple(EMOJI[index] for index in code.emoji_indices), numbers=code.decimals)

    def macs(self, keys: Mapping[str, str], *, sender: Party, receiver: Party) -> dict[str, Any]:
        """What the sender vouches for, as it is sent."""
        info = "".join(
            (
                "MATRIX_KEY_VERIFICATION_MAC",
                *(sender.user, sender.device, receiver.user, receiver.device),
                self._transaction,
            )
        )
        calculate = self._shared.calculate_mac_invalid_base64 if self._mac == OLD_MAC else self._shared.calculate_mac
        return {
            "mac": {name: calculate(key, info + name) for name, key in keys.items()},
            "keys": calculate(",".join(sorted(keys)), f"{info}KEY_IDS"),
        }
