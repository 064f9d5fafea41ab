"""One person on two platforms: a code shown at the one and typed at the other makes them one member."""

import json
import re
from datetime import timedelta

import pytest

from bot.domain.linking import MOST_TRIES, TRIES_KEPT
from tests.stage import Person, World

CODE = re.compile(r'"(?:koppel|link) ([A-Z0-9]{5}-[A-Z0-9]{5})"')


async def _code_of(person: Person, words: str = "koppel mijn account") -> str:
    found = CODE.search(await person.says(words))
    assert found is not None
    return found[1]


async def _link(here: Person, there: Person) -> None:
    """The code is shown here and typed there."""
    await there.says(f"koppel {await _code_of(here)}", "ja")


async def _is_one(one: Person, other: Person) -> None:
    first, second = await one.is_kept_as(), await other.is_kept_as()
    assert first is not None
    assert first == second
    async with one.world.store.begin() as work:
        assert await work.links.find_of(first.id) is None


async def test_somebody_new_on_another_platform_is_who_they_were(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "ik werk aan ENSIA", on="slack")
    there = world.person("Anna de Boer", on="matrix")
    code = await _code_of(anna)
    anna.hears("10 minuten", "één keer", "niemand anders")
    await there.says(f"koppel {code.lower().replace('-', ' ')}")
    there.hears("Deze code is van Anna", "CISO bij gemeente Zeewolde", "op Slack", "Ben jij dat ook?")
    assert "Wil je meedoen?" not in there.told
    await there.says("ja")
    there.hears("Gekoppeld", "Anna op Slack")
    anna.hears("Er is een account aan je profiel gekoppeld: Anna de Boer op Matrix", "ontkoppel")
    await _is_one(anna, there)
    await there.says("mijn profiel")
    there.hears("ENSIA", "Zeewolde")
    await there.says("mijn gegevens")
    data = json.loads(there.last.files[0].text)
    assert [one["account"]["platform"] for one in data["accounts"]] == ["slack", "matrix"]


async def test_in_english(world: World) -> None:
    anna = await world.member("Anna", "I am CISO at Zeewolde", on="slack")
    there = world.person("Anna de Boer", on="matrix")
    code = await _code_of(anna, "link my account")
    await there.says(f"link {code}")
    there.hears("This code belongs to Anna", "on Slack")
    await there.presses("Yes, that is me")
    there.hears("Linked", "Anna on Slack")
    anna.hears("An account was linked", "unlink")


async def test_a_code_that_others_could_read_is_worthless(world: World) -> None:
    anna = await world.member("Anna", on="slack")
    there, otto = await world.member("Anna B", on="matrix"), await world.member("Otto", on="matrix")
    code = await _code_of(anna)
    await there.says(f"koppel {code}", room="#algemeen")
    there.hears("niet meer geldig", "privégesprek")
    await otto.says(f"koppel {code}", "ja")
    assert await otto.is_kept_as() != await anna.is_kept_as()
    assert await there.is_kept_as() != await anna.is_kept_as()


