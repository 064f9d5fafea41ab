"""The side that begins a verification, with everything that it could do wrong."""

from typing import Any

from vodozemac import Curve25519PublicKey, EstablishedSas, Sas

from adapters.matrix.sas import Party
from adapters.matrix.verification import SAS, Step, Verification

TRANSACTION = "of-anna"


class Asker:
    """Anna's phone, as she has published it."""

    def __init__(self, verification: Verification, *, me: Party, bot: Party) -> None:
        self.public = ""
        self.emoji_indices: list[int] = []
        self._verification = verification
        self._me = me
        self._bot = bot
        self._sas = Sas()
        self._shared: EstablishedSas
        self._info = ""

    def asks(self, **changed: Any) -> Step:  # noqa: ANN401 - also what it should not be
        (ready,) = self.sends("request", {"from_device": self._me.device, "methods": [SAS], **changed})
        return ready

    def starts(self, **changed: Any) -> Step:  # noqa: ANN401
        self.start = {
            "from_device": self._me.device,
            "method": SAS,
            "key_agreement_protocols": ["curve25519-hkdf-sha256"],
            "hashes": ["sha256"],
            "message_authentication_codes": ["hkdf-hmac-sha256.v2", "hkdf-hmac-sha256"],
            "short_authentication_string": ["emoji", "decimal"],
            "transaction_id": TRANSACTION,
            **changed,
        }
        (accept,) = self.sends("start", self.start)
        return accept

    def shows_key(self) -> str:
        """The bot's key."""
        self.public = self._sas.public_key.to_base64()
        (shown,) = self.sends("key", {"key": self.public})
        key = str(shown.content["key"])
        self._shared = self._sas.diffie_hellman(Curve25519PublicKey.from_base64(key))
        info = (
            f"MATRIX_KEY_VERIFICATION_SAS|{self._me.user}|{self._me.device}|{self.public}"
            f"|{self._bot.user}|{self._bot.device}|{key}|{TRANSACTION}"
        )
        self.emoji_indices = list(self._shared.bytes(info).emoji_indices)
        return key

    def confirms(
        self, keys: dict[str, str] | None = None, *, is_old: bool = False, listed: str | None = None
    ) -> list[Step]:
        """That these keys are mine: mac and done, when the bot believes it."""
        macs = self._macs(self._me.keys if keys is None else keys, self._me, self._bot, is_old=is_old)
        return self.sends("mac", macs if listed is None else {**macs, "keys": listed})

    def macs(self) -> dict[str, Any]:
        """What confirms that my keys are mine."""
        return self._macs(self._me.keys, self._me, self._bot, is_old=False)

    def believes(self, said: Step, *, is_old: bool = False) -> bool:
        """What the bot says of itself."""
        return said.content == self._macs(self._bot.keys, self._bot, self._me, is_old=is_old)

    def sends(self, kind: str, content: dict[str, Any]) -> list[Step]:
        return list(self._verification.take(kind, content))

    def _macs(self, keys: dict[str, str], sender: Party, receiver: Party, *, is_old: bool) -> dict[str, Any]:
        info = f"MATRIX_KEY_VERIFICATION_MAC{sender.user}{sender.device}{receiver.user}{receiver.device}{TRANSACTION}"
        calculate = self._shared.calculate_mac_invalid_base64 if is_old else self._shared.calculate_mac
        names = ",".join(sorted(keys))
        return {
            "mac": {name: calculate(key, f"{info}{name}") for name, key in keys.items()},
            "keys": calculate(names, f"{info}KEY_IDS"),
        }
