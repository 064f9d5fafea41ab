"""Polls as events: what is asked, what a vote says, and that it is over. Pure.

The events have the types and parts of before Matrix 1.7, by which most clients still know them, and the parts that are
stable since. Votes are understood in both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from adapters.matrix.html import defuse
from adapters.matrix.ids import EVENT, is_id
from adapters.matrix.render import SAID, Content, Said, render
from bot.markup import plain
from bot.messages import Option, Poll

START = "org.matrix.msc3381.poll.start"
END = "org.matrix.msc3381.poll.end"
ENDS = END, "m.poll.end"
_RESPONSE = "org.matrix.msc3381.poll.response"
RESPONSES = _RESPONSE, "m.poll.response"
_TEXT = "org.matrix.msc1767.text"
_ASKED = "bondje.asked"
_MOST_ANSWERS = 20
_LONGEST_LABEL = 340
"""Clients show no more of an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A poll, as it is known again."""

    under: str
    """The event with the words that it belongs to."""
    numbers: tuple[int, ...]
    """The options that can be ticked; their ids in the poll are the same."""
    most: int


def key_of(said_key: str) -> str:
    """Under which the poll of a message is sent."""
    return f"{said_key}/poll"


def moments_of(options: Sequence[Option]) -> tuple[Option, ...]:
    """What can be ticked. Matrix has room for twenty; the others can be taken by number."""
    return tuple(option for option in options if option.is_moment)[:_MOST_ANSWERS]


def asked_by(poll: Poll, options: Sequence[Option], under: str) -> Asked:
    numbers = tuple(option.number for option in moments_of(options))
    return Asked(under=under, numbers=numbers, most=max(1, min(poll.most, len(numbers))))


def render_poll(poll: Poll, said: Said, asked: Asked) -> Content:
    """`said`: the words that it belongs to."""
    question = defuse(plain(poll.question))
    labels = {
        option.number: defuse(plain(option.label))[:_LONGEST_LABEL]
        for option in said.options
        if option.number in asked.numbers
    }
    fallback = "\n".join([question, *(f"{number}. {label}" for number, label in labels.items())])
    return {
        _TEXT: fallback,
        START: {
            "kind": "org.matrix.msc3381.poll.disclosed",
            "max_selections": asked.most,
            "question": {_TEXT: question, "body": question, "msgtype": "m.text"},
            "answers": [{"id": str(number), _TEXT: label} for number, label in labels.items()],
        },
        "m.text": [{"body": fallback}],
        "m.poll": {
            "kind": "m.disclosed",
            "max_selections": asked.most,
            "question": {"m.text": [{"body": question}]},
            "answers": [{"m.id": str(number), "m.text": [{"body": label}]} for number, label in labels.items()],
        },
        "m.mentions": {},
        SAID: render(said)[SAID],
        _ASKED: {"under": asked.under, "numbers": list(asked.numbers), "most": asked.most},
    }


def read_asked(content: Mapping[str, Any]) -> Asked | None:
    """What was rendered; None when it is no poll of ours."""
    kept: Any = content.get(_ASKED)
    try:
        return Asked(under=str(kept["under"]), numbers=tuple(map(int, kept["numbers"])), most=int(kept["most"]))
    except (KeyError, TypeError, ValueError):
        return None


def poll_voted_in(type: str, content: Mapping[str, Any]) -> str | None:  # noqa: A002 - Matrix's word
    """The event of the poll that this is a vote in."""
    relation = content.get("m.relates_to")
    if type not in RESPONSES or not isinstance(relation, Mapping) or relation.get("rel_type") != "m.reference":
        return None
    found = relation.get("event_id")
    return found if is_id(found, EVENT) else None


def read_vote(content: Mapping[str, Any], asked: Asked) -> tuple[int, ...]:
    """What is ticked. A vote with an answer that is not in the poll is spoilt, and so says that nothing is."""
    before = content.get(_RESPONSE, content.get("m.poll.response"))
    ticked = before.get("answers") if isinstance(before, Mapping) else content.get("m.selections")
    known = {str(number): number for number in asked.numbers}
    if not isinstance(ticked, list) or not all(isinstance(each, str) and each in known for each in ticked):
        return ()
    return tuple(dict.fromkeys(known[each] for each in ticked[: asked.most]))


def render_end(poll: str, words: str) -> Content:
    """`words`: for clients that know no polls."""
    shown = defuse(words)
    return {
        _TEXT: shown,
        END: {},
        "m.text": [{"body": shown}],
        "m.relates_to": {"rel_type": "m.reference", "event_id": poll},
    }
