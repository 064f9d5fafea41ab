"""The checklist of a peer review: what to look at, to ask, and to give back. Its words are in the locales."""

from bot.replies import Phrase

BEFORE = tuple(Phrase(f"checklist-before-{number}") for number in range(1, 5))
DURING = tuple(Phrase(f"checklist-during-{number}") for number in range(1, 8))
AFTER = tuple(Phrase(f"checklist-after-{number}") for number in range(1, 5))

CHECKLIST = (
    Phrase("checklist-before"),
    *BEFORE,
    Phrase("checklist-during"),
    *DURING,
    Phrase("checklist-after"),
    *AFTER,
)
"""All of it, with its headings."""
