"""Programmes on Slack: made on a sheet, joined by a button, and a round from the announcement to a time."""

from dataclasses import replace
from datetime import timedelta

from adapters.slack import PLATFORM
from tests.stories.slack.stage import SlackWorld, Someone


async def _coordinator(world: SlackWorld, name: str, *lines: str) -> Someone:
    person = await world.member(name, *lines)
    await _appointed(world, person)
    return person


async def _appointed(world: SlackWorld, person: Someone) -> None:
    async with world.store.begin() as work:
        (known,) = [each for each in await work.accounts.on(PLATFORM) if each.account.id.endswith(person.id)]
        member = await work.members.get(known.member)
        await work.members.save(replace(member, is_coordinator=True))
        await work.commit()


async def _coffee(world: SlackWorld, **more: str) -> tuple[Someone, Someone]:
    """Anna made it; she and Bram take part. It begins on Thursday, three days after today."""
    anna = await _coordinator(world, "anna", "ik ben CISO bij gemeente Zeewolde", "ik zoek hulp bij ENSIA")
    bram = await world.member("bram", "ik ben CISO bij gemeente Dronten", "ik kan helpen met ENSIA")
    await anna.says("nieuw programma")
    await anna.presses("Koffie (30 minuten)")
    await anna.sees_a_sheet()
    assert await anna.fills({"Naam": "Koffie", "Hoe vaak": "elke week op donderdag 10:00", **more}) == {}
    await anna.hears("Het programma Koffie is gemaakt", "elke week op donderdag 10:00")
    await bram.says("programma's")
    await bram.presses("Doe mee aan Koffie")
    await bram.hears("Je doet mee aan Koffie")
    await anna.says("doe mee aan Koffie")
    await world.passes(hours=2)
    await anna.hears("Er komt een ronde van Koffie")
    await bram.hears("Er komt een ronde van Koffie")
    return anna, bram


