"""How a person and the bot come together."""

from tests.adapters.matrix.bot import Bot
from tests.matrix.person import Person


async def meet(anna: Person, bot: Bot) -> str:
    """An encrypted room with both in it, as both of them know."""
    room = await anna.opens("BIO2", invites=[bot.client.user])
    await bot.joins(room)
    await anna.hears(type="m.room.member", sender=bot.client.user, room=room)
    return room


async def knows_invited(anna: Person, user: str) -> None:
    """Until her client knows that she has invited them: from then on it gives them keys."""

    def find() -> bool | None:
        theirs = (heard for heard in anna.timeline.values() if heard.state_key == user)
        return any(heard.content.get("membership") == "invite" for heard in theirs) or None

    await anna._until(f"{user} to be invited", find)
