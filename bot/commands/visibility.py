"""Who may see what of me."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAudiences(Command):
    """Who sees what of me?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAudience(Command):
    """Let these people see this of me, and nobody else."""

    what: str
    """A field or topics, in words; empty: everything."""
    audience: str
