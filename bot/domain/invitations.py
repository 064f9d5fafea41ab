"""What a coordinator's list says about the people to invite."""

import hashlib
from dataclasses import dataclass

from bot.domain.people import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitedRow:
    """One person of the list, in the coordinator's words: nothing is looked up yet."""

    line: int
    """Where it begins in the file, so that a problem found later can name the place too."""
    name: str
    organisation: str
    roles: tuple[str, ...] = ()
    language: Language | None = None
    email: str | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """Why one line of the list cannot be used. The code is the key of a sentence, the value its parameter."""

    line: int
    code: str
    """`no-name`, `no-organisation`, `unknown-organisation`, `which-organisation`, `unknown-language`,
    `no-email-address`, `same-email`, or `too-many-cells`.
    """
    value: str = ""
    options: tuple[str, ...] = ()
    """What may have been meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationList:
    """Everything in the file: the people who can be invited, and what is wrong with the other lines."""

    rows: tuple[InvitedRow, ...]
    problems: tuple[RowProblem, ...]


def digest(code: str) -> str:
    """What is kept of an invitation's code: its letters and digits, hashed."""
    plain = "".join(character for character in code.upper() if character.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()
