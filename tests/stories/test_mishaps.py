"""When something goes wrong inside: an apology, nothing changed, and the next message works."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.commands.profile import SetName
from bot.commands.talking import Thank
from bot.context import Context
from bot.desk import MOST_STARTS
from bot.errors import ConflictError
from bot.handlers.registry import HANDLERS
from bot.messages import Submission
from bot.replies import Command, Reply, say
from tests.stage import World


@pytest.fixture
def handlers() -> Iterator[dict[type[Command], object]]:
    """The registry, which is put back afterwards."""
    kept = dict(HANDLERS)
    yield HANDLERS  # type: ignore[misc]
    HANDLERS.clear()
    HANDLERS.update(kept)


async def test_a_handler_that_fails(world: World, handlers: dict[type[Command], object]) -> None:
    async def fails(command: Command, context: Context) -> Reply:
        await context.work.members.erase(context.member.id)
        raise RuntimeError("a mistake of ours")

    anna = await world.member("Anna", "ik werk aan ENSIA")
    handlers[SetName] = fails
    await anna.says("ik heet Anna de Vries")
    anna.hears("Er ging bij mij iets mis")
    assert await anna.has() == {("ensia", "works_on", None)}
    await anna.says("wie werkt er nog meer aan ENSIA?")
    anna.hears("nog niemand")


async def test_the_apology_is_in_the_readers_language(world: World, handlers: dict[type[Command], object]) -> None:
    async def fails(command: Command, context: Context) -> Reply:
        raise RuntimeError("a mistake of ours")

    anna = world.person("Anna")
    await anna.says("hello", "yes")
    handlers[SetName] = fails
    await anna.says("call me Ann")
    anna.hears("wrong")


async def test_a_conflict_is_tried_again(world: World, handlers: dict[type[Command], object]) -> None:
    tries = []

    async def conflicts(command: Command, context: Context) -> Reply:
        tries.append(command)
        if len(tries) < 4:
            raise ConflictError("somebody else was first")
        return say("thanked")

    anna = await world.member("Anna")
    handlers[Thank] = conflicts
    await anna.says("bedankt")
    assert anna.hears("Graag gedaan") == "Graag gedaan."
    assert len(tries) == 4


async def test_the_platform_is_down_for_a_while(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    world.messenger.is_down = True
    await anna.says("ontmoet 1", "mijn profiel")
    anna.hears_nothing()
    bram.hears_nothing()
    world.messenger.is_down = False
    await world.passes(hours=1)
    anna.hears("Ik vraag Bram", "Dit kunnen andere deelnemers van je zien")
    bram.hears("Anna")


async def test_a_conversation_that_takes_nothing_does_not_hold_up_the_others(world: World) -> None:
    bram = await world.member("Bram", "ik werk aan ENSIA")
    anna = await world.member("Anna", "wie werkt er nog meer aan ENSIA?")
    world.messenger.refuses.add("bram")
    await anna.says("ontmoet 1")
    anna.hears("Ik vraag Bram")
    await world.passes(days=3)
    bram.hears_nothing()
    async with world.store.begin() as work:
        waiting, given_up = await work.outbox.count()
    assert (waiting, given_up) == (0, 2)


@pytest.mark.parametrize("form", ["AppointCoordinator", "ForgetMe", "NoSuchForm"])
async def test_a_submission_is_only_ever_a_form(world: World, form: str) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    await _submits(world, form, {"account": "anna", "is_sure": "2027-01-18T08:00:00+00:00"})
    anna.hears("Er ging bij mij iets mis")
    member = await anna.is_kept_as()
    assert member is not None
    assert not member.is_coordinator


async def test_a_form_on_one_sheet(world: World) -> None:
    anna = await world.member("Anna")
    await _submits(world, "FillProfile", {"organisation": "Zeewolde", "roles": "CISO", "works_on": "ENSIA"})
    anna.hears("bijgewerkt")
    assert await anna.has() == {("ensia", "works_on", None)}
    await _submits(world, "FillProfile", {"organisation": "Atlantis", "works_on": "BIO"})
    anna.hears('geen organisatie "Atlantis"')
    assert await anna.has() == {("ensia", "works_on", None)}


async def test_a_form_needs_a_yes_first(world: World) -> None:
    anna = world.person("Anna")
    await _submits(world, "FillProfile", {"organisation": "Zeewolde"})
    anna.hears("Wil je meedoen?")
    member = await anna.is_kept_as()
    assert member is not None
    assert member.organisation is None


async def test_after_a_long_silence_a_choice_of_before_is_over(world: World) -> None:
    anna = await world.member("Anna", "ik werk aan ENSIA")
    await world.passes(days=200)
    anna.hears("Klopt dit nog?")
    await anna.presses("volop")
    anna.hears("niets om uit te kiezen")


async def _submits(world: World, form: str, values: dict[str, str]) -> None:
    anna = world.person("Anna")
    message = anna.message("", anna.private)
    await anna._sends(replace(message, submission=Submission(form=form, values=values)))


async def test_a_message_that_met_too_many_is_worked_off_later(
    steady_world: World, handlers: dict[type[Command], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.retrying.MOST_TRIES", 2)
    kept, is_crowded = handlers[Thank], True

    async def conflicts(command: Command, context: Context) -> Reply:
        if is_crowded:
            raise ConflictError("somebody else was first")
        return await kept(command, context)  # type: ignore[operator, no-any-return]

    anna = await steady_world.member("Anna")
    handlers[Thank] = conflicts
    await anna.says("bedankt")
    anna.hears_nothing()
    is_crowded = False
    await steady_world.settles()
    anna.hears("Graag gedaan")


async def test_a_message_that_meets_others_for_ever_is_set_aside(
    steady_world: World, handlers: dict[type[Command], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.retrying.MOST_TRIES", 2)

    async def conflicts(command: Command, context: Context) -> Reply:
        raise ConflictError("somebody else was first")

    anna = await steady_world.member("Anna")
    handlers[Thank] = conflicts
    await anna.says("bedankt")
    for _ in range(MOST_STARTS - 1):
        await steady_world._beats()
    anna.hears_nothing()
    await steady_world._beats()
    anna.hears("Er ging bij mij iets mis")
