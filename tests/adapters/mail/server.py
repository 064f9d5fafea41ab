"""A real mail server for tests, which does as it is told."""

import asyncio
import ssl
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from pathlib import Path
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HOST = "localhost"
USER, PASSWORD = "bondje", "correct horse"  # pragma: allowlist secret


@dataclass
class Mailroom:
    """What the server answers, and what it got."""

    answers: dict[str, list[str]] = field(default_factory=dict)
    """What it says the next times to MAIL, RCPT or DATA, in place of that it is well."""
    breaks_off: list[str] = field(default_factory=list)
    """Before it answers to these it breaks off: `DATA` once it has the mail, `GONE` before it has."""
    got: list[bytes] = field(default_factory=list)
    connections: int = 0
    logins: list[str] = field(default_factory=list)
    is_closed_to_others: list[bool] = field(default_factory=list)
    """Of each mail."""
    port: int = 0

    @property
    def mails(self) -> list[EmailMessage]:
        return [message_from_bytes(each, policy=SMTP_POLICY) for each in self.got]

    def _next(self, what: str) -> str:
        left = self.answers.get(what)
        return left.pop(0) if left else "250 2.0.0 well"

    async def handle_MAIL(  # noqa: N802 - the library's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self._next("MAIL")

    async def handle_RCPT(  # noqa: N802 - the same
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self._next("RCPT")

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - the same
        if "GONE" in self.breaks_off:
            self.breaks_off.remove("GONE")
            _break_off(server)
            return "451 gone"
        answer = self._next("DATA")
        if not answer.startswith("2"):
            return answer
        assert isinstance(envelope.content, bytes)
        self.got.append(envelope.content)
        assert server.transport is not None
        self.is_closed_to_others.append(server.transport.get_extra_info("ssl_object") is not None)
        if "DATA" in self.breaks_off:
            self.breaks_off.remove("DATA")
            _break_off(server)
        return answer


def _break_off(server: SMTP) -> None:
    transport = server.transport
    assert isinstance(transport, asyncio.WriteTransport)
    transport.abort()


class Certificates:
    """Of an authority that exists for as long as the test."""

    def __init__(self, *names: str) -> None:
        self._authority = trustme.CA()
        self.server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._authority.issue_cert(*(names or (HOST,))).configure_cert(self.server)

    @property
    def trusted(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        self._authority.configure_trust(context)
        return context

    def write(self, file: Path) -> None:
        """Of the authority, for a process of its own."""
        self._authority.cert_pem.write_to_path(str(file))


@asynccontextmanager
async def serving(
    mailroom: Mailroom,
    certificates: Certificates | None = None,
    *,
    tls_first: bool = False,
    wants_login: bool = False,
) -> AsyncIterator[Mailroom]:
    """Listens on a port of its own, with STARTTLS where it has a certificate."""

    def authenticate(
        server: SMTP,
        session: Session,
        envelope: Envelope,
        mechanism: str,
        data: Any,  # noqa: ANN401 - the library's
    ) -> AuthResult:
        assert isinstance(data, LoginPassword)
        mailroom.logins.append(data.login.decode())
        return AuthResult(success=(data.login.decode(), data.password.decode()) == (USER, PASSWORD), handled=False)

    def meet() -> SMTP:
        mailroom.connections += 1
        starts_tls = certificates is not None and not tls_first
        with warnings.catch_warnings():
            # It knows nothing of TLS that was there from the start.
            warnings.simplefilter("ignore", UserWarning)
            return SMTP(
                mailroom,
                hostname="mail.example.nl",
                tls_context=certificates.server if certificates is not None and starts_tls else None,
                require_starttls=starts_tls,
                authenticator=authenticate if wants_login else None,
                auth_required=wants_login,
                auth_require_tls=False,
            )

    context = certificates.server if certificates is not None and tls_first else None
    server = await asyncio.get_running_loop().create_server(meet, HOST, 0, ssl=context)
    mailroom.port = server.sockets[0].getsockname()[1]
    try:
        yield mailroom
    finally:
        server.close()
        await server.wait_closed()
