"""Who is in a room."""

from adapters.matrix.asking import path_of
from adapters.matrix.client import Client
from adapters.matrix.faults import CallError, fault_of
from adapters.matrix.ids import is_id
from adapters.matrix.places import account_of, place_of
from adapters.matrix.rooms import Rooms
from bot.errors import DelayedError, HiddenError
from bot.messages import Account, Conversation

_USER = "@"


async def joined_in(client: Client, rooms: Rooms, conversation: Conversation) -> frozenset[Account]:
    """See `bot.ports.Crowds`. Who was only invited is not there yet."""
    place = place_of(conversation)
    rooms.check_known()
    try:
        room = await rooms.current(place.id)
        told = await client.call("GET", path_of("rooms", room, "joined_members"))
    except CallError as error:
        fault = fault_of(error)
        if isinstance(fault, DelayedError):
            raise fault from error
        raise HiddenError("outside") from error
    joined = told.get("joined")
    users = joined if isinstance(joined, dict) else {}
    return frozenset(account_of(user) for user in users if is_id(user, _USER) and user != client.user)
