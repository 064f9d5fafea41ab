"""What became of everything, in figures."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from storage.engine import open_store
from tests.noting import Noting
from tests.slack.faults import Fault
from tests.slack.workspace import SlackWorkspace
from tests.system.slack_faults.places import Spot, keys_at

_LOOKING = ("conversations.history", "conversations.replies")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of one run, or of several together."""

    messages: int
    conversations: int
    calls: Counter[str]
    faults: Counter[str]
    tries: int
    """Of the outbox, for all messages."""
    doubts: int
    """Tries for which Slack had to be asked first whether it was said."""
    said_unknown: int
    """Messages that Slack took without our hearing of it."""
    longest_delay: timedelta
    events: int
    heard: int
    """Different events; the others came again."""
    seconds: float
    lost: Collection[str]
    doubled: Collection[str]
    unknown: Collection[str]
    """Said without anybody having asked for it."""
    out_of_order: int
    """Conversations."""
    given_up: int
    waiting: int

    @property
    def is_flawless(self) -> bool:
        wrong = (self.lost, self.doubled, self.unknown, self.out_of_order, self.given_up, self.waiting)
        return not any(wrong)

    def __str__(self) -> str:
        faults = ", ".join(f"{kind} {count}" for kind, count in sorted(self.faults.items()))
        calls = ", ".join(f"{method} {count}" for method, count in self.calls.most_common())
        return (
            f"{self.messages} messages in {self.conversations} conversations: lost {len(self.lost)}, doubled "
            f"{len(self.doubled)}, conversations out of order {self.out_of_order}, given up {self.given_up}, "
            f"still waiting {self.waiting}\n"
            f"  {self.events} deliveries of {self.heard} events\n"
            f"  {self.calls.total()} calls: {calls}\n"
            f"  {self.faults.total()} faults: {faults}\n"
            f"  {self.tries / self.messages:.2f} tries each, longest delay {self.longest_delay} by Bondje's clock\n"
            f"  {self.doubts} times asked whether it was said; {self.said_unknown} messages were, without an answer\n"
            f"  {self.seconds:.0f} s"
        )


async def judged(
    slack: SlackWorkspace, spots: Collection[Spot], address: str, notes: Noting, *, events: int, seconds: float
) -> Figures:
    """Compare what stands in Slack with what should."""
    store = open_store(address)
    try:
        said = [list(await keys_at(spot, slack, store)) for spot in spots]
        async with store.begin() as work:
            waiting, given_up = await work.outbox.count()
    finally:
        await store.close()
    times = Counter(key for keys in said for key in keys)
    expected = [key for spot in spots for key in spot.expected]
    calls = slack.server.calls
    posts = [call for call in calls if call.method == "chat.postMessage"]
    return Figures(
        messages=len(expected),
        conversations=len(spots),
        calls=Counter(call.method for call in calls),
        faults=Counter(_kind(call.fault) for call in calls if call.fault),
        tries=notes.tries.total(),
        doubts=len([call for call in calls if call.method in _LOOKING]),
        said_unknown=len([call for call in posts if call.fault and call.is_taken]),
        longest_delay=notes.longest,
        events=events,
        heard=len([key for key in expected if key.startswith("slack:")]),
        seconds=seconds,
        lost=[key for key in expected if key not in times],
        doubled=[key for key, count in times.items() if count > 1],
        unknown=[key for key in times if key not in set(expected)],
        out_of_order=sum(keys != spot.expected for spot, keys in zip(spots, said, strict=True)),
        given_up=given_up,
        waiting=waiting,
    )


def _kind(fault: Fault) -> str:
    what = fault.error or (f"HTTP {fault.status}" if fault.status != 200 else fault.trouble.value)
    return f"{what} after it was taken" if fault.is_taken else what
