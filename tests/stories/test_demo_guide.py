"""What `make demo` tells people to type leads from a question to a meeting and what was learned from it."""

import re

import pytest

from bot.domain.people import Language
from bot.intake.demo import fill, guide
from tests.stage import PLATFORM, World


async def _follow(world: World, language: Language) -> dict[str, str]:
    """Type it line by line; what each line was answered with."""
    await fill(world.store, world.clock.now(), PLATFORM)
    await world.restarts()
    answers = {}
    for line in guide(language).splitlines()[1:]:
        typed = re.split(r"\s{2,}", line.strip())[0]
        if typed.startswith("+"):
            await world.passes(days=int(typed.strip("+d")))
            continue
        name, _, words = typed.partition(": ")
        answers[typed] = await world.person(name.title()).says(words)
    return answers


@pytest.mark.parametrize("later", [0, 3, 4, 6])
async def test_in_dutch_on_any_day_of_the_week(world: World, later: int) -> None:
    await world.passes(days=later)
    told = await _follow(world, Language.DUTCH)
    assert "Ik vraag eerst of een gesprek over ENSIA mag" in told["anna: plan een gesprek met Bram volgende week"]
    assert "Jullie gesprek over ENSIA is" in told["bram: 2"]
    assert "wat het ons kostte" in told["anna: laat de agenda zien"]
    assert "4 van de 5" in told["anna: ja, 4"]
    assert "TLP:GREEN" in told["anna: nee"]
    assert "het register bijwerken" in told["anna: nee"]
    assert "begin op tijd" in told["samuel: lessons on ENSIA"]
    assert "Anna" not in told["samuel: lessons on ENSIA"]
    assert "Zo zou de indeling van Koffie er nu uitzien" in told["sanne: indeling van Koffie"]
    assert "Bram de Boer" in told["sanne: indeling van Koffie"]
    assert "Koffie gaat weer verder" in told["sanne: hervat programma Koffie"]


async def test_in_english(world: World) -> None:
    told = await _follow(world, Language.ENGLISH)
    assert "Jullie gesprek over ENSIA is" in told["bram: 2"]
    assert "wat het ons kostte" in told["anna: show the agenda"]
    assert "4 out of 5" in told["anna: yes, 4"] or "4 of 5" in told["anna: yes, 4"]
    assert "begin early" in told["samuel: lessons on ENSIA"]
    assert "This is how the matching of Koffie would be now" in told["sanne: matching of Koffie"]
