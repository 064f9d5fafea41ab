"""A row of the grammar: how to give a command, and who may."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.replies import Command


class Standing(StrEnum):
    """Who may give a command."""

    ANYONE = "anyone"
    MEMBER = "member"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One way, or several, to give a command."""

    command: type[Command]
    nl: tuple[str, ...]
    en: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    """Attributes that these words imply."""
    help: str = ""
    """The phrase that tells what it does; shown with the phrase `…-example`. Empty: not shown."""
    standing: Standing = Standing.MEMBER
    interrupts: bool = False
    """Understood also while a form is being filled in."""
    whole: str = ""
    """The attribute that the whole sentence fills."""
