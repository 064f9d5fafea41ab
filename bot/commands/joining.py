"""Whether I take part. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class Join(Command):
    """Yes, keep my profile and show it. `then` is what I had said first."""

    then: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadWelcome(Command):
    """Ask me again in this language whether I join. `then` is what I had said first."""

    language: str
    then: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StayOut(Command):
    """No, I would rather not take part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimInvitation(Command):
    """I was invited, and this is my code."""

    code: str
