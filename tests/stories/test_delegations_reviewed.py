"""A coordinator sets up a programme of delegations, and looks at who is put together before anybody hears of it."""

from bot.domain.programmes import Delegating, Shape
from tests.stage import Person, World
from tests.stories.delegations_stage import CISO, DPO, MAYOR, a_programme, a_round, delegation, leads
from tests.stories.round_stage import id_of


async def test_who_leaves_while_the_draft_is_looked_at_strands_nobody(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla, runs_by_itself=False)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    vera, _ = await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    carla.hears("één gesprek, en 0 organisaties zonder gesprek")
    await anna.says("meld onze gemeente af", "ja")
    lot, _ = await delegation(world, "Lelystad", "Lot", "Loek")
    await world.settles()
    carla.hears("is veranderd", "één gesprek, en 0 organisaties zonder gesprek")
    await world.passes(days=5)
    vera.hears("een gesprek voor tussen gemeente Urk en gemeente Lelystad")
    lot.hears("een gesprek voor tussen gemeente Lelystad en gemeente Urk")
    assert "een gesprek voor" not in anna.told


async def test_seats_quorum_and_approval_are_set_in_the_form(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await carla.says("nieuw programma", "6", "Cybergesprek", *["overslaan"] * 3, "10")
    carla.hears("Wie komen er per organisatie", "burgemeester, gemeentesecretaris")
    await carla.says("!!!")
    carla.hears("Noem een tot 6 rollen")
    await carla.says("burgemeester, CISO en FG")
    carla.hears("Dus per organisatie: burgemeester, CISO", "Hoeveel van hen")
    await carla.says("9")
    carla.hears("een getal van 1 tot 6")
    await carla.says("3", "ja")
    carla.hears(
        "Per organisatie: burgemeester", "minstens aanwezig: 3", "na 10 rondes", "Jij keurt elke indeling eerst goed"
    )
    async with world.store.begin() as work:
        (programme,) = await work.programmes.all()
    assert programme.shape is Shape.ADMINISTRATIVE
    assert programme.delegating == Delegating(roles=(MAYOR, CISO, DPO), quorum=3)
    assert not programme.runs_by_itself
    anna = await world.member("Anna", "ik ben burgemeester van gemeente Zeewolde")
    await anna.says("meld onze gemeente aan")
    anna.hears("Wie komt er als burgemeester")
    await anna.says("ik", "nog te bepalen", "nog te bepalen")
    anna.hears("Sla over voor 3")


async def test_more_than_there_are_seats_cannot_have_to_be_there(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere", "speak English")
    await carla.says("new programme", "6", "Cyber talk", *["skip"] * 4, "mayor, CISO", "3", "skip")
    carla.hears("2 people come for each organisation, so there cannot be more")
    await carla.says("2")
    carla.hears("The programme Cyber talk is made", "at least there: 2")
    anna = await world.member("Anna", "ik ben burgemeester van gemeente Zeewolde")
    await anna.says("meld onze gemeente aan", "ik", "nog te bepalen", "3", *["overslaan"] * 2, "altijd")
    anna.hears("Er zijn 2 plaatsen per organisatie")
    await anna.says("2")
    anna.hears("gemeente Zeewolde is aangemeld", "Minstens aanwezig: 2")


async def drafted(world: World) -> tuple[Person, dict[str, Person]]:
    """A draft of two conversations that waits for a look: the coordinator, and who speaks for each of the four."""
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla, runs_by_itself=False)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    guus = await world.member("Guus", "ik ben burgemeester van gemeente Almere")
    await leads(world, fenna)
    await leads(world, guus)
    sides = {}
    for place, names, topic in (
        ("Zeewolde", ("Anna", "Bram"), "ransomware"),
        ("Urk", ("Vera", "Wim"), "ransomware"),
        ("Lelystad", ("Lot", "Loek"), "DigiD"),
        ("Noordoostpolder", ("Nina", "Niek"), "DigiD"),
    ):
        sides[place] = (await delegation(world, place, *names, brings=topic))[0]
    await a_round(world)
    await world.passes(days=3)
    carla.hears("2 gesprekken, en 0 organisaties zonder gesprek")
    return carla, sides


async def test_the_draft_is_shown_swapped_locked_and_approved(world: World) -> None:
    carla, sides = await drafted(world)
    await carla.presses("Laat de indeling zien")
    told = carla.hears("Het concept voor Cybergesprek", "ransomware", "gespreksleider", "Niemand weet hier nog van")
    assert "gemeente Urk en gemeente Zeewolde" in told
    assert "gemeente Lelystad en gemeente Noordoostpolder" in told
    await carla.says("wissel gemeente Urk en Lelystad")
    told = carla.hears("Veranderd")
    assert "gemeente Lelystad en gemeente Zeewolde" in told
    assert "gemeente Noordoostpolder en gemeente Urk" in told
    await carla.says("wissel Fenna en Guus")
    again = carla.hears("Veranderd")
    assert line_of(told, "Fenna").split(",")[0] == line_of(again, "Guus").split(",")[0]
    await carla.says("zet Urk vast")
    carla.hears("staat vast")
    await carla.says("maak Urk los")
    carla.hears("niet meer vast")
    await carla.says("wissel Urk en Voetbalclub")
    carla.hears('"Voetbalclub" staat niet in dit concept')
    await carla.says("zet Urk en Urk bij elkaar")
    carla.hears("twee keer")
    await carla.says("toon de indeling")
    await carla.presses("Het is goed zo")
    for one, other in (("Zeewolde", "Lelystad"), ("Urk", "Noordoostpolder")):
        await world.settles()
        sides[one].hears(f"een gesprek voor tussen gemeente {one} en gemeente {other}")
    await carla.says("toon de indeling van Cybergesprek")
    carla.hears("is al verteld")


async def test_what_makes_no_difference_to_the_draft_is_not_told_again(world: World) -> None:
    carla, sides = await drafted(world)
    await sides["Urk"].says("onze delegatie", "ik kom mee in onze delegatie")
    await world.settles()
    carla.hears_nothing()
    await carla.says("ik stop met programma Cybergesprek")
    carla.hears("doen organisaties mee met een delegatie")
    assert carla.buttons == ["Meld ons af", "Nee, ik kom niet mee"]


async def test_who_leads_is_put_with_an_organisation(world: World) -> None:
    carla, _ = await drafted(world)
    await carla.says("toon de indeling")
    told = carla.hears("Het concept voor Cybergesprek")
    before = "Guus" if "Guus" in line_of(told, "gemeente Urk en") else "Fenna"
    after = "Fenna" if before == "Guus" else "Guus"
    await carla.says(f"zet {after} bij gemeente Urk")
    told = carla.hears("Veranderd")
    assert f"gespreksleider: {after} (vast)" in line_of(told, "gemeente Urk en")
    assert f"gespreksleider: {before}" in line_of(told, "gemeente Lelystad en")
    await carla.says(f"zet {after} bij gemeente Urk")
    carla.hears("staan al bij elkaar")
    await carla.says("wissel Urk en Guus")
    carla.hears("twee organisaties of twee gespreksleiders")


def line_of(told: str, name: str) -> str:
    """The line in which this name stands."""
    return next(line for line in told.splitlines() if name in line)


async def test_two_are_put_together_and_stay_so_when_the_rest_is_coupled_anew(world: World) -> None:
    carla, _ = await drafted(world)
    await carla.says("zet Urk en Noordoostpolder bij elkaar")
    told = carla.hears("Veranderd")
    assert "gemeente Lelystad en gemeente Zeewolde" in told
    await carla.says("nieuwe indeling")
    carla.hears("opnieuw in")
    await world.settles()
    await carla.says("toon de indeling")
    told = carla.hears("Het concept voor Cybergesprek")
    assert "gemeente Noordoostpolder en gemeente Urk" in told
    assert "(vast)" in line_of(told, "gemeente Noordoostpolder en gemeente Urk")


async def test_what_cannot_be_is_not_swapped_and_why_is_said(world: World) -> None:
    carla, sides = await drafted(world)
    one, other = await id_of(sides["Urk"]), await id_of(sides["Noordoostpolder"])
    async with world.store.begin() as work:
        await work.blocks.add(one, other, at=world.clock.now())
        await work.commit()
    before = await drawn(carla)
    await carla.says("zet Urk en Noordoostpolder bij elkaar")
    assert "blok" not in carla.hears("dat kan niet", "Er is niets veranderd")
    assert await drawn(carla) == before


async def drawn(carla: Person) -> str:
    """The draft as it is now."""
    await carla.says("toon de indeling")
    return carla.hears("Het concept voor Cybergesprek").partition("Het concept")[2]


async def test_how_it_would_be_is_shown_before_there_is_a_round(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere", "speak English")
    await a_programme(world, carla)
    await carla.says("show the matching of Cybergesprek")
    carla.hears("no organisation has signed up")
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    await delegation(world, "Zeewolde", "Anna", "Bram")
    await delegation(world, "Urk", "Vera", "Wim")
    await delegation(world, "Lelystad", "Lot")
    await carla.says("show the matching of Cybergesprek")
    carla.hears("gemeente Urk and gemeente Zeewolde", "facilitator: Fenna", "gemeente Lelystad", "nothing is kept")
    fenna.hears_nothing()


async def test_who_approves_what_has_changed_since_sees_that_first(world: World) -> None:
    carla, sides = await drafted(world)
    await carla.says("toon de indeling")
    approve = carla.finds("Het is goed zo")
    await sides["Urk"].says("meld onze gemeente af", "ja")
    await world.settles()
    await carla.presses_again(approve)
    carla.hears("intussen veranderd", "Zonder gesprek")
    assert "een gesprek voor tussen" not in sides["Zeewolde"].told
