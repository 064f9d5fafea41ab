"""A programme for whoever is in a channel of Slack."""

from dataclasses import replace
from datetime import time, timedelta

from adapters.slack.places import account_of, shared_conversation
from bot.domain.cadence import Cadence
from bot.domain.ids import MemberId, ProgrammeId
from bot.domain.programmes import Audience, Programme, Shape
from tests.slack.faults import calls_to, refused
from tests.slack.workspace import SlackWorkspace
from tests.stories.slack.stage import SlackWorld, Someone

COFFEE = ProgrammeId("koffie")


async def id_of(slack: SlackWorkspace, someone: Someone) -> MemberId:
    async with someone.world.store.begin() as work:
        known = await work.accounts.find(account_of(slack.installed.team, someone.id))
        assert known is not None
        return known.member


async def crowd(world: SlackWorld) -> frozenset[MemberId]:
    async with world.store.begin() as work:
        return await work.programmes.crowd(COFFEE)


async def test_members_in_the_channel_are_seen_each_day(slack: SlackWorkspace, slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await world.member("anna")
        carla = await world.member("carla")
        now = world.clock.now()
        programme = Programme(
            id=COFFEE,
            name="Koffie",
            shape=Shape.COFFEE,
            coordinator=await id_of(slack, carla),
            audience=Audience(place=shared_conversation(slack.installed.team, slack.place("vragen").id)),
            cadence=Cadence(weeks=2, weekday=1, at=time(9)),
            length=timedelta(minutes=30),
            made_at=now,
            changed_at=now,
        )
        async with world.store.begin() as work:
            await work.programmes.save(programme)
            await work.commit()
        await world.passes(seconds=0)
        # Bram and Daan are in there too, and never spoke with Bondje.
        assert await crowd(world) == {await id_of(slack, anna), await id_of(slack, carla)}
        bram = await world.member("bram")
        slack.server.faults.always(refused("missing_scope"), when=calls_to("conversations.members"))
        await world.passes(days=1)
        await carla.hears("mist daarvoor een recht")
        assert await id_of(slack, bram) not in await crowd(world)
        slack.server.faults.clear()
        await world.passes(hours=6)
        assert await id_of(slack, bram) in await crowd(world)
        async with world.store.begin() as work:
            await work.programmes.save(replace(programme, audience=Audience()))
            await work.commit()
        asked = len(slack.server.calls_to("conversations.members"))
        await world.passes(days=2)
        assert len(slack.server.calls_to("conversations.members")) == asked
