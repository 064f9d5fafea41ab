"""What is to be said becomes a mail: words, and the invitation both for programs that read it and as a file."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from bot.markup import plain, plain_words
from bot.messages import File, Outgoing

_POLICY = SMTP.clone(cte_type="7bit")
"""So that servers of any age carry it unchanged."""
_LONGEST_TITLE = 150
_CALENDAR = "text/calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """In whose name it is mailed."""

    address: str
    name: str

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


def compose(outgoing: Outgoing, address: str, sender: Sender, now: datetime) -> bytes:
    """The whole mail. The same thing always has the same Message-ID, by which a second one can be known."""
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = Address(display_name=plain_words(sender.name), addr_spec=sender.address)
    mail["To"] = Address(addr_spec=address)
    mail["Subject"] = _title(outgoing)
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{hashlib.sha256(outgoing.key.encode()).hexdigest()[:40]}@{sender.domain}>"
    # Nobody's holiday is to be answered to us (RFC 3834).
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(f"{plain(outgoing.text)}\n", charset="utf-8", cte="quoted-printable")
    calendars = [file for file in outgoing.files if file.media_type.startswith(_CALENDAR)]
    for file in calendars:
        # What Outlook and Gmail show as an invitation is an alternative to the words.
        mail.add_alternative(
            file.text, subtype="calendar", charset="utf-8", cte="base64", params={"method": _method(file)}
        )
    for file in outgoing.files:
        kind, _, subtype = file.media_type.partition(";")[0].partition("/")
        if file in calendars:
            # The same for programs that want a file; called otherwise, so that none takes it for a second one.
            kind, subtype = "application", "ics"
        mail.add_attachment(file.text.encode(), maintype=kind, subtype=subtype, filename=plain_words(file.name))
    return mail.as_bytes()


def _title(outgoing: Outgoing) -> str:
    title = plain_words(outgoing.title) or "Bondje"
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


def _method(file: File) -> str:
    described = EmailMessage()
    described["Content-Type"] = file.media_type
    return str(described["Content-Type"].params.get("method", "PUBLISH"))
