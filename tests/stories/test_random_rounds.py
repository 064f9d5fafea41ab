"""Whatever people answer, and in whatever order: in the end nobody waits for anything, and nobody is in two places."""

import random

import pytest

from tests.stage import World
from tests.stories.test_full_round import all_heard_how_it_ended
from tests.stories.test_rounds import TUESDAY, cast, programme

SAID = (
    *("ja", "ja", "ja", "nee", "liever later", "mijn voorstellen", "mijn gesprekken", "deze keer niet"),
    *("Zoek iemand anders voor me", "laat Bram gaan in mijn plaats", "ik doe deze ronde mee", "sla deze ronde over"),
    *("pauze", "ik ben er weer", "Laat maar, deze ronde niet", "zeg mijn gesprek af"),
)


@pytest.mark.parametrize("seed", range(4))
async def test_a_round_comes_to_an_end_whatever_is_said(world: World, seed: int) -> None:
    chance = random.Random(seed)
    people = await cast(world, 7, "ik werk aan ENSIA")
    await programme(world, people[0], people)
    await world.passes(until=TUESDAY)
    for _ in range(25):
        await chance.choice(people).says(chance.choice(SAID))
        if chance.random() < 0.4:
            await world.settles()
        elif chance.random() < 0.2:
            await world.passes(hours=chance.randint(1, 20))
    await world.passes(days=12)
    await all_heard_how_it_ended(world, people)
