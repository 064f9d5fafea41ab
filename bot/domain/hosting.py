"""What an operator has set up around meetings: in whose name people are invited, where they speak, where feeds are."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

NOBODYS = "noreply@bondje.invalid"
"""Who invites, where no address is set up: nobody is to answer there, and no such address can exist (RFC 2606)."""
LONGEST_LINK = 500
"""As long as people's words are shown in a sentence."""
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.IGNORECASE)
_SAFE = "!#$%&'()*+,/:;=?@[]~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """Without any of it people still meet: they say themselves where."""

    address: str = NOBODYS
    """Who invites, in calendars."""
    can_mail: bool = False
    """Whether there is a mail server to send invitations by."""
    new_link: Callable[[], str] | None = None
    """Makes an address for one conversation, which nobody can guess. None: there is no place for conversations."""
    link_begins: str = ""
    """How all that it makes begin."""
    public_url: str | None = None
    """What the world calls Bondje, without a slash at the end. None: nobody can follow a feed."""

    def is_ours(self, link: str | None) -> bool:
        """Whether it was made here, and not said by anybody."""
        return link is not None and bool(self.link_begins) and link.startswith(self.link_begins)


def read_link(words: str) -> str | None:
    """The https address that these words are, as calendars and browsers take it. None: they are no such address."""
    text = words.strip().rstrip(".,;!").strip("<>").rstrip(".,;!")
    if len(text) > LONGEST_LINK or any(sign.isspace() or not sign.isprintable() for sign in text):
        return None
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 - reading it is what fails
    except ValueError:
        return None
    is_plain = parts.scheme == "https" and parts.username is None and parts.password is None
    if not is_plain or not _HOST.fullmatch(parts.hostname or "") or '"' in text or "\\" in text:
        return None
    encoded = quote(text, safe=_SAFE)
    return encoded if len(encoded) <= LONGEST_LINK else None
