import pytest

from bot.config import Settings, SlackSettings, WebSettings, in_workspace, read_settings
from bot.errors import ConfigurationError
from bot.messages import Account, Platform

BOT, APP = "xoxb-1-2-three", "xapp-1-A1-2-three"  # pragma: allowlist secret
SECRET = "0123456789abcdef0123456789abcdef"  # pragma: allowlist secret
ONE = {"SLACK_BOT_TOKEN": BOT, "SLACK_APP_TOKEN": APP}
MANY = {
    "SLACK_CLIENT_ID": "12.34",
    "SLACK_CLIENT_SECRET": SECRET,
    "SLACK_SIGNING_SECRET": SECRET,
    "BONDJE_PUBLIC_URL": "https://bondje.example.nl",
}


def problems_of(environment: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(ConfigurationError) as caught:
        read_settings(environment)
    return caught.value.problems


def coordinator(id: str) -> Account:
    return Account(platform=Platform("slack"), id=id)


def test_without_slack_there_is_no_slack() -> None:
    assert read_settings({}).slack is None
    assert read_settings({"SLACK_API_URL": "http://127.0.0.1:4003/api"}).slack is None


def test_one_workspace_by_socket_mode() -> None:
    assert read_settings(ONE).slack == SlackSettings(
        api_url="https://slack.com/api/", bot_token=BOT, app_token=APP, signing_secret=None
    )


def test_one_workspace_by_http() -> None:
    settings = read_settings({"SLACK_BOT_TOKEN": BOT, "SLACK_SIGNING_SECRET": SECRET, "BONDJE_LISTEN": "0.0.0.0:80"})

    assert settings.slack == SlackSettings(bot_token=BOT, signing_secret=SECRET)
    assert settings.web == WebSettings(host="0.0.0.0", port=80, is_wanted=True)  # noqa: S104 - as it was asked for


def test_several_workspaces() -> None:
    settings = read_settings({**MANY, "BONDJE_PUBLIC_URL": "https://bondje.example.nl/"})

    assert settings.slack is not None
    assert settings.slack.has_workspaces
    assert settings.web == WebSettings(is_wanted=True, public_url="https://bondje.example.nl")


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"SLACK_BOT_TOKEN": BOT}, "SLACK_BOT_TOKEN alone hears nothing: set SLACK_APP_TOKEN"),
        ({"SLACK_APP_TOKEN": APP}, "SLACK_APP_TOKEN alone gives no voice: set SLACK_BOT_TOKEN"),
        ({"SLACK_SIGNING_SECRET": SECRET}, "SLACK_SIGNING_SECRET alone gives no voice"),
        ({"SLACK_CLIENT_ID": "12.34", **ONE}, "go together"),
        ({"SLACK_CLIENT_SECRET": SECRET}, "go together"),
        ({**MANY, "SLACK_BOT_TOKEN": BOT}, "SLACK_BOT_TOKEN is for one workspace"),
        ({**MANY, "BONDJE_PUBLIC_URL": ""}, "SLACK_CLIENT_ID needs BONDJE_PUBLIC_URL"),
        ({**MANY, "SLACK_SIGNING_SECRET": ""}, "SLACK_CLIENT_ID alone hears nothing"),
        ({**ONE, "SLACK_BOT_TOKEN": APP}, "SLACK_BOT_TOKEN must begin with xoxb-"),
        ({**ONE, "SLACK_APP_TOKEN": BOT}, "SLACK_APP_TOKEN must begin with xapp-"),
        ({**ONE, "SLACK_BOT_TOKEN": f'"{BOT}"'}, "SLACK_BOT_TOKEN must begin with xoxb-"),
        ({**ONE, "SLACK_SIGNING_SECRET": BOT}, "SLACK_SIGNING_SECRET is not one"),
        ({**ONE, "SLACK_API_URL": "http://slack.com/api/"}, "SLACK_API_URL must be an address"),
        ({**ONE, "SLACK_API_URL": "slack.com/api"}, "SLACK_API_URL must be an address"),
        ({**ONE, "BONDJE_LISTEN": "8080"}, "BONDJE_LISTEN: '8080' is not possible"),
        ({**ONE, "BONDJE_LISTEN": "localhost:99999"}, "BONDJE_LISTEN: 'localhost:99999' is not possible"),
        ({**MANY, "BONDJE_PUBLIC_URL": "http://bondje.example.nl"}, "BONDJE_PUBLIC_URL must be an address"),
        ({**MANY, "BONDJE_COORDINATORS": "slack:U1"}, "may be in several workspaces"),
        ({**ONE, "BONDJE_COORDINATORS": "slack:anna"}, "'anna' is not a member of Slack"),
        ({**ONE, "SLACK_APP_TOKN": APP}, "SLACK_APP_TOKN is not a setting: did you mean SLACK_APP_TOKEN?"),
        ({**ONE, "SLACK_TOKEN": BOT}, "SLACK_TOKEN is not a setting: did you mean SLACK_BOT_TOKEN?"),
    ],
)
def test_what_cannot_work_is_told_in_one_sentence(environment: dict[str, str], told: str) -> None:
    problems = problems_of(environment)

    assert len(problems) == 1
    assert told in problems[0]
    assert not any(secret in problems[0] for secret in (BOT, APP, SECRET))


def test_what_others_call_slack_something_is_left_alone() -> None:
    assert read_settings({**ONE, "SLACK_WEBHOOK_URL": "x", "SLACK_CHANNEL": "x"}).slack is not None


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("http://127.0.0.1:4003/api", "http://127.0.0.1:4003/api/"),
        ("http://emulate:4003/api/", "http://emulate:4003/api/"),
        ("https://slack-gov.com/api/", "https://slack-gov.com/api/"),
    ],
)
def test_another_slack_may_be_used(address: str, read: str) -> None:
    slack = read_settings({**ONE, "SLACK_API_URL": address}).slack

    assert slack is not None
    assert slack.api_url == read


@pytest.mark.parametrize(("listen", "host"), [("[::1]:8080", "::1"), ("localhost:8080", "localhost")])
def test_it_may_listen_elsewhere(listen: str, host: str) -> None:
    assert read_settings({"BONDJE_LISTEN": listen}).web == WebSettings(host=host, port=8080, is_wanted=True)


def test_a_coordinator_of_slack_belongs_to_the_one_workspace() -> None:
    settings = read_settings({**ONE, "BONDJE_COORDINATORS": "slack:U1, slack:T2/U2"})

    assert in_workspace(settings.coordinators, "T1") == {coordinator("T1/U1"), coordinator("T2/U2")}


def test_settings_can_be_shown_without_secrets() -> None:
    shown = repr(Settings(slack=SlackSettings(bot_token=BOT, app_token=APP, signing_secret=SECRET)))

    assert not any(secret in shown for secret in (BOT, APP, SECRET))
