"""What somebody hears who was away because they could not be reached."""

from datetime import datetime

from bot.domain.people import Member
from bot.replies import Phrase
from bot.wording.describing import first_name, is_endless


def welcome_back(member: Member, now: datetime) -> Phrase:
    """That others find them again; or that they still do not, because of their own pause."""
    name = first_name(member)
    if member.paused_until is None or not member.is_paused_on(member.day_at(now)):
        return Phrase("welcome-back", {"name": name})
    if is_endless(member.paused_until):
        return Phrase("welcome-back-paused-endless", {"name": name})
    return Phrase("welcome-back-paused", {"name": name, "until": member.paused_until})
