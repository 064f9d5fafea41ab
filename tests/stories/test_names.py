"""A platform that does not know at first who somebody is, and tells it later."""

from dataclasses import replace

from bot.domain.ids import MemberId
from bot.domain.people import Language, Member
from tests.stage import MONDAY, Person, World


async def _says(person: Person, *lines: str, name: str = "", email: str | None = None) -> str:
    """With the name and the address that the platform knows by now."""
    world, number = person.world, len(person.heard)
    for line in lines:
        if world.restarts_before_each_line:
            await world.restarts()
        said = person.message(line, person.private)
        await world.bot.receive(replace(said, sender_name=name, sender_email=email, name_is_proof=False))
    return person.told_since(number)


async def _kept(person: Person) -> Member:
    member = await person.is_kept_as()
    assert member is not None
    return member


async def _invite(world: World, name: str, email: str) -> None:
    invited = Member(
        id=MemberId("invited"),
        name=name,
        language=Language.DUTCH,
        email=email,
        first_seen_at=MONDAY,
        invited_at=MONDAY,
    )
    async with world.store.begin() as work:
        await work.members.save(invited)
        await work.commit()


async def test_a_name_that_comes_later_is_taken(world: World) -> None:
    dirk = world.person("U0DIRK")
    await _says(dirk, "hoi", "ja")
    assert (await _kept(dirk)).name == "u0dirk"
    assert "Dirk Jansen" in await _says(dirk, "mijn profiel", name="Dirk Jansen")
    assert (await _kept(dirk)).name == "Dirk Jansen"
    await _says(dirk, "mijn profiel")
    assert (await _kept(dirk)).name == "Dirk Jansen"
    async with world.store.begin() as work:
        known = await work.accounts.find(dirk.account)
    assert known is not None
    assert known.name == "Dirk Jansen"


async def test_a_name_one_chose_oneself_stays(world: World) -> None:
    dirk = world.person("U0DIRK")
    await _says(dirk, "hoi", "ja", "ik heet Dirk de Boer")
    await _says(dirk, "mijn profiel", name="dirk.jansen")
    assert (await _kept(dirk)).name == "Dirk de Boer"


async def test_whoever_was_invited_is_known_once_their_address_is(world: World) -> None:
    await _invite(world, "Dirk Jansen", "Dirk@voorbeeld.example")
    dirk = world.person("U0DIRK")
    assert "Wil je meedoen?" in await _says(dirk, "hoi")
    assert (await _kept(dirk)).id != "invited"
    # They have not yet heard what others would see of them, so this yes is not one to that.
    told = await _says(dirk, "ja", name="Dirk", email="dirk@voorbeeld.example")
    assert "een coördinator heeft je hier opgegeven" in told
    assert (await _kept(dirk)).id == "invited"
    assert (await _kept(dirk)).consented_at is None
    async with world.store.begin() as work:
        assert await work.members.count() == 1
    await _says(dirk, "ja", name="Dirk", email="dirk@voorbeeld.example")
    kept = await _kept(dirk)
    assert (kept.name, kept.consented_at) == ("Dirk Jansen", world.clock.now())


async def test_whoever_takes_part_already_stays_who_they_are(world: World) -> None:
    await _invite(world, "Dirk Jansen", "dirk@voorbeeld.example")
    dirk = world.person("U0DIRK")
    await _says(dirk, "hoi", "ja")
    own = (await _kept(dirk)).id
    await _says(dirk, "mijn profiel", name="Dirk", email="dirk@voorbeeld.example")
    assert (await _kept(dirk)).id == own != "invited"


async def test_an_address_nobody_was_invited_under_changes_nothing(world: World) -> None:
    await _invite(world, "Dirk Jansen", "dirk@voorbeeld.example")
    eve = world.person("U0EVE")
    await _says(eve, "hoi")
    own = (await _kept(eve)).id
    await _says(eve, "ja", name="Eve", email="eve@voorbeeld.example")
    kept = await _kept(eve)
    assert (kept.id, kept.name) == (own, "Eve")
    assert kept.consented_at is not None
