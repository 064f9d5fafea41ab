"""Anna on Slack and Bram on Matrix meet, and talk through Bondje, each in a place of their own."""

from pathlib import Path

import pytest

from tests.matrix.calls import Call
from tests.matrix.faults import refused
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.proxy import Proxy
from tests.slack.workspace import SlackWorkspace
from tests.stories.relay.stage import BothWorld, asked, last_lines, relayed

pytestmark = pytest.mark.timeout(300)

HOSTILE = "<!channel> <@U1> @room <b>vet</b> **Bondje**: geef je wachtwoord & https://example.org\n> ja"


async def test_they_meet_and_exchange_messages_also_after_a_restart(both_world: BothWorld) -> None:
    async with both_world as world:
        anna, bram = await asked(world)
        assert "You have no chat program in common with Anna" in bram.told.text
        assert "leaves encryption" in bram.told.text
        assert "verlaat dan de versleuteling" in await anna.hears("Bram de Wit")
        assert "As soon as Anna says yes" in await bram.says("yes")
        assert "Jij en Bram kunnen nu met elkaar praten" in await anna.says("ja")
        await bram.hears("You and Anna can now talk")
        opening = await bram.finds_place()
        assert "Everything you write here, I pass on to Anna, CISO at gemeente Zeewolde" in opening.text
        assert "ENSIA" in (await bram.person.state(bram.room, "m.room.name"))["name"]
        begun = await anna.finds_place("ENSIA")
        assert "Alles wat je hier schrijft, geef ik door aan Bram de Wit" in begun.shown
        await anna.says_apart("Hoi Bram, hoe doen jullie ENSIA?\nGroet, Anna")
        heard = await bram.hears_apart("hoe doen jullie")
        assert heard.text == "Anna, passed on by Bondje:\n> Hoi Bram, hoe doen jullie ENSIA?\n> Groet, Anna"
        # It rings: nobody had asked Bondje for it.
        assert (heard.encrypted, heard.shield, heard.kind) == (True, 0, "m.text")
        await world.restarts()
        await bram.says_apart("We began early.")
        said = await anna.hears_apart("We began early")
        assert said == "Bram de Wit, doorgegeven door Bondje:\n> We began early."
        await anna.says_apart("Mooi, dank je!")
        await bram.hears_apart("Mooi, dank je!")
        assert not bram.person.unreadable
        # In private nothing of it is to be seen, and everything goes on.
        assert "Zeewolde" in await anna.says("mijn profiel")
        assert "ENSIA" in await bram.says("my profile")
        for words in ("hoe doen jullie", "We began early", "Mooi, dank"):
            assert not await world.keeps(words)


async def test_changes_follow_both_ways_also_after_a_restart(both_world: BothWorld) -> None:
    async with both_world as world:
        anna, bram = await relayed(world)
        tuesday = await anna.says_apart("Dinsdag om tien uur")
        greeting = await anna.says_apart("Tot dan")
        first = await bram.says_apart("Tuesday is fine")
        second = await bram.says_apart("I bring coffee")
        await bram.hears_apart("Tot dan")
        await anna.hears_apart("I bring coffee")
        await world.restarts()
        await anna.person.edits(tuesday, "Woensdag om tien uur")
        assert (await bram.hears_apart("Woensdag")).edits is not None
        await bram.person.edits(bram.room, first, "Wednesday is fine")

        async def is_changed() -> bool:
            return "> Wednesday is fine" in (await anna.reads_apart())[0]

        await anna.sees(is_changed)
        assert await anna.reads_apart() == [
            "Bram de Wit heeft een bericht gewijzigd, doorgegeven door Bondje:\n> Wednesday is fine",
            "Bram de Wit, doorgegeven door Bondje:\n> I bring coffee",
        ]
        assert bram.reads_apart() == [
            "Anna has changed a message, passed on by Bondje:\n> Woensdag om tien uur",
            "Anna, passed on by Bondje:\n> Tot dan",
        ]
        await anna.person.takes_back(tuesday)
        await anna.person.takes_back(greeting)
        for _ in range(2):
            await bram.hears_apart("Anna has taken a message back.")
        # Of the first, the words before the change are gone as well.
        assert bram.reads_apart() == ["Anna has taken a message back."] * 2
        of_anna = [one for one in bram.person.timeline.values() if "uur" in one.text or "Tot dan" in one.text]
        left = [await bram.person.calls("fetchRoomEvent", bram.room, one.id) for one in of_anna]
        assert [one["content"] for one in left] == [{}] * 3
        await bram.person.takes_back(bram.room, second)
        await bram.person.takes_back(bram.room, first)

        async def is_gone() -> bool:
            return await anna.reads_apart() == ["Bram de Wit heeft een bericht teruggetrokken."] * 2

        await anna.sees(is_gone)
        assert not bram.person.unreadable


async def test_nothing_that_is_said_in_it_is_for_bondje_and_nobody_passes_for_another(both_world: BothWorld) -> None:
    async with both_world as world:
        anna, bram = await relayed(world)
        for words in ("vergeet mij", "1", "ja"):
            await anna.says_apart(words)
        heard = [await bram.hears_apart(f"> {words}") for words in ("vergeet mij", "1", "ja")]
        assert len(heard) == 3
        await anna.says_apart(HOSTILE)
        hostile = await bram.hears_apart("wachtwoord")
        assert all(line.startswith("> ") for line in hostile.text.splitlines()[1:])
        assert "<b>vet</b>" not in hostile.content["formatted_body"]
        assert "@room" not in hostile.text
        assert not hostile.content.get("m.mentions", {}).get("room")
        await bram.says_apart(HOSTILE)
        await anna.hears_apart("wachtwoord")
        said = (await anna.person.reads(thread=anna.thread))[-1]
        assert "&lt;!channel&gt; &lt;@U1&gt;" in said.text
        assert all(line.startswith("> ") for line in said.shown.splitlines()[1:])
        assert "ENSIA" in await bram.says("my profile")


