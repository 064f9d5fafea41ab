"""The mail server by which invitations are mailed, and in whose name."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parseaddr
from enum import StrEnum
from unicodedata import category
from urllib.parse import SplitResult, urlsplit

from bot.config.names import SMTP
from bot.config.web import is_near
from bot.domain.mailing import read_address

_NEEDED = ("SMTP_URL", "SMTP_SENDER")
_DEFAULT_NAME = "Bondje"
_LONGEST_NAME = 80
_HOW = (
    "SMTP_URL must be an address such as smtp://mail.gemeente.nl:587 (STARTTLS) or smtps://mail.gemeente.nl:465 (TLS "
    "from the start), with nothing behind it; smtp+plain:// only to a machine nearby."
)
_PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}


class Security(StrEnum):
    """How the way to the mail server is closed to others. Its certificate is always checked."""

    STARTTLS = "smtp"
    TLS = "smtps"
    NONE = "smtp+plain"
    """Nearby only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """One mail server that takes mail from Bondje."""

    host: str
    port: int
    security: Security = Security.STARTTLS
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    address: str
    """In whose name, in ASCII."""
    name: str = _DEFAULT_NAME


def read_mail(given: Mapping[str, str], problems: list[str]) -> MailSettings | None:
    """None when nothing of mail is set. No value is repeated: somebody may have put a password in the wrong one."""
    named = [name for name in SMTP if name in given]
    if not named:
        return None
    problems += [f"{named[0]} alone is not enough: set {name} as well." for name in _NEEDED if name not in given]
    if ("SMTP_USER" in given) != ("SMTP_PASSWORD" in given):
        problems.append("SMTP_USER and SMTP_PASSWORD go together: set both, or neither.")
    security, host, port = _server(given["SMTP_URL"], problems) if "SMTP_URL" in given else (Security.STARTTLS, "", 0)
    name, address = _sender(given["SMTP_SENDER"], problems) if "SMTP_SENDER" in given else ("", "")
    return MailSettings(
        host=host,
        port=port,
        security=security,
        user=given.get("SMTP_USER"),
        password=given.get("SMTP_PASSWORD"),
        address=address,
        name=name,
    )


def _server(url: str, problems: list[str]) -> tuple[Security, str, int]:
    nowhere = (Security.STARTTLS, "", 0)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        problems.append(_HOW)
        return nowhere
    if parts.username is not None or parts.password is not None:
        problems.append("SMTP_URL must hold no user or password: those are SMTP_USER and SMTP_PASSWORD.")
        return nowhere
    if not _is_server(parts, url) or port == 0:
        problems.append(_HOW)
        return nowhere
    return Security(parts.scheme), parts.hostname or "", port or _PORTS[parts.scheme]


def _is_server(parts: SplitResult, url: str) -> bool:
    host = parts.hostname
    if not host or parts.scheme not in _PORTS or any(sign.isspace() for sign in url):
        return False
    if parts.path.strip("/") or parts.query or parts.fragment:
        return False
    return Security(parts.scheme) is not Security.NONE or is_near(host)


def _sender(words: str, problems: list[str]) -> tuple[str, str]:
    name, written = parseaddr(words)
    address = read_address(written)
    has_signs = any(category(sign) == "Cc" for sign in words) or len(name) > _LONGEST_NAME
    if address is None or has_signs:
        problems.append("SMTP_SENDER must be an address such as Bondje <bondje@gemeente.nl>.")
        return "", ""
    return name or _DEFAULT_NAME, address
