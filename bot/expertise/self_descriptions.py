"""Texts that begin with a role: `CISO, gemeente Dronten`, `privacy officer en FG bij Urk`."""

import re
from functools import cache

from bot.expertise.organisation_words import KIND_WORDS
from bot.reference.roles import load_roles

_PREPOSITIONS = ("bij", "van", "voor", "namens", "at", "of", "for", "from")


def begins_with_role(text: str) -> bool:
    """Whether somebody tells who they are by a role and where they have it, without any verb."""
    return _opening().match(text) is not None


@cache
def _opening() -> re.Pattern[str]:
    labels = {label for role in load_roles() for label in (*role.pref_label.values(), *role.alt_labels)}
    role = f"(?:{'|'.join(re.escape(label) for label in sorted(labels, key=len, reverse=True))})"
    places = "|".join((*_PREPOSITIONS, *(re.escape(" ".join(words)) for words in KIND_WORDS)))
    return re.compile(
        rf"{role}(?:\s*(?:,|/|&|\ben\b|\band\b)\s*{role})*(?:\s*,\s*|\s+)(?:{places})\b\.?\s+\S", re.IGNORECASE
    )
