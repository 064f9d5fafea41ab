"""Reminders: how long before a meeting, and once more at another time."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReminders(Command):
    """Remind me so long before my meetings."""

    befores: str
    """In words, such as "een dag en een kwartier"; "geen": never, and empty: as most people are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowReminders(Command):
    """When do you remind me?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze(Command):
    """Say that again at another time."""

    of: str = ""
    """The key of a promise; empty: what they heard last."""
    when: str = ""
    """In words, or one of those below."""


IN_AN_HOUR, TOMORROW = "in-an-hour", "tomorrow"
