"""My accounts and my data, and who may not ask me. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowLinkCode(Command):
    """Give me a code with which I can link another account of mine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkAccount(Command):
    """This is the code that I was shown at another account of mine. `is_public`: others have read it."""

    code: str
    is_public: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmLink(Command):
    """Yes, that member is me as well: what a choice stands for. Not even there the code itself is kept."""

    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlink(Command):
    """An account of mine is no longer to be mine; empty: I have yet to say which."""

    account: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlinkAccount(Command):
    """The same, by platform and id: what a choice stands for."""

    platform: str
    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowMyData(Command):
    """Everything that is kept about me."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetMe(Command):
    """Erase everything about me. `is_sure` once I have confirmed it."""

    is_sure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Command):
    """I do not want to be asked by this person. They never hear of it."""

    whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockMember(Command):
    """The same, by id: what a choice between people of one name stands for."""

    member: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unblock(Command):
    """They may ask me again."""

    whom: str
