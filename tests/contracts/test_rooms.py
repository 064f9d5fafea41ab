from bot.ports import UnitOfWork
from tests.contracts.given import conversation


async def test_a_room_is_found_by_its_key(work: UnitOfWork) -> None:
    room = conversation("#7", is_shared=True, thread="t")
    assert await work.rooms.find("introduction:1") is None
    await work.rooms.add("introduction:1", room)
    assert await work.rooms.find("introduction:1") == room


async def test_a_room_stays_where_it_is(work: UnitOfWork) -> None:
    await work.rooms.add("1", conversation("first"))
    await work.rooms.add("1", conversation("second"))
    assert await work.rooms.find("1") == conversation("first")


async def test_a_room_tells_under_which_key_it_was_opened(work: UnitOfWork) -> None:
    await work.rooms.add("1", conversation("a", thread="t"))
    await work.rooms.add("2", conversation("a"))
    assert await work.rooms.find_key(conversation("a", thread="t")) == "1"
    assert await work.rooms.find_key(conversation("a", is_shared=True)) == "2"
    assert await work.rooms.find_key(conversation("b")) is None
