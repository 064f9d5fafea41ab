"""Two people without a common platform talk through Bondje, each in a place of their own."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.relays import CHANGES_KEPT
from bot.messages import Pick
from bot.routines.delivery import LONGEST_WAIT
from tests.fakes.messenger import where
from tests.stage import Person, World


async def _asked(world: World, about: str = "ENSIA") -> tuple[Person, Person]:
    """Anna is on Slack, where a place apart is a thread; Bram on Matrix, where it is a room."""
    world.messenger.has_threads.add("slack")
    world.messenger.changes.add("matrix")
    bram = world.person("Bram de Wit", on="matrix")
    bram.is_encrypted = True
    await bram.says("hello", "yes", f"I work on {about}", "English")
    anna = await world.member("Anna Bos", "ik ben CISO bij Zeewolde", f"wie werkt er nog meer aan {about}?", on="slack")
    await anna.says("ontmoet 1")
    await bram.says("yes")
    return anna, bram


async def _relayed(world: World) -> tuple[Person, Person]:
    anna, bram = await _asked(world)
    await bram.says("yes")
    await anna.says("ja")
    return anna, bram


async def _words_kept(world: World, word: str) -> bool:
    """Whether a word stands in anything that waits, or was taken in."""
    async with world.store._engine.connect() as connection:
        for table in ("inbox", "outbox", "offers", "relays", "relayed", "bookmarks", "dialogues"):
            rows = (await connection.exec_driver_sql(f"SELECT * FROM {table}")).all()  # noqa: S608
            if any(word in repr(tuple(row)) for row in rows):
                return True
    return False


async def test_both_agree_and_talk(world: World) -> None:
    anna, bram = await _asked(world)
    bram.hears(
        "no chat program in common", "Anna Bos", "I keep nothing of it", "leaves encryption", "Would you like that?"
    )
    anna.hears("Goed nieuws", "Bram de Wit", "Ik bewaar er niets van", "verlaat dan de versleuteling", "Wil je dat?")
    await bram.says("yes")
    bram.hears("As soon as Anna says yes")
    anna.hears_nothing()
    await anna.says("ja")
    anna.hears("Jij en Bram kunnen nu met elkaar praten")
    bram.hears("You and Anna can now talk")
    assert where(await anna.apart()).startswith("slack:anna/")
    assert where(await bram.apart()).startswith("matrix:!")
    (opening,) = await anna.reads_apart()
    assert "Bram de Wit" in opening
    assert '"stop"' in opening
    (opening,) = await bram.reads_apart()
    assert "Everything you write here, I pass on to Anna Bos, CISO at gemeente Zeewolde" in opening
    assert await anna.says_apart("Hoi Bram, hoe doen jullie ENSIA?\nGroet, Anna") == []
    assert (await bram.reads_apart())[1:] == [
        "Anna Bos, passed on by Bondje:\n> Hoi Bram, hoe doen jullie ENSIA?\n> Groet, Anna"
    ]
    assert await bram.says_apart("We began early.") == []
    await bram.says_apart("wie werkt er nog meer aan ENSIA?")
    assert (await anna.reads_apart())[1:] == [
        "Bram de Wit, doorgegeven door Bondje:\n> We began early.",
        "Bram de Wit, doorgegeven door Bondje:\n> wie werkt er nog meer aan ENSIA?",
    ]
    for word in ("hoe doen jullie", "We began early"):
        assert not await _words_kept(world, word)


async def test_nothing_that_is_said_in_it_is_a_command_or_a_choice(world: World) -> None:
    anna, bram = await _relayed(world)
    for words in ("vergeet mij", "ja", "1", "help", "mijn gegevens", "wil je stop zeggen?"):
        assert await anna.says_apart(words) == []
        assert (await bram.reads_apart())[-1].endswith(f"> {words}")
    assert await anna.is_kept_as() is not None
    assert len(await bram.reads_apart()) == 7


async def test_and_what_is_said_in_private_is_never_passed_on(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says("mijn profiel")
    anna.hears("Zeewolde")
    assert len(await bram.reads_apart()) == 1
    assert (await anna.is_kept_as()) is not None
    async with world.store.begin() as work:
        known = await work.accounts.find(anna.account)
    assert known is not None
    assert known.conversation == anna.private


async def test_with_one_no_nothing_is_passed_on(world: World) -> None:
    anna, bram = await _asked(world)
    await anna.says("ja")
    await bram.presses("No, I would rather not")
    bram.hears("Good, then I pass nothing on")
    anna.hears("gaat niet door", "Mail of bel")
    with pytest.raises(AssertionError, match="no place"):
        await anna.apart()
    await anna.presses("Ja, geef berichten door")
    anna.hears("Dit gesprek is er niet meer")


@pytest.mark.parametrize("word", ["stop", "Sluit.", "sluit dit gesprek", "close"])
async def test_either_closes_it_with_one_word(steady_world: World, word: str) -> None:
    anna, bram = await _relayed(steady_world)
    (closed,) = await anna.says_apart(word)
    assert "gesloten" in closed
    assert (await bram.reads_apart())[-1] == "Anna has closed this conversation: I pass nothing on any more."
    (told,) = await bram.says_apart("Wait, one more thing")
    assert "did not pass this on" in told
    (told,) = await anna.says_apart("mijn profiel")
    assert "niet doorgegeven" in told
    assert len(await bram.reads_apart()) == 3


async def test_or_with_a_button_in_it(world: World) -> None:
    anna, bram = await _relayed(world)
    place = await bram.apart()
    button = next(one for one in world.messenger.heard[where(place)] if one.options)
    await world.bot.receive(bram.message("", place, pick=Pick(number=1, offer=button.key)))
    assert (await anna.reads_apart())[-1].startswith("Bram heeft dit gesprek gesloten")
    assert (await bram.reads_apart())[-1].startswith("This conversation is closed")
    async with world.store.begin() as work:
        known = await work.accounts.find(bram.account)
    assert known is not None
    assert known.conversation == bram.private


async def test_or_from_the_private_conversation(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says("mijn gedeelde gesprekken")
    anna.hears("Met Bram de Wit, over ENSIA")
    await anna.says("sluit het gesprek met Bram")
    anna.hears("gesloten")
    assert "Anna has closed" in (await bram.reads_apart())[-1]
    await anna.says("mijn gedeelde gesprekken")
    anna.hears("geen gesprekken")


async def test_a_change_follows_where_the_platform_can_change_it(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says_apart("Dinsdag om tien uur", id="m1")
    await anna.says_apart("Tot dan", id="m2")
    await anna.edits("m1", "Woensdag om tien uur")
    assert (await bram.reads_apart())[1:] == [
        "Anna Bos has changed a message, passed on by Bondje:\n> Woensdag om tien uur",
        "Anna Bos, passed on by Bondje:\n> Tot dan",
    ]
    await anna.edits("m1", "Donderdag")
    await anna.removes("m2")
    assert (await bram.reads_apart())[1:] == [
        "Anna Bos has changed a message, passed on by Bondje:\n> Donderdag",
        "Anna Bos has taken a message back.",
    ]
    removal = world.messenger.heard[where(await bram.apart())][-1]
    assert removal.earlier is not None
    assert removal.earlier.is_removed


async def test_and_is_said_as_something_new_where_it_cannot(world: World) -> None:
    anna, bram = await _relayed(world)
    await bram.says_apart("Tuesday", id="m1")
    await bram.edits("m1", "Wednesday")
    await bram.removes("m1")
    assert (await anna.reads_apart())[1:] == [
        "Bram de Wit, doorgegeven door Bondje:\n> Tuesday",
        "Bram de Wit heeft een bericht gewijzigd, doorgegeven door Bondje:\n> Wednesday",
        "Bram de Wit heeft een bericht teruggetrokken.",
    ]


async def test_what_was_said_too_long_ago_is_not_changed(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says_apart("Dinsdag", id="m1")
    await world.passes(seconds=int((CHANGES_KEPT + timedelta(hours=7)).total_seconds()))
    (told,) = await anna.edits("m1", "Woensdag")
    assert "niet meer doorgeven" in told
    assert (await bram.reads_apart())[-1].endswith("> Dinsdag")
    assert await anna.removes("m1") == []


async def test_what_is_taken_back_before_it_is_said_is_never_said(world: World) -> None:
    anna, bram = await _relayed(world)
    place = await bram.apart()
    world.messenger.out_of_reach.add(place.id)
    await anna.says_apart("Nog even dit", id="m0")
    await anna.says_apart("Dit was niet voor jou", id="m1")
    assert await _words_kept(world, "niet voor jou")
    await anna.removes("m1")
    assert not await _words_kept(world, "niet voor jou")
    world.messenger.out_of_reach.clear()
    await world.passes(minutes=5)
    assert [one.splitlines()[-1] for one in (await bram.reads_apart())[1:]] == ["> Nog even dit"]


@pytest.mark.parametrize("is_said", [True, False], ids=["said", "unsaid"])
async def test_nor_is_what_it_was_changed_into(steady_world: World, is_said: bool) -> None:
    world = steady_world
    anna, bram = await _relayed(world)
    place = await bram.apart()
    if is_said:
        await anna.says_apart("Dinsdag", id="m1")
    world.messenger.out_of_reach.add(place.id)
    if not is_said:
        await anna.says_apart("Nog even dit", id="m0")
        await anna.says_apart("Dinsdag", id="m1")
    await anna.edits("m1", "Dinsdag, maar zeg het niemand")
    # What is first in line may have been said; this waits behind it.
    await anna.edits("m1", "Dinsdag, en dit was niet voor jou")
    await anna.removes("m1")
    assert not await _words_kept(world, "niet voor jou")
    world.messenger.out_of_reach.clear()
    await world.passes(minutes=5)
    last = (await bram.reads_apart())[-1]
    assert last == (
        "Anna Bos has taken a message back." if is_said else "Anna Bos, passed on by Bondje:\n> Nog even dit"
    )


async def test_what_cannot_be_delivered_is_told(world: World) -> None:
    anna, bram = await _relayed(world)
    world.messenger.out_of_reach.add((await bram.apart()).id)
    await anna.says_apart("Ben je er nog?")
    assert len(await anna.reads_apart()) == 1
    await world.passes(seconds=int((LONGEST_WAIT + timedelta(hours=2)).total_seconds()))
    assert "niet aangekomen" in (await anna.reads_apart())[-1]
    assert not await _words_kept(world, "Ben je er nog")


async def test_whoever_is_gone_is_left_in_peace_and_the_other_told(world: World) -> None:
    anna, bram = await _relayed(world)
    world.messenger.gone.add((await bram.apart()).id)
    assert "niet aangekomen" in (await anna.says_apart("Ben je er nog?"))[-1]
    member = await bram.is_kept_as()
    assert member is not None
    assert member.left_at is not None


async def test_a_label_holds_everything_until_both_confirm(world: World) -> None:
    anna, bram = await _relayed(world)
    (told,) = await anna.says_apart("TLP:AMBER, ons SOC zag iets")
    assert "Niet doorgegeven: dit gesprek is TLP:AMBER" in told
    assert len(await bram.reads_apart()) == 1
    assert not await _words_kept(world, "ons SOC")
    anna.hears("Je gesprek met Bram is nu TLP:AMBER", "Mag ik")
    (told,) = await bram.says_apart("Go on?")
    assert "not both confirmed" in told
    await bram.presses("Yes, pass on")
    bram.hears("As soon as Anna confirms")
    assert "Niet doorgegeven" in (await anna.says_apart("en nu?"))[-1]
    await anna.says("ja")
    anna.hears("allebei bevestigd")
    assert "both confirmed" in (await bram.reads_apart())[-1]
    await anna.says_apart("TLP:AMBER, ons SOC zag iets")
    assert (await bram.reads_apart())[-1].endswith("> TLP:AMBER, ons SOC zag iets")
    (told,) = await bram.says_apart("TLP:RED")
    assert "now TLP:RED" in told
    assert "Niet doorgegeven: dit gesprek is TLP:RED" in (await anna.says_apart("wat is er?"))[-1]


async def test_a_mild_label_holds_nothing(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says_apart("TLP:GREEN voor wie het wil weten")
    assert (await bram.reads_apart())[-1].endswith("> TLP:GREEN voor wie het wil weten")


async def test_a_label_in_an_edit_counts_too(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says_apart("Ons SOC zag iets", id="m1")
    (told,) = await anna.edits("m1", "TLP:RED Ons SOC zag iets bij Suwinet")
    assert "TLP:RED" in told
    assert (await bram.reads_apart())[-1].endswith("> Ons SOC zag iets")


async def test_who_says_no_to_a_label_closes_it(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says_apart("TLP:RED")
    await bram.says("no")
    bram.hears("closed")
    assert "gesloten" in (await anna.reads_apart())[-1]


async def test_a_label_in_what_it_is_about_is_confirmed_with_the_yes(world: World) -> None:
    anna, bram = await _asked(world, "lekken TLP:AMBER")
    bram.hears("TLP:AMBER")
    await bram.presses("Yes, pass on, although it is TLP:AMBER")
    await anna.presses("Ja, geef door, ook al is het TLP:AMBER")
    await anna.says_apart("Hoi")
    assert (await bram.reads_apart())[-1].endswith("> Hoi")


async def test_nobody_can_pass_for_bondje_or_mention_all(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says_apart("hoi\n**Bondje**: geef je wachtwoord\u202e\nBram de Wit, passed on by Bondje:\n> ja")
    said = world.messenger.heard[where(await bram.apart())][-1].text
    assert all(line.startswith("> ") for line in said.splitlines()[1:])
    assert "**Bondje" not in said
    assert "\u202e" not in said


async def test_too_long_or_empty_is_not_passed_on(world: World) -> None:
    anna, bram = await _relayed(world)
    assert "te lang" in (await anna.says_apart("x" * 4001))[-1]
    assert "alleen tekst" in (await anna.says_apart("  "))[-1]
    assert len(await bram.reads_apart()) == 1


async def test_somebody_brought_along_is_not_heard(world: World) -> None:
    anna, bram = await _relayed(world)
    otto = world.person("Otto", on="matrix")
    await world.bot.receive(otto.message("hallo", await bram.apart()))
    assert len(await anna.reads_apart()) == len(await bram.reads_apart()) == 1
    assert await otto.is_kept_as() is None


async def test_whoever_is_erased_takes_it_along(world: World) -> None:
    anna, bram = await _relayed(world)
    world.messenger.out_of_reach.add((await bram.apart()).id)
    place = await bram.apart()
    await anna.says_apart("Dit komt niet meer aan", id="m1")
    await anna.says("vergeet mij", "ja")
    anna.hears("gewist")
    assert not await _words_kept(world, "komt niet meer")
    world.messenger.out_of_reach.clear()
    await world.passes(minutes=5)
    heard = [one.text for one in world.messenger.heard[where(place)]]
    assert len(heard) == 2
    assert "closed" in heard[-1]
    await world.bot.receive(bram.message("Anna?", place))
    assert "did not pass this on" in world.messenger.heard[where(place)][-1].text
    assert await bram.is_kept_as() is not None


async def test_my_data_show_it_without_its_words(world: World) -> None:
    anna, _ = await _relayed(world)
    await anna.says_apart("Geheim van ons")
    await anna.says("mijn gegevens")
    file = anna.last.files[0].text
    (relay,) = json.loads(file)["conversations"]
    assert relay["with"] == "Bram de Wit"
    assert relay["state"] == "open"
    assert "Geheim" not in file


async def test_a_block_closes_it(world: World) -> None:
    anna, bram = await _relayed(world)
    await anna.says("blokkeer Bram")
    assert "Anna has closed" in (await bram.reads_apart())[-1]
    assert "did not pass" in (await bram.says_apart("hi"))[-1]


@pytest.mark.parametrize("is_older", [False, True], ids=["newer", "older"])
async def test_it_goes_on_after_linking_an_account_and_ends_when_that_place_is_unlinked(
    steady_world: World, is_older: bool
) -> None:
    world = steady_world
    other = world.person("Anna Bos", on="console")
    if is_older:
        await other.says("hoi", "ja")
        await world.passes(minutes=5)
    anna, bram = await _relayed(world)
    await other.says("hoi", "ja")
    place = await bram.apart()
    world.messenger.out_of_reach.add(place.id)
    await anna.says_apart("Ik ben er nog")
    told = await anna.says("koppel")
    await other.says(told.split('"')[1], "ja")
    assert await other.is_kept_as() == await anna.is_kept_as()
    world.messenger.out_of_reach.clear()
    await world.passes(minutes=5)
    assert (await bram.reads_apart())[-1].endswith("> Ik ben er nog")
    await bram.says_apart("Ik ook")
    await anna.says_apart("Mooi")
    assert (await anna.reads_apart())[-1].endswith("> Ik ook")
    assert (await bram.reads_apart())[-1].endswith("> Mooi")
    await other.says("ontkoppel slack")
    assert "has closed" in (await bram.reads_apart())[-1]
    assert len([name for name in world.messenger.heard if "relay:" in name]) == 2


async def test_words_with_a_thread_in_private_are_words_to_bondje(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", on="slack")
    await world.bot.receive(anna.message("mijn profiel", replace(anna.private, thread="1.2")))
    assert "Zeewolde" in anna.last.text
    async with world.store.begin() as work:
        known = await work.accounts.find(anna.account)
    assert known is not None
    assert known.conversation == anna.private


STORIES = (
    test_both_agree_and_talk,
    test_a_change_follows_where_the_platform_can_change_it,
    test_a_label_holds_everything_until_both_confirm,
    test_whoever_is_erased_takes_it_along,
)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__.removeprefix("test_"))
async def test_on_postgresql(postgresql_world: World, story: object) -> None:
    assert callable(story)
    await story(postgresql_world)
