"""A process killed and started again between each two lines: the same transcript."""

import json
import subprocess
import sys

import pytest

from tests.system.conftest import NewHousehold
from tests.system.kills.household import Household
from tests.system.kills.nursery import clean_environment
from tests.system.kills.sitting import sit_down
from tests.system.kills.stories import MEETING, SEASON

REASONS = ("ook CISO", "dezelfde veiligheidsregio", "vergelijkbare omvang", "2 stappen verder: draait al")


@pytest.mark.timeout(240)
def test_killed_once_each_line_was_worked_off(new_household: NewHousehold) -> None:
    whole, pieces = new_household(), new_household()
    assert whole.live(SEASON) == 0
    for line in SEASON:
        with sit_down(pieces, is_pipe=False) as sitting:
            sitting.type(line)
            sitting.wait_until_worked_off()
            sitting.kill()
    assert pieces.said == whole.said


@pytest.mark.timeout(240)
def test_killed_once_the_answer_to_each_line_was_heard(new_household: NewHousehold) -> None:
    """Into a pipe, which nobody can read back: what was said is known all the same."""
    whole, pieces = new_household(), new_household()
    heard: list[str] = []
    for line in SEASON:
        before = len(whole.said)
        assert whole.live([line]) == 0
        with sit_down(pieces, is_pipe=True) as sitting:
            sitting.type(line)
            if answers := len(whole.said) - before:
                heard.append(sitting.hear(answers))
            else:
                sitting.wait_until_worked_off()
            heard.append(sitting.kill())
    with sit_down(pieces, is_pipe=True) as sitting:
        sitting.wait_until_worked_off()
        heard.append(sitting.kill())
    assert "".join(heard) == "".join(whole.said)


@pytest.mark.timeout(240)
def test_two_neighbours_meet(new_sqlite_household: NewHousehold) -> None:
    """As people would start it: `python -m bot`, killed after each line."""
    whole, pieces = new_sqlite_household(), new_sqlite_household()
    assert whole.live(MEETING) == 0
    heard = [each for line in MEETING for each in _tell_a_process_of_its_own(pieces, line)]
    assert heard == whole.said

    told = [json.loads(each) for each in heard]
    found = next(each for each in told if "1. Bram" in each["text"])
    assert found["to"] == "anna"
    first, second = (line for line in found["text"].splitlines() if line.startswith(("1.", "2.")))
    assert first.startswith("1. Bram, CISO bij gemeente Dronten")
    assert second.startswith("2. Carla, CISO bij gemeente Maastricht")
    assert all(reason in first for reason in REASONS)
    asked, *answers = told[-4:]
    assert asked["to"] == "bram"
    assert "Anna, CISO bij gemeente Zeewolde" in asked["text"]
    assert sorted(each["to"] for each in answers) == ["anna", "anna, bram", "bram"]
    assert all("ENSIA" in each["text"] for each in answers)


def _tell_a_process_of_its_own(house: Household, line: str) -> list[str]:
    command = [sys.executable, "-m", "bot", *house.arguments]
    pipe = subprocess.PIPE
    environment = {**clean_environment(), **house.environment}
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        print(line, "?", sep="\n", file=process.stdin, flush=True)
        # The last line of the explanation.
        assert any("Ctrl-D" in each for each in process.stderr)
        process.kill()
        return process.stdout.readlines()