async def test_a_sheet_says_what_is_wrong_and_nothing_is_made(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna = await _coordinator(world, "anna", "ik ben CISO bij gemeente Zeewolde")
        await anna.says("nieuw programma")
        await anna.presses("Koffie (30 minuten)")
        assert "Hoe vaak" in await anna.sees_a_sheet()
        problems = await anna.fills({"Naam": "Koffie", "Hoe vaak": "elke week"})
        assert "Dit begrijp ik niet" in " ".join(problems.values())
        async with world.store.begin() as work:
            assert not await work.programmes.all()
        assert await anna.fills({"Naam": "Koffie", "Hoe vaak": "elke week op donderdag 10:00"}) == {}
        await anna.hears("Het programma Koffie is gemaakt")
        async with world.store.begin() as work:
            assert [each.name for each in await work.programmes.all()] == ["Koffie"]


async def test_from_a_sheet_to_a_time_for_two(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna, bram = await _coffee(world)
        await anna.presses("Ik wil iets inbrengen")
        assert "Waar wil je het over hebben?" in await anna.sees_a_sheet()
        assert await anna.fills({"Waar wil je het over hebben?": "hoe plannen jullie *ENSIA*?"}) == {}
        await anna.hears("hoe plannen jullie")
        await anna.says("indeling van Koffie")
        await anna.hears("Zo zou de indeling van Koffie er nu uitzien", "hulp met ENSIA")

        await world.passes(until=world.clock.now() + timedelta(days=3))
        await anna.hears("Voor Koffie stel ik je voor aan", "Bram kan helpen met ENSIA, en daar zoek jij hulp bij")
        await bram.hears("Voor Koffie stel ik je voor aan", "Anna", "hoe plannen jullie")
        await anna.presses("Ja, graag")
        await anna.hears("ik heb je ja genoteerd")
        await bram.presses("Ja, graag")
        await bram.hears("Wanneer kun je")
        await anna.hears("Wanneer kun je")
        moments = [button.label for button in anna.last.buttons]
        await anna.presses(moments[0])
        await bram.presses(moments[0])
        await bram.hears(f"Jullie gesprek over ENSIA (Koffie) is {moments[0]}", "Je spreekt Anna")
        await anna.says("mijn gesprekken")
        await anna.hears("Bram")
        assert await _saw(anna) == [
            "Er komt een ronde van",
            "Ik heb het opgeschreven, en",
            "Zo zou de indeling van",
            "Op dit voorstel hoef je",
            "Mooi, ik heb je ja",
            "Deze vraag over ENSIA (Koffie)",
            "Ik heb genoteerd dat je",
            "Jullie gesprek over ENSIA (Koffie)",
            "Dit zijn je gesprekken: dinsdag",
        ]
        assert await _saw(bram) == [
            "Er komt een ronde van",
            "Op dit voorstel hoef je",
            "Deze vraag over ENSIA (Koffie)",
            "Jullie gesprek over ENSIA (Koffie)",
        ]


async def test_a_sheet_that_is_asked_for_in_words_says_what_it_is_for(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        _, bram = await _coffee(world)
        await bram.says("ik wil iets inbrengen")
        told = await bram.hears("Iets inbrengen", "in één keer invullen")
        assert "profiel" not in told.casefold()
        await bram.presses("Liever vraag voor vraag")
        told = await bram.hears("Ik stel je een paar korte vragen", "Waar wil je het deze ronde over hebben?")
        assert "profiel" not in told.casefold()
        await bram.says("stop", "ik wil iets inbrengen")
        await bram.presses("Nu invullen")
        await bram.sees_a_sheet()
        assert await bram.fills({"Waar wil je het over hebben?": "BIO"}) == {}
        await bram.hears("Ik heb het opgeschreven", "BIO")


async def test_a_no_stays_private(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        anna, bram = await _coffee(world)
        await world.passes(until=world.clock.now() + timedelta(days=3))
        await anna.hears("Voor Koffie stel ik je voor aan")
        await bram.hears("Voor Koffie stel ik je voor aan")
        no = next(button.label for button in bram.last.buttons if button.label.startswith("Nee"))
        await bram.presses(no)
        told = await anna.hears("Koffie")
        assert "bram" not in told.casefold()
        for word in ("nee", "wil", "afgezegd", "geweigerd"):
            assert word not in told.casefold().split()
        assert await _saw(anna) == [
            "Er komt een ronde van",
            "Op dit voorstel hoef je",
            "Het gesprek voor Koffie gaat",
        ]
        assert await _saw(bram) == [
            "Er komt een ronde van",
            "Voor Koffie stel ik je",
            "Goed, deze keer niet. Ik",
        ]


async def test_a_coordinator_looks_first_and_changes_it(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        carla = await world.person("carla").says(
            "hello", "yes", "I am the CISO of Urk", "I work on ENSIA", "I speak Dutch and English"
        )
        assert "Dutch and English" in carla
        daan = await world.member("daan", "ik ben CISO bij gemeente Lelystad", "ik werk aan ENSIA")
        anna, bram = await _coffee(world, **{"Eerst goedkeuren": "Ja, ik kijk eerst"})
        await world.person("carla").says("join Koffie")
        await daan.says("doe mee aan Koffie")
        await daan.hears("Je doet mee aan Koffie")
        await world.passes(until=world.clock.now() + timedelta(days=3))
        await anna.hears("De indeling voor Koffie is klaar", "Niemand weet ervan")
        for one in (bram, daan):
            assert "Voor Koffie stel" not in "".join(said.shown for said in await one.reads())
        before = await anna.says("toon de indeling")
        with_anna = next(name for name in ("Bram", "Carla", "Daan") if name in _line_with("Anna", before))
        other = next(name for name in ("Bram", "Carla", "Daan") if name != with_anna)
        told = await anna.says(f"wissel {with_anna} en {other}")
        assert "Veranderd" in told
        assert other in _line_with("Anna", told)
        await anna.presses("Het is goed zo")
        await world.passes(minutes=1)
        await anna.hears("Voor Koffie stel ik je voor aan", other)
        await world.person(other.casefold()).hears("Anna", "Koffie")
        assert await _saw(anna) == [
            "Er komt een ronde van",
            "De indeling voor Koffie is",
            "De indeling voor Koffie: 2",
            "Veranderd. Wie je verplaatst, staat",
            "Goed, ik vertel iedereen van",
            "Voor Koffie stel ik je",
        ]
        assert await _saw(bram) == [
            "Er komt een ronde van",
            "Voor Koffie stel ik je",
        ]


async def test_in_english_too(slack_world: SlackWorld) -> None:
    async with slack_world as world:
        carla, daan = world.person("carla"), world.person("daan")
        await carla.says("hello", "yes", "speak English", "I am the CISO of Urk", "I need help with ENSIA")
        await daan.says("hello", "yes", "speak English", "I am the CISO of Dronten", "I can help with ENSIA")
        await _appointed(world, carla)
        await carla.says("new programme")
        await carla.presses("Coffee (30 minutes)")
        await carla.sees_a_sheet()
        problems = await carla.fills({"Name": "Coffee", "How often": "every week"})
        assert "I do not understand this" in problems["cadence"]
        assert await carla.fills({"Name": "Coffee", "How often": "every week on Thursday 10:00"}) == {}
        await carla.hears("The programme Coffee is made", "every week on Thursday 10:00")
        await daan.says("programmes")
        await daan.presses("Join Coffee")
        await daan.hears("You take part in Coffee")
        await carla.says("join Coffee")
        await world.passes(hours=2)
        await carla.hears("A round of Coffee is coming")
        await daan.presses("I want to bring something")
        await daan.sees_a_sheet()
        assert await daan.fills({"What do you want to talk about?": "how we plan *ENSIA*"}) == {}
        await world.passes(until=world.clock.now() + timedelta(days=3))
        await carla.hears("For Coffee I would like you to meet Daan", "Daan can help with ENSIA", "how we plan")
        await daan.hears("For Coffee I would like you to meet Carla")
        await carla.presses("Yes, please")
        await daan.presses("Yes, please")
        await carla.hears("When can you make it?")
        await daan.hears("When can you make it?")
        for one in (carla, daan):
            await one.presses("Tuesday 27 January 11:00 to 11:30")
        await daan.hears(
            "Your meeting about ENSIA (Coffee) is on Tuesday 27 January 11:00", "You will speak with Carla"
        )
        assert await _saw(carla) == [
            "A round of Coffee is",
            "You need not answer this",
            "Good, I noted your yes.",
            "This question about ENSIA (Coffee)",
            "I noted that you can",
            "Your meeting about ENSIA (Coffee)",
        ]
        assert await _saw(daan) == [
            "A round of Coffee is",
            "I wrote it down, and",
            "You need not answer this",
            "This question about ENSIA (Coffee)",
            "Your meeting about ENSIA (Coffee)",
        ]


async def test_whoever_is_mentioned_is_who_is_meant(one_slack_world: SlackWorld) -> None:
    async with one_slack_world as world:
        anna = await _coordinator(world, "anna", "ik ben CISO bij gemeente Zeewolde")
        bram = await world.member("bram", "ik ben burgemeester van gemeente Dronten")
        await anna.says("nieuw programma")
        await anna.presses("Bestuurlijk gesprek (2 uur)")
        await anna.sees_a_sheet()
        assert await anna.fills({"Naam": "Cybergesprek", "Hoe vaak": "elke 4 weken op donderdag 10:00"}) == {}
        await anna.hears("Het programma Cybergesprek is gemaakt")
        await anna.person.says(f"vraag <@{bram.id}> als gespreksleider", is_markup=True)
        await world.settles()
        await anna.hears("Ik vraag Bram om gesprekken te leiden")
        await bram.presses("Ja, ik leid gesprekken")
        await bram.hears("je leidt gesprekken voor Cybergesprek")
        await anna.hears("Bram wil gesprekken leiden")
        await anna.says("vraag @U0NOBODY als gespreksleider")
        await anna.hears('Ik weet niet wie "@U0NOBODY" is')


def _line_with(name: str, told: str) -> str:
    return next(line for line in told.splitlines() if line[:1].isdigit() and name in line)


async def _saw(person: Someone) -> list[str]:
    """How each thing begins that Bondje said since the round was announced, as it stands now; files have no words."""
    said = [one.shown for one in await person.reads() if one.user != person.id and one.shown.strip()]
    first = next(n for n, words in enumerate(said) if words.startswith(("Er komt een ronde", "A round of")))
    return [" ".join(words.split()[:5]) for words in said[first:]]
