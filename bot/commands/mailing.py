"""Invitations by mail. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class MailInvitations(Command):
    """Mail my invitations to this address; empty: to the one that is known, or tell me how."""

    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailToKnownAddress(Command):
    """To the address that the platform has verified: what a choice stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmAddress(Command):
    """This is the code that I was mailed."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StopMail(Command):
    """Mail me nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowAddress(Command):
    """Whoever meets me may see my address in the invitation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HideAddress(Command):
    """They may not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellAddress(Command):
    """Where do you mail my invitations, and who sees it?"""
