"""The stairs hold: a forbidden import in a copy of the project is refused by the contract that forbids it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

STAIRS = "Imports go down the stairs, and every module of the bot names its stair"
COMPOSITION = "Of the bot, only bootstrap knows adapters and storage"
ADAPTERS = "Adapters see the bot's words and ports, and no storage"
STORAGE = "Storage sees the bot's words and ports, and no adapters"
PLATFORMS = "Adapters do not know each other"
HANDLERS = "Handlers never call each other"
DOORS = "Each of these libraries has one door"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("bot", "adapters", "storage"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def broken_contracts(project: Path) -> list[str]:
    result = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(project), "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    verdicts = [line for line in result.stdout.splitlines() if " KEPT" in line or " BROKEN" in line]
    broken = [verdict.partition(" BROKEN")[0] for verdict in verdicts if " BROKEN" in verdict]
    assert verdicts, result.stdout + result.stderr
    assert bool(broken) == bool(result.returncode)
    return broken


def test_the_project_keeps_its_contracts(project: Path) -> None:
    assert broken_contracts(project) == []


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        pytest.param("bot/domain/people.py", "import bot.replies", STAIRS, id="up the stairs"),
        pytest.param("bot/messages.py", "import bot.errors", STAIRS, id="across a stair"),
        pytest.param("bot/surprise.py", "import json", STAIRS, id="a module without a stair"),
        pytest.param("bot/ports/clock.py", "import storage", COMPOSITION, id="the core knows storage"),
        pytest.param("adapters/newcomer.py", "import bot.commands", ADAPTERS, id="an adapter knows commands"),
        pytest.param("adapters/newcomer.py", "import storage", ADAPTERS, id="an adapter knows storage"),
        pytest.param("storage/newcomer.py", "import bot.phrases", STORAGE, id="storage knows phrases"),
        pytest.param("storage/newcomer.py", "import adapters", STORAGE, id="storage knows adapters"),
        pytest.param("adapters/newcomer.py", "import adapters.registers", PLATFORMS, id="an adapter knows another"),
        pytest.param("bot/handlers/asking.py", "import bot.handlers.meeting", HANDLERS, id="a handler calls another"),
        pytest.param("bot/domain/people.py", "import sqlalchemy", DOORS, id="SQL in the domain"),
        pytest.param("adapters/newcomer.py", "import apscheduler.job", DOORS, id="a second timer"),
        pytest.param("adapters/matrix/listener.py", "import slack_sdk", DOORS, id="one platform's SDK in another"),
    ],
)
def test_a_forbidden_import_is_refused(project: Path, module: str, line: str, contract: str) -> None:
    path = project / module
    path.parent.mkdir(exist_ok=True)
    path.parent.joinpath("__init__.py").touch()
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    assert broken_contracts(project) == [contract]
