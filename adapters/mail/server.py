"""The mail server that takes mail from us: the way there, closed to others, and who we are there."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import aiosmtplib

from bot.errors import DelayedError

_EACH = 20
"""Seconds that one answer may take."""
_GOODBYE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where it is, and how it is met."""

    host: str
    port: int
    uses_tls: bool = False
    """From the start."""
    starts_tls: bool = False
    """In the open until both agree to close the way; where the server would not, nothing more is said."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    greets_as: str = "localhost"
    """The name that we give ourselves. That of the machine is nobody's business."""
    trusted: ssl.SSLContext | None = field(default=None, repr=False)
    """Whose certificates are believed; None: those that this machine believes."""


@asynccontextmanager
async def connected(server: Server) -> AsyncIterator[aiosmtplib.SMTP]:
    """Greeted, closed to others, and let in. Raises DelayedError: an operator may mend whatever is wrong."""
    smtp = aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        use_tls=server.uses_tls,
        start_tls=server.starts_tls,
        tls_context=server.trusted or ssl.create_default_context(),
        local_hostname=server.greets_as,
        timeout=_EACH,
    )
    try:
        await _let_in(smtp, server)
        yield smtp
        await _take_leave(smtp)
    finally:
        smtp.close()


async def _let_in(smtp: aiosmtplib.SMTP, server: Server) -> None:
    # What the server says may hold names and addresses, so only its numbers are told.
    try:
        await smtp.connect()
        if server.user is not None and server.password is not None:
            await smtp.login(server.user, server.password)
        else:
            await smtp.ehlo()
    except aiosmtplib.SMTPAuthenticationError as error:
        raise _not_now(f"the mail server refuses the login ({error.code})") from error
    except aiosmtplib.SMTPResponseException as error:
        raise _not_now(f"the mail server does not let us in ({error.code})") from error
    except (aiosmtplib.SMTPException, OSError, ValueError) as error:
        raise _not_now(_why(error, server)) from error


def _why(error: BaseException, server: Server) -> str:
    causes = [error]
    while (cause := causes[-1].__cause__ or causes[-1].__context__) is not None and cause not in causes:
        causes.append(cause)
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in causes):
        return "the certificate of the mail server is not to be trusted"
    if any(isinstance(each, ssl.SSLError) for each in causes):
        return "the mail server does not speak TLS as we do"
    if isinstance(error, TimeoutError):
        return "the mail server does not answer"
    if isinstance(error, ConnectionError | OSError):
        return f"the mail server cannot be reached ({type(causes[-1]).__name__})"
    if server.starts_tls and "STARTTLS" in str(error):
        return "the mail server offers no STARTTLS"
    return "the mail server knows no way to log in" if "AUTH" in str(error) else "the mail server cannot be understood"


def _not_now(reason: str) -> DelayedError:
    return DelayedError(reason, maybe_said=False)


async def _take_leave(smtp: aiosmtplib.SMTP) -> None:
    """What was taken stays taken, however that goes."""
    with suppress(aiosmtplib.SMTPException, OSError, TimeoutError):
        async with asyncio.timeout(_GOODBYE):
            await smtp.quit()
