"""What became of everything, in figures."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tests.matrix.calls import Call

_LIMITED = 429
_COUNTED = ("send", "redact")
"""What a homeserver counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Of one run."""

    messages: int
    rooms: int
    seconds: float
    """From the first of them to the last."""
    requests: int
    limited: int
    """Requests that were answered with M_LIMIT_EXCEEDED."""
    while_resting: int
    """Requests that were made all the same before the time was over that it asked for."""
    emoji: int
    answers: Sequence[float]
    """How long each who asked in between waited for an answer, in seconds."""
    lost: Collection[str]
    doubled: Collection[str]
    out_of_order: Collection[str]
    """Rooms."""
    unreadable: int
    waiting: int
    given_up: int

    @property
    def is_flawless(self) -> bool:
        wrong = (self.lost, self.doubled, self.out_of_order, self.while_resting)
        return not any((*wrong, self.unreadable, self.waiting, self.given_up))

    def __str__(self) -> str:
        answers = ", ".join(f"{seconds:.1f}" for seconds in self.answers)
        return (
            f"{self.messages} messages in {self.rooms} rooms in {self.seconds:.0f} s: lost {len(self.lost)}, doubled "
            f"{len(self.doubled)}, rooms out of order {len(self.out_of_order)}, unreadable {self.unreadable}, "
            f"given up {self.given_up}, still waiting {self.waiting}\n"
            f"  {self.requests} requests, {self.limited} of them limited (429); made while resting "
            f"{self.while_resting}; emoji under choices {self.emoji}\n"
            f"  answers to who asked in between: after {answers} s"
        )


def requests_in(calls: Sequence[Call]) -> list[Call]:
    """Those that count."""
    return [call for call in calls if call.name in _COUNTED]


def is_limited(call: Call) -> bool:
    return call.status == _LIMITED


def while_resting(requests: Sequence[Call]) -> int:
    """How many came in after a limit was told, and before it was over. What was on its way already does not count."""
    rests = [(call.answered_at or 0, _asked(call)) for call in requests if is_limited(call)]
    return sum(any(told < call.at < told + rest for told, rest in rests) for call in requests)


def compare(expected: Mapping[str, Sequence[str]], read: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What is lost, doubled and out of order, by room what should be there and what is."""
    counted = Counter(text for texts in read.values() for text in texts)
    return {
        "lost": [text for texts in expected.values() for text in texts if not counted[text]],
        "doubled": [text for text, times in counted.items() if times > 1],
        "out_of_order": [room for room, texts in expected.items() if list(read.get(room, ())) != list(texts)],
    }


def _asked(call: Call) -> float:
    return float((call.answer or {}).get("retry_after_ms", 0)) / 1000
