"""Accounts that are closed and opened again: who has left is left in peace, and welcomed when they are back."""

from dataclasses import replace

import pytest

from bot.messages import Presence
from tests.stage import Person, World

BACK = {"nl": "nu kunnen anderen je weer vinden", "en": "now others can find you again"}


async def _reports(person: Person, presence: Presence, *, key: str | None = None) -> None:
    """The platform tells something of them; they say nothing."""
    person.seen = len(person.heard)
    if person.world.restarts_before_each_line:
        await person.world.restarts()
    message = person.message("", person.private, key=key)
    await person.world.bot.receive(replace(message, presence=presence, sender_name=""))
    person.noticed = len(person.heard)


async def _anna_and_bram(world: World) -> tuple[Person, Person]:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "ik ben CISO bij Zeewolde")
    return anna, bram


async def test_who_has_left_is_not_found_until_they_are_back(world: World) -> None:
    anna, bram = await _anna_and_bram(world)
    await _reports(bram, Presence.LEFT)
    bram.hears_nothing()
    assert "Bram" not in await anna.says("wie werkt er nog meer aan ENSIA?")
    await _reports(bram, Presence.RETURNED)
    bram.hears("Welkom terug, Bram", BACK["nl"])
    assert "Bram" in await anna.says("wie werkt er nog meer aan ENSIA?")


async def test_in_english(world: World) -> None:
    carol = await world.member("Carol", "I work on ENSIA", "English")
    await _reports(carol, Presence.LEFT)
    await _reports(carol, Presence.RETURNED)
    carol.hears("Welcome back, Carol", BACK["en"])


async def test_each_report_counts_once(world: World) -> None:
    _, bram = await _anna_and_bram(world)
    await _reports(bram, Presence.RETURNED)
    bram.hears_nothing()
    for _ in range(2):
        await _reports(bram, Presence.LEFT)
    await _reports(bram, Presence.RETURNED, key="console:back")
    bram.hears("Welkom terug")
    for key in ("console:back", None):
        number = len(bram.heard)
        await _reports(bram, Presence.RETURNED, key=key)
        assert bram.told_since(number) == ""


@pytest.mark.parametrize("presence", list(Presence))
async def test_of_a_stranger_nothing_is_kept_and_nothing_is_said(world: World, presence: Presence) -> None:
    stranger = world.person("Sanne")
    await _reports(stranger, presence)
    assert not stranger.heard
    assert await stranger.is_kept_as() is None


async def test_who_never_agreed_comes_back_unwelcomed(world: World) -> None:
    cor = world.person("Cor")
    await cor.says("hoi")
    await _reports(cor, Presence.LEFT)
    number = len(cor.heard)
    await _reports(cor, Presence.RETURNED)
    assert len(cor.heard) == number
    member = await cor.is_kept_as()
    assert member is not None
    assert member.left_at is None


@pytest.mark.parametrize(
    ("pause", "heard"),
    [("pauze tot 1 maart", "Je pauze geldt nog tot maandag 1 maart"), ("pauze", 'tot je "hervat" schrijft')],
)
async def test_ones_own_pause_outlives_going_away(world: World, pause: str, heard: str) -> None:
    anna, bram = await _anna_and_bram(world)
    await bram.says(pause)
    await _reports(bram, Presence.LEFT)
    await _reports(bram, Presence.RETURNED)
    told = bram.hears("Welkom terug", heard)
    assert BACK["nl"] not in told
    assert "Bram" not in await anna.says("wie werkt er nog meer aan ENSIA?")
    await bram.says("hervat")
    assert "Bram" in await anna.says("wie werkt er nog meer aan ENSIA?")


async def test_whoever_speaks_is_back(world: World) -> None:
    anna, bram = await _anna_and_bram(world)
    await _reports(bram, Presence.LEFT)
    told = await bram.says("wie werkt er nog meer aan ENSIA?")
    assert told.startswith("Welkom terug, Bram")
    assert "ENSIA" in told
    assert len(bram.heard[bram.seen :]) == 1
    assert "Welkom" not in await bram.says("mijn profiel")
    assert "Bram" in await anna.says("wie werkt er nog meer aan ENSIA?")


