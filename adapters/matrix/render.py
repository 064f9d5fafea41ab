"""What Bondje says -> the content of a Matrix message. Pure."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from adapters.matrix.html import defuse, html_of, plain_of, shortened
from adapters.matrix.places import Place
from bot.markup import plain
from bot.messages import Option, Outgoing

MESSAGE = "m.room.message"
SAID = "bondje.said"
"""Goes with each message: by what is in it, the bot knows again what somebody reacts or replies to."""
_LONGEST = 16_000
_MOST_BYTES = 40_000
"""A server takes 65,536 of an event, of which encryption makes four of every three, and it needs some itself."""
TAKEN = "✓"

Content = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message of the bot's, as it is known again."""

    key: str
    """That of the Outgoing."""
    text: str
    """In the small markup."""
    options: tuple[Option, ...] = ()
    to: tuple[str, ...] = ()
    """Whom it is meant for: user ids."""
    rings: bool = True
    has_poll: bool = False
    """Some of its options are asked in a poll as well."""


def has_words(outgoing: Outgoing) -> bool:
    """Whether there is anything but files."""
    return bool(outgoing.text.strip() or outgoing.options)


def said_by(outgoing: Outgoing, *, rings: bool) -> Said:
    to = tuple(account.id for account in outgoing.to)
    return Said(
        key=outgoing.key,
        text=outgoing.text,
        options=outgoing.options,
        to=to,
        rings=rings,
        has_poll=outgoing.poll is not None,
    )


def render(said: Said, *, mentions: Collection[str] = (), taken: Collection[int] = ()) -> Content:
    """`mentions`: whose devices ring for it in a room of many. `taken`: the choices that were taken."""
    longest = _LONGEST
    while len(json.dumps(content := _content(said, longest, mentions, taken))) > _MOST_BYTES and longest > 1:
        longest = longest * 2 // 3
    return content


def placed(content: Content, place: Place) -> Content:
    """In its thread, or as a reply."""
    if place.thread is not None:
        # Clients without threads show it as a reply.
        reply = {"m.in_reply_to": {"event_id": place.thread}, "is_falling_back": True}
        return {**content, "m.relates_to": {"rel_type": "m.thread", "event_id": place.thread, **reply}}
    if place.reply_to is not None:
        return {**content, "m.relates_to": {"m.in_reply_to": {"event_id": place.reply_to}}}
    return content


def edit_of(event: str, content: Content) -> Content:
    """The same event in other words; nobody's device rings for it."""
    new = {**content, "m.mentions": {}}
    return {
        "msgtype": content["msgtype"],
        "body": f"* {content['body']}",
        "format": content["format"],
        "formatted_body": f"* {content['formatted_body']}",
        "m.mentions": {},
        "m.new_content": new,
        "m.relates_to": {"rel_type": "m.replace", "event_id": event},
    }


def read_said(content: Mapping[str, Any]) -> Said | None:
    """What was rendered; None when it was not by us, or by a version that did it otherwise."""
    kept: Any = content.get(SAID)
    try:
        options = tuple(
            Option(number=number, label=label, closes=closes, is_moment=bool(more and more[0]))
            for number, label, closes, *more in kept["options"]
        )
        return Said(
            key=kept["key"],
            text=kept["text"],
            options=options,
            to=tuple(kept["to"]),
            rings=content.get("msgtype") == "m.text",
            has_poll=bool(kept.get("poll")),
        )
    except (KeyError, TypeError, ValueError):
        return None


def _content(said: Said, longest: int, mentions: Collection[str], taken: Collection[int]) -> Content:
    words = shortened(said.text, longest)
    left = _left(said.options, taken)
    marks = [f"{TAKEN} {_label(option)}" for option in said.options if option.number in taken]
    lists = [f"{option.number}. {_label(option)}" for option in left]
    parts = [plain_of(words), "\n".join(marks), "\n".join(lists)]
    shown = [f"<p>{escape(mark, quote=False)}</p>" for mark in marks]
    kept = [[option.number, option.label, option.closes, option.is_moment] for option in said.options]
    return {
        "msgtype": "m.text" if said.rings else "m.notice",
        "body": "\n\n".join(part for part in parts if part),
        "format": "org.matrix.custom.html",
        "formatted_body": _paragraph(html_of(words), bool(shown or left)) + "".join(shown) + _list(left),
        # With this, no client looks for names in the words themselves.
        "m.mentions": {"user_ids": sorted(mentions)} if mentions else {},
        SAID: {
            "key": said.key,
            "text": said.text[:longest],
            "options": kept,
            "to": list(said.to),
            "poll": said.has_poll,
        }
        if said.options
        else {"key": said.key, "text": "", "options": [], "to": list(said.to)},
    }


def _left(options: Sequence[Option], taken: Collection[int]) -> list[Option]:
    """What can still be taken."""
    is_settled = any(option.closes for option in options if option.number in taken)
    return [option for option in options if option.number not in taken and not (is_settled and option.closes)]


def _label(option: Option) -> str:
    return defuse(plain(option.label))


def _paragraph(html: str, has_more: bool) -> str:  # noqa: FBT001
    return f"<p>{html}</p>" if html and has_more else html


def _list(options: Sequence[Option]) -> str:
    """Numbered as they are, also where one in between is gone."""
    items: list[str] = []
    for place, option in enumerate(options):
        if place == 0 or option.number != options[place - 1].number + 1:
            items.append("</ol>" if place else "")
            items.append("<ol>" if option.number == 1 else f'<ol start="{option.number}">')
        items.append(f"<li>{escape(_label(option), quote=False)}</li>")
    return "".join([*items, "</ol>"]) if items else ""
