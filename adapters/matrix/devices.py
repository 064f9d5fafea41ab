"""The devices of the bot's account: what it was before, and what somebody may have made of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from adapters.matrix.asking import Ask, path_of
from adapters.matrix.proving import Proving


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherDevice:
    """One that is not this machine."""

    id: str
    name: str
    seen_at: datetime | None


class Devices:
    """Seen from one of them."""

    def __init__(self, ask: Ask, *, user: str, device: str, password: str | None = None) -> None:
        self._ask = ask
        self._proving = Proving(ask, user, password)
        self._device = device

    async def find_others(self) -> Sequence[OtherDevice]:
        """The last seen first. Raises CallError."""
        answer = await self._ask("GET", path_of("devices"))
        others = [
            OtherDevice(
                id=device["device_id"],
                name=device.get("display_name") or "",
                seen_at=datetime.fromtimestamp(seen / 1000, UTC) if (seen := device.get("last_seen_ts")) else None,
            )
            for device in answer.get("devices", [])
            if device["device_id"] != self._device
        ]
        return sorted(others, key=lambda other: other.seen_at or datetime.min.replace(tzinfo=UTC), reverse=True)

    async def sign_out(self, devices: Sequence[OtherDevice]) -> None:
        """They get no more keys, and what they have is of no use. Raises ConfigurationError or CallError."""
        if devices:
            ids = [device.id for device in devices]
            await self._proving.ask(path_of("delete_devices"), {"devices": ids}, what="signing out old devices")
