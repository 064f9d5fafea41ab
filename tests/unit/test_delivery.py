"""What waits in the outbox is said once, in order, and again later when it did not work."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from bot.clock import SteerableClock
from bot.domain.ids import RelayId
from bot.domain.relays import PassedOn
from bot.errors import DelayedError, RefusedError, StoreUnavailableError
from bot.messages import Conversation, Earlier, Outgoing, Platform, Together
from bot.routines.at_once import MOST_AT_ONCE
from bot.routines.delivery import FIRST_RETRY, LEASE, LONGEST_RETRY, LONGEST_WAIT, Delivery
from storage.engine import SqlStore, open_store
from tests.contracts.given import conversation, known, member, outgoing, relay, together
from tests.fakes.messenger import RecordingMessenger
from tests.unit.shapes import NOW


@pytest.fixture
async def store(sqlite_address: str) -> AsyncIterator[SqlStore]:
    opened = open_store(sqlite_address)
    yield opened
    await opened.close()


class Stage:
    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = SteerableClock(frozen_at=NOW)
        self.messenger = RecordingMessenger()
        self.delivery = Delivery(store, self.messenger, self.clock)

    async def waits(self, *saying: Outgoing) -> None:
        async with self.store.begin() as work:
            for one in saying:
                await work.outbox.add(one, at=self.clock.now())
            await work.commit()

    async def after(self, length: timedelta) -> int:
        self.clock.move_by(length)
        return await self.delivery.run(self.clock.now())

    async def count(self) -> tuple[int, int]:
        async with self.store.begin() as work:
            return await work.outbox.count()

    def said(self, place: str = "anna") -> list[str]:
        return [one.key for one in self.messenger.heard[place]]


@pytest.fixture
def stage(store: SqlStore) -> Stage:
    return Stage(store)


async def test_everything_is_said_in_order(stage: Stage) -> None:
    await stage.waits(outgoing("1"), outgoing("2"), outgoing("3", "bram"))
    assert await stage.after(timedelta(0)) == 3
    assert (stage.said(), stage.said("bram")) == (["1", "2"], ["3"])
    assert await stage.count() == (0, 0)
    assert await stage.after(timedelta(0)) == 0


async def test_only_one_conversation_is_served_at_once_when_asked(stage: Stage) -> None:
    await stage.waits(outgoing("1"), outgoing("2", "bram"))
    assert await stage.delivery.deliver(conversation("bram")) == 1
    assert stage.said() == []


async def test_what_is_delayed_is_tried_again_ever_later(stage: Stage) -> None:
    stage.messenger.is_down = True
    await stage.waits(outgoing("1"), outgoing("2"))
    assert await stage.after(timedelta(0)) == 0
    assert await stage.delivery.next_due_at() == NOW + FIRST_RETRY
    await stage.after(FIRST_RETRY)
    assert await stage.delivery.next_due_at() == NOW + 3 * FIRST_RETRY
    stage.messenger.is_down = False
    assert await stage.after(2 * FIRST_RETRY) == 2
    assert stage.said() == ["1", "2"]


async def test_the_wait_has_an_end_and_so_have_the_tries(stage: Stage) -> None:
    stage.messenger.is_down = True
    await stage.waits(outgoing("1"))
    waits = []
    while (due_at := await stage.delivery.next_due_at()) is not None:
        waits.append(due_at - stage.clock.now())
        await stage.after(waits[-1])
    assert max(waits) == LONGEST_RETRY
    assert waits == sorted(waits)
    assert timedelta(0) <= stage.clock.now() - NOW - LONGEST_WAIT < LONGEST_RETRY
    assert await stage.count() == (0, 1)


async def test_a_platform_that_wants_it_again_soon_is_given_as_long(stage: Stage) -> None:
    class Limited(RecordingMessenger):
        async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
            raise DelayedError("too fast", after=timedelta(seconds=1))

    stage.delivery = Delivery(stage.store, Limited(), stage.clock)
    await stage.waits(outgoing("1"))
    for _ in range(250):
        await stage.after(timedelta(seconds=1))
    assert await stage.count() == (1, 0)
    await stage.after(LONGEST_WAIT)
    assert await stage.count() == (0, 1)


async def test_a_platform_says_itself_when_to_try_again(stage: Stage) -> None:
    class Limited(RecordingMessenger):
        async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
            raise DelayedError("too fast", after=timedelta(seconds=42))

    stage.delivery = Delivery(stage.store, Limited(), stage.clock)
    await stage.waits(outgoing("1"))
    await stage.after(timedelta(0))
    assert await stage.delivery.next_due_at() == NOW + timedelta(seconds=42)


async def test_what_is_refused_is_given_up_and_shown(stage: Stage) -> None:
    stage.messenger.refuses.add("anna")
    await stage.waits(outgoing("1"), outgoing("2", "bram"))
    assert await stage.after(timedelta(0)) == 1
    assert stage.said("bram") == ["2"]
    assert await stage.count() == (0, 1)


async def test_a_mistake_of_a_platform_holds_up_nobody_else(stage: Stage) -> None:
    class Mistaken(RecordingMessenger):
        async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
            if conversation.id == "anna" and not maybe_said:
                raise KeyError("a mistake of ours")
            await super().send(outgoing, conversation, maybe_said=maybe_said)

    stage.messenger = Mistaken()
    stage.delivery = Delivery(stage.store, stage.messenger, stage.clock)
    await stage.waits(outgoing("1"), outgoing("2", "bram"))
    assert await stage.after(timedelta(0)) == 1
    assert await stage.after(FIRST_RETRY) == 1
    assert (stage.said(), stage.said("bram")) == (["1"], ["2"])


class Slow(RecordingMessenger):
    """Where Anna is, it says nothing until the others were reached."""

    def __init__(self, *others: str) -> None:
        super().__init__()
        self.left = set(others)
        self.others_heard = asyncio.Event()

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        if conversation.id == "anna":
            await self.others_heard.wait()
        await super().send(outgoing, conversation, maybe_said=maybe_said)
        self.left.discard(outgoing.key)
        if not self.left:
            self.others_heard.set()


async def test_where_it_takes_long_nobody_else_is_held_up(stage: Stage) -> None:
    stage.messenger = Slow("2", "3", "4")
    stage.delivery = Delivery(stage.store, stage.messenger, stage.clock)
    await stage.waits(outgoing("1"), outgoing("2", "bram"), outgoing("3", "cor"), outgoing("4", "bram"))
    async with asyncio.timeout(10):
        assert await stage.after(timedelta(0)) == 4
    assert (stage.said("anna"), stage.said("bram"), stage.said("cor")) == (["1"], ["2", "4"], ["3"])


async def test_what_falls_due_while_it_takes_long_somewhere_is_said(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.routines.at_once.LOOK_AGAIN", timedelta(milliseconds=10))
    stage.messenger = Slow("2", "3")
    stage.delivery = Delivery(stage.store, stage.messenger, stage.clock)
    await stage.waits(outgoing("1"), outgoing("2", "bram"))
    async with asyncio.timeout(10), asyncio.TaskGroup() as beats:
        beat = beats.create_task(stage.after(timedelta(0)))
        while not stage.said("bram"):
            await stage.count()
        await stage.waits(outgoing("3", "cor"))
    assert beat.result() == 3


async def test_only_so_many_are_talked_to_at_once(stage: Stage) -> None:
    talking: list[int] = [0, 0]

    class Counting(RecordingMessenger):
        async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
            talking[0] += 1
            talking[1] = max(talking)
            await stage.count()
            await super().send(outgoing, conversation, maybe_said=maybe_said)
            talking[0] -= 1

    stage.delivery = Delivery(stage.store, Counting(), stage.clock)
    await stage.waits(*(outgoing(f"{number}", f"somebody {number}") for number in range(4 * MOST_AT_ONCE)))
    assert await stage.after(timedelta(0)) == 4 * MOST_AT_ONCE
    assert 1 < talking[1] <= MOST_AT_ONCE


async def test_a_database_that_goes_away_breaks_off_no_sentence(stage: Stage) -> None:
    class Away(Slow):
        async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
            if conversation.id == "bram":
                self.others_heard.set()
                raise StoreUnavailableError("it went away")
            await super().send(outgoing, conversation, maybe_said=maybe_said)

    stage.messenger = Away("2")
    stage.delivery = Delivery(stage.store, stage.messenger, stage.clock)
    await stage.waits(outgoing("1"), outgoing("2", "bram"))
    with pytest.raises(StoreUnavailableError):
        async with asyncio.timeout(10):
            await stage.after(timedelta(0))
    assert stage.said() == ["1"]
    assert await stage.count() == (1, 0)


async def test_a_conversation_is_opened_once(stage: Stage) -> None:
    opened: list[Together] = []

    class Opening(RecordingMessenger):
        async def open(self, together: Together) -> Conversation:
            opened.append(together)
            return await super().open(together)

    stage.messenger = Opening()
    stage.delivery = Delivery(stage.store, stage.messenger, stage.clock)
    place = together("introduction:1", "anna", "bram")
    await stage.waits(outgoing("1", conversation=place), outgoing("2", conversation=place))
    assert await stage.after(timedelta(0)) == 2
    assert len(opened) == 1
    assert stage.said("#kennismaking") == ["1", "2"]


async def test_what_another_process_is_saying_is_left_to_it_for_as_long_as_its_lease(stage: Stage) -> None:
    await stage.waits(outgoing("1"), outgoing("2"))
    async with stage.store.begin() as work:
        assert await work.outbox.claim(now=NOW, until=NOW + LEASE) is not None
        await work.commit()
    assert await stage.after(LEASE - timedelta(seconds=1)) == 0
    assert await stage.after(timedelta(seconds=1)) == 2
    assert stage.said() == ["1", "2"]


class Moody(RecordingMessenger):
    """Fails as it is told, one mood for each attempt, and remembers what it was warned of."""

    def __init__(self, *moods: DelayedError | RefusedError | None) -> None:
        super().__init__()
        self.moods = list(moods)
        self.warned: list[bool] = []

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> None:
        self.warned.append(maybe_said)
        mood = self.moods.pop(0) if self.moods else None
        if mood is not None:
            raise mood
        await super().send(outgoing, conversation, maybe_said=True)


@pytest.mark.parametrize(
    ("maybe_said", "warned"),
    [
        ([False, False], [False, False, False]),
        ([True, False], [False, True, True]),
        ([False, True, False], [False, False, True, True]),
    ],
)
async def test_only_an_attempt_without_an_answer_leaves_a_doubt_and_that_one_stays(
    stage: Stage, maybe_said: list[bool], warned: list[bool]
) -> None:
    moody = Moody(*(DelayedError("busy", maybe_said=one) for one in maybe_said))
    stage.delivery = Delivery(stage.store, moody, stage.clock)
    await stage.waits(outgoing("1"))
    while await stage.count() != (0, 0):
        await stage.after(LONGEST_RETRY)
    assert moody.warned == warned


async def test_a_process_that_died_while_saying_leaves_a_doubt_that_a_clear_no_does_not_take_away(stage: Stage) -> None:
    await stage.waits(outgoing("1"))
    async with stage.store.begin() as work:
        assert await work.outbox.claim(now=NOW, until=NOW + LEASE) is not None
        await work.commit()
    # The next start.
    async with stage.store.begin() as work:
        await work.outbox.release(now=NOW)
        await work.commit()
    moody = Moody(DelayedError("busy", maybe_said=False))
    stage.delivery = Delivery(stage.store, moody, stage.clock)
    await stage.after(timedelta(0))
    await stage.after(LONGEST_RETRY)
    assert moody.warned == [True, True]


async def test_who_could_not_open_a_conversation_has_said_nothing_in_it(stage: Stage) -> None:
    class Closed(Moody):
        async def open(self, together: Together) -> Conversation:
            if self.is_down:
                raise DelayedError("no answer")
            return await super().open(together)

    moody = Closed()
    moody.is_down = True
    stage.delivery = Delivery(stage.store, moody, stage.clock)
    await stage.waits(outgoing("1", conversation=together("introduction:1", "anna", "bram")))
    await stage.after(timedelta(0))
    moody.is_down = False
    assert await stage.after(LONGEST_RETRY) == 1
    assert moody.warned == [False]


async def test_what_others_are_to_say_is_left_to_them(stage: Stage) -> None:
    slack = Platform("slack")
    stage.messenger.platforms = frozenset({slack})
    await stage.waits(outgoing("1"), outgoing("2", conversation=conversation("anna", platform=slack)))
    assert await stage.after(timedelta(0)) == 1
    assert stage.said("slack:anna") == ["2"]
    assert await stage.count() == (1, 0)
    assert await stage.delivery.next_due_at() is None
    assert await stage.delivery.deliver(conversation("anna")) == 0


async def test_where_nobody_is_any_more_it_is_given_up_and_they_are_left_in_peace(stage: Stage) -> None:
    async with stage.store.begin() as work:
        await work.members.save(member("anna"))
        for account in ("anna", "anna elsewhere"):
            await work.accounts.save(known(account, "anna"))
        await work.commit()
    stage.messenger.gone |= {"anna", "anna elsewhere", "stranger"}
    await stage.waits(outgoing("1"), outgoing("2"), outgoing("3", "stranger"))
    await stage.after(timedelta(0))
    assert await stage.count() == (0, 3)
    assert await _left(stage) == ([NOW, None], None)
    await stage.waits(outgoing("4", "anna elsewhere"))
    await stage.after(timedelta(hours=1))
    later = NOW + timedelta(hours=1)
    assert await _left(stage) == ([NOW, later], later)


async def _left(stage: Stage) -> tuple[list[datetime | None], datetime | None]:
    async with stage.store.begin() as work:
        anna = await work.members.get(member("anna").id)
        return [one.left_at for one in await work.accounts.of(anna.id)], anna.left_at


def _apart(key: str = "1") -> Outgoing:
    return outgoing(
        key,
        conversation=together("introduction:1", "anna", "bram"),
        instead=(outgoing(f"{key}/a"), outgoing(f"{key}/b", "bram")),
    )


@pytest.mark.parametrize("mood", ["refused to open", "refused in it", "never in time"])
async def test_who_cannot_be_brought_together_each_hear_something_else_and_nothing_has_failed(
    stage: Stage, mood: str
) -> None:
    stage.messenger.refuses_together = mood == "refused to open"
    stage.messenger.refuses |= {"#kennismaking"} if mood == "refused in it" else set()
    stage.messenger.out_of_reach |= {"#kennismaking"} if mood == "never in time" else set()
    await stage.waits(_apart())
    while await stage.count() != (0, 0):
        await stage.after(LONGEST_RETRY)
    assert (stage.said(), stage.said("bram")) == (["1/a"], ["1/b"])
    assert stage.said("#kennismaking") == []


async def test_what_is_said_instead_is_said_at_once_and_waits_as_anything_else(stage: Stage) -> None:
    stage.messenger.refuses_together = True
    stage.messenger.out_of_reach.add("bram")
    await stage.waits(_apart())
    assert await stage.delivery.deliver(together("introduction:1")) == 1
    assert (stage.said(), await stage.count()) == (["1/a"], (1, 0))
    stage.messenger.out_of_reach.clear()
    assert await stage.after(FIRST_RETRY) == 1
    assert stage.said("bram") == ["1/b"]


async def test_what_can_be_changed_later_is_known_by_its_id_and_changed_in_its_place(stage: Stage) -> None:
    slack = Platform("slack")
    stage.messenger.changes.add(slack)
    there = conversation("anna", platform=slack)
    async with stage.store.begin() as work:
        for id in ("anna", "bram"):
            await work.members.save(member(id))
        await work.relays.save(relay("r"))
        await work.relays.note(PassedOn(relay=RelayId("r"), place=conversation("bram"), id="m", key="1", at=NOW))
        await work.commit()
    await stage.waits(
        outgoing("1", conversation=there, may_change=True),
        outgoing("2", conversation=there, text="Dag", earlier=Earlier(key="1")),
        outgoing("3", conversation=there, text="Iets anders", earlier=Earlier(key="unknown")),
    )
    assert await stage.after(timedelta(0)) == 3
    assert [one.text for one in stage.messenger.heard["slack:anna"]] == ["Dag", "Iets anders"]


async def test_what_was_found_to_be_said_can_be_changed_later_too(stage: Stage) -> None:
    slack = Platform("slack")
    stage.messenger.changes.add(slack)
    there = conversation("anna", platform=slack)
    async with stage.store.begin() as work:
        for id in ("anna", "bram"):
            await work.members.save(member(id))
        await work.relays.save(relay("r"))
        await work.relays.note(PassedOn(relay=RelayId("r"), place=conversation("bram"), id="m", key="1", at=NOW))
        await work.commit()
    stage.messenger.is_mute = True
    await stage.waits(outgoing("1", conversation=there, may_change=True))
    await stage.after(timedelta(0))
    stage.messenger.is_mute = False
    # Anna answers it.
    await stage.delivery.settle(there)
    assert await stage.count() == (0, 0)
    await stage.waits(outgoing("2", conversation=there, text="Dag", earlier=Earlier(key="1")))
    await stage.after(timedelta(0))
    assert [one.text for one in stage.messenger.heard["slack:anna"]] == ["Dag"]


async def test_where_one_is_gone_what_is_said_instead_is_said_and_they_are_left_in_peace(stage: Stage) -> None:
    async with stage.store.begin() as work:
        await work.members.save(member("anna"))
        await work.accounts.save(known("anna"))
        await work.commit()
    apart = together("relay:1:0", "anna")
    stage.messenger.gone.add("!relay:1:0")
    instead = outgoing("2", "bram", text="Niet aangekomen")
    await stage.waits(outgoing("1", conversation=apart, instead=(instead,)))
    await stage.after(timedelta(0))
    assert stage.said("bram") == ["2"]
    async with stage.store.begin() as work:
        anna = await work.members.get(member("anna").id)
    assert anna.left_at == NOW
