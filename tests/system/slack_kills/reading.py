"""What everybody reads, wherever they are: to be compared with another run."""

import re
from collections.abc import Mapping, Sequence

from tests.slack.calls import Call
from tests.slack.said import Said
from tests.slack.workspace import SlackWorkspace
from tests.system.slack_kills.telling import without_marks

Transcript = Mapping[str, Sequence[str]]
"""Conversation -> what stands there, from old to new."""
_SAYS = frozenset({"chat.postMessage", "files.completeUploadExternal"})
_TIME = re.compile(r"\b\d{1,2}:\d\d\b(?! to| tot)")


def says(call: Call) -> bool:
    """Whether something new stood in a conversation after it."""
    return call.method in _SAYS and call.is_taken


async def read_all(slack: SlackWorkspace) -> Transcript:
    """Everything in every conversation that Bondje has part in."""
    names = {person.id: name for name, person in slack.people.items()} | {slack.installed.bot_user: "bondje"}

    def lines(said: Sequence[Said]) -> list[str]:
        return [_line(one, names) for one in said]

    read: dict[str, Sequence[str]] = {}
    anna = slack.person("anna")
    for name, person in slack.people.items():
        read[name] = lines(await person.reads())
    read["vragen"] = lines(await anna.reads("vragen"))
    for number, one in enumerate(await anna.reads("vragen"), 1):
        read[f"vragen, thread {number}"] = lines(await anna.reads("vragen", thread=one.ts))
    for name, person in slack.people.items():
        for group in (await slack.ask("conversations.list", person.token, types="mpim"))["channels"]:
            found = await slack.ask("conversations.members", person.token, channel=group["id"])
            title = f"{name}, in a group of {', '.join(sorted(names[member] for member in found['members']))}"
            read[title] = lines(await person.reads(group["id"]))
    return read


def _line(said: Said, names: Mapping[str, str]) -> str:
    files = " ".join(file["name"] for file in said.raw.get("files") or ())
    buttons = said.text.partition("\n\n1. ")[2]
    words = f"{without_marks(said).shown}\n{buttons}"
    return f"{names[said.user]}: {_TIME.sub('--:--', words)} {files}".strip()
