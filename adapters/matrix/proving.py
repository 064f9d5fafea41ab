"""Asking for what the homeserver only does for whoever shows the account's password again."""

from collections.abc import Mapping
from typing import Any

from adapters.matrix.asking import Ask, Payload
from adapters.matrix.faults import CallError
from bot.errors import ConfigurationError

_UNAUTHORISED = 401
_PASSWORD = "m.login.password"  # pragma: allowlist secret
_NOT_BY_PASSWORD = (
    "MATRIX_PASSWORD: the homeserver wants somebody to allow {what}, and not by a password. "
    "Do it once in Element, with the account of Bondje."
)


class Proving:
    """For one account."""

    def __init__(self, ask: Ask, user: str, password: str | None) -> None:
        self._ask = ask
        self._user = user
        self._password = password

    async def ask(self, path: str, content: Mapping[str, Any], *, what: str) -> Payload:
        """Post it, with the password if that is asked. `what`: for an administrator.

        Raises ConfigurationError when there is no way without somebody, and CallError.
        """
        try:
            return await self._ask("POST", path, content)
        except CallError as question:
            if question.status != _UNAUTHORISED or "flows" not in question.answer:
                raise
            proof = self._prove(question.answer, what)
        try:
            return await self._ask("POST", path, {**content, "auth": proof})
        except CallError as error:
            if error.status != _UNAUTHORISED:
                raise
            raise ConfigurationError(["MATRIX_PASSWORD: the homeserver does not take it."]) from None

    def _prove(self, question: Mapping[str, Any], what: str) -> Payload:
        if not any(flow.get("stages") == [_PASSWORD] for flow in question["flows"]):
            raise ConfigurationError([_NOT_BY_PASSWORD.format(what=what)])
        if not self._password:
            raise ConfigurationError([f"MATRIX_PASSWORD: the homeserver wants it for {what}."])
        return {
            "type": _PASSWORD,
            "identifier": {"type": "m.id.user", "user": self._user},
            "password": self._password,
            "session": question.get("session"),
        }
