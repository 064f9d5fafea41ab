"""People of elsewhere: of another workspace, guests, and those for whom no conversation can be opened."""

import pytest

from tests.slack.faults import calls_to, refused
from tests.slack.workspace import SlackWorkspace
from tests.stories.slack.stage import SlackWorld, Someone

GUEST = {"is_restricted": True, "is_ultra_restricted": True}


async def _ask_to_meet(world: SlackWorld) -> tuple[Someone, Someone]:
    bram = await world.member("bram", "ik ben CISO bij Dronten", "ik werk aan ENSIA", "ik kan helpen met de BIO")
    anna = await world.member("anna", "ik ben CISO bij Zeewolde", "wie werkt er nog meer aan ENSIA?")
    await anna.presses("Ontmoet Bram")
    await bram.hears("Anna", "ENSIA")
    return anna, bram


async def _get_cards(anna: Someone, bram: Someone) -> None:
    await bram.presses("Ja, stel ons aan elkaar voor")
    await bram.hears("Een gesprek met jullie samen kan ik niet openen", "Anna, CISO bij gemeente Zeewolde")
    told = await anna.hears(
        "Een gesprek met jullie samen kan ik niet openen", "Bram, CISO bij gemeente Dronten", "Bram werkt aan: ENSIA"
    )
    assert "example.org" not in told
    with pytest.raises(LookupError):
        await anna.person.group_with("bram")


async def test_a_guest_takes_part_as_anybody_else(slack: SlackWorkspace, one_slack_world: SlackWorld) -> None:
    slack.say_of("daan", **GUEST)
    async with one_slack_world as world:
        await world.member("bram", "ik werk aan ENSIA")
        daan = world.person("daan")
        thread = await daan.mentions("wie werkt er nog meer aan ENSIA?")
        await daan.hears("Hallo Daan", "Wil je meedoen?")
        assert len(await daan.reads("vragen", thread=thread)) == 2
        await daan.presses("Ja, ik doe mee")
        await daan.hears("1. Bram")
        await daan.presses("Ontmoet Bram")
        bram = world.person("bram")
        await bram.hears("Daan")
        await bram.presses("Ja, stel ons aan elkaar voor")
        assert len(await daan.reads(await daan.person.group_with("bram"))) == 1


async def test_a_stranger_of_another_workspace_is_somebody_of_their_own(
    slack: SlackWorkspace, one_slack_world: SlackWorld
) -> None:
    slack.say_of("daan", team_id="T0PARTNER1", is_stranger=True)
    slack.share("vragen")
    async with one_slack_world as world:
        bram = await world.member("bram", "ik ben CISO bij Dronten", "ik werk aan ENSIA")
        daan = world.person("daan")
        thread = await daan.mentions("wie werkt er nog meer aan ENSIA?")
        (_, line) = await bram.reads("vragen", thread=thread)
        assert "Daan" not in line.shown
        await daan.hears("Hallo Daan", "Wil je meedoen?")
        await daan.presses("Ja, ik doe mee")
        await daan.hears("1. Bram")
        await daan.presses("Ontmoet Bram")
        await bram.hears("Daan")
        await bram.presses("Ja, stel ons aan elkaar voor")
        await bram.hears("Daan", "Een gesprek met jullie samen kan ik niet openen")
        await daan.hears("Bram", "Een gesprek met jullie samen kan ik niet openen")
        async with world.store.begin() as work:
            assert await work.outbox.count() == (0, 0)


@pytest.mark.parametrize("error", ["cannot_dm_bot", "restricted_action", "user_not_visible", "not_enough_users"])
async def test_both_get_a_card_when_the_group_is_refused(
    slack: SlackWorkspace, slack_world: SlackWorld, error: str
) -> None:
    async with slack_world as world:
        anna, bram = await _ask_to_meet(world)
        both = {",".join(pair) for pair in ((anna.id, bram.id), (bram.id, anna.id))}
        for users in both:
            slack.server.faults.always(refused(error), when=calls_to("conversations.open", users=users))
        await _get_cards(anna, bram)
