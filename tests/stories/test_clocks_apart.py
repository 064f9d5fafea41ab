"""A platform stamps messages by its own clock, which may be a little behind ours, or tell whole seconds only."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.stage import World


@pytest.mark.parametrize(("behind", "answer"), [(0, "Fijn"), (1, "Fijn"), (60, "toestemming")])
async def test_an_answer_that_seems_to_come_before_its_question(world: World, behind: int, answer: str) -> None:
    anna = world.person("Anna")
    await anna.says("hoi")
    said = anna.message("ja", anna.private)
    await anna._sends(replace(said, sent_at=said.sent_at - timedelta(seconds=behind)))
    anna.hears(answer)
