"""Which buttons belong to one question, of which one answer is taken."""

from bot.markup import plain
from tests.stage import Person, World


def _closing(person: Person) -> list[str]:
    return [plain(option.label) for option in person.last.options if option.closes]


def _open(person: Person) -> list[str]:
    return [plain(option.label) for option in person.last.options if not option.closes]


async def test_yes_or_no(steady_world: World) -> None:
    anna = steady_world.person("Anna")
    await anna.says("hoi")
    assert _closing(anna) == ["Ja, ik doe mee", "Nee, liever niet"]
    await anna.says("ja")
    assert _open(anna) == ["Profiel invullen", "Help"]
    await anna.says("vergeet mij")
    assert _closing(anna) == ["Ja, wis alles", "Nee, laat alles staan"]


async def test_a_request_is_answered_once(steady_world: World) -> None:
    bram = await steady_world.member("Bram", "ik werk aan ENSIA")
    anna = await steady_world.member("Anna", "wie werkt er aan ENSIA?")
    assert _closing(anna) == []
    assert _open(anna) == ["Ontmoet Bram", "Houd dit in de gaten"]
    await anna.says("ontmoet 1")
    assert len(_closing(bram)) == 4
    await bram.says("mijn verzoeken")
    assert _closing(bram) == ["Ja tegen Anna", "Nee tegen Anna"]
    await anna.says("mijn verzoeken")
    assert _open(anna) == ["Trek mijn verzoek aan Bram in"]


async def test_two_requests_do_not_close_each_other(steady_world: World) -> None:
    bram = await steady_world.member("Bram", "ik werk aan ENSIA")
    for name in ("Anna", "Carla"):
        await steady_world.member(name, "wie werkt er aan ENSIA?", "ontmoet Bram")
    await bram.says("mijn verzoeken")
    assert _closing(bram) == []


async def test_one_organisation_one_stage_one_answer(steady_world: World) -> None:
    anna = await steady_world.member("Anna", "ik werk bij Bergen")
    assert len(_closing(anna)) == 2
    await anna.says("ik werk aan ENSIA")
    assert len(_closing(anna)) == 3
    assert _open(anna) == ["Wie werkt er nog meer aan ENSIA"]
    await anna.says("profiel invullen", *["overslaan"] * 5)
    assert _closing(anna) == ["Nederlands", "Engels", "Nederlands en Engels"]
    await anna.says("stop", "ENSIA")
    assert len(_open(anna)) == 4
