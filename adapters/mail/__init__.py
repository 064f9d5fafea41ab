"""Mail: nobody is heard here, and what is said goes to an address. Incoming mail is not read."""

from bot.domain.mailing import MAIL

PLATFORM = MAIL
