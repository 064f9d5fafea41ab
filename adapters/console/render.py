"""What Bondje says -> text for people, or one JSON object a line."""

import json
import unicodedata
from dataclasses import dataclass
from datetime import datetime, tzinfo

from adapters.console.wrapping import Style, wrap
from bot.markup import Span, plain, spans
from bot.messages import Account, Conversation, File, Outgoing

_MOST_FILE_LINES = 2_000
"""More than a file about one person has: they ask for it to read all of it."""
_TELLING = ("SUMMARY", "DTSTART", "DTEND", "LOCATION", "STATUS", "SEQUENCE")
# Programs that split text into lines end one at these too.
_LINE_ENDS = {ord(character): f"\\u{ord(character):04x}" for character in "\x85\u2028\u2029"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the readable form is shown."""

    width: int = 100
    in_colour: bool = False
    with_time: bool = False


def as_json(outgoing: Outgoing, conversation: Conversation, *, at: datetime, zone: tzinfo) -> str:
    """One line, its end included. Everything people see, and nothing else."""
    said = {
        "at": at.astimezone(zone).isoformat(timespec="seconds"),
        "to": _to(outgoing.to, conversation),
        "conversation": conversation.id,
        "text": plain(outgoing.text),
        "choices": [{"n": option.number, "label": plain(option.label)} for option in outgoing.options],
        "files": [{"name": file.name, "media_type": file.media_type, "text": file.text} for file in outgoing.files],
    }
    return json.dumps(said, ensure_ascii=False).translate(_LINE_ENDS) + "\n"


def as_text(outgoing: Outgoing, conversation: Conversation, *, at: datetime, zone: tzinfo, look: Look) -> str:
    """A heading, the words, the choices, the files; an empty line ends it."""
    style = Style(in_colour=look.in_colour)
    lines = [style.heading(_heading(outgoing, conversation, at=at.astimezone(zone), look=look))]
    for paragraph in _paragraphs(outgoing.text):
        lines += wrap(paragraph, width=look.width, indent="  ", style=style)
    for option in outgoing.options:
        number = style.number(f"{option.number:>4}. ")
        label = wrap(list(spans(_visible(option.label))), width=look.width, indent=" " * 6, style=style)
        lines += [number + label[0][6:] if label else number, *label[1:]]
    for file in outgoing.files:
        content = _worth_reading(file)
        lines.append(style.faint(f"  [{_visible(file.name)}, {_visible(file.media_type)}]"))
        lines += [f"  | {line}" for line in content[:_MOST_FILE_LINES]]
        if len(content) > _MOST_FILE_LINES:
            lines.append(style.faint(f"  | … (+{len(content) - _MOST_FILE_LINES})"))
    return "\n".join(lines) + "\n\n"


def _worth_reading(file: File) -> list[str]:
    """Of a file for a calendar only what tells people something; a program gets all of it."""
    content = _visible(file.text).splitlines()
    if not file.media_type.startswith("text/calendar"):
        return content
    event = content[content.index("BEGIN:VEVENT") :] if "BEGIN:VEVENT" in content else []
    return [line for line in event if line.startswith(_TELLING)]


def _to(accounts: tuple[Account, ...], conversation: Conversation) -> str:
    return ", ".join(account.id for account in accounts) or conversation.id


def _heading(outgoing: Outgoing, conversation: Conversation, *, at: datetime, look: Look) -> str:
    to = _to(outgoing.to, conversation)
    where = f"{conversation.id} ({to})" if conversation.is_shared and to != conversation.id else to
    when = f"  {at:%Y-%m-%d %H:%M}" if look.with_time else ""
    return f"bondje → {_visible(where)}{when}"


def _paragraphs(text: str) -> list[list[Span]]:
    """Each line of the text as spans; strong text may run over a line end."""
    lines: list[list[Span]] = [[]]
    for span in spans(_visible(text)):
        first, *others = span.text.split("\n")
        lines[-1].append(Span(text=first, strong=span.strong))
        lines += [[Span(text=other, strong=span.strong)] for other in others]
    return lines


def _visible(text: str) -> str:
    """Nothing that could steer a terminal."""
    return "".join(character for character in text if character == "\n" or unicodedata.category(character) != "Cc")
