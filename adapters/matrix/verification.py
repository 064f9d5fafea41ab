"""One verification by emoji that somebody else began: what comes in, what goes out."""

import hmac
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.matrix.asking import Payload
from adapters.matrix.sas import MACS, Code, Party, Secret, commit

SAS = "m.sas.v1"
_AGREEMENT = "curve25519-hkdf-sha256"
_HASH = "sha256"
_STRINGS = ("emoji", "decimal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is sent: the last word of its type, and what it says."""

    kind: str
    content: Payload


class CancelError(Exception):
    """This verification cannot go on; Matrix has a code for why."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Verification:
    """Goes from asked, or begun, to done. Each step comes once and in order."""

    def __init__(self, id: str, *, ours: Party, theirs: Party) -> None:
        """`theirs`: the device that asked, as its owner has published it."""
        self.id = id
        self.theirs = theirs
        self.code: Code | None = None
        """To compare, once both know it."""
        self.is_done = False
        self._ours = ours
        self._was_asked = False
        self._secret: Secret
        self._next: Mapping[str, Callable[[Mapping[str, Any]], Sequence[Step]]] = {
            "request": self._be_ready,
            "start": self._accept,
        }

    def take(self, kind: str, content: Mapping[str, Any]) -> Sequence[Step]:
        """What to answer. Raises CancelError."""
        if kind not in self._next:
            raise CancelError("m.unexpected_message", f"{kind} was not expected")
        try:
            return self._next[kind](content)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise CancelError("m.invalid_message", f"{kind} is not as it should be") from error

    def _be_ready(self, request: Mapping[str, Any]) -> Sequence[Step]:
        self._check_device(request)
        if SAS not in request["methods"]:
            raise CancelError("m.unknown_method", "only emoji")
        self._was_asked = True
        self._next = {"start": self._accept}
        return [Step(kind="ready", content={"from_device": self._ours.device, "methods": [SAS]})]

    def _accept(self, start: Mapping[str, Any]) -> Sequence[Step]:
        self._check_device(start)
        if start["method"] != SAS:
            raise CancelError("m.unknown_method", "only emoji")
        mac = next((each for each in MACS if each in start["message_authentication_codes"]), None)
        strings = [each for each in _STRINGS if each in start["short_authentication_string"]]
        if (
            mac is None
            or not strings
            or _AGREEMENT not in start["key_agreement_protocols"]
            or _HASH not in start["hashes"]
        ):
            raise CancelError("m.unknown_method", "no common way")
        self._secret = Secret(self.id, mac=mac)
        self._next = {"key": self._show}
        accept = {
            "method": SAS,
            "key_agreement_protocol": _AGREEMENT,
            "hash": _HASH,
            "message_authentication_code": mac,
            "short_authentication_string": strings,
            "commitment": commit(self._secret.public, start),
        }
        return [Step(kind="accept", content=accept)]

    def _show(self, key: Mapping[str, Any]) -> Sequence[Step]:
        self._secret.agree(key["key"])
        self.code = self._secret.code(began=self.theirs, accepted=self._ours)
        self._next = {"mac": self._confirm}
        return [Step(kind="key", content={"key": self._secret.public})]

    def _confirm(self, macs: Mapping[str, Any]) -> Sequence[Step]:
        """They have compared. Only then do we vouch for ourselves."""
        known = {name: key for name, key in self.theirs.keys.items() if name in macs["mac"]}
        # Their own list, so that nothing can be left out of it on the way.
        named = {name: known.get(name, "") for name in macs["mac"]}
        expected = self._secret.macs(named, sender=self.theirs, receiver=self._ours)
        right = {name: mac for name, mac in expected["mac"].items() if name in known}
        if not known or not hmac.compare_digest(expected["keys"].encode(), macs["keys"].encode()):
            raise CancelError("m.key_mismatch", "other keys")
        if any(not hmac.compare_digest(mac.encode(), macs["mac"][name].encode()) for name, mac in right.items()):
            raise CancelError("m.key_mismatch", "other keys")
        self.is_done = True
        self._next = {"done": lambda _: ()}
        said = [Step(kind="mac", content=self._secret.macs(self._ours.keys, sender=self._ours, receiver=self.theirs))]
        # Those who begin without asking do not know the word.
        return [*said, Step(kind="done", content={})] if self._was_asked else said

    def _check_device(self, content: Mapping[str, Any]) -> None:
        if content["from_device"] != self.theirs.device:
            raise CancelError("m.user_error", "another device")
