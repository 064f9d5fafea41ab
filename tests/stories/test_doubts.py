"""A question was asked, but the platform never said so: whoever answers it has read it all the same."""

from dataclasses import replace

from tests.stage import World


async def test_an_answer_to_what_only_may_have_been_said(world: World) -> None:
    anna = world.person("Anna")
    world.messenger.is_mute = True
    await anna.says("hoi")
    anna.hears("Wil je meedoen?")
    world.messenger.is_mute = False
    await anna.says("ja")
    anna.hears("Fijn")
    assert [one.text for one in anna.heard].count(anna.heard[0].text) == 1


async def test_an_answer_in_a_thread_below_it(world: World) -> None:
    anna = world.person("Anna")
    world.messenger.is_mute = True
    await anna.says("hoi")
    world.messenger.is_mute = False
    await world.bot.receive(anna.message("ja", replace(anna.private, thread="1.2")))
    anna.hears("Fijn")
    assert [one.text for one in anna.heard].count(anna.heard[0].text) == 1


async def test_an_answer_while_the_platform_still_does_not_answer(world: World) -> None:
    anna = world.person("Anna")
    world.messenger.is_mute = True
    await anna.says("hoi")
    world.messenger.is_mute, world.messenger.is_down = False, True
    await anna.says("ja")
    world.messenger.is_down = False
    await world.passes(minutes=5)
    assert len({one.key for one in anna.heard}) == len(anna.heard)
    member = await anna.is_kept_as()
    assert member is not None
    # Whether the question was read cannot be known, so nothing is agreed to: it is asked once more.
    assert member.consented_at is None
    await anna.says("ja")
    anna.hears("Fijn")


async def test_what_was_certainly_not_said_is_not_answered(steady_world: World) -> None:
    world, anna = steady_world, steady_world.person("Anna")
    world.messenger.is_down = True
    await anna.says("hoi")
    world.messenger.is_down = False
    await anna.says("ja")
    member = await anna.is_kept_as()
    assert member is not None
    assert member.consented_at is None
