from dataclasses import replace

from bot.domain.ids import MemberId, RelayId
from bot.domain.relays import PassedOn, State, close
from bot.domain.tlp import Tlp
from bot.ports import UnitOfWork
from tests.contracts.given import MINUTE, NOW, conversation, member, relay

ANNA, BRAM, COR = MemberId("anna"), MemberId("bram"), MemberId("cor")


def passed_on(key: str, id: str = "m1", **options: object) -> PassedOn:
    values = {"relay": RelayId("1"), "place": conversation("there"), "id": id, "key": key, "at": NOW}
    return PassedOn(**{**values, **options})  # type: ignore[arg-type]


async def test_a_relay_is_kept_whole(work: UnitOfWork) -> None:
    first = relay("1")
    one, other = first.sides
    labelled = replace(first, label=Tlp.AMBER_STRICT, sides=(replace(one, has_agreed=True), other))
    for kept in (first, labelled, close(replace(labelled, state=State.OPEN), NOW + MINUTE)):
        await work.relays.save(kept)
        assert await work.relays.find(kept.id) == kept
    assert await work.relays.find(RelayId("2")) is None


async def test_those_of_a_member_come_oldest_first(work: UnitOfWork) -> None:
    mine = [relay("2"), relay("1", "bram", "anna")]
    for saved in (*mine, relay("3", "bram", "cor"), mine[0]):
        await work.relays.save(saved)
    assert await work.relays.of(ANNA) == mine


async def test_what_was_passed_on_is_found_by_what_it_was_called(work: UnitOfWork) -> None:
    for id in "12":
        await work.relays.save(relay(id))
    await work.relays.note(passed_on("k1"))
    await work.relays.note(passed_on("k2"))
    there = conversation("there")
    assert await work.relays.find_passed_on(RelayId("1"), there, "m1") == passed_on("k1")
    assert await work.relays.find_passed_on(RelayId("2"), there, "m1") is None
    assert await work.relays.find_passed_on(RelayId("1"), conversation("there", thread="t"), "m1") is None
    assert await work.relays.find_passed_on(RelayId("1"), there, "m2") is None


async def test_how_it_is_called_there_is_known_once_it_was_said(work: UnitOfWork) -> None:
    await work.relays.save(relay("1"))
    await work.relays.note(passed_on("k1"))
    assert await work.relays.find_said("k1") is None
    await work.relays.note_said("k1", "m9")
    await work.relays.note_said("nothing", "m8")
    assert await work.relays.find_said("k1") == "m9"
    assert await work.relays.find_said("nothing") is None


async def test_it_can_be_changed_for_a_while_only(work: UnitOfWork) -> None:
    for id in "12":
        await work.relays.save(relay(id))
    await work.relays.note(passed_on("k1"))
    await work.relays.note(passed_on("k2", "m2", at=NOW + MINUTE))
    await work.relays.note(passed_on("k3", relay=RelayId("2"), at=NOW + MINUTE))
    assert await work.relays.oldest_at() == NOW
    assert await work.relays.forget_before(NOW + MINUTE) == 1
    await work.relays.forget_changes(RelayId("1"))
    assert await work.relays.find_passed_on(RelayId("1"), conversation("there"), "m2") is None
    assert await work.relays.find_passed_on(RelayId("2"), conversation("there"), "m1") is not None
    await work.relays.forget_changes(RelayId("2"))
    assert await work.relays.oldest_at() is None


async def test_it_goes_with_either_of_the_two(work: UnitOfWork) -> None:
    for id in ("anna", "bram", "cor"):
        await work.members.save(member(id))
    await work.relays.save(relay("1"))
    await work.relays.save(relay("2", "bram", "cor"))
    await work.relays.note(passed_on("k1"))
    await work.members.erase(ANNA)
    assert await work.relays.find(RelayId("1")) is None
    assert await work.relays.find_passed_on(RelayId("1"), conversation("there"), "m1") is None
    assert [one.id for one in await work.relays.of(BRAM)] == ["2"]
    assert [one.id for one in await work.relays.of(COR)] == ["2"]
