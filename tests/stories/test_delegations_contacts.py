"""Who speaks for an organisation: colleagues hear of it and can take it over, and it goes along where its work goes."""

from bot.domain.delegations import Delegation, Standing
from tests.stage import World
from tests.stories.delegations_stage import PROGRAMME, a_programme, a_round, delegation, leads
from tests.stories.round_stage import id_of
from tests.stories.test_merging import DRONTEN, URK, ZEEWOLDE, announce


async def test_a_colleague_hears_once_who_signed_up_and_takes_it_over(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    vera = await world.member("Vera", "ik ben burgemeester van gemeente Zeewolde")
    other = await world.member("Otto", "ik ben burgemeester van gemeente Urk")
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram")
    await world.settles()
    vera.hears("Anna heeft gemeente Zeewolde aangemeld voor Cybergesprek")
    other.hears_nothing()
    assert "aangemeld voor" not in bram.told_since(0)
    await anna.says("wijzig onze delegatie", *["overslaan"] * 7)
    await world.settles()
    vera.hears_nothing()
    await vera.presses("Ik neem het over")
    vera.hears("jij spreekt nu voor gemeente Zeewolde")
    anna.hears("Vera spreekt nu voor gemeente Zeewolde")
    await vera.says("ik neem onze delegatie over")
    vera.hears("Jij spreekt al voor gemeente Zeewolde")
    await vera.says("wijzig onze delegatie")
    vera.hears("Ik meld gemeente Zeewolde aan")
    await vera.says("stop")
    await other.says("ik neem onze delegatie over")
    other.hears("doet nog niet mee met een delegatie")
    await anna.presses("Ik neem het weer over")
    anna.hears("jij spreekt nu voor gemeente Zeewolde")
    vera.hears("Anna spreekt nu voor gemeente Zeewolde")


async def test_at_night_a_colleague_is_left_asleep(world: World) -> None:
    carla = await world.member("Carla", "I am adviser at gemeente Almere", "speak English")
    await a_programme(world, carla)
    vera = await world.member("Vera", "I am mayor of gemeente Zeewolde", "speak English")
    anna = await world.member("Anna", "ik ben CISO bij gemeente Zeewolde")
    await world.passes(until=world.clock.now().replace(hour=22, minute=30))
    vera.hears_nothing()
    await anna.says("meld onze gemeente aan", "nog te bepalen", "ik", "nog te bepalen", *["overslaan"] * 3, "altijd")
    await world.settles()
    vera.hears_nothing()
    await world.passes(hours=12)
    vera.hears("Anna has signed up gemeente Zeewolde for Cybergesprek")
    await vera.says("I take over our delegation")
    vera.hears("you now speak for gemeente Zeewolde")


async def test_what_is_proposed_is_asked_of_who_takes_it_over(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram")
    await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    anna.hears("een gesprek voor tussen gemeente Zeewolde en gemeente Urk")
    await carla.says("maak Bram contactpersoon van gemeente Zeewolde")
    carla.hears("Bram spreekt nu voor gemeente Zeewolde in Cybergesprek")
    bram.hears("Jij spreekt nu voor gemeente Zeewolde", "een gesprek voor tussen gemeente Zeewolde en gemeente Urk")
    anna.hears("Bram spreekt nu voor gemeente Zeewolde")
    await bram.says("ja")
    bram.hears("ik heb je ja genoteerd")


async def test_a_coordinator_names_only_who_works_there(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    (anna,) = await delegation(world, "Zeewolde", "Anna")
    await world.member("Vera", "ik ben burgemeester van gemeente Urk")
    await carla.says("maak Vera contactpersoon van gemeente Zeewolde")
    carla.hears('niet één iemand die "Vera" heet')
    await carla.says("maak Vera contactpersoon van gemeente Urk in Cybergesprek")
    carla.hears('"gemeente Urk" doet niet mee aan Cybergesprek')
    (known,) = await kept(world)
    assert known.contact == await id_of(anna)


async def test_who_works_elsewhere_now_comes_no_more_and_a_colleague_speaks(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram")
    await anna.says("ik ben burgemeester van gemeente Lelystad")
    anna.hears("zit niet meer in de delegatie van gemeente Zeewolde")
    bram.hears("Jij spreekt nu voor gemeente Zeewolde")
    await bram.says("onze delegatie")
    assert "Anna" not in bram.hears("burgemeester: nog te bepalen", "CISO: Bram")
    await bram.says("ik werk bij gemeente Urk")
    bram.hears("zit niet meer in de delegatie van gemeente Zeewolde")
    assert [each.standing for each in await kept(world)] == [Standing.WITHDRAWN]


async def test_the_delegation_of_what_has_ended_goes_along(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram", brings="ransomware")
    await announce(world, DRONTEN)
    await passes_new_year(world)
    anna.hears("opgegaan in Dronten", "gaat verder als gemeente Dronten", "delegatie voor Cybergesprek gaat mee")
    assert [each.organisation for each in await kept(world)] == [DRONTEN]
    await bram.says("onze delegatie")
    bram.hears("De delegatie van gemeente Dronten", "burgemeester: Anna", "ransomware")
    await anna.says("wijzig onze delegatie", *["overslaan"] * 4, "BIO", *["overslaan"] * 2)
    anna.hears("gemeente Dronten is aangemeld", "BIO")
    assert len(await kept(world)) == 1


async def test_two_that_become_one_have_one_delegation(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram", brings="ransomware")
    (dora,) = await delegation(world, "Dronten", "Dora", brings="BIO")
    await announce(world, DRONTEN)
    await passes_new_year(world)
    for one in (anna, dora):
        one.hears("gemeente Zeewolde is opgegaan in gemeente Dronten", "jullie zijn nu één delegatie")
    signed_up = [each for each in await kept(world) if each.standing is Standing.SIGNED_UP]
    assert [(each.organisation, each.brings) for each in signed_up] == [(DRONTEN, ("BIO", "ransomware"))]
    await dora.says("onze delegatie")
    dora.hears("burgemeester: Dora", "reserve voor burgemeester: Anna", "CISO: Bram")


async def test_it_goes_along_also_where_the_other_had_withdrawn(world: World) -> None:
    await it_takes_the_place_of_what_withdrew(world)


async def test_and_on_the_other_database(postgresql_world: World) -> None:
    await it_takes_the_place_of_what_withdrew(postgresql_world)


async def it_takes_the_place_of_what_withdrew(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    (dora,) = await delegation(world, "Dronten", "Dora")
    await dora.says("meld onze gemeente af", "ja")
    await announce(world, DRONTEN)
    await passes_new_year(world)
    anna.hears("gaat verder als gemeente Dronten")
    assert {(each.organisation, each.standing) for each in await kept(world)} == {
        (DRONTEN, Standing.SIGNED_UP),
        (ZEEWOLDE, Standing.WITHDRAWN),
    }


async def test_of_what_is_divided_it_goes_where_its_contact_goes(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    await announce(world, DRONTEN, URK)
    await passes_new_year(world)
    assert [each.organisation for each in await kept(world)] == [ZEEWOLDE]
    await anna.presses("gemeente Urk")
    anna.hears("gaat verder als gemeente Urk")
    assert [each.organisation for each in await kept(world)] == [URK]


async def passes_new_year(world: World) -> None:
    """Until half past midnight in the Netherlands, and the morning after."""
    await world.passes(until=world.clock.now().replace(month=12, day=31, hour=23, minute=30))
    await world.passes(hours=10)


async def kept(world: World) -> list[Delegation]:
    """All of the programme."""
    async with world.store.begin() as work:
        return list(await work.delegations.of(PROGRAMME))
