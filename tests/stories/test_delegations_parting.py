"""Somebody of a delegation, or who leads, goes away; or a whole organisation does, when all was agreed."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.spans import Span
from bot.messages import Presence
from tests.stage import Person, World
from tests.stories.delegations_stage import PROGRAMME, a_programme, a_round, delegation, leads
from tests.stories.looking import everything_kept
from tests.stories.round_stage import id_of


async def proposed(world: World, *, dates: str = "altijd") -> tuple[list[Person], Person, Person]:
    """Two delegations to whom a conversation is proposed; who is to lead it, and the coordinator."""
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    people = [
        *await delegation(world, "Zeewolde", "Anna", "Bram", dates=dates),
        *await delegation(world, "Urk", "Vera", "Wim", dates=dates),
    ]
    await a_round(world)
    await world.passes(days=3)
    return people, fenna, carla


async def planned(world: World, *, dates: str = "altijd") -> tuple[list[Person], Person, Person, Person]:
    """The same with a time, and somebody else who may lead."""
    people, fenna, carla = await proposed(world, dates=dates)
    guus = await world.member("Guus", "ik ben burgemeester van gemeente Almere")
    await leads(world, guus)
    for one in (people[0], people[2], fenna):
        await one.says("ja")
    for one in (*people, fenna):
        await one.says("1")
    return people, fenna, guus, carla


async def test_a_contact_who_pauses_does_not_make_their_organisation_silent(world: World) -> None:
    (anna, bram, vera, _), fenna, _ = await proposed(world)
    await vera.says("ja")
    await fenna.says("ja")
    bram.hears_nothing()
    await anna.says("pauze tot 1 april")
    bram.hears("een gesprek voor tussen gemeente Zeewolde en gemeente Urk")
    await bram.says("ja")
    bram.hears("gaat door")
    vera.hears("gaat door")


async def test_without_anybody_else_of_it_the_other_side_hears_at_once(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla, quorum=1)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    (anna,) = await delegation(world, "Zeewolde", "Anna")
    (vera,) = await delegation(world, "Urk", "Vera")
    await a_round(world)
    await world.passes(days=3)
    await vera.says("ja")
    await anna.says("pauze tot 1 april")
    vera.hears("gaat deze keer niet door")


async def test_who_leads_pauses_or_is_forgotten_and_another_is_asked(world: World) -> None:
    (anna, *_), fenna, _ = await proposed(world)
    guus = await world.member("Guus", "ik ben burgemeester van gemeente Almere")
    await leads(world, guus)
    await fenna.says("pauze tot 1 april")
    guus.hears("dit gesprek leiden")
    await fenna.says("ik ben er weer")
    await guus.says("vergeet mij", "ja")
    anna.hears("niemand om jullie gesprek te leiden")


async def test_who_leads_what_is_planned_is_forgotten_and_another_is_asked(world: World) -> None:
    people, fenna, guus, _ = await planned(world)
    await fenna.says("vergeet mij", "ja")
    for one in people:
        one.hears("komt niet")
    guus.hears("de gespreksleider kan niet", "Het is op", "Antwoord graag uiterlijk")
    await guus.says("ja")
    guus.hears("Cybergesprek: gemeente Urk / gemeente Zeewolde")
    people[0].hears("Guus komt ook")


async def test_who_is_asked_instead_hears_it_in_the_morning_once_more_and_then_it_is_decided(world: World) -> None:
    people, fenna, guus, carla = await planned(world, dates="dinsdag in maart")
    await world.passes(until=world.clock.now().replace(hour=22, minute=30))
    await fenna.presses("Ik kom niet")
    people[0].hears("Fenna komt niet")
    guus.hears_nothing()
    await world.passes(days=1)
    guus.hears("Wil jij het leiden?")
    await world.passes(days=10)
    told = guus.hears("Ik hoorde nog niets van je", "Ik hoorde niets van je over het voorstel")
    assert told.count("Ik hoorde nog niets van je") == 1
    carla.hears("niemand om het gesprek te leiden tussen")
    await people[0].says("mijn gesprekken")
    people[0].hears("Cybergesprek: gemeente Urk / gemeente Zeewolde")


async def test_only_who_can_at_the_time_that_is_planned_is_asked_to_lead_it(world: World) -> None:
    people, fenna, guus, carla = await planned(world)
    mine, theirs = await id_of(people[0]), await id_of(guus)
    async with world.store.begin() as work:
        (meeting,) = await work.meetings.of(mine)
        known = await work.delegations.find_facilitator(PROGRAMME, theirs)
        assert meeting.span is not None
        assert known is not None
        a_day_later = Span(meeting.span.start + timedelta(days=1), meeting.span.end + timedelta(days=1))
        await work.delegations.save_facilitators(replace(known, free=(a_day_later,)))
        await work.commit()
    await fenna.presses("Ik kom niet")
    guus.hears_nothing()
    carla.hears("niemand om het gesprek te leiden tussen")
    hanna = await world.member("Hanna", "ik ben burgemeester van gemeente Almere")
    await carla.says("vraag @hanna als gespreksleider voor Cybergesprek")
    await hanna.says("ja")
    hanna.hears("de gespreksleider kan niet", "Het is op")


async def test_who_organises_it_leaves_out_who_leads_and_another_is_asked(world: World) -> None:
    people, _, guus, _ = await planned(world)
    await people[0].says("haal Fenna uit mijn gesprek")
    guus.hears("de gespreksleider kan niet")


async def test_who_comes_no_more_leaves_what_is_planned_and_a_stand_in_takes_the_seat(world: World) -> None:
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
    for one in (anna, vera, fenna):
        await one.says("ja")
    for one in (anna, bram, vera, wim, fenna):
        await one.says("1")
    await bram.says("ik kom niet mee in onze delegatie")
    bram.hears("je komt niet mee voor gemeente Zeewolde", "gaat door zonder jou")
    assert bram.heard[-1].files
    dirk.hears("jij bent reserve")
    vera.hears("Bram")
    assert "Cybergesprek:" not in await bram.says("mijn gesprekken")


async def test_an_organisation_that_leaves_and_signs_up_again_is_coupled_in_the_same_round(world: World) -> None:
    (anna, bram, vera, _), *_ = await proposed(world)
    lot, _ = await delegation(world, "Lelystad", "Lot", "Loek")
    await anna.says("meld onze gemeente af", "ja")
    await world.settles()
    vera.hears("een gesprek voor tussen gemeente Urk en gemeente Lelystad")
    await world.passes(minutes=5)
    await anna.says("meld onze gemeente aan", "ik", "Bram", "nog te bepalen", *["overslaan"] * 3, "altijd")
    await bram.presses("Ja, ik kom mee")
    await lot.presses("Nee, deze keer niet")
    await world.settles()
    anna.hears("een gesprek voor tussen gemeente Zeewolde en gemeente Urk")
    vera.hears("gaat deze keer niet door", "een gesprek voor tussen gemeente Urk en gemeente Zeewolde")


async def test_who_says_yes_later_comes_to_what_is_planned_as_well(world: World) -> None:
    (anna, _, vera, _), fenna, _, _ = await planned(world, dates="dinsdag in maart")
    dirk = await world.member("Dirk", "ik ben FG bij gemeente Zeewolde")
    await anna.says("wijzig onze delegatie", "overslaan", "overslaan", "Dirk", *["overslaan"] * 4)
    dirk.hears("Anna vraagt of je meekomt")
    vera.hears()
    await dirk.presses("Ja, ik kom mee")
    dirk.hears("je komt mee voor gemeente Zeewolde", "Cybergesprek: gemeente Urk / gemeente Zeewolde", "2 maart")
    for one in (anna, vera, fenna):
        one.hears("Dirk komt ook")
    await anna.says("wijzig onze delegatie", "overslaan", "overslaan", "nog te bepalen", *["overslaan"] * 4)
    dirk.hears("zit niet meer in de delegatie", "gaat door zonder jou")
    vera.hears("Dirk komt niet")
    assert "Cybergesprek:" not in await dirk.says("mijn gesprekken")


async def test_of_a_contact_who_is_forgotten_nothing_is_kept_and_another_speaks(steady_world: World) -> None:
    world = steady_world
    (anna, bram, *_), *_ = await planned(world)
    who = str(await id_of(anna))
    await anna.says("vergeet mij", "ja")
    bram.hears("Jij spreekt nu voor gemeente Zeewolde")
    assert who.casefold() not in await everything_kept(world)


async def test_an_organisation_that_leaves_is_missed_in_what_is_planned_also_when_the_round_is_over(
    world: World,
) -> None:
    people, fenna, _, carla = await planned(world, dates="dinsdag in maart")
    anna, bram, vera, wim = people
    lot, _ = await delegation(world, "Lelystad", "Lot", "Loek")
    await world.passes(days=8)
    carla.hears("Ronde 1 van Cybergesprek is voorbij", "ja op zei: 1", "gemeente Lelystad")
    await anna.says("meld onze gemeente af", "ja")
    for one in (vera, wim, fenna):
        one.hears("afgezegd")
    anna.hears("is afgezegd", "doet niet meer mee")
    vera.hears("Ik zoek meteen een andere organisatie")
    bram.hears("doet niet meer mee")
    await world.settles()
    vera.hears("een gesprek voor tussen gemeente Urk en gemeente Lelystad")
    lot.hears("een gesprek voor tussen gemeente Lelystad en gemeente Urk")
    assert "gemeente Zeewolde" not in await wim.says("mijn gesprekken")


async def test_whose_last_account_is_closed_is_waited_for_no_more(world: World) -> None:
    (anna, bram, vera, _), fenna, _ = await proposed(world)
    for one in (vera, fenna):
        await one.says("ja")
    await closes(anna)
    bram.hears("een gesprek voor tussen gemeente Zeewolde en gemeente Urk")
    await bram.says("ja")
    guus = await world.member("Guus", "ik ben burgemeester van gemeente Almere")
    await leads(world, guus)
    await closes(fenna)
    guus.hears("de gespreksleider kan niet")
    anna.hears_nothing()


async def closes(person: Person) -> None:
    """The platform tells that their account is closed."""
    person.seen = len(person.heard)
    message = person.message("", person.private)
    await person.world.bot.receive(replace(message, presence=Presence.LEFT, sender_name=""))
    person.noticed = len(person.heard)


async def test_who_is_back_from_a_pause_makes_a_conversation_possible_again(world: World) -> None:
    carla = await world.member("Carla", "ik ben adviseur bij gemeente Almere")
    await a_programme(world, carla)
    fenna = await world.member("Fenna", "ik ben burgemeester van gemeente Dronten")
    await leads(world, fenna)
    anna, _ = await delegation(world, "Zeewolde", "Anna", "Bram")
    vera, wim = await delegation(world, "Urk", "Vera", "Wim")
    await wim.says("pauze tot 1 april")
    await a_round(world)
    await world.passes(days=3)
    vera.hears("want er is geen moment waarop genoeg mensen van jullie kunnen")
    await wim.says("ik ben er weer")
    await world.settles()
    vera.hears("een gesprek voor tussen gemeente Urk en gemeente Zeewolde")
    anna.hears("een gesprek voor tussen gemeente Zeewolde en gemeente Urk")


async def test_in_english_and_on_the_other_database(postgresql_world: World) -> None:
    world = postgresql_world
    (anna, bram, vera, wim), fenna, guus, _ = await planned(world, dates="dinsdag in maart")
    for one in (bram, guus, vera, wim):
        await one.says("speak English")
    await fenna.says("vergeet mij", "ja")
    guus.hears("Would you lead it?", "It is on", "Please answer by")
    await guus.says("yes")
    guus.hears("Cybergesprek: gemeente Urk / gemeente Zeewolde")
    await world.passes(days=8)
    await anna.says("meld onze gemeente af", "ja")
    for one in (vera, wim, guus):
        one.hears("called off")
    vera.hears("I look for another organisation for you at once")
    bram.hears("does not take part in Cybergesprek any more")
