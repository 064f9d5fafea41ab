from pathlib import Path

import pytest

from tests.slack.emulators import EmulatorError, Emulators


def test_what_goes_wrong_is_told(slack_emulators: Emulators) -> None:
    with pytest.raises(EmulatorError, match="TypeError"):
        slack_emulators.open({"users": 7})
    assert slack_emulators.open({}).startswith("http://127.0.0.1:")


def test_a_process_that_is_gone_leaves_its_log(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with Emulators(log) as emulators:
        emulators._process.kill()
        emulators._process.wait()
        log.write_text("the last words")
        with pytest.raises(EmulatorError, match="the last words"):
            emulators.open({})


def test_a_person_without_it_is_told_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.slack.emulators._LIBRARY", tmp_path / "nothing")
    with pytest.raises(EmulatorError, match="make slack-emulator"):
        Emulators(tmp_path / "log")
