from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import DEFAULT_DATABASE_URL, Settings, read_settings, with_database
from bot.domain.people import Language
from bot.errors import ConfigurationError
from bot.messages import Account, Platform


def test_nothing_has_to_be_set() -> None:
    assert read_settings({}) == Settings()
    assert read_settings({"DATABASE_URL": " ", "LOG_LEVEL": ""}).database_url == DEFAULT_DATABASE_URL


def test_everything_can_be_set() -> None:
    settings = read_settings(
        {
            "DATABASE_URL": "postgresql://bondje@db/bondje",
            "BONDJE_COORDINATORS": "console:Anna, slack:U123,matrix:@a:b",
            "BONDJE_LANGUAGE": "EN",
            "BONDJE_TIME_ZONE": "Europe/Brussels",
            "LOG_FORMAT": "json",
            "LOG_LEVEL": "debug",
        }
    )

    assert settings == Settings(
        database_url="postgresql://bondje@db/bondje",
        coordinators=frozenset(
            {
                Account(platform=Platform("console"), id="anna"),
                Account(platform=Platform("slack"), id="U123"),
                Account(platform=Platform("matrix"), id="@a:b"),
            }
        ),
        language=Language.ENGLISH,
        time_zone=ZoneInfo("Europe/Brussels"),
        log_format="json",
        log_level="DEBUG",
    )


def test_all_problems_are_told_at_once() -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_settings(
            {
                "DATABASE_URL": "mysql://db/hidden",
                "BONDJE_COORDINATORS": "anna,console:an na,console:bram",
                "BONDJE_LANGUAGE": "fr",
                "BONDJE_TIME_ZONE": "Europe/Zeewolde",
                "BONDJE_LANGAUGE": "nl",
                "BONDJE_XYZ": "1",
                "LOG_FORMAT": "xml",
                "LOG_LEVEL": "loud",
            }
        )

    problems = caught.value.problems
    assert len(problems) == 9
    assert "BONDJE_LANGAUGE is not a setting: did you mean BONDJE_LANGUAGE?" in problems
    assert not any("hidden" in problem for problem in problems)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("BONDJE_FOO", "Bondje reads"),
        ("BONDJE_DATABASE", "Bondje reads"),
        ("BONDJE_COORDINATOR", "did you mean BONDJE_COORDINATORS?"),
        ("BONDJE_TIMEZONE", "did you mean BONDJE_TIME_ZONE?"),
        ("BONDJE_LANG", "did you mean BONDJE_LANGUAGE?"),
    ],
)
def test_only_a_likely_setting_is_suggested(name: str, hint: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_settings({name: "1"})

    assert f"{name} is not a setting: {hint}" in caught.value.problems[0]


@pytest.mark.parametrize("zone", ["../../etc/passwd", "/etc/passwd", "\0", "Europe"])
def test_a_time_zone_is_never_a_path(zone: str) -> None:
    with pytest.raises(ConfigurationError):
        read_settings({"BONDJE_TIME_ZONE": zone})


@pytest.mark.parametrize(
    ("given_address", "expected"),
    [
        (None, DEFAULT_DATABASE_URL),
        ("", DEFAULT_DATABASE_URL),
        ("sqlite:///other.db", "sqlite:///other.db"),
        ("here/some.db", "sqlite:///here/some.db"),
        ("/there/some.db", "sqlite:////there/some.db"),
    ],
)
def test_a_database_on_the_command_line_wins(given_address: str | None, expected: str) -> None:
    assert with_database(Settings(), given_address).database_url == expected


@given(
    st.dictionaries(
        st.sampled_from(["DATABASE_URL", "BONDJE_COORDINATORS", "BONDJE_LANGUAGE", "BONDJE_TIME_ZONE", "BONDJE_X"]),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30),
    )
)
def test_whatever_is_set_is_read_or_told(environment: dict[str, str]) -> None:
    problems: tuple[str, ...] = ()
    try:
        read_settings(environment)
    except ConfigurationError as error:
        problems = error.problems

    assert all(problem.endswith((".", "?")) for problem in problems)


@pytest.mark.parametrize(("value", "asks"), [("on", True), ("OFF", False), ("", True)])
def test_whether_members_are_asked_if_it_still_holds(value: str, asks: bool) -> None:
    assert read_settings({"BONDJE_CONFIRMING": value}).asks_to_confirm is asks


def test_asking_is_on_or_off() -> None:
    with pytest.raises(ConfigurationError, match="BONDJE_CONFIRMING"):
        read_settings({"BONDJE_CONFIRMING": "sometimes"})
