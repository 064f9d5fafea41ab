"""The voice by mail."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import aiosmtplib

from adapters.mail.composing import Sender, compose
from adapters.mail.server import Server, connected
from bot.errors import DelayedError, GoneError, RefusedError
from bot.messages import Conversation, Outgoing, Together
from bot.ports import Clock

_AT_ONCE = 4
"""Mail servers allow few connections."""
_LONGEST_WAIT = 15
_LONGEST = 90
"""Seconds, with the wait before it less than what Delivery gives a platform: nobody else is to say it meanwhile."""
_FIRST_REST, _LONGEST_REST = timedelta(seconds=30), timedelta(minutes=10)
_LATER = timedelta(minutes=10)
"""When a server that takes one mail not now is asked again: some do so to see whether we come back."""
_STATUS = re.compile(r"\s*(?P<status>[245]\.\d{1,3}\.\d{1,3})\b")
_NOBODY = (550, 551, 553)
_NOBODYS_STATUS = ("5.1.", "5.2.1")
_LAST_WORD, _CLOSING = 500, 421


class MailMessenger:
    """Mirrors `bot.ports.Messenger`. Each thing is handed over on a connection of its own."""

    def __init__(self, server: Server, sender: Sender, clock: Clock) -> None:
        self._server = server
        self._sender = sender
        self._clock = clock
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._rest = _FIRST_REST
        self._rests_until: datetime | None = None

    async def send(self, outgoing: Outgoing, conversation: Conversation, *, maybe_said: bool) -> str | None:  # noqa: ARG002 - see below
        """Hand it over to the mail server.

        Whether a server took what it never answered to cannot be found out, so it is handed over again. A missed
        invitation is worse than a second one: that bears the same Message-ID, and the same UID and SEQUENCE, by which
        mailboxes and calendars know it.
        """
        mail = compose(outgoing, conversation.id, self._sender, self._clock.now())
        progress = _Progress()
        async with self._place():
            self._let_it_rest()
            try:
                async with asyncio.timeout(_LONGEST):
                    await self._hand_over(mail, conversation.id, progress)
            except TimeoutError as error:
                if progress.is_taken:
                    return None
                self._begin_rest()
                raise DelayedError("the mail server takes too long", maybe_said=progress.has_begun) from error
        return None

    async def was_said(self, outgoing: Outgoing, conversation: Conversation) -> bool:  # noqa: ARG002 - nobody can know
        """A server tells nobody what it has taken."""
        return False

    async def open(self, together: Together) -> Conversation:  # noqa: ARG002 - there is no such place
        """Each has a mail of their own."""
        raise RefusedError("a mail is for one person")

    async def _hand_over(self, mail: bytes, address: str, progress: "_Progress") -> None:
        try:
            async with connected(self._server) as smtp:
                self._rest = _FIRST_REST
                await self._address(smtp, address)
                progress.has_begun = True
                await self._pass_on(smtp, mail)
                progress.is_taken = True
        except DelayedError as error:
            if error.after is None:
                raise DelayedError(str(error), after=self._begin_rest(), maybe_said=error.maybe_said) from error
            raise

    async def _address(self, smtp: aiosmtplib.SMTP, address: str) -> None:
        try:
            await smtp.mail(self._sender.address)
        except aiosmtplib.SMTPResponseException as error:
            # That would be so for every mail, until an operator mends it.
            raise DelayedError(f"the sender is not taken ({_told(error)})", maybe_said=False) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise DelayedError("the mail server broke off", maybe_said=False) from error
        try:
            await smtp.rcpt(address)
        except aiosmtplib.SMTPResponseException as error:
            if error.code == _CLOSING:
                raise DelayedError(f"the mail server closes ({_told(error)})", maybe_said=False) from error
            if error.code < _LAST_WORD:
                reason = f"the address takes no mail now ({_told(error)})"
                raise DelayedError(reason, after=_LATER, maybe_said=False) from error
            kind = GoneError if _is_nobody(error) else RefusedError
            raise kind(f"the address takes no mail ({_told(error)})") from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise DelayedError("the mail server broke off", maybe_said=False) from error

    async def _pass_on(self, smtp: aiosmtplib.SMTP, mail: bytes) -> None:
        try:
            await smtp.data(mail)
        except aiosmtplib.SMTPResponseException as error:
            if error.code == _CLOSING:
                raise DelayedError(f"the mail server closes ({_told(error)})", maybe_said=False) from error
            if error.code < _LAST_WORD:
                reason = f"the mail is not taken now ({_told(error)})"
                raise DelayedError(reason, after=_LATER, maybe_said=False) from error
            raise RefusedError(f"the mail is not taken ({_told(error)})") from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise DelayedError("the mail server broke off, and may have taken it", maybe_said=True) from error

    @asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(_LONGEST_WAIT):
                await self._places.acquire()
        except TimeoutError as error:
            raise DelayedError("other mail comes first", maybe_said=False) from error
        try:
            yield
        finally:
            self._places.release()

    def _let_it_rest(self) -> None:
        """A server that is away is not asked for each mail that waits."""
        left = timedelta() if self._rests_until is None else self._rests_until - self._clock.now()
        # More than it ever is: the clock was set back.
        if timedelta() < left <= _LONGEST_REST:
            raise DelayedError("the mail server rests", after=left, maybe_said=False)

    def _begin_rest(self) -> timedelta:
        rest = self._rest
        self._rests_until = self._clock.now() + rest
        self._rest = min(2 * rest, _LONGEST_REST)
        return rest


class _Progress:
    """How far a mail has come."""

    def __init__(self) -> None:
        self.has_begun = False
        """From here on it may have been taken."""
        self.is_taken = False


def _is_nobody(error: aiosmtplib.SMTPResponseException) -> bool:
    """Whether the address does not exist, or not any more; a policy or a full mailbox may be otherwise tomorrow."""
    status = _STATUS.match(error.message)
    return error.code in _NOBODY if status is None else status["status"].startswith(_NOBODYS_STATUS)


def _told(error: aiosmtplib.SMTPResponseException) -> str:
    """Only numbers: the words may name people."""
    status = _STATUS.match(error.message)
    return str(error.code) if status is None else f"{error.code} {status['status']}"
