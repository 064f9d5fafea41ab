"""Whom the buttons of a message in a shared conversation are meant for: written into the ids of their rows."""

from collections.abc import Sequence

from adapters.slack.places import team_and_user
from adapters.slack.rich import Block
from bot.messages import Message, Outgoing

_FOR = "for"
_LONGEST_ID = 255


def meant_for(rows: Sequence[Block], outgoing: Outgoing) -> list[Block]:
    """The rows with that written into them. In private it goes without saying."""
    people = ",".join(sorted("-".join(team_and_user(account)) for account in outgoing.to))
    ids = [f"{_FOR}:{number}:{people}" for number, _ in enumerate(rows)]
    if any(len(id) > _LONGEST_ID for id in ids):
        return list(rows)
    return [{**row, "block_id": id} for row, id in zip(rows, ids, strict=True)]


def is_meant_for(blocks: Sequence[Block], message: Message) -> bool:
    """Whether whoever pressed is one of them."""
    if not message.conversation.is_shared:
        return True
    person = "-".join(team_and_user(message.sender))
    ids = [str(block.get("block_id", "")).split(":") for block in blocks if block.get("type") == "actions"]
    return any(parts[0] == _FOR and person in parts[-1].split(",") for parts in ids)
