"""nio's encryption, where it does other than it should."""

from collections.abc import Callable, Mapping
from typing import Any

from nio import ForwardedRoomKeyEvent, MegolmEvent, UnknownToDeviceEvent
from nio.crypto import Olm, OlmDevice

from adapters.matrix.away import Away

_OURS = "m.room_key", "m.forwarded_room_key", "m.dummy"


class DecryptedToDevice(UnknownToDeviceEvent):  # type: ignore[misc] # nio has no types
    """Of a kind that nio does not know. `sender_key`: of the device that encrypted it."""

    sender_key: str = ""


class Machine(Olm):  # type: ignore[misc] # nio has no types
    """Trust is not kept in here: who may get keys is asked each time they are given."""

    may_get_keys: Callable[[OlmDevice], bool] = staticmethod(lambda _: True)
    may_speak: Callable[[OlmDevice], bool | None] = staticmethod(lambda _: True)
    """Whether words of that device are its owner's; None: that is not known yet."""

    def __init__(self, user_id: str, device_id: str, store: Any) -> None:  # noqa: ANN401 - nio's own
        super().__init__(user_id, device_id, store)
        self.away = Away()

    def update_tracked_users(self, room: Any) -> None:  # noqa: ANN401 - nio's own
        """Whose devices are to be asked for, but not of a server that did not answer a moment ago."""
        super().update_tracked_users(room)
        self.users_for_key_query -= self.away.users

    def is_device_blacklisted(self, device: OlmDevice) -> bool:
        return not self.may_get_keys(device)

    def is_device_ignored(self, device: OlmDevice) -> bool:  # noqa: ARG002 - nio's own
        """Whoever may get keys gets them, without nio's own record of whom somebody has looked at."""
        return True

    def handle_key_verification(self, event: object) -> None:
        """Left to `verifying`: the way that nio knows is one that nobody uses any more."""

    def message_index_ok(self, message_index: int, event: MegolmEvent) -> bool:
        """Kept with the event: what was said in it is the same in whatever event it comes again."""
        event.message_index = message_index
        is_ok: bool = super().message_index_ok(message_index, event)
        return is_ok

    def check_if_wedged(self, event: MegolmEvent) -> None:
        """Left to `keys`, which asks for each key once."""

    def encrypt_key(self, session: Any, device: OlmDevice, content: Mapping[str, Any]) -> dict[str, Any]:  # noqa: ANN401
        """A room key for that device alone."""
        encrypted: dict[str, Any] = self._olm_encrypt(session, device, "m.room_key", content)
        return encrypted

    def share_with_ourselves(self, event: Any) -> None:  # noqa: ANN401 - nio's own
        """Keys are not given a second time: whoever may read was given them when it was said."""

    def _handle_olm_event(self, sender: str, sender_key: str, payload: dict[str, Any]) -> Any:  # noqa: ANN401
        if payload["type"] in _OURS:
            return super()._handle_olm_event(sender, sender_key, payload)
        # nio forgets all other kinds.
        event = DecryptedToDevice(payload, sender, payload["type"])
        event.sender_key = sender_key
        return event

    def _should_accept_forward(self, sender: str, sender_key: str, event: ForwardedRoomKeyEvent) -> bool:
        """From whoever made the key, when we have asked them for it: nio takes it from our own devices only."""
        content: Mapping[str, Any] = event.source["content"]
        asked = self.outgoing_key_requests.get(event.session_id)
        device = self.device_store.device_from_sender_key(sender, sender_key)
        return bool(
            asked
            and asked.room_id == event.room_id
            and device
            and content.get("sender_key") == sender_key
            and content.get("sender_claimed_ed25519_key") == device.ed25519
            and not content.get("forwarding_curve25519_key_chain")
        )
