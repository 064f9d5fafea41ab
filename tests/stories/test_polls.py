"""Moments to choose from: a poll where there are polls, the numbered choices everywhere."""

from dataclasses import replace
from datetime import date

from bot.markup import plain
from bot.messages import Outgoing, Poll, Votes
from tests.stage import Person, World

UNCLEAR = "pauze tot sint-juttemis"


async def _ticks(person: Person, poll: Outgoing, *numbers: int) -> str:
    message = person.message("", person.private)
    return await person._sends(replace(message, votes=Votes(numbers=numbers, offer=poll.key)))


async def _paused_until(person: Person) -> date | None:
    member = await person.is_kept_as()
    assert member is not None
    return member.paused_until


async def test_days_are_asked_in_a_poll_as_well(world: World) -> None:
    anna = await world.member("Anna", UNCLEAR)
    anna.hears("Ik begrijp niet tot welke dag")
    assert anna.last.poll == Poll(question="Tot welke dag wil je pauze?", most=1)
    assert [(plain(option.label), option.is_moment) for option in anna.last.options] == [
        ("Pauze tot maandag 25 januari 2027", True),
        ("Pauze tot maandag 1 februari 2027", True),
        ("Pauze tot maandag 15 februari 2027", True),
    ]


async def test_a_vote_does_what_the_choice_does(world: World) -> None:
    anna = await world.member("Anna", UNCLEAR)
    poll = anna.last
    await _ticks(anna, poll, 2)
    anna.hears("Je hebt pauze tot maandag 1 februari")
    assert await _paused_until(anna) == date(2027, 2, 1)
    await _ticks(anna, poll, 3)
    assert await _paused_until(anna) == date(2027, 2, 15)


async def test_a_number_does_the_same(world: World) -> None:
    anna = await world.member("Anna", UNCLEAR, "1")
    assert await _paused_until(anna) == date(2027, 1, 25)


async def test_a_vote_is_of_its_own_poll_whatever_was_offered_since(world: World) -> None:
    anna = await world.member("Anna", UNCLEAR)
    poll = anna.last
    await anna.says("wie werkt er aan ENSIA?")
    await _ticks(anna, poll, 1)
    assert await _paused_until(anna) == date(2027, 1, 25)


async def test_what_is_taken_back_is_not_undone(world: World) -> None:
    anna = await world.member("Anna", UNCLEAR)
    poll = anna.last
    await _ticks(anna, poll, 2)
    await _ticks(anna, poll)
    anna.hears("teruggenomen", "blijft zo")
    assert await _paused_until(anna) == date(2027, 2, 1)


async def test_several_ticks_are_each_a_choice_and_the_last_one_counts(world: World) -> None:
    anna = await world.member("Anna", UNCLEAR)
    await _ticks(anna, anna.last, 1, 2)
    assert await _paused_until(anna) == date(2027, 2, 1)


async def test_nobody_votes_for_somebody_else(world: World) -> None:
    anna, bram = await world.member("Anna", UNCLEAR), await world.member("Bram")
    await _ticks(bram, anna.last, 1)
    bram.hears("voor iemand anders")
    assert await _paused_until(bram) is None
    assert await _paused_until(anna) is None


async def test_a_poll_that_is_not_there_any_more(world: World) -> None:
    anna = await world.member("Anna", UNCLEAR)
    await _ticks(anna, replace(anna.last, key="weg"), 1, 2)
    told = anna.hears("niets om uit te kiezen")
    assert told.count("niets om uit te kiezen") == 1


async def test_a_number_that_the_poll_does_not_have(world: World) -> None:
    anna = await world.member("Anna", UNCLEAR)
    await _ticks(anna, anna.last, 9)
    anna.hears("Dat nummer is er niet bij")
