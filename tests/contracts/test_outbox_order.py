"""Whatever happens to the outbox: each conversation hears its messages in order, and each until it is said."""

from dataclasses import dataclass, field
from datetime import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import Conversation, Together
from bot.ports import UnitOfWork
from storage.engine import SqlStore
from tests.contracts.given import MINUTE, NOW, conversation, outgoing, together

PLACES: list[Conversation | Together] = [conversation("a"), conversation("a", thread="t"), together("k", "a")]

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "claim", "claim there", "said", "delay", "give up", "wait"]),
        st.integers(0, 2),
        st.integers(0, 3),
    ),
    max_size=40,
)


@dataclass
class Line:
    """The outbox as a list, for comparison."""

    waiting: list[tuple[str, int, datetime]] = field(default_factory=list)
    given_up: set[str] = field(default_factory=set)

    def first(self, place: int) -> tuple[str, int, datetime] | None:
        return next((entry for entry in self.waiting if entry[1] == place), None)

    def may_be_claimed(self, now: datetime, places: list[int]) -> set[str]:
        firsts = (self.first(place) for place in places)
        return {first[0] for first in firsts if first is not None and first[2] <= now}

    def put_off(self, key: str, until: datetime) -> None:
        self.waiting = [(k, place, until if k == key else due) for k, place, due in self.waiting]

    def take_out(self, key: str) -> None:
        self.waiting = [entry for entry in self.waiting if entry[0] != key]

    def next_due_at(self) -> datetime | None:
        return min((first[2] for place in range(3) if (first := self.first(place)) is not None), default=None)


async def _play(work: UnitOfWork, steps: list[tuple[str, int, int]]) -> None:
    line, now, claimed = Line(), NOW, list[str]()
    for number, (step, place, length) in enumerate(steps):
        later = now + length * MINUTE
        key = claimed[place % len(claimed)] if claimed else "nothing"
        match step:
            case "add":
                await work.outbox.add(outgoing(str(number), conversation=PLACES[place]), at=later)
                line.waiting.append((str(number), place, later))
            case "claim" | "claim there":
                there = PLACES[place] if step == "claim there" else None
                waiting = await work.outbox.claim(now=now, until=later, conversation=there)
                allowed = line.may_be_claimed(now, [place] if there else [0, 1, 2])
                assert (waiting is None) == (not allowed)
                if waiting is not None:
                    assert waiting.outgoing.key in allowed
                    line.put_off(waiting.outgoing.key, later)
                    claimed.append(waiting.outgoing.key)
            case "said":
                await work.outbox.said(key)
                line.take_out(key)
                line.given_up.discard(key)
            case "delay":
                await work.outbox.delay(key, until=later, reason="down", is_doubtful=True)
                line.put_off(key, later)
            case "give up":
                await work.outbox.give_up(key, at=now, reason="gone")
                line.given_up |= {key} & {entry[0] for entry in line.waiting}
                line.take_out(key)
            case _:
                now = later
        assert await work.outbox.count() == (len(line.waiting), len(line.given_up))
        assert await work.outbox.next_due_at() == line.next_due_at()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
async def test_order_is_kept_whatever_happens(store: SqlStore, steps: list[tuple[str, int, int]]) -> None:
    # Never committed, so each example begins with an empty outbox.
    async with store.begin() as work:
        await _play(work, steps)
