"""Who may see what of a member is kept with the member and with each topic."""

from datetime import date

from bot.domain.audiences import Audience, Audiences
from bot.domain.ids import MemberId
from bot.ports import Store
from tests.contracts.given import involvement, member

DAY = date(2026, 1, 12)


async def test_audiences_are_kept_whole(store: Store) -> None:
    hiding = Audiences(
        organisation=Audience.EVERYONE, roles=Audience.NOBODY, topics=Audience.ORGANISATION, notes=Audience.NOBODY
    )
    anna, bram = member("anna", audiences=hiding), member("bram")
    hidden, shown = involvement("anna", "ensia", audience=Audience.NOBODY), involvement("anna", "bio")
    async with store.begin() as work:
        await work.members.save(anna)
        await work.members.save(bram)
        await work.involvements.save(hidden)
        await work.involvements.save(shown)
        await work.commit()
    async with store.begin() as work:
        assert await work.members.get(MemberId("anna")) == anna
        assert await work.members.get(MemberId("bram")) == bram
        assert await work.involvements.of(MemberId("anna")) == [hidden, shown]
        candidates = await work.involvements.candidates({hidden.topic}, (), seen_by=MemberId("bram"), day=DAY)
        assert [one.involvements for one in candidates] == [(hidden,)]
