"""Names for shared conversations: short to type, and the same each time."""

import hashlib
import re
import unicodedata

from adapters.console import PLATFORM
from bot.messages import Conversation, Together

_LONGEST = 48
_DIGEST = 6


def room_for(together: Together) -> Conversation:
    """`#ensia-anna-bram`: the title, and the people it does not name already.

    So two conversations only share a name when they have the same title and the same people.
    """
    title = _slug(together.title)
    words = title.split("-")
    people = [_slug(account.id) for account in together.accounts]
    unnamed = [person for person in people if not set(person.split("-")) <= set(words)]
    name = "-".join(filter(None, [title, *unnamed])) or "gesprek"
    if len(name) > _LONGEST:
        digest = hashlib.sha256(name.encode()).hexdigest()[:_DIGEST]
        name = f"{name[: _LONGEST - _DIGEST - 1].rstrip('-')}-{digest}"
    return Conversation(platform=PLATFORM, id=f"#{name}", is_shared=True)


def _slug(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", bare).strip("-")
