"""Organisations sign up with a delegation, are coupled, and talk with somebody who leads."""

from bot.delegating import rounds
from bot.delegating.season import Season
from bot.expertise.knowledge import Library
from bot.messages import Outgoing
from bot.ports import UnitOfWork
from tests.stage import Person, World
from tests.stories.delegations_stage import PROGRAMME, a_programme, a_round, delegation, delegation_on, leads
from tests.stories.round_stage import id_of


async def test_an_organisation_signs_up_and_each_who_is_named_says_yes_themselves(world: World) -> None:
    anna = await world.member("Anna", "ik ben burgemeester van gemeente Zeewolde")
    bram = await world.member("Bram", "ik ben CISO bij gemeente Zeewolde")
    dirk = await world.member("Dirk", "ik ben CISO bij gemeente Zeewolde")
    await a_programme(world, anna)
    await anna.says("meld onze gemeente aan voor Cybergesprek")
    anna.hears("Ik meld gemeente Zeewolde aan voor Cybergesprek", "Wie komt er als burgemeester")
    await anna.says("ik")
    anna.hears("Wie komt er als CISO")
    await anna.says("bram, reserve dirk")
    anna.hears("Wie komt er als")
    await anna.says("nog te bepalen")
    anna.hears("Hoeveel mensen")
    await anna.says("2", "ransomware; oefenen met een crisis", "BIO", "dinsdagmiddag in februari")
    anna.hears("gemeente Zeewolde is aangemeld voor Cybergesprek", "burgemeester: Anna")
    anna.hears("Bram (heeft nog niet geantwoord)", "reserve voor CISO: Dirk", "nog te bepalen")
    anna.hears("ransomware", "BIO", "dinsdag 2 februari", "Eén persoon zei ja, en minstens 2 moeten er zijn")
    bram.hears("Anna vraagt of je meekomt voor gemeente Zeewolde, als CISO", "120 minuten")
    dirk.hears("reserve wilt zijn voor CISO")
    await bram.says("ja")
    bram.hears("je komt mee voor gemeente Zeewolde")
    anna.hears("Bram komt mee als CISO")
    await dirk.presses("Nee, ik kom niet mee")
    anna.hears("Dirk komt niet mee")
    await anna.says("onze delegatie")
    anna.hears("CISO: Bram", "reserve voor CISO: Dirk komt niet")


async def test_in_english_too(world: World) -> None:
    anna = await world.member("Anna", "ik ben burgemeester van gemeente Zeewolde", "speak English")
    await a_programme(world, anna)
    await anna.says("sign up our municipality")
    anna.hears("I will sign up gemeente Zeewolde for Cybergesprek", "Who comes as")
    await anna.says(
        "me", "to be decided", "to be decided", "skip", "ransomware", "skip", "Tuesday afternoon in February"
    )
    anna.hears("gemeente Zeewolde is signed up for Cybergesprek", "to be decided", "Tuesday 2 February")


async def test_what_cannot_be_is_said_and_changes_nothing(world: World) -> None:
    anna = await world.member("Anna", "ik ben burgemeester")
    await anna.says("meld onze gemeente aan")
    anna.hears("Er is nu geen programma")
    await a_programme(world, anna)
    await anna.says("meld onze gemeente aan")
    anna.hears("Ik weet nog niet bij welke organisatie je werkt")
    await anna.says("ik werk bij gemeente Zeewolde", "meld onze gemeente aan voor Voetbal")
    anna.hears('Ik ken geen programma "Voetbal"', "Cybergesprek")
    await anna.says("meld onze gemeente aan", "Klaas Vaak")
    anna.hears('niemand die "Klaas Vaak" heet')
    await anna.says("ik", "ik", "nog te bepalen", "twaalf dozijn")
    anna.hears("Schrijf een getal van 1 tot en met 6")
    await anna.says("1", "!!!")
    anna.hears("Dat lees ik niet als een onderwerp")
    await anna.says("ransomware", "overslaan", "wanneer het zo uitkomt")
    anna.hears("geen dagen die nog komen")
    await anna.says("altijd")
    anna.hears("Anna staat twee keer in jullie delegatie")
    await anna.says("nog te bepalen")
    await anna.says("onze delegatie")
    anna.hears()
    vera = await world.member("Vera", "ik ben CISO bij gemeente Urk")
    await vera.says("onze delegatie")
    vera.hears("doet nog niet mee met een delegatie")
    await vera.says("meld onze gemeente af")
    vera.hears("doet nog niet mee")


