"""Where things wait their turn: a key for each conversation, by which rows are put in a line."""

import json

from bot.messages import Conversation, Together


def place_of(conversation: Conversation | Together) -> str:
    """The same conversation always has the same key, and no other has it."""
    if isinstance(conversation, Together):
        return f"together:{conversation.key}"
    return json.dumps([conversation.platform, conversation.id, conversation.thread], separators=(",", ":"))
