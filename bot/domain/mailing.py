"""Invitations by mail: at which address, how it is shown to be theirs, and what keeps others' mailboxes in peace."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from email_validator import EmailNotValidError, validate_email

from bot.domain.ids import MemberId
from bot.messages import Platform

MAIL = Platform("mail")
"""Not a place where anybody is heard: what is said there is sent to an address."""
VALID_FOR = timedelta(days=1)
"""How long a code can be used: some servers let a first mail wait for hours."""
MOST_TRIES = 5
"""How often a code may be tried. After that another one is needed."""
REQUESTS_KEPT = timedelta(days=1)
MOST_CODES = 5
"""How many codes one account may have mailed within that time."""
MOST_CODES_THERE = 3
"""How many codes one address may be sent within that time, whoever asks."""
_LONGEST = 254
"""Of an address: RFC 5321, 4.5.3.1.3."""
_WRAPPED = re.compile(r"(?:mailto:)?<?(?P<address>[^\s<>]+@[^\s<>]+?)>?[.,;:!?)'\"]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A code was mailed to an address that nobody has shown to be theirs yet. The code itself is kept nowhere."""

    address: str
    digest: str
    at: datetime
    tries: int = 0

    def is_valid_at(self, now: datetime) -> bool:
        """Whether the code can still be tried."""
        return now < self.at + VALID_FOR and self.tries < MOST_TRIES


@dataclass(frozen=True, slots=True, kw_only=True)
class MailAddress:
    """Where a member's invitations are mailed, and where they may be from now on."""

    member: MemberId
    address: str | None = None
    """Theirs, beyond doubt; None: nothing is mailed to them."""
    confirmed_at: datetime | None = None
    is_shown: bool = False
    """Whether whoever meets them may see it in the invitation."""
    asked: Asked | None = None


def confirm(kept: MailAddress, address: str, now: datetime) -> MailAddress:
    """It is theirs. What others may see was said of another address, unless it is the same."""
    is_shown = kept.is_shown and kept.address == address
    return replace(kept, address=address, confirmed_at=now, is_shown=is_shown, asked=None)


def read_address(words: str) -> str | None:
    """The address in these words, as it is kept: one way of writing each, with an international domain in ASCII."""
    found = _WRAPPED.fullmatch(words.strip())
    if found is None or len(found["address"]) > _LONGEST:
        return None
    try:
        read = validate_email(found["address"], check_deliverability=False, allow_smtputf8=False, strict=True)
    except EmailNotValidError:
        return None
    if read.ascii_email is None or len(read.ascii_email) > _LONGEST:
        return None
    return read.ascii_email


def mailbox_of(address: str) -> str:
    """Where many servers deliver it: what stands behind a plus makes no other mailbox."""
    local, _, domain = address.casefold().rpartition("@")
    return f"{local.partition('+')[0] or local}@{domain}"


def is_same(one: str, other: str) -> bool:
    """Whether two addresses are the same mailbox, as far as anybody but its server can know."""
    return one.casefold() == other.casefold()
