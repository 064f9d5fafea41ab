"""What comes in by sync, in plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """An event in a room that the bot is in, decrypted when it came encrypted."""

    room: str
    id: str
    sender: str
    type: str
    content: Payload
    sent_at_ms: int
    state_key: str | None = None
    sender_key: str | None = None
    """The device that encrypted it; None: it came unencrypted."""
    sender_device: str | None = None
    words_key: str | None = None
    """The same for what was encrypted once, whatever event a homeserver puts it in; None: it came unencrypted."""

    @property
    def was_encrypted(self) -> bool:
        return self.sender_key is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDevice:
    """A message from device to device: verification, and what is kept from us."""

    type: str
    sender: str
    content: Payload
    sender_key: str | None = None
    """The device that encrypted it; None: it came unencrypted."""
