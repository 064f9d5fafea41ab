"""Keys of ours that others take to write to us: as many as there should be, and one for when all are taken."""

import logging
from collections.abc import Mapping
from typing import Any

from adapters.matrix.client import Client
from adapters.matrix.faults import CallError
from adapters.matrix.heard import Payload
from adapters.matrix.published import ask_published

_UPLOAD = "/_matrix/client/v3/keys/upload"
_KIND = "signed_curve25519"
_log = logging.getLogger(__name__)


class Supply:
    """Of one device."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._was_begun = False
        self._wants_signature = False

    async def fill(self, synced: Payload) -> None:
        """Upload what is missing, if anything is, and have a new device signed. `synced`: the sync as it came.

        Raises CallError, and what signing raises: then it is done the next time.
        """
        if not self._was_begun:
            await self._begin()
            self._was_begun = True
        await self._upload(synced)
        if self._wants_signature:
            for sign in self._client.when_device_is_new:
                await sign()
            self._wants_signature = False

    async def _begin(self) -> None:
        # Some may have been given away just before the last stop, and taken since.
        self._mark_published()
        machine = self._client.machine
        if not machine.account.shared:
            return
        published = await ask_published(self._client.call, self._client.user)
        if self._client.device not in published.devices:
            # Somebody may have signed it out, and in again, while nobody was here to see.
            _log.warning("the homeserver does not have the keys of our device: uploading them")
            machine.account.shared = False
            machine.uploaded_key_count = 0

    async def _upload(self, synced: Payload) -> None:
        account = self._client.machine.account
        content = {} if account.shared else {"device_keys": self.device_keys()}
        content |= self._one_time_keys() | self._fallback_key(synced)
        if not content:
            return
        # Kept before they are given away: somebody may use one before we hear that it arrived.
        self._client.machine.save_account()
        try:
            answer = await self._client.call("POST", _UPLOAD, content)
        except CallError as error:
            if error.is_final:
                # After going back to an old copy of the folder, others have these names: the next ones are tried.
                _log.error("the homeserver does not take our keys", extra={"reason": str(error)})
            if error.rest is None and error.was_sent:
                # They may be there, and taken: a key that is given away twice could be used only once.
                self._mark_published()
            raise
        if "device_keys" in content:
            # Not for what else went there: the session may have ended, and with it the device, during this call.
            account.shared = self._wants_signature = True
        self._client.machine.uploaded_key_count = (answer.get("one_time_key_counts") or {}).get(_KIND, 0)
        self._mark_published()

    def device_keys(self) -> dict[str, Any]:
        """What the homeserver tells about our device, signed by it."""
        user, device, identity = self._client.user, self._client.device, self._client.machine.account.identity_keys
        content = {
            "algorithms": ["m.olm.v1.curve25519-aes-sha2", "m.megolm.v1.aes-sha2"],
            "device_id": device,
            "user_id": user,
            "keys": {f"curve25519:{device}": identity["curve25519"], f"ed25519:{device}": identity["ed25519"]},
        }
        return {**content, "signatures": {user: {f"ed25519:{device}": self._client.sign(content)}}}

    def _one_time_keys(self) -> dict[str, Any]:
        machine, account = self._client.machine, self._client.machine.account
        if account.shared and machine.uploaded_key_count is None:
            return {}
        there = (machine.uploaded_key_count or 0) + len(account.one_time_keys["curve25519"])
        if (missing := account.max_one_time_keys - there) > 0:
            account.generate_one_time_keys(missing)
        keys = account.one_time_keys["curve25519"]
        return (
            {"one_time_keys": {f"{_KIND}:{name}": self._signed({"key": key}) for name, key in keys.items()}}
            if keys
            else {}
        )

    def _fallback_key(self, synced: Payload) -> dict[str, Any]:
        # nio does not pass this on from the library below it.
        account = self._client.machine.account._account  # noqa: SLF001
        unused = synced.get("device_unused_fallback_key_types")
        is_wanted = not self._client.machine.account.shared or (unused is not None and _KIND not in unused)
        if is_wanted and not account.fallback_key:
            account.generate_fallback_key()
        return (
            {
                "fallback_keys": {
                    f"{_KIND}:{name}": self._signed({"key": key.to_base64(), "fallback": True})
                    for name, key in account.fallback_key.items()
                }
            }
            if account.fallback_key
            else {}
        )

    def _signed(self, content: Mapping[str, Any]) -> dict[str, Any]:
        signatures = {self._client.user: {f"ed25519:{self._client.device}": self._client.sign(content)}}
        return {**content, "signatures": signatures}

    def _mark_published(self) -> None:
        self._client.machine.account.mark_keys_as_published()
        self._client.machine.save_account()
