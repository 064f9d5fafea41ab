from pathlib import Path

import pytest

from bot.config import MatrixSettings, read_settings
from bot.errors import ConfigurationError

PASSWORD = "correct horse"  # pragma: allowlist secret
RECOVERY_KEY = "EsTc LW2K PGiF wKEA 3As5 g5c4 BXwk qeeJ ZJV8 Q9fu gUMN UE4d"  # pragma: allowlist secret
LEAST = {
    "MATRIX_HOMESERVER": "https://matrix.gemeente.example/",
    "MATRIX_USER_ID": "@bondje:gemeente.example",
    "MATRIX_PASSWORD": PASSWORD,
}


def problems_of(environment: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(ConfigurationError) as caught:
        read_settings(environment)
    return caught.value.problems


def test_without_matrix_there_is_no_matrix() -> None:
    assert read_settings({}).matrix is None


def test_the_least() -> None:
    assert read_settings(LEAST).matrix == MatrixSettings(
        homeserver="https://matrix.gemeente.example", user="@bondje:gemeente.example", password=PASSWORD
    )


def test_all_of_it() -> None:
    given = {
        "MATRIX_HOMESERVER": "http://127.0.0.1:8008",
        "MATRIX_USER_ID": "@bondje:localhost:8448",
        "MATRIX_ACCESS_TOKEN": "syt_1",
        "MATRIX_DEVICE_ID": "ABC",
        "MATRIX_STORE": "/var/lib/bondje/keys",
        "MATRIX_PICKLE_KEY": "closed",
        "MATRIX_RECOVERY_KEY": RECOVERY_KEY,
        "MATRIX_ALLOWED_SERVERS": "gemeente.example, rijk.example:8448",
        "MATRIX_CROSS_SIGNED_ONLY": "No",
        "MATRIX_SPACE": "!ruimte:gemeente.example",
    }
    assert read_settings(given).matrix == MatrixSettings(
        homeserver="http://127.0.0.1:8008",
        user="@bondje:localhost:8448",
        access_token="syt_1",
        device="ABC",
        store=Path("/var/lib/bondje/keys"),
        pickle_key="closed",
        recovery_key=RECOVERY_KEY,
        allowed_servers=frozenset({"gemeente.example", "rijk.example:8448"}),
        cross_signed_only=False,
        space="!ruimte:gemeente.example",
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"MATRIX_HOMESERVER": ""}, "MATRIX_PASSWORD alone is not enough: set MATRIX_HOMESERVER as well."),
        ({"MATRIX_HOMESERVER": "http://matrix.example.nl"}, "MATRIX_HOMESERVER must be an address"),
        ({"MATRIX_HOMESERVER": "https://matrix.example.nl/_matrix/client"}, "MATRIX_HOMESERVER must be an address"),
        ({"MATRIX_RECOVERY_KEY": RECOVERY_KEY[:-5]}, "MATRIX_RECOVERY_KEY is not one: copy all twelve groups"),
        ({"MATRIX_RECOVERY_KEY": f'"{RECOVERY_KEY}"'}, "MATRIX_RECOVERY_KEY is not one: copy all twelve groups"),
        ({"BONDJE_COORDINATORS": "matrix:anna"}, "BONDJE_COORDINATORS: 'anna' is not a user of Matrix"),
        ({"MATRIX_USER_ID": "bondje"}, "MATRIX_USER_ID must be one such as"),
        ({"MATRIX_PASSWORD": ""}, "MATRIX_HOMESERVER alone gives no way in: set MATRIX_PASSWORD, or"),
        ({"MATRIX_DEVICE_ID": "ABC"}, "MATRIX_ACCESS_TOKEN and MATRIX_DEVICE_ID go together"),
        ({"MATRIX_SPACE": "#ruimte:gemeente.example"}, "MATRIX_SPACE must be the id of a space"),
        ({"MATRIX_ALLOWED_SERVERS": "https://x.nl"}, "MATRIX_ALLOWED_SERVERS: 'https://x.nl' is not the name"),
        ({"MATRIX_CROSS_SIGNED_ONLY": "soms"}, "MATRIX_CROSS_SIGNED_ONLY: 'soms' is not possible"),
        ({"MATRIX_HOMESRVER": "x"}, "MATRIX_HOMESRVER is not a setting: did you mean MATRIX_HOMESERVER?"),
    ],
)
def test_what_does_not_fit_is_told(change: dict[str, str], told: str) -> None:
    (problem,) = problems_of({**LEAST, **change})
    assert problem.startswith(told)


def test_all_that_does_not_fit_is_told_at_once() -> None:
    problems = problems_of(
        {
            "MATRIX_HOMESERVER": "matrix.gemeente.example",
            "MATRIX_USER_ID": "bondje",
            "MATRIX_ACCESS_TOKEN": '"syt_1"',
            "MATRIX_RECOVERY_KEY": "0",
            "MATRIX_ALLOWED_SERVERS": "https://x.example, @anna:y.example",
            "MATRIX_CROSS_SIGNED_ONLY": "soms",
            "MATRIX_SPACE": "#ruimte:gemeente.example",
            "MATRIX_STOER": "keys",
        }
    )
    named = sorted(problem.split(":")[0].split(" ")[0] for problem in problems)
    assert named == [
        "MATRIX_ACCESS_TOKEN",
        "MATRIX_ACCESS_TOKEN",
        "MATRIX_ALLOWED_SERVERS",
        "MATRIX_ALLOWED_SERVERS",
        "MATRIX_CROSS_SIGNED_ONLY",
        "MATRIX_HOMESERVER",
        "MATRIX_RECOVERY_KEY",
        "MATRIX_SPACE",
        "MATRIX_STOER",
        "MATRIX_USER_ID",
    ]


def test_no_secret_is_repeated() -> None:
    problems = problems_of(
        {**LEAST, "MATRIX_USER_ID": PASSWORD, "MATRIX_DEVICE_ID": PASSWORD, "MATRIX_RECOVERY_KEY": PASSWORD}
    )
    assert problems
    assert not [problem for problem in problems if PASSWORD in problem]
    assert PASSWORD not in repr(read_settings(LEAST))
