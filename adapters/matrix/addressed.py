"""Whether words in a room of many are meant for Bondje, and which of them. Pure."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

_PREFIX = re.compile(r"!bondje\b[:,]?\s*", re.IGNORECASE)
_SIGN = re.compile(r"^[!/](?=[^\W\d_])")
_BETWEEN = " \t\r\n:,"
_BONDJE = "Bondje"


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the bot is called in a room."""

    user: str
    """Its id."""
    shown: str = ""
    """Its display name there."""

    @property
    def all(self) -> Collection[str]:
        """The longest first."""
        local = self.user.partition(":")[0]
        known = {self.user, local, self.shown, _BONDJE, f"@{self.shown}" if self.shown else "", f"@{_BONDJE}"}
        return sorted((name for name in known if name), key=len, reverse=True)


def is_mentioned(content: Mapping[str, Any], names: Names) -> bool:
    mentions = content.get("m.mentions")
    users = mentions.get("user_ids") if isinstance(mentions, Mapping) else None
    return isinstance(users, list) and names.user in users


def has_prefix(words: str) -> bool:
    """Whether it begins with `!bondje`."""
    return _PREFIX.match(words.lstrip()) is not None


def without_address(words: str, names: Names) -> str:
    """What is left to be understood: without the name in front, or at the end."""
    words = words.strip()
    if has_prefix(words):
        return _PREFIX.sub("", words, count=1).strip()
    for name in names.all:
        if _begins(words, name):
            return words[len(name) :].lstrip(_BETWEEN).strip()
        if len(words) > len(name) and words.casefold().endswith(f" {name.casefold()}"):
            return words[: -len(name)].rstrip(_BETWEEN)
    return words


def without_sign(words: str) -> str:
    """Without what other bots want before a command."""
    return _SIGN.sub("", words, count=1)


def without_quotation(words: str) -> str:
    """What was said itself: older clients put before it what it answers, each line with a mark."""
    lines = words.split("\n")
    end = next((number for number, line in enumerate(lines) if not line.startswith("> ") and line != ">"), len(lines))
    return words if end == 0 else "\n".join(lines[end:]).strip()


def _begins(words: str, name: str) -> bool:
    if not words.casefold().startswith(name.casefold()):
        return False
    # Another's name may begin with ours.
    return not words[len(name) : len(name) + 1].strip(_BETWEEN)
