"""Who the bot is on this device: restored or new, signed, and ready to be verified."""

from collections.abc import Callable

from adapters.matrix.client import Client
from adapters.matrix.establishing import Established, Establishing
from adapters.matrix.heard import Heard, ToDevice
from adapters.matrix.sas import Party
from adapters.matrix.trust import Trust
from adapters.matrix.vault import Vault
from adapters.matrix.verifying import Shows, Verifying
from bot.ports import Clock


class Standing:
    """Decides from the beginning who gets keys; is somebody itself once `begin` has returned."""

    def __init__(
        self, client: Client, clock: Clock, *, cross_signed_only: bool, password: str | None, pickle_key: str
    ) -> None:
        """The client has logged in."""
        self.trust = Trust(client, cross_signed_only=cross_signed_only)
        self._client = client
        self._clock = clock
        vault = Vault(client.folder, pickle_key)
        self._establishing = Establishing(client.call, vault, user=client.user, device=client.device, password=password)
        self._verifying: Verifying | None = None

    async def begin(
        self,
        *,
        recovery_key: str | None = None,
        replaces: bool = False,
        may_talk: Callable[[str], bool] = lambda _: True,
        shows: Shows | None = None,
    ) -> Established:
        """Once the homeserver has this device's own keys. See `Establishing.establish` and `Verifying`."""
        established = await self._establishing.establish(recovery_key=recovery_key, replaces=replaces)
        self.trust.own_master = established.identity.master.public
        ours = Party(
            user=self._client.user,
            device=self._client.device,
            fingerprint=self._client.fingerprint,
            master=established.identity.master.public,
        )
        if self._verifying is None:
            self._client.when_device_is_new.append(self._sign_again)
        self._verifying = Verifying(self._client.call, self._clock, ours, shows=shows, may_talk=may_talk)
        return established

    async def hear(self, heard: Heard | ToDevice) -> bool:
        """See `Verifying.hear`."""
        return self._verifying is not None and await self._verifying.hear(heard)

    async def _sign_again(self) -> None:
        await self._establishing.establish()
