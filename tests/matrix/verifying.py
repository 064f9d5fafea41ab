"""Verification by emoji, as a person does it: ask, accept, start, compare, confirm."""

from collections.abc import Callable

from tests.matrix.device import Device, ids
from tests.matrix.heard import Trust, Verification


class Verifying(Device):
    """Verification and what comes of it. A verification has the same id on both sides."""

    async def asks_to_verify(self, whom: Device | str, *, device: str | None = None, room: str | None = None) -> str:
        """In a room, or on a device; returns the verification's id, which is the same on both sides."""
        await self.devices_of(whom, including=device)
        answer = await self._ask("verify", step="ask", user=ids([whom])[0], device=device, room=room)
        return str(answer["id"])

    async def accepts(self, verification: str) -> None:
        await self._ask("verify", step="accept", id=verification)

    async def starts(self, verification: str) -> None:
        """With emoji, once it is ready; either side may."""
        await self._ask("verify", step="start", id=verification)

    async def confirms(self, verification: str) -> None:
        """The emoji are the same."""
        await self._ask("verify", step="confirm", id=verification)

    async def denies(self, verification: str) -> None:
        """The emoji are not the same."""
        await self._ask("verify", step="mismatch", id=verification)

    async def cancels(self, verification: str) -> None:
        await self._ask("verify", step="cancel", id=verification)

    async def is_asked_to_verify(self) -> Verification:
        """By somebody, who waits for an answer."""
        return await self._until("to be asked to verify", lambda: self._find_verification(is_mine=False))

    async def verification(self, id: str, phase: str) -> Verification:
        """That verification, once it is in that phase: requested, ready, started, done or cancelled."""
        return await self._until(
            f"that verification {id} is {phase}",
            lambda: found if (found := self.verifications.get(id)) and found.phase == phase else None,
        )

    async def emoji(self, verification: str) -> list[str]:
        """Seven, to compare."""
        found = await self._until(
            f"emoji of {verification}",
            lambda: found if (found := self.verifications.get(verification)) and found.emoji else None,
        )
        return found.emoji

    async def trusts(
        self, whom: Device | str, device: str | None = None, *, once: Callable[[Trust], bool] = lambda _: True
    ) -> Trust:
        """What their client thinks of somebody, once that is so."""
        device = whom.device if device is None and isinstance(whom, Device) else device

        async def look() -> Trust:
            return Trust(**await self._ask("trust", user=ids([whom])[0], device=device))

        return await self._once(look, once)

    async def devices_of(self, whom: Device | str, *, including: str | None = None) -> set[str]:
        """Those that their client knows of, once that is among them."""

        async def look() -> set[str]:
            return set((await self._ask("devices", user=ids([whom])[0]))["devices"])

        return await self._once(look, lambda devices: including in {None, *devices})

    def _find_verification(self, *, is_mine: bool) -> Verification | None:
        waiting = (each for each in self.verifications.values() if each.phase == "requested")
        return next((each for each in waiting if each.by_me == is_mine), None)
