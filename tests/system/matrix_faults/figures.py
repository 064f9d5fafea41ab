"""What became of everything, in figures."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from storage.engine import open_store
from tests.matrix.faults import Fault, Trouble
from tests.noting import Noting
from tests.system.matrix_faults.places import find_all, times
from tests.system.matrix_kills.reading import count_puzzled

if TYPE_CHECKING:
    from tests.system.matrix_faults.storm import Storm


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of one run."""

    messages: int
    conversations: int
    calls: Counter[str]
    faults: Counter[str]
    tries: int
    """Of the outbox, for all messages."""
    said_unknown: int
    """Messages that the homeserver took without our hearing of it."""
    longest_delay: timedelta
    heard: int
    """What people have said, and was answered."""
    seconds: float
    lost: Collection[str]
    doubled: Collection[str]
    unknown: Collection[str]
    """Said without anybody having asked for it."""
    out_of_order: int
    """Conversations."""
    opened_twice: int
    """Conversations."""
    unreadable: Collection[str]
    """For people."""
    puzzled: int
    """What Bondje could not read, at the end."""
    given_up: int
    waiting: int

    @property
    def is_flawless(self) -> bool:
        wrong = (self.lost, self.doubled, self.unknown, self.out_of_order, self.opened_twice, self.unreadable)
        return not any((*wrong, self.puzzled, self.given_up, self.waiting))

    def __str__(self) -> str:
        faults = ", ".join(f"{kind} {count}" for kind, count in sorted(self.faults.items()))
        calls = ", ".join(f"{name} {count}" for name, count in self.calls.most_common())
        return (
            f"{self.messages} messages in {self.conversations} conversations: lost {len(self.lost)}, doubled "
            f"{len(self.doubled)}, unasked {len(self.unknown)}, conversations out of order {self.out_of_order}, "
            f"opened twice {self.opened_twice}, given up {self.given_up}, still waiting {self.waiting}\n"
            f"  unreadable for people {len(self.unreadable)}, for Bondje {self.puzzled}\n"
            f"  {self.heard} of them answer people\n"
            f"  {self.calls.total()} calls: {calls}\n"
            f"  {self.faults.total()} faults: {faults}\n"
            f"  {self.tries / self.messages:.2f} tries each, longest delay {self.longest_delay} by Bondje's clock\n"
            f"  {self.said_unknown} messages were said without an answer\n"
            f"  {self.seconds:.0f} s" + "".join(f"\n  {what}" for what in self.unreadable)
        )


async def judged(storm: "Storm", notes: Noting, *, seconds: float) -> Figures:
    """Compare what stands on the homeserver with what should."""
    store = open_store(storm.address)
    try:
        async with store.begin() as work:
            waiting, given_up = await work.outbox.count()
    finally:
        await store.close()
    spots, bondje = storm.spots, storm.bondje.user
    found = await find_all(spots, storm.homeserver, bondje)
    said = times(found)
    expected = [key for spot in spots for key in spot.expected]
    calls = storm.proxy.calls
    return Figures(
        messages=len(expected),
        conversations=len(spots),
        calls=Counter(call.name for call in calls),
        faults=Counter(_kind(call.fault) for call in calls if call.fault),
        tries=notes.tries.total(),
        said_unknown=len([call for call in calls if call.name == "send" and call.fault and call.is_taken]),
        longest_delay=notes.longest,
        heard=len([key for key in expected if key.startswith("matrix:")]),
        seconds=seconds,
        lost=[key for key in expected if key not in said],
        doubled=[key for key, count in said.items() if count > 1],
        unknown=[key for key in said if key not in set(expected)],
        out_of_order=sum(list(each.keys) != spot.expected for spot, each in zip(spots, found, strict=True)),
        opened_twice=sum(each.opened > 1 for each in found),
        unreadable=[what for each in found for what in each.unreadable],
        puzzled=count_puzzled(storm.folder),
        given_up=given_up,
        waiting=waiting,
    )


def _kind(fault: Fault) -> str:
    if fault.errcode:
        what = f"{fault.status} {fault.errcode}"
    elif fault.trouble is Trouble.ANSWER:
        what = f"HTTP {fault.status}"
    else:
        what = fault.trouble.value
    return f"{what} after it was taken" if fault.is_taken else what
