"""What `bondje doctor` asks the mail server."""

from adapters.mail.server import connected
from bot.bootstrap.mail_parts import server_of
from bot.config import MailSettings, Security
from bot.doctor import Finding, State
from bot.errors import DelayedError

_ADVICE = "check SMTP_URL, SMTP_USER, SMTP_PASSWORD and the way out of this machine (docs/running.md)"
_HOW = {
    Security.STARTTLS: "closed with STARTTLS",
    Security.TLS: "closed with TLS",
    Security.NONE: "not closed, to a machine nearby",
}


async def examine_mail(mail: MailSettings) -> list[Finding]:
    """Greets, closes the way and logs in, as for a mail; sends none."""
    try:
        async with connected(server_of(mail)):
            pass
    except DelayedError as error:
        return [Finding(part="mail", state=State.BROKEN, text=f"{error}: {_ADVICE}")]
    login = "without a login" if mail.user is None else "logged in"
    text = f"{mail.host}:{mail.port} takes mail of {mail.address} ({_HOW[mail.security]}, {login}); none was sent"
    return [Finding(part="mail", state=State.OK, text=text)]
