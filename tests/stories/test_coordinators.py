"""Who runs programmes: named in the configuration, or by one another."""

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


async def test_others_cannot(world: World) -> None:
    anna = await world.member("Anna", "voeg organisatie toe Stichting De Vleermuis", "maak anna coördinator")
    assert anna.hears().count("Dit kan alleen een coördinator") == 2
    await anna.says("help")
    assert "coördinator maken" not in anna.hears()


async def test_a_coordinator_appoints_another(world: World) -> None:
    anna = await world.member("Anna")
    carla = await world.member("Carla", "maak anna coördinator")
    carla.hears("Anna is nu coördinator")
    anna.hears("Carla heeft je coördinator gemaakt")
    await anna.says("help")
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
