"""How the bot comes by its identity: kept, restored or new; and how the homeserver comes to know it."""

import logging
from dataclasses import dataclass

from adapters.matrix.asking import Ask, path_of
from adapters.matrix.identity import SECRETS, Identity
from adapters.matrix.proving import Proving
from adapters.matrix.published import Published, ask_published
from adapters.matrix.recovery import SecretStorage, new_key
from adapters.matrix.restoring import restore
from adapters.matrix.vault import Kept, Vault
from bot.errors import ConfigurationError, DelayedError, RefusedError

_log = logging.getLogger(__name__)

_LOST = (
    "MATRIX_RECOVERY_KEY: {user} has a cross-signing identity that is not in MATRIX_STORE. "
    "Give its recovery key, or replace it with `bondje matrix new-identity` (docs/matrix.md)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Established:
    """Where the identity stands."""

    identity: Identity
    recovery_key: bytes | None
    """What an administrator should keep elsewhere; None when it was not made here."""
    is_recoverable: bool
    """The private keys lie sealed on the homeserver, and that key opens them."""


class Establishing:
    """For one device, whose own keys the homeserver has already. Everything may be done again."""

    def __init__(self, ask: Ask, vault: Vault, *, user: str, device: str, password: str | None = None) -> None:
        """`password`: for a homeserver that wants it before it takes an identity."""
        self._ask = ask
        self._vault = vault
        self._user = user
        self._device = device
        self._proving = Proving(ask, user, password)
        self._storage = SecretStorage(ask, user)

    async def establish(self, *, recovery_key: str | None = None, replaces: bool = False) -> Established:
        """Have an identity that the homeserver knows and that has signed this device.

        A lost identity is restored with its recovery key. `replaces` makes a new one instead: all who had verified
        the bot have to do that again. Raises ConfigurationError, CallError, DelayedError or RefusedError.
        """
        published = await ask_published(self._ask, self._user)
        kept = self._find(published)
        if replaces or (kept is None and not published.master):
            kept = self._make()
        elif kept is None or (published.master and kept.identity.public != published.keys):
            kept = await self._restore(published, recovery_key)
        if published.keys != kept.identity.public:
            await self._publish(kept.identity)
        self._vault.put(kept)
        await self._sign_device(kept.identity, published)
        is_recoverable = await self._store(kept, replaces=replaces)
        return Established(identity=kept.identity, recovery_key=kept.recovery_key, is_recoverable=is_recoverable)

    def _find(self, published: Published) -> Kept | None:
        """Of those kept the one that the world knows, or may get to know."""
        kept = self._vault.find(self._user)
        return next((each for each in kept if published.master in {None, each.identity.master.public}), None)

    def _make(self) -> Kept:
        kept = Kept(identity=Identity.new(self._user), recovery_key=new_key())
        # Before anybody knows it: an identity that is published and lost could never be used again. The one before
        # stays until then.
        self._vault.put(kept, *self._vault.find(self._user))
        _log.warning(
            "made a cross-signing identity: keep its recovery key elsewhere (`bondje matrix recovery-key` shows it)",
            extra={"public_key": kept.identity.master.public},
        )
        return kept

    async def _restore(self, published: Published, text: str | None) -> Kept:
        if not text:
            raise ConfigurationError([_LOST.format(user=self._user)])
        kept = await restore(self._storage, self._user, master=published.master, text=text)
        _log.info("restored the cross-signing identity", extra={"public_key": kept.identity.master.public})
        return kept

    async def _publish(self, identity: Identity) -> None:
        path = path_of("keys", "device_signing", "upload")
        await self._proving.ask(path, identity.publication(), what="another cross-signing identity")

    async def _sign_device(self, identity: Identity, published: Published) -> None:
        device = published.devices.get(self._device)
        if device is None:
            raise DelayedError(f"the homeserver does not know device {self._device} yet", maybe_said=False)
        if device.is_signed and published.keys == identity.public:
            return
        signed = {self._user: {self._device: identity.sign_device(device.content)}}
        answer = await self._ask("POST", path_of("keys", "signatures", "upload"), signed)
        if answer.get("failures"):
            raise RefusedError(f"the homeserver does not take the signature under device {self._device}")
        _log.info("signed this device", extra={"device": self._device})

    async def _store(self, kept: Kept, *, replaces: bool) -> bool:
        """Whether a copy lies on the homeserver; what others have put there is left alone."""
        key = kept.recovery_key
        if key is None:
            return False
        if await self._storage.read(SECRETS.values(), key) == kept.identity.secrets:
            return True
        if replaces or await self._storage.is_empty() or await self._storage.find_key_id(key):
            await self._storage.write(kept.identity.secrets, key)
            return True
        _log.warning("the account's secret storage has another key: the recovery key of Bondje does not open it")
        return False
