"""Keeping true what members said they are involved in: they are asked now and then whether it still holds."""

from datetime import datetime, timedelta
from hashlib import blake2b

from bot.domain.ids import MemberId

ASKED_AFTER = timedelta(days=182)
"""Half a year after somebody last said so, or was last asked."""
_SPREAD_DAYS = 14
"""Who all came on one day are not all asked on one."""


def counted_from(member: MemberId, confirmed_at: datetime) -> datetime:
    """From when the half year counts for somebody who said something for the first time: always the same for them."""
    digest = blake2b(member.encode(), digest_size=4).digest()
    return confirmed_at + timedelta(days=int.from_bytes(digest, "big") % _SPREAD_DAYS)