async def test_whoever_speaks_where_others_read_along_is_welcomed_in_private(world: World) -> None:
    _, bram = await _anna_and_bram(world)
    await _reports(bram, Presence.LEFT)
    await bram.says("wie werkt er nog meer aan ENSIA?", room="#bio")
    bram.hears("Welkom terug, Bram")
    assert "Welkom" not in "\n".join(world.said_in("#bio"))


async def test_a_platform_that_finds_nobody_there_any_more(world: World) -> None:
    anna, bram = await _anna_and_bram(world)
    world.messenger.gone.add("bram")
    await anna.says("wie werkt er nog meer aan ENSIA?")
    await anna.says("ontmoet 1")
    assert "Bram" not in await anna.says("wie werkt er nog meer aan ENSIA?")
    assert await world.bot.views.has_left(bram.account)
    assert not await world.bot.views.has_left(anna.account)
    assert not await world.bot.views.has_left(world.person("Daan").account)
    world.messenger.gone.clear()
    told = await bram.says("hoi")
    assert not await world.bot.views.has_left(bram.account)
    assert told.startswith("Welkom terug, Bram")
    async with world.store.begin() as work:
        assert await work.outbox.count() == (0, 1)


async def test_a_request_to_somebody_who_left_lapses_as_any_other(world: World) -> None:
    anna, bram = await _anna_and_bram(world)
    await anna.says("wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    await bram.says("pauze tot 1 maart")
    await _reports(bram, Presence.LEFT)
    number = len(bram.heard)
    await world.passes(days=10)
    anna.hears("komt er nu niet van")
    assert len(bram.heard) == number


async def test_a_request_of_somebody_who_left_is_taken_back(world: World) -> None:
    anna, bram = await _anna_and_bram(world)
    await anna.says("wie werkt er nog meer aan ENSIA?", "ontmoet 1")
    bram.hears("Anna")
    await _reports(anna, Presence.LEFT)
    await world.passes(days=3)
    bram.hears("ingetrokken")
    await bram.presses("Ja, stel ons")
    bram.hears("ingetrokken")
    assert not world.rooms


async def test_who_watches_a_question_hears_of_somebody_who_is_back(world: World) -> None:
    anna, bram = await _anna_and_bram(world)
    await _reports(bram, Presence.LEFT)
    await anna.says("wie werkt er nog meer aan ENSIA?")
    await anna.presses("Houd dit in de gaten")
    await world.passes(days=1)
    anna.hears_nothing()
    await _reports(bram, Presence.RETURNED)
    await world.settles()
    anna.hears("Bram")


async def test_erased_while_they_were_away(world: World) -> None:
    _, bram = await _anna_and_bram(world)
    await bram.says("vergeet mij")
    await _reports(bram, Presence.LEFT)
    await bram.says("ja")
    assert "Welkom" not in bram.hears("gewist")
    await _reports(bram, Presence.LEFT)
    await _reports(bram, Presence.RETURNED)
    bram.hears_nothing()
    assert await bram.is_kept_as() is None


async def test_on_postgresql(postgresql_world: World) -> None:
    await test_who_has_left_is_not_found_until_they_are_back(postgresql_world)


async def test_where_the_door_is_closed_everybody_behind_it_is_away_until_they_speak(world: World) -> None:
    anna, bram = await _anna_and_bram(world)
    for _ in range(2):
        assert await world.bot.lose(bram.account.platform, reached=lambda place: place.id == "bram") == 1
    assert "Bram" not in await anna.says("wie werkt er nog meer aan ENSIA?")
    await bram.says("help")
    bram.hears("Welkom terug, Bram")
    assert "Bram" in await anna.says("wie werkt er nog meer aan ENSIA?")
