"""Which verifications begin at all, and what remains of them."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from adapters.matrix.asking import Payload
from adapters.matrix.faults import CallError
from adapters.matrix.heard import Heard, ToDevice
from adapters.matrix.identity import Identity
from adapters.matrix.sas import Party
from adapters.matrix.verifying import Verifying
from bot.clock import SteerableClock
from tests.adapters.matrix.identities import SomebodysDevice, answer

ANNA, BOT = "@anna:localhost", "@bondje:localhost"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NOW_MS = int(NOW.timestamp() * 1000)


class Homeserver:
    """Knows Anna's phone, and remembers what was sent."""

    def __init__(self) -> None:
        phone = SomebodysDevice(user=ANNA, id="PHONE")
        self.known = answer(Identity.new(ANNA), phone.published())
        self.sent: list[tuple[str, Payload]] = []
        self.is_away = False

    async def __call__(self, method: str, path: str, content: Mapping[str, Any] | None = None) -> Payload:
        if self.is_away:
            raise CallError(path, reason="away")
        if path.endswith("/keys/query"):
            return self.known
        assert method == "PUT"
        self.sent.append((path, dict(content or {})))
        return {}


@pytest.fixture
def homeserver() -> Homeserver:
    return Homeserver()


@pytest.fixture
def clock() -> SteerableClock:
    return SteerableClock(frozen_at=NOW)


@pytest.fixture
def verifying(homeserver: Homeserver, clock: SteerableClock) -> Verifying:
    ours = Party(user=BOT, device="BOT", fingerprint="f", master="m")
    return Verifying(homeserver, clock, ours)


def _request(transaction: str = "t", *, sender: str = ANNA, **changed: Any) -> ToDevice:  # noqa: ANN401
    content = {"from_device": "PHONE", "methods": ["m.sas.v1"], "timestamp": NOW_MS, "transaction_id": transaction}
    return ToDevice(type="m.key.verification.request", sender=sender, content={**content, **changed})


def _in_room(
    kind: str = "m.room.message", *, sender: str = ANNA, at: int = NOW_MS, to: str = BOT, **changed: object
) -> Heard:
    content = {
        "msgtype": "m.key.verification.request",
        "to": to,
        "from_device": "PHONE",
        "methods": ["m.sas.v1"],
        "m.relates_to": changed.get("relation"),
        **changed,
    }
    return Heard(room="!r", id="$e", sender=sender, type=kind, content=content, sent_at_ms=at)


async def test_a_device_is_answered_where_it_asked(verifying: Verifying, homeserver: Homeserver) -> None:
    assert await verifying.hear(_request())
    ((path, content),) = homeserver.sent
    assert path.startswith("/_matrix/client/v3/sendToDevice/m.key.verification.ready/")
    ready = {"from_device": "BOT", "methods": ["m.sas.v1"], "transaction_id": "t"}
    assert content == {"messages": {ANNA: {"PHONE": ready}}}


async def test_a_room_is_answered_there(verifying: Verifying, homeserver: Homeserver) -> None:
    assert await verifying.hear(_in_room())
    ((path, content),) = homeserver.sent
    assert path.startswith("/_matrix/client/v3/rooms/%21r/send/m.key.verification.ready/")
    assert content["m.relates_to"] == {"rel_type": "m.reference", "event_id": "$e"}


@pytest.mark.parametrize(
    "heard",
    [
        _request(timestamp=NOW_MS - 11 * 60_000),
        _request(timestamp=NOW_MS + 6 * 60_000),
        _request(timestamp="today"),
        _request(from_device=None),
        _request(from_device="STOLEN"),
        _request(transaction_id=7),
        _request(sender="@nobody:localhost"),
        _in_room(at=NOW_MS - 11 * 60_000),
        _in_room(to="@bram:localhost"),
        _in_room(sender=BOT),
        _in_room("m.key.verification.start", relation={"event_id": "$x"}),
        _in_room("m.key.verification.start", relation="$x"),
        ToDevice(type="m.key.verification.mac", sender=ANNA, content={"transaction_id": "t"}),
        ToDevice(type="m.key.verification.cancel", sender=ANNA, content={"transaction_id": "t"}),
        ToDevice(type="m.key.verification.request", sender=ANNA, content={}),
    ],
    ids=str,
)
async def test_what_is_not_for_us_now_is_left_alone(
    verifying: Verifying, homeserver: Homeserver, heard: Heard | ToDevice
) -> None:
    assert await verifying.hear(heard)
    assert homeserver.sent == []


async def test_whom_the_bot_may_not_talk_to_gets_no_answer(homeserver: Homeserver, clock: SteerableClock) -> None:
    ours = Party(user=BOT, device="BOT", fingerprint="f", master="m")
    verifying = Verifying(homeserver, clock, ours, may_talk=lambda user: not user.endswith(":localhost"))
    assert await verifying.hear(_request())
    assert homeserver.sent == []


async def test_other_things_are_for_others(verifying: Verifying) -> None:
    assert not await verifying.hear(_in_room(msgtype="m.text"))
    assert not await verifying.hear(ToDevice(type="m.room_key.withheld", sender=ANNA, content={}))


async def test_a_verification_is_theirs_who_began_it(verifying: Verifying, homeserver: Homeserver) -> None:
    await verifying.hear(_request())
    homeserver.sent.clear()
    await verifying.hear(ToDevice(type="m.key.verification.key", sender="@bram:localhost", content=_key("t")))
    assert homeserver.sent == []


async def test_a_step_out_of_turn_ends_it(verifying: Verifying, homeserver: Homeserver) -> None:
    await verifying.hear(_request())
    for _ in range(2):
        await verifying.hear(ToDevice(type="m.key.verification.key", sender=ANNA, content=_key("t")))
    (_, (path, content)) = homeserver.sent
    assert "/m.key.verification.cancel/" in path
    assert content["messages"][ANNA]["PHONE"]["code"] == "m.unexpected_message"


async def test_what_nobody_goes_on_with_is_forgotten(
    verifying: Verifying, homeserver: Homeserver, clock: SteerableClock
) -> None:
    await verifying.hear(_request())
    clock.move_by(timedelta(minutes=11))
    homeserver.sent.clear()
    await verifying.hear(ToDevice(type="m.key.verification.key", sender=ANNA, content=_key("t")))
    assert homeserver.sent == []


async def test_nobody_fills_the_memory(verifying: Verifying) -> None:
    for number in range(200):
        await verifying.hear(_request(str(number)))
    assert len(verifying._going) == 50


async def test_while_the_homeserver_is_away_nothing_stumbles(
    verifying: Verifying, homeserver: Homeserver, caplog: pytest.LogCaptureFixture
) -> None:
    homeserver.is_away = True
    assert await verifying.hear(_request())
    assert caplog.messages == ["a verification could not go on"]
    homeserver.is_away = False
    await verifying.hear(_request())
    assert len(homeserver.sent) == 1


def _key(transaction: str) -> Payload:
    return {"key": "k", "transaction_id": transaction}