async def test_a_no_links_nothing_and_leaves_the_code(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA", on="slack")
    stranger = world.person("Otto", on="matrix")
    await stranger.says(f"koppel {await _code_of(anna)}", "nee")
    assert await stranger.is_kept_as() != await anna.is_kept_as()
    stranger.hears("niets veranderd")


async def test_a_code_works_once_and_for_ten_minutes(world: World) -> None:
    anna = await world.member("Anna", on="slack")
    there, other = world.person("Anna B", on="matrix"), await world.member("Otto", on="matrix")
    code = await _code_of(anna)
    await there.says(f"koppel {code}", "ja")
    await other.says(f"koppel {code}")
    other.hears("niet meer geldig")
    late = await _code_of(anna)
    await other.says(f"koppel {late}")
    await world.passes(minutes=10)
    await other.presses("Ja, dat ben ik")
    other.hears("niet meer geldig")
    await other.says(f"koppel {late}")
    other.hears("niet meer geldig")
    assert await other.is_kept_as() != await anna.is_kept_as()


async def test_a_new_code_makes_the_old_one_worthless(world: World) -> None:
    anna, there = await world.member("Anna", on="slack"), world.person("Anna B", on="matrix")
    old, new = await _code_of(anna), await _code_of(anna)
    await there.says(f"koppel {old}")
    there.hears("klopt niet", "Wil je meedoen?")
    await there.says(f"koppel {new}", "ja")
    await _is_one(anna, there)


async def test_who_guesses_has_to_wait(world: World) -> None:
    anna, guesser = await world.member("Anna", on="slack"), await world.member("Otto", on="matrix")
    for number in range(MOST_TRIES):
        await guesser.says(f"koppel ABCDE-2345{number}")
        guesser.hears("klopt niet")
    code = await _code_of(anna)
    await guesser.says(f"koppel {code}")
    guesser.hears("5 keer", "over een uur")
    await world.passes(seconds=int(TRIES_KEPT.total_seconds()))
    await guesser.says(f"koppel {await _code_of(anna)}")
    guesser.hears("Ben jij dat ook?")


async def test_who_leaves_and_comes_back_has_no_new_guesses(world: World) -> None:
    guesser = world.person("Otto", on="matrix")
    for number in range(MOST_TRIES):
        await guesser.says(f"koppel ABCDE-2345{number}")
    await guesser.says("nee")
    assert await guesser.is_kept_as() is None
    await guesser.says("koppel ABCDE-23456")
    guesser.hears("over een uur")


async def test_what_is_no_code_counts_as_no_guess(world: World) -> None:
    anna = await world.member("Anna", on="slack")
    for _ in range(MOST_TRIES + 1):
        await anna.says("koppel mij aan iemand die iets weet")
        anna.hears("geen koppelcode")
    await _code_of(anna)


async def test_codes_are_not_made_without_end(world: World) -> None:
    anna = await world.member("Anna", on="slack")
    for _ in range(MOST_TRIES):
        await _code_of(anna)
    await anna.says("koppel")
    anna.hears("over een uur")


async def test_typed_where_it_was_shown_it_does_nothing(world: World) -> None:
    anna = await world.member("Anna", on="slack")
    await anna.says(f"koppel {await _code_of(anna)}")
    anna.hears("je andere platform")


async def test_nothing_of_two_members_is_lost(world: World) -> None:
    cor = await world.member("Cor", "ik werk aan ENSIA", "ik werk aan de Woo", on="matrix")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", "ik werk aan ENSIA, we zijn net begonnen", on="slack")
    await world.passes(days=1)
    there = await world.member(
        "Anna", "ik ben privacy officer bij Urk", "ik werk aan ENSIA, het draait al", on="matrix"
    )
    await there.says("ik zoek hulp bij de Wpg", "wie werkt er nog meer aan de Woo?", "ontmoet Cor")
    await anna.says("wie werkt er nog meer aan ENSIA?")
    await _link(there, anna)
    await _is_one(anna, there)
    anna.hears("Gekoppeld", "verschillende organisaties", "gemeente Zeewolde")
    there.hears("verschillende organisaties", "gemeente Zeewolde")
    kept = await anna.is_kept_as()
    assert kept is not None
    assert kept.organisation == "gm0050"
    assert set(kept.roles) == {"ciso", "privacy-officer"}
    assert await anna.has() == {("ensia", "works_on", "running"), ("wpg", "seeks", None)}
    cor.hears("Anna")
    await cor.says("ja")
    anna.hears("Goed nieuws")
    assert "Anna" not in await there.says("wie werkt er nog meer aan ENSIA?")
    await there.says("mijn gegevens")
    there.hears("2 accounts", "1 kennismaking")


async def test_two_requests_to_one_person_become_one(world: World) -> None:
    cor = await world.member("Cor", "ik werk aan ENSIA", on="slack")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?", "ontmoet Cor", on="slack")
    there = await world.member("Anna B", "wie werkt er nog meer aan ENSIA?", "ontmoet Cor", on="matrix")
    await _link(anna, there)
    assert (await there.says("mijn verzoeken")).count("over ENSIA") == 1
    assert (await cor.says("mijn verzoeken")).count("over ENSIA") == 1


async def test_they_may_have_asked_and_blocked_themselves(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA", on="slack")
    there = await world.member("Anna B", "wie werkt er nog meer aan ENSIA?", "ontmoet 1", on="matrix")
    await anna.says("blokkeer Anna")
    await _link(anna, there)
    await _is_one(anna, there)
    await there.says("mijn gegevens")
    there.hears("0 kennismakingen", "0 blokkades")
    await there.says("ontmoet 1")
    there.hears("niet te bereiken")


async def test_whoever_watches_either_hears_of_one(world: World) -> None:
    cor = await world.member("Cor", "wie werkt er nog meer aan de Wpg?", "ja", on="slack")
    anna, there = (
        await world.member("Anna", on="slack"),
        await world.member("Anna B", "ik werk aan de Wpg", on="matrix"),
    )
    await _link(anna, there)
    await world.passes(days=3)
    assert sum("Wpg" in one.text and "1." in one.text for one in cor.heard) == 1


async def test_everything_goes_with_either_account(world: World) -> None:
    anna, there = await world.member("Anna", "ik werk aan ENSIA", on="slack"), world.person("Anna B", on="matrix")
    await _link(anna, there)
    await there.says("vergeet mij", "ja")
    assert await anna.is_kept_as() is None
    assert await there.is_kept_as() is None
    await anna.says("mijn profiel")
    anna.hears("Wil je meedoen?")


async def test_an_account_is_unlinked_and_is_somebody_new(world: World) -> None:
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde", on="slack")
    there = world.person("Anna B", on="matrix")
    await _link(anna, there)
    await anna.says("ontkoppel")
    anna.hears("Welk account")
    await anna.presses("Koppel Anna B op Matrix los")
    anna.hears("hoort niet meer bij je profiel")
    there.hears("Dit account is losgekoppeld")
    assert await there.is_kept_as() is None
    told = await there.says("mijn profiel")
    assert "Wil je meedoen?" in told
    assert "Zeewolde" not in told
    await anna.says("mijn profiel")
    anna.hears("Zeewolde")
    await anna.says("ontkoppel")
    anna.hears("maar één account")


async def test_an_account_unlinks_itself(world: World) -> None:
    anna, there = await world.member("Anna", "ik werk aan ENSIA", on="slack"), world.person("Anna B", on="matrix")
    await _link(anna, there)
    await there.says("ontkoppel matrix")
    there.hears("hoort niet meer bij je profiel")
    anna.hears("losgekoppeld van je profiel")
    assert await there.is_kept_as() is None
    assert await anna.has() == {("ensia", "works_on", None)}


async def test_a_code_is_nowhere_to_be_read(steady_world: World) -> None:
    anna = await steady_world.member("Anna", on="slack")
    code = await _code_of(anna)
    await steady_world.person("Anna B", on="matrix").says(f"koppel {code}")
    member = await anna.is_kept_as()
    assert member is not None
    async with steady_world.store.begin() as work:
        kept = await work.links.find_of(member.id)
    assert kept is not None
    assert code.replace("-", "") not in repr(kept)
    for person in (anna, steady_world.person("Anna B", on="matrix")):
        async with steady_world.store.begin() as work:
            offer = await work.offers.find_latest(
                person.private, person.account, seen_at=steady_world.clock.now() + timedelta(days=1)
            )
        assert offer is None or code.replace("-", "") not in repr(offer).replace("-", "")


STORIES = (
    test_somebody_new_on_another_platform_is_who_they_were,
    test_nothing_of_two_members_is_lost,
    test_they_may_have_asked_and_blocked_themselves,
    test_an_account_is_unlinked_and_is_somebody_new,
)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__.removeprefix("test_"))
async def test_on_postgresql(postgresql_world: World, story: object) -> None:
    assert callable(story)
    await story(postgresql_world)
