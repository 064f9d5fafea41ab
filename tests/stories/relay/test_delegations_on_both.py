"""One delegation is spread over Slack and Matrix, the other is on Matrix: each is reached where they are."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from adapters.slack import PLATFORM as SLACK
from bot.domain.cadence import Cadence
from bot.rounding.dates import start_after
from tests.stories.relay.stage import BothWorld, OnMatrix, OnSlack

pytestmark = pytest.mark.timeout(300)


async def test_each_is_reached_on_their_own_platform(both_world: BothWorld) -> None:
    async with both_world as world:
        world.clock.move_to(_quiet_week(world.clock.now()))
        carla = await _on_slack(world, "carla", "ik ben adviseur bij gemeente Almere")
        daan = await _on_slack(world, "daan", "ik ben burgemeester van gemeente Dronten")
        anna = await _on_slack(world, "anna", "ik ben burgemeester van gemeente Zeewolde")
        bram = await world.on_matrix("Bram de Wit")
        await bram.says("hello there", "yes", "I am the CISO of Zeewolde")
        vera = await world.on_matrix("Vera Postma")
        await vera.says("hoi", "ja", "ik ben burgemeester van gemeente Urk")
        wim = await world.on_matrix("Wim Bakker")
        await wim.says("hoi", "ja", "ik ben CISO bij gemeente Urk")

        await _begins(world, carla)
        await carla.person.says(f"vraag <@{daan.person.id}> als gespreksleider", is_markup=True)
        await carla.hears("Ik vraag Daan")
        await daan.hears("Wil je gesprekken leiden")
        await daan.person.presses("Ja, ik leid gesprekken")
        await carla.hears("Daan wil gesprekken leiden")

        await _tells(anna, "meld onze gemeente aan voor Cybergesprek", "Onze delegatie")
        bringing = "Waar willen jullie het over hebben?"
        await _fills(anna, "Nu invullen", {"burgemeester": "ik", "CISO": "Bram", bringing: "ransomware"})
        await anna.hears("gemeente Zeewolde is aangemeld")
        await bram.hears("Anna asks whether you come for gemeente Zeewolde, as CISO")
        await _tells(bram, "1", "you come for gemeente Zeewolde")
        await anna.hears("Bram komt mee als CISO")
        for line, answered in {
            "meld onze gemeente aan": "Wie komt er als burgemeester",
            "ik": "gemeentesecretaris",
            "nog te bepalen": "FG",
            "overslaan": "CISO",
            "Wim": "OOV-adviseur",
        }.items():
            await _tells(vera, line, answered)
        for line in ("overslaan", "overslaan", "BIO", "ransomware"):
            await vera.says(line)
        await _tells(vera, "altijd", "gemeente Urk is aangemeld")
        await wim.hears("Vera vraagt of je meekomt voor gemeente Urk, als CISO")
        await _tells(wim, "1", "je komt mee voor gemeente Urk")

        await world.passes_until(world.clock.now() + timedelta(days=3, hours=2))
        await anna.hears("een gesprek voor tussen gemeente Zeewolde en gemeente Urk")
        await vera.hears("een gesprek voor tussen gemeente Urk en gemeente Zeewolde")
        await daan.hears("Wil je voor Cybergesprek dit gesprek leiden")
        await world.restarts()
        await anna.person.presses("Ja, wij willen")
        await anna.hears("ik heb je ja genoteerd")
        await _tells(vera, "1", "ik heb je ja genoteerd")
        await daan.person.presses("Ja, ik leid het")
        for one in (anna, vera, daan, wim):
            await one.hears("Wanneer kun je")
        await bram.hears("When can you make it")
        for one in (anna, daan):
            await one.person.presses(one.told.buttons[0].label)
        for one in (vera, wim, bram):
            await one.person.says(one.private, "1")
        for one in (anna, daan, vera, wim):
            await one.hears("Jullie gesprek over Cybergesprek")
        await bram.hears("Your meeting about Cybergesprek")

        assert {one.person.id: await _saw(one) for one in (anna, bram, vera, wim, daan, carla)} == {
            anna.person.id: "slack: a proposal, the times, the meeting",
            bram.person.id: "matrix: whether to come, the times, the meeting",
            vera.person.id: "matrix: a proposal, the times, the meeting",
            wim.person.id: "matrix: whether to come, the times, the meeting",
            daan.person.id: "slack: whether to lead, a proposal, the times, the meeting",
            carla.person.id: "slack: ",
        }


_SEEN = {
    "whether to come": ("vraagt of je meekomt", "asks whether you come"),
    "whether to lead": ("Wil je gesprekken leiden",),
    # What is over is changed so that it says no more than that, sooner or later.
    "a proposal": ("stel ik een gesprek voor", "dit gesprek leiden", "Op dit voorstel hoef je niet meer te antwoorden"),
    "the times": ("Wanneer kun je?", "When can you", "Deze vraag over", "This question about"),
    "the meeting": ("Jullie gesprek over Cybergesprek", "Your meeting about Cybergesprek"),
}


async def _saw(one: OnSlack | OnMatrix) -> str:
    """Where somebody was reached, and with what."""
    if isinstance(one, OnSlack):
        platform, said = "slack", [each.shown for each in await one.person.reads()]
    else:
        platform, said = "matrix", one.person.reads(one.private)
    told = "\n".join(said)
    return f"{platform}: {', '.join(what for what, words in _SEEN.items() if any(word in told for word in words))}"


async def _begins(world: BothWorld, carla: OnSlack) -> None:
    """She is a coordinator, and the programme is hers."""
    async with world.store.begin() as work:
        (known,) = [each for each in await work.accounts.on(SLACK) if each.account.id.endswith(carla.person.id)]
        member = await work.members.get(known.member)
        await work.members.save(replace(member, is_coordinator=True))
        await work.commit()
    await _tells(carla, "nieuw programma", "Wat voor programma")
    often = "elke 4 weken op donderdag 10:00"
    await _fills(carla, "Bestuurlijk gesprek (2 uur)", {"Naam": "Cybergesprek", "Hoe vaak": often})
    await carla.hears("Het programma Cybergesprek is gemaakt")


async def _on_slack(world: BothWorld, name: str, line: str) -> OnSlack:
    person = world.on_slack(name)
    await _tells(person, "hoi", "Wil je meedoen?")
    await _tells(person, "ja", "Fijn dat je meedoet")
    await _tells(person, line, "Genoteerd")
    return person


async def _tells(one: OnSlack | OnMatrix, line: str, words: str) -> str:
    """Say it, and hear these words, whatever comes before them."""
    if isinstance(one, OnSlack):
        await one.person.says(line)
    else:
        await one.person.says(one.private, line)
    return await one.hears(words)


async def _fills(one: OnSlack, button: str, answers: Mapping[str, str]) -> None:
    await one.person.presses(button)
    await one.person.sees(lambda person: person.modal() is not None)
    assert await one.person.submits(answers) == {}


def _quiet_week(now: datetime) -> datetime:
    """Nine in the morning on a Monday to come, with no holiday in its week."""
    while True:
        days = [start_after(Cadence(weeks=1, weekday=day, at=time(9)), now) for day in range(5)]
        known = [day for day in days if day is not None]
        monday = known[0]
        if [day.date() for day in known if day >= monday] == [
            monday.date() + timedelta(days=each) for each in range(5)
        ]:
            return monday
        now = now + timedelta(days=1)
