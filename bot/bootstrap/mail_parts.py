"""Mail, as one of the platforms of a process: nobody is heard there."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.mail.composing import Sender
from adapters.mail.messenger import MailMessenger
from adapters.mail.server import Server
from bot.app import Bot
from bot.config import MailSettings, Security
from bot.ports import Clock


class MailParts:
    """There from the start, and always well: a mail server that is away keeps nobody from talking."""

    is_connected = True

    def __init__(self, messenger: MailMessenger) -> None:
        self.messenger = messenger

    @asynccontextmanager
    async def listening(self, bot: Bot) -> AsyncIterator[None]:  # noqa: ARG002 - mail is not read
        """Nobody is heard."""
        yield


@asynccontextmanager
async def mail_parts(settings: MailSettings, clock: Clock) -> AsyncIterator[MailParts]:
    """Each mail has a connection of its own, so nothing stays open."""
    sender = Sender(address=settings.address, name=settings.name)
    yield MailParts(MailMessenger(server_of(settings), sender, clock))


def server_of(settings: MailSettings) -> Server:
    """How the mail server is met."""
    return Server(
        host=settings.host,
        port=settings.port,
        uses_tls=settings.security is Security.TLS,
        starts_tls=settings.security is Security.STARTTLS,
        user=settings.user,
        password=settings.password,
        greets_as=settings.address.rpartition("@")[2],
    )
