"""Whose devices may have the keys of what the bot says."""

import logging
from typing import Any, cast

from nio.crypto import OlmDevice

from adapters.matrix.client import Client
from adapters.matrix.published import Published, read_published

_log = logging.getLogger(__name__)


class Trust:
    """Learns from every answer to `keys/query`. Whom it has not heard of yet gets nothing."""

    def __init__(self, client: Client, *, cross_signed_only: bool) -> None:
        """From now on this decides. The client has logged in."""
        self._client = client
        self._cross_signed_only = cross_signed_only
        self.own_master: str | None = None
        """The bot's own identity, once it has one: for that alone nobody's word is taken."""
        self._signed: dict[str, dict[str, str]] = {}
        """User -> the devices that they have signed, with their fingerprints."""
        self._masters: dict[str, str] = {}
        client.nio.when_keys_are_known.append(self.learn)
        client.decide_who_may_get_keys(self.may_get_keys)
        # mypy takes what is assigned to an instance for a method.
        client.machine.may_speak = cast("Any", self.may_speak)

    def may_get_keys(self, device: OlmDevice) -> bool:
        if not self._cross_signed_only:
            return True
        return self._signed.get(device.user_id, {}).get(device.id) == str(device.ed25519)

    def may_speak(self, device: OlmDevice) -> bool | None:
        """Whoever runs a server can give somebody a device, but not sign it. None: nothing of theirs is known yet."""
        if self._cross_signed_only and device.user_id not in self._signed:
            return None
        return self.may_get_keys(device)

    def learn(self, answer: dict[str, Any]) -> None:
        """Before nio does. What is no good is taken out: nio gives up on everybody when it meets it."""
        everybody = answer.get("device_keys")
        if not isinstance(everybody, dict):
            return
        for user in everybody:
            published = read_published(answer, user)
            everybody[user] = {id: device.content for id, device in published.devices.items()}
            self._bring_back(published)
            self._notice(published)
            signed = {id: device.fingerprint for id, device in published.devices.items() if device.is_signed}
            if user == self._client.user and self.own_master not in {None, published.master}:
                signed = {}
            for device in published.devices.keys() - signed.keys() if self._cross_signed_only else ():
                _log.info("not signed by its owner: gets no keys", extra={"user": user, "device": device})
            if signed != self._signed.get(user):
                self._signed[user] = signed
                self._client.trust_has_changed(user)

    def _bring_back(self, published: Published) -> None:
        """A device that was missing from one answer: nio would leave it for gone."""
        for device in self._client.machine.device_store[published.user].values():
            if device.deleted and device.id in published.devices:
                device.deleted = False

    def _notice(self, published: Published) -> None:
        """A new identity is most often a lost recovery key, and sometimes a thief."""
        before = self._masters.get(published.user)
        if published.master is None:
            return
        if before not in {None, published.master}:
            _log.warning("somebody has a new cross-signing identity", extra={"user": published.user})
        self._masters[published.user] = published.master
