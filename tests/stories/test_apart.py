"""Two who said yes and cannot be brought together: each hears who the other is, and how to find them."""

from dataclasses import replace

from tests.stage import Person, World


async def _asked(world: World) -> tuple[Person, Person]:
    bram = await world.member("Bram de *Wit*", "I work on ENSIA", "I can help with the BIO", "English")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    bram.hears("Anna", "ENSIA")
    return anna, bram


async def _is_listed_with(email: str, person: Person) -> None:
    """As a coordinator's list had it."""
    member = await person.is_kept_as()
    assert member is not None
    async with person.world.store.begin() as work:
        await work.members.save(replace(member, email=email))
        await work.commit()


async def _nothing_waits_and_nothing_failed(world: World) -> None:
    async with world.store.begin() as work:
        assert await work.outbox.count() == (0, 0)


async def test_each_gets_a_card_in_their_own_language(world: World) -> None:
    world.messenger.refuses_together = True
    anna, bram = await _asked(world)
    await _is_listed_with("anna@zeewolde.example", anna)
    await bram.says("yes")
    told = bram.hears(
        "I am putting you in touch with Anna, CISO at gemeente Zeewolde, about ENSIA",
        "I cannot open a conversation for the two of you together",
        "Anna, CISO at gemeente Zeewolde",
        "Anna speaks Dutch",
        "look in your chat program for the name Anna",
        "ask for Anna at gemeente Zeewolde",
    )
    heard = anna.hears(
        "Ik breng je in contact met Bram de *Wit*, over ENSIA",
        "Een gesprek met jullie samen kan ik niet openen",
        "Bram de *Wit*",
        "Bram werkt aan: ENSIA",
        "Bram kan helpen met: BIO",
        "zoek in je chatprogramma op de naam Bram de *Wit*.",
    )
    assert "@" not in told + heard
    assert not world.rooms
    await _nothing_waits_and_nothing_failed(world)


async def test_the_cards_survive_a_restart_before_and_after_the_refusal(world: World) -> None:
    anna, bram = await _asked(world)
    world.messenger.is_down = True
    await bram.says("yes")
    await world.restarts()
    world.messenger.is_down = False
    world.messenger.refuses_together = True
    world.messenger.out_of_reach.add("anna")
    await world.passes(minutes=1)
    bram.hears("I cannot open a conversation")
    await world.restarts()
    assert not any("niet openen" in one.text for one in anna.heard)
    world.messenger.out_of_reach.clear()
    await world.passes(minutes=5)
    anna.hears("Goed nieuws", "Een gesprek met jullie samen kan ik niet openen")
    for person, words in ((anna, "niet openen"), (bram, "I cannot open")):
        assert sum(words in one.text for one in person.heard) == 1
    await _nothing_waits_and_nothing_failed(world)


async def test_where_it_can_be_opened_nobody_gets_a_card(world: World) -> None:
    anna, bram = await _asked(world)
    await bram.says("yes")
    await world.passes(days=8)
    assert len(world.said_in(world.rooms[0])) == 1
    assert not any("niet openen" in one.text for one in anna.heard)
    assert not any("I cannot open" in one.text for one in bram.heard)


async def test_erased_before_the_other_could_be_told(world: World) -> None:
    anna, bram = await _asked(world)
    world.messenger.out_of_reach.add("anna")
    world.messenger.refuses_together = True
    await bram.says("yes")
    bram.hears("I cannot open a conversation")
    await bram.says("forget me", "yes")
    assert await bram.is_kept_as() is None
    world.messenger.out_of_reach.clear()
    await world.passes(hours=1)
    # It would tell of somebody who is gone, and offer to plan a meeting with them.
    assert not any("Goed nieuws" in one.text or "niet openen" in one.text for one in anna.heard)


async def test_on_postgresql(postgresql_world: World) -> None:
    await test_each_gets_a_card_in_their_own_language(postgresql_world)
