"""Conversations that are passed on between platforms. Texts only; how people say it stands in `bot.grammar`."""

from dataclasses import dataclass

from bot.replies import Command


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRelay(Command):
    """What I say to a relayed conversation: `yes`, under the label I was shown, or `no`."""

    relay: str
    answer: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmLabel(Command):
    """What is said in this relay may leave encryption, also under this label."""

    relay: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRelays(Command):
    """The conversations that are passed on for me."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseRelay(Command):
    """Pass nothing on any more: by id, or with whom; without either I have yet to say which."""

    relay: str = ""
    whom: str = ""
