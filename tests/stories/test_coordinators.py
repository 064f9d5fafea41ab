"""Who runs programmes: named in the configuration, or by one another."""

from typing import Any

from bot.dispatch.arriving import House
from bot.messages import Account, Conversation, Message, Platform
from tests.stage import World


async def test_a_coordinator_of_the_configuration_adds_an_organisation(world: World) -> None:
    carla = await world.member("Carla", "voeg organisatie toe Stichting De Vleermuis")
    carla.hears("Stichting De Vleermuis staat nu op de lijst")
    await carla.says("voeg organisatie toe gemeente Zeewolde", "voeg organisatie toe Stichting de vleermuis")
    assert carla.hears().count("staat al op de lijst") == 2
    anna = await world.member("Anna", "ik werk bij Stichting De Vleermuis")
    anna.hears("Stichting De Vleermuis")
    await anna.says("mijn profiel")
    anna.hears("Stichting De Vleermuis")


async def test_an_organisation_needs_a_name_that_can_be_seen(world: World) -> None:
    invisible = "\u200b\u2060"
    carla = await world.member("Carla", f"voeg organisatie toe {invisible}")
    carla.hears("Schrijf de naam")
    async with world.store.begin() as work:
        assert all(body.name for body in await work.organisations.all())


async def test_others_cannot(world: World) -> None:
    anna = await world.member("Anna", "voeg organisatie toe Stichting De Vleermuis", "maak anna coördinator")
    assert anna.hears().count("Dit kan alleen een coördinator") == 2
    await anna.says("help alles")
    assert "coördinator maken" not in anna.hears()


async def test_a_coordinator_appoints_another(world: World) -> None:
    anna = await world.member("Anna")
    carla = await world.member("Carla", "maak anna coördinator")
    carla.hears("Anna is nu coördinator")
    anna.hears("Carla heeft je coördinator gemaakt")
    await anna.says("help alles")
    anna.hears("coördinator maken")
    await anna.says("voeg organisatie toe Stichting De Vleermuis")
    anna.hears("staat nu op de lijst")


async def test_only_a_member_can_be_appointed(world: World) -> None:
    dirk = world.person("Dirk")
    await dirk.says("hoi")
    carla = await world.member(
        "Carla", "maak dirk coördinator", "maak niemand coördinator", "make console:zzz a coordinator"
    )
    assert carla.hears().casefold().count("dirk") >= 1
    await dirk.says("ja", "maak dirk coördinator")
    dirk.hears("Dit kan alleen een coördinator")


async def test_a_coordinator_also_needs_to_say_yes(world: World) -> None:
    carla = world.person("Carla")
    await carla.says("hoi", "voeg organisatie toe Stichting De Vleermuis")
    carla.hears("toestemming")
    await carla.says("ja")
    carla.hears("Fijn dat je meedoet", "Stichting De Vleermuis staat nu op de lijst")


async def test_who_was_appointed_can_be_dismissed(world: World) -> None:
    anna = await world.member("Anna")
    carla = await world.member("Carla", "maak anna coördinator", "ontsla anna als coördinator")
    carla.hears("Anna is nu coördinator", "Anna is geen coördinator meer")
    anna.hears("Carla heeft bepaald dat je geen coördinator meer bent")
    await anna.says("voeg organisatie toe Stichting De Vleermuis")
    anna.hears("Dit kan alleen een coördinator")
    await carla.says("remove anna as coordinator", "ontsla niemand als coördinator")
    carla.hears("Anna is not a coordinator. Nothing has changed", "Ik ken geen deelnemer")


async def test_whom_the_configuration_names_cannot_be_dismissed_in_chat(world: World) -> None:
    carla = await world.member("Carla")
    anna = await world.member("Anna")
    await carla.says("maak anna coördinator")
    await anna.says("ontsla carla als coördinator")
    anna.hears("Carla staat als coördinator in de instellingen")
    await carla.says("ontsla anna als coördinator")
    carla.hears("Anna is geen coördinator meer")


async def test_who_is_no_longer_named_in_the_configuration_is_no_coordinator(world: World) -> None:
    carla = await world.member("Carla", "voeg organisatie toe Stichting De Vleermuis")
    carla.hears("staat nu op de lijst")
    world.house = House()
    await world.restarts()
    await carla.says("voeg organisatie toe Stichting De Uil", "help alles")
    carla.hears("Dit kan alleen een coördinator")
    assert "coördinator maken" not in carla.hears()


async def test_accounts_of_other_platforms_are_known_by_their_exact_names(steady_world: World) -> None:
    world = steady_world
    for platform, id in (("slack", "U123"), ("matrix", "@bram:voorbeeld.nl")):
        sender = Account(platform=Platform(platform), id=id)
        place = Conversation(platform=sender.platform, id=id)
        for text in ("hoi", "ja"):
            said: dict[str, Any] = {"key": world.key(), "conversation": place, "sender": sender, "sender_name": "Bram"}
            await world.bot.receive(Message(**said, text=text, sent_at=world.clock.now()))
    carla = await world.member("Carla", "maak slack:U123 coördinator", "make matrix:@bram:voorbeeld.nl a coordinator")
    async with world.store.begin() as work:
        assert len(await work.members.coordinators()) == 2
    await carla.says("ontsla Console:CARLA als coördinator", "maak @Carla coördinator")
    carla.hears("Carla staat als coördinator in de instellingen", "Carla is nu coördinator")
