"""What sync leaves out when there was too much of it."""

import logging
from urllib.parse import quote

from adapters.matrix.client import Client
from adapters.matrix.heard import Payload

_A_PAGE = 100
_MOST_PAGES = 50
_log = logging.getLogger(__name__)


async def fetch_gap(client: Client, room: str, *, begin: str, end: str) -> list[Payload]:
    """The events between two sync tokens, the oldest first. Raises CallError."""
    path = f"/_matrix/client/v3/rooms/{quote(room, safe='')}/messages"
    found: list[Payload] = []
    where = end
    for _ in range(_MOST_PAGES):
        query = {"dir": "b", "from": where, "to": begin, "limit": str(_A_PAGE)}
        page = await client.call("GET", path, query=query)
        found += [event for event in page.get("chunk") or () if isinstance(event, dict)]
        following = page.get("end")
        if not isinstance(following, str) or following == where:
            break
        where = following
    else:
        _log.warning("more was said in a room while the bot was away than it reads back", extra={"room": room})
    return found[::-1]


def since_invited(events: list[Payload], user: str) -> list[Payload]:
    """Where the bot came in on the way: what was said since it was invited, or since it came."""
    joined = _last(events, user, "join")
    if joined is None:
        return events
    invited = _last(events[:joined], user, "invite")
    return events[(joined if invited is None else invited) + 1 :]


def _last(events: list[Payload], user: str, membership: str) -> int | None:
    """Where it became so; a change of name is none."""
    for place in reversed(range(len(events))):
        event = events[place]
        if event.get("type") != "m.room.member" or event.get("state_key") != user:
            continue
        before = (event.get("unsigned") or {}).get("prev_content") or {}
        now = (event.get("content") or {}).get("membership")
        if now == membership and before.get("membership") != membership:
            return place
    return None