async def test_a_colleague_looks_but_does_not_change_what_another_signed_up(world: World) -> None:
    anna = await world.member("Anna", "ik ben burgemeester van gemeente Zeewolde")
    await a_programme(world, anna)
    await anna.says("meld onze gemeente aan", "ik", *["nog te bepalen"] * 2, "1", "overslaan", "overslaan", "altijd")
    vera = await world.member("Vera", "ik ben FG bij gemeente Zeewolde")
    await vera.says("meld onze gemeente aan")
    vera.hears("al aangemeld voor Cybergesprek, door Anna")
    await vera.says("onze delegatie")
    vera.hears("burgemeester: Anna")
    await vera.says("meld onze gemeente af")
    vera.hears("Alleen wie de delegatie aanmeldde of erin zit")
    await vera.says("ik kom mee in onze delegatie")
    vera.hears("niet gevraagd voor een delegatie")


async def test_who_leads_is_asked_and_says_yes_no_rest_and_stop(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await a_programme(world, carla)
    await carla.says("gespreksleiders")
    carla.hears("leidt nog niemand gesprekken")
    await carla.says("vraag @fenna als gespreksleider voor Cybergesprek, hoogstens 3 per maand, in Flevoland")
    carla.hears("Ik vraag Fenna")
    fenna.hears("Wil je gesprekken leiden voor Cybergesprek", "hoogstens 3 per maand", "Flevoland")
    await fenna.says("ja")
    fenna.hears("je leidt gesprekken voor Cybergesprek")
    carla.hears("Fenna wil gesprekken leiden")
    await fenna.says("ik leid hoogstens 1 gesprek per maand")
    fenna.hears("hoogstens 1 per maand")
    await fenna.says("ik leid geen gesprekken tot 1 april")
    fenna.hears("tot", "april")
    await carla.says("gespreksleiders")
    carla.hears("Fenna", "rust tot")
    await fenna.says("ik leid weer gesprekken")
    fenna.hears("je leidt weer gesprekken voor Cybergesprek")
    await fenna.says("ik leid geen gesprekken meer")
    fenna.hears("je leidt geen gesprekken meer")
    carla.hears("Fenna leidt geen gesprekken")
    await fenna.says("ik leid weer gesprekken")
    fenna.hears("Je leidt nu nergens gesprekken")
    await fenna.says("vraag @carla als gespreksleider")
    assert "Ik vraag Carla" not in fenna.told
    await carla.says("vraag @niemand als gespreksleider")
    carla.hears('Ik weet niet wie "@niemand" is')
    await carla.says("vraag @fenna als gespreksleider, hoogstens veel per maand")
    carla.hears("getal van 1 tot en met")


async def test_a_round_from_announcement_to_meeting(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram", brings="ransomware", shares="BIO")
    vera, wim = await delegation(world, "Urk", "Vera", "Wim", brings="BIO", shares="ransomware")
    await a_round(world)
    anna.hears("maak ik de gesprekken voor Cybergesprek", "ransomware")
    bram.hears_nothing()
    await world.passes(days=3)
    anna.hears("een gesprek voor tussen gemeente Zeewolde en gemeente Urk", "Gespreksleider: Fenna", "Waarom juist")
    vera.hears("een gesprek voor tussen gemeente Urk en gemeente Zeewolde")
    fenna.hears("Wil je voor Cybergesprek dit gesprek leiden")
    wim.hears_nothing()
    await anna.says("ja")
    anna.hears("ik heb je ja genoteerd")
    await vera.presses("Ja, wij willen")
    await fenna.presses("Ja, ik leid het")
    for one in (anna, bram, vera, wim, fenna):
        one.hears("gaat door", "Wanneer kun je?")
    for one in (anna, bram, vera, wim, fenna):
        await one.says("1")
    for one in (anna, bram, vera, wim, fenna):
        one.hears("Cybergesprek")
    await fenna.says("mijn gesprekken")
    fenna.hears("Cybergesprek: gemeente Urk / gemeente Zeewolde")
    await world.passes(days=30)
    carla.hears("Ronde 1 van Cybergesprek is voorbij", "ja op zei: 1")
    assert any("briefing.txt" in file.name for said in fenna.heard for file in said.files)


async def test_who_leads_declines_one_and_another_is_asked(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    guus = await world.member("Guus", "ik ben burgemeester van gemeente Almere")
    await leads(world, fenna)
    await leads(world, guus)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    first, second = (fenna, guus) if "leiden" in fenna.told_since(fenna.seen) else (guus, fenna)
    first.hears("dit gesprek leiden")
    second.hears_nothing()
    await first.presses("Nee, dit gesprek niet")
    first.hears("Goed, deze keer niet")
    second.hears("dit gesprek leiden")
    await second.says("nee")
    anna.hears("niemand om jullie gesprek te leiden")
    carla.hears("Weet jij iemand")


async def test_a_side_that_says_no_is_not_named_and_the_other_finds_somebody_else(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna, capacity=5)
    sides = {}
    for place, names in {"Zeewolde": ("Anna", "Bram"), "Urk": ("Vera", "Wim"), "Lelystad": ("Lot", "Loek")}.items():
        sides[place] = await delegation(world, place, *names)
    await a_round(world)
    await world.passes(days=3)
    asked = [
        place for place, people in sides.items() if "een gesprek voor tussen" in people[0].told_since(people[0].seen)
    ]
    odd = next(place for place in sides if place not in asked)
    assert len(asked) == 2
    sides[odd][0].hears("geen gesprek voor jullie, want alle anderen zijn al gekoppeld")
    refuses, left = sides[asked[0]][0], sides[asked[1]][0]
    left.hears()
    await refuses.presses("Nee, deze keer niet")
    await world.settles()
    told = left.hears("gaat deze keer niet door", f"gemeente {odd}")
    assert f"gemeente {asked[0]}" not in told
    sides[odd][0].hears("een gesprek voor tussen")


async def test_a_stand_in_takes_the_seat_of_whoever_cannot_come(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    dirk = await world.member("Dirk", "ik ben CISO bij gemeente Zeewolde")
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram")
    await anna.says("wijzig onze delegatie", "overslaan", "Bram, reserve Dirk", *["overslaan"] * 5)
    await dirk.presses("Ja, ik kom mee")
    vera, wim = await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    await anna.presses("Ja, wij willen")
    await vera.presses("Ja, wij willen")
    await fenna.presses("Ja, ik leid het")
    for one in (anna, bram, vera, wim, fenna):
        await one.says("1")
    dirk.hears_nothing()
    await bram.presses("Ik kom niet")
    dirk.hears("Bram kan niet naar Cybergesprek", "jij bent reserve")
    anna.hears("Dirk komt ook")


async def test_of_one_delegation_each_is_reached_where_they_are(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten", on="matrix")
    await leads(world, fenna)
    anna, bram = await delegation_on(world, "Zeewolde", {"Anna": "slack", "Bram": "matrix"})
    vera, wim = await delegation_on(world, "Urk", {"Vera": "matrix", "Wim": "slack"})
    await a_round(world)
    await world.passes(days=3)
    await anna.presses("Ja, wij willen")
    await vera.presses("Ja, wij willen")
    await fenna.presses("Ja, ik leid het")
    for one in (anna, bram, vera, wim, fenna):
        one.hears("Wanneer kun je?")
        assert one.last.conversation.platform == one.platform


async def test_an_organisation_leaves_and_everybody_hears_it(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram")
    vera, _ = await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    await anna.says("meld onze gemeente af")
    anna.hears("echt afmelden voor Cybergesprek")
    await anna.says("ja")
    anna.hears("doet niet meer mee aan Cybergesprek")
    bram.hears("gemeente Zeewolde doet niet meer mee")
    await world.settles()
    vera.hears("gaat deze keer niet door", "er deed verder niemand mee")
    proposed = vera.finds("Ja, wij willen")
    await vera.presses_again(proposed)
    vera.hears("Dit voorstel is voorbij")


async def test_silence_is_asked_once_more_and_ends(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    vera, _ = await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    await anna.says("ja")
    await fenna.says("ja")
    await world.passes(days=14)
    nudged = [said for said in vera.heard if "Ik hoorde nog niets van je" in said.text]
    assert len(nudged) == 1
    vera.hears("Ik hoorde niets van je over het voorstel")
    anna.hears("gaat deze keer niet door")
    carla.hears("Ronde 1 van Cybergesprek is voorbij", "ja op zei: 0")


async def test_a_proposal_of_others_is_nobodys_business(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram")
    await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    await bram.presses_again(anna.finds("Ja, wij willen"))
    bram.hears("voor iemand anders bedoeld")
    await bram.says("wij willen dit gesprek")
    bram.hears("Dit voorstel ken ik niet")
    assert await id_of(bram)


async def planned(world: World) -> tuple[list[Person], Person, Person, Person]:
    """Two delegations with a time; who leads, somebody else who may, and the coordinator."""
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    guus = await world.member("Guus", "ik ben burgemeester van gemeente Almere")
    await leads(world, fenna)
    people = [*await delegation(world, "Zeewolde", "Anna", "Bram"), *await delegation(world, "Urk", "Vera", "Wim")]
    await a_round(world)
    await world.passes(days=3)
    await leads(world, guus)
    for one in (people[0], people[2], fenna):
        await one.says("ja")
    for one in (*people, fenna):
        await one.says("1")
    return people, fenna, guus, carla


async def test_who_leads_cannot_after_all_and_another_takes_it_over(world: World) -> None:
    people, fenna, guus, _ = await planned(world)
    await fenna.presses("Ik kom niet")
    for one in people:
        one.hears("Fenna")
    guus.hears("de gespreksleider kan niet", "Wil jij het leiden?")
    await guus.presses("Ja, ik leid het")
    guus.hears("Cybergesprek: gemeente Urk / gemeente Zeewolde")
    for one in people:
        one.hears("Guus komt ook")
    await world.passes(days=30)
    assert any("briefing.txt" in file.name for said in guus.heard for file in said.files)
    assert not any("briefing.txt" in file.name for said in fenna.heard for file in said.files)


async def test_without_anybody_else_to_lead_a_planned_conversation_stands_and_the_coordinator_hears_it(
    world: World,
) -> None:
    people, fenna, guus, carla = await planned(world)
    await fenna.presses("Ik kom niet")
    await guus.presses("Nee, dit gesprek niet")
    carla.hears("niemand om het gesprek te leiden tussen")
    await people[0].says("mijn gesprekken")
    people[0].hears("Cybergesprek: gemeente Urk / gemeente Zeewolde")


async def test_the_agenda_is_one_page_for_both_sides_and_who_leads(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, bram = await delegation(world, "Zeewolde", "Anna", "Bram", brings="ransomware; oefenen")
    vera, wim = await delegation(world, "Urk", "Vera", "Wim", brings="onze CISO vertrekt")
    await a_round(world)
    await world.passes(days=3)
    for one in (anna, vera, fenna):
        await one.says("ja")
    for one in (anna, bram, vera, wim, fenna):
        await one.says("1")
    await world.passes(days=40)
    for one in (anna, bram, vera, wim, fenna):
        pages = [said for said in one.heard if "onze CISO vertrekt" in told(said) and "oefenen" in told(said)]
        assert pages, one.name


def told(said: Outgoing) -> str:
    """With what stands in its files."""
    return "\n".join((said.text, *(file.text for file in said.files)))


async def test_a_coordinator_who_wants_to_look_first_hears_of_the_draft(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla, runs_by_itself=False)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    anna.hears()
    await world.passes(days=3)
    carla.hears("Het concept voor Cybergesprek is klaar: één gesprek, en 0 organisaties zonder gesprek")
    anna.hears_nothing()
    await world.passes(days=5)
    anna.hears("een gesprek voor tussen")


async def test_who_signs_up_late_is_coupled_with_who_was_left(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    await a_round(world)
    await world.passes(days=3)
    anna.hears("want er deed verder niemand mee")
    await world.passes(days=1)
    vera, _ = await delegation(world, "Urk", "Vera", "Wim")
    await world.settles()
    anna.hears("een gesprek voor tussen gemeente Zeewolde en gemeente Urk")
    vera.hears("een gesprek voor tussen gemeente Urk en gemeente Zeewolde")


async def test_what_is_agreed_is_one_thing_whoever_says_it_twice(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    vera, _ = await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    await anna.says("mijn voorstellen")
    anna.hears("een gesprek voor tussen")
    proposed = anna.finds("Ja, wij willen")
    await anna.presses_again(proposed)
    await anna.presses_again(proposed)
    anna.hears("ik heb je ja genoteerd")
    vera.hears()
    await vera.says("wij willen dit gesprek")
    await fenna.says("ik leid dit gesprek")
    anna.hears("gaat door")
    await anna.presses_again(proposed)
    anna.hears("ik heb je ja genoteerd")
    await vera.says("mijn gesprekken")
    assert vera.told.count("Cybergesprek:") == 1


async def test_two_organisations_without_anybody_to_lead_hear_why(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    (vera,) = await delegation(world, "Urk", "Vera")
    await a_round(world)
    vera.hears("Eén persoon zei ja, en minstens 2 moeten er zijn")
    await world.passes(days=3)
    vera.hears("want er is geen moment waarop genoeg mensen van jullie kunnen")
    anna.hears("geen gesprek voor jullie, want")


async def test_on_the_other_database_too(postgresql_world: World) -> None:
    people, fenna, _, carla = await planned(postgresql_world)
    for one in (*people, fenna):
        one.hears("Cybergesprek")
    await postgresql_world.passes(days=30)
    carla.hears("Ronde 1 van Cybergesprek is voorbij", "ja op zei: 1")


async def test_a_conversation_that_is_called_off_leaves_the_other_side_to_be_coupled_again(world: World) -> None:
    people, fenna, _, _ = await planned(world)
    lot, _ = await delegation(world, "Lelystad", "Lot", "Loek")
    await world.settles()
    lot.hears("want alle anderen zijn al gekoppeld")
    await people[0].says("zeg mijn gesprek af")
    await people[0].presses("Voor iedereen") if "Voor iedereen" in people[0].buttons else await people[0].says("2")
    fenna.hears("Anna heeft jullie gesprek", "afgezegd")
    people[2].hears("Ik zoek meteen een andere organisatie")
    await world.settles()
    people[2].hears("een gesprek voor tussen gemeente Urk en gemeente Lelystad")
    assert "gemeente Zeewolde" not in lot.hears("een gesprek voor tussen gemeente Lelystad en gemeente Urk")


async def test_what_was_reckoned_before_somebody_left_is_not_kept_and_the_same_twice_is_one(
    steady_world: World,
) -> None:
    world = steady_world
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    await delegation(world, "Zeewolde", "Anna", "Bram")
    await delegation(world, "Urk", "Vera", "Wim")
    round = await a_round(world, in_days=0)
    library = Library()

    async def season(work: UnitOfWork) -> Season:
        knowledge = await library.current(work)
        return Season(work=work, now=world.clock.now(), hosting=world.house.hosting, knowledge=knowledge)

    async with world.store.begin() as work:
        # Back to where nothing was reckoned.
        for pairing in await work.rounds.pairings(round.id):
            await work.rounds.remove_pairing(pairing.id)
        await work.rounds.save(round)
        programme = await work.programmes.find(PROGRAMME)
        assert programme is not None
        await work.commit()
    async with world.store.begin() as work:
        early = await rounds.read(await season(work), programme, round)
        await rounds.changed(await season(work), programme)
        await work.commit()
    found = early.reckon()
    assert len(found.couples) == 1
    async with world.store.begin() as work:
        await rounds.keep(await season(work), programme, round, early, found)
        assert not await work.rounds.pairings(round.id)
        changed = await work.rounds.find(round.id)
        assert changed is not None
        material = await rounds.read(await season(work), programme, changed)
        await rounds.keep(await season(work), programme, changed, material, material.reckon())
        once = await work.rounds.pairings(round.id)
        await rounds.keep(await season(work), programme, changed, material, material.reckon())
        assert await work.rounds.pairings(round.id) == once
        assert len(once) == 1


async def test_who_leads_is_forgotten_and_nobody_waits_for_ever(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    vera, _ = await delegation(world, "Urk", "Vera", "Wim")
    await a_round(world)
    await world.passes(days=3)
    await anna.says("ja")
    await vera.says("ja")
    await fenna.says("vergeet mij", "ja")
    await world.passes(days=10)
    anna.hears("niemand om jullie gesprek te leiden")
    carla.hears("Weet jij iemand")
