"""What a homeserver says to whoever knocks: what it speaks, who one is there, and whether a password is right."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from adapters.matrix.asking import path_of
from adapters.matrix.faults import CallError
from adapters.matrix.visiting import Visitor

PASSING = "BONDJE_DOCTOR"
"""The device of a password that is only tried: gone again at once, and always the same one."""
_PASSWORD = "m.login.password"  # pragma: allowlist secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Whose a token is."""

    user: str
    device: str | None
    """None: of nobody's device, so that it can have no keys."""


async def ask_versions(visitor: Visitor) -> Sequence[str]:
    """Of Matrix, the newest last. Raises CallError."""
    versions = (await visitor("GET", "/_matrix/client/versions")).get("versions")
    if not isinstance(versions, list) or not versions:
        raise CallError("GET client/versions", status=200, reason="an answer that is not Matrix's")
    return [str(version) for version in versions]


async def find_address(visitor: Visitor) -> str | None:
    """Where a server of that name says that its homeserver is."""
    with suppress(CallError):
        found = (await visitor("GET", "/.well-known/matrix/client")).get("m.homeserver")
        address = found.get("base_url") if isinstance(found, dict) else None
        return address.rstrip("/") if isinstance(address, str) else None
    return None


async def ask_session(visitor: Visitor) -> Session:
    """Of the visitor's token. Raises CallError."""
    answer = await visitor("GET", path_of("account", "whoami"))
    device = answer.get("device_id")
    return Session(user=str(answer.get("user_id")), device=device if isinstance(device, str) else None)


async def takes_passwords(visitor: Visitor) -> bool:
    """Raises CallError."""
    flows = (await visitor("GET", path_of("login"))).get("flows") or ()
    return any(flow.get("type") == _PASSWORD for flow in flows)


@asynccontextmanager
async def trying(visitor: Visitor, user: str, password: str) -> AsyncIterator[Session]:
    """A session that lasts as long as this. Raises CallError."""
    wish = {
        "type": _PASSWORD,
        "identifier": {"type": "m.id.user", "user": user},
        "password": password,
        "device_id": PASSING,
        "initial_device_display_name": "bondje doctor",
    }
    before = visitor.token
    visitor.token = None
    answer = await visitor("POST", path_of("login"), wish)
    visitor.token = str(answer.get("access_token"))
    try:
        yield Session(user=str(answer.get("user_id")), device=PASSING)
    finally:
        with suppress(CallError):
            await visitor("POST", path_of("logout"))
        visitor.token = before