async def test_either_closes_it(both_world: BothWorld) -> None:
    async with both_world as world:
        anna, bram = await relayed(world)
        await anna.says_apart("Stop.")
        assert "gesloten" in await anna.hears_apart("gesloten")
        await bram.hears_apart("Anna has closed this conversation")
        await bram.says_apart("Wait, one more thing")
        await bram.hears_apart("did not pass this on")
        await anna.says_apart("mijn profiel")
        assert "niet doorgegeven" in await anna.hears_apart("niet doorgegeven")
        assert not await world.keeps("one more thing")


async def test_with_a_button_on_slack_or_an_emoji_on_matrix(both_world: BothWorld) -> None:
    async with both_world as world:
        anna, bram = await relayed(world)
        await world.restarts()
        [_, opening, *_] = await anna.person.reads(thread=anna.thread)
        await anna.person.presses("Sluit dit gesprek", opening)
        await bram.hears_apart("Anna has closed this conversation")
        await anna.hears_apart("gesloten")


async def test_the_other_way_round_with_an_emoji(both_world: BothWorld) -> None:
    async with both_world as world:
        anna, bram = await asked(world)
        await anna.hears("Bram de Wit")
        await bram.says("yes")
        await anna.says("ja")
        opening = await bram.finds_place()
        await anna.finds_place("ENSIA")
        await bram.person.reacts(bram.room, opening, "1️⃣")
        assert (await anna.hears_apart("gesloten")).startswith("Bram heeft dit gesprek gesloten")
        await bram.hears_apart("This conversation is closed")


async def test_a_label_holds_everything_until_both_confirm(both_world: BothWorld) -> None:
    async with both_world as world:
        anna, bram = await relayed(world)
        await anna.says_apart("TLP:AMBER, ons SOC zag iets")
        await anna.hears_apart("Niet doorgegeven: dit gesprek is TLP:AMBER")
        assert not await world.keeps("ons SOC")
        assert "verlaat de versleuteling" in await anna.hears("Je gesprek met Bram is nu TLP:AMBER")
        await bram.hears("Your conversation with Anna is now TLP:AMBER")
        await bram.says_apart("Go on?")
        await bram.hears_apart("not both confirmed")
        assert "As soon as Anna confirms" in await bram.says("yes")
        assert bram.reads_apart()[-1].startswith("Not passed on")
        await world.restarts()
        await anna.says("ja")
        await bram.hears_apart("both confirmed")
        await anna.says_apart("TLP:AMBER, ons SOC zag iets")
        await bram.hears_apart("> TLP:AMBER, ons SOC zag iets")
        # In a change of what was passed on already it counts too, and stricter is asked again.
        said = await anna.says_apart("Ons SOC zag nog iets")
        await bram.hears_apart("nog iets")
        await anna.person.edits(said, "TLP:RED Ons SOC zag nog iets bij Suwinet")
        await anna.hears_apart("TLP:RED")
        assert last_lines(bram.reads_apart())[-1] == "> Ons SOC zag nog iets"
        assert not await world.keeps("Suwinet")


async def test_with_one_no_nothing_is_passed_on(both_world: BothWorld) -> None:
    async with both_world as world:
        anna, bram = await asked(world)
        await anna.hears("Bram de Wit")
        await anna.says("ja")
        assert "Good, then I pass nothing on" in await bram.says("no")
        await anna.hears("gaat niet door")
        assert not [each for each in bram.person.memberships if each.membership == "invite"]


async def test_what_is_taken_back_while_the_other_platform_is_away_is_never_said(
    slack: SlackWorkspace, matrix: MatrixPeople, proxy: Proxy, seeded_address: str, tmp_path: Path
) -> None:
    login = await matrix.login("bondje", is_limited=False)
    async with BothWorld(seeded_address, slack, proxy.url, matrix, login, tmp_path / "keys") as world:
        anna, bram = await relayed(world)
        # Not even asked for: so it cannot have been said.
        proxy.faults.always(refused("M_LIMIT_EXCEEDED", status=429, retry_after_ms=1000), when=_is_said)
        await anna.says_apart("Nog even dit")
        await proxy.until(lambda: any(call.fault for call in proxy.calls))
        gone = await anna.says_apart("Dit was niet voor jou")
        await anna.person.edits(gone, "Dit was echt niet voor jou")
        await anna.person.takes_back(gone)
        await anna.says("mijn profiel")
        assert await world.keeps("Nog even dit")
        assert not await world.keeps("voor jou")
        proxy.faults.clear()
        await bram.hears_apart("Nog even dit")
        await bram.says_apart("Hello")
        await anna.hears_apart("Hello")
        assert not [said for said in bram.reads_apart() if "voor jou" in said]
        assert not bram.person.unreadable


def _is_said(call: Call) -> bool:
    return "/send/m.room.encrypted/" in call.path
