import pytest

from bot.config import MailSettings, Security, read_settings
from bot.errors import ConfigurationError

SENDER = "Bondje <bondje@gemeente.nl>"
URL = "smtp://mail.gemeente.nl:587"


def read(**given: str) -> MailSettings:
    mail = read_settings(given).mail
    assert mail is not None
    return mail


def problems(**given: str) -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        read_settings(given)
    return list(caught.value.problems)


def test_without_any_of_it_nothing_is_mailed() -> None:
    assert read_settings({"SMTP_URL": "  "}).mail is None


def test_a_server_that_is_met_in_the_open_first_has_to_close_the_way() -> None:
    mail = read(SMTP_URL="smtp://mail.gemeente.nl", SMTP_SENDER=SENDER, SMTP_USER="bondje", SMTP_PASSWORD="zee")
    assert mail == MailSettings(
        host="mail.gemeente.nl",
        port=587,
        security=Security.STARTTLS,
        user="bondje",
        password="zee",  # pragma: allowlist secret
        address="bondje@gemeente.nl",
        name="Bondje",
    )
    assert "zee" not in repr(mail)


@pytest.mark.parametrize(
    ("url", "security", "host", "port"),
    [
        ("smtps://mail.gemeente.nl", Security.TLS, "mail.gemeente.nl", 465),
        ("smtps://mail.gemeente.nl:2465/", Security.TLS, "mail.gemeente.nl", 2465),
        ("SMTP://Mail.Gemeente.NL:25", Security.STARTTLS, "mail.gemeente.nl", 25),
        ("smtp+plain://relay", Security.NONE, "relay", 25),
        ("smtp+plain://127.0.0.1:1025", Security.NONE, "127.0.0.1", 1025),
        ("smtp+plain://[fd00::1]:25", Security.NONE, "fd00::1", 25),
    ],
)
def test_how_the_way_is_closed_stands_before_the_server(url: str, security: Security, host: str, port: int) -> None:
    mail = read(SMTP_URL=url, SMTP_SENDER=SENDER)
    assert (mail.security, mail.host, mail.port) == (security, host, port)


@pytest.mark.parametrize(
    "url",
    [
        "mail.gemeente.nl",
        "mail.gemeente.nl:587",
        "https://mail.gemeente.nl",
        "smtp://",
        "smtp://:587",
        "smtp://mail.gemeente.nl:zee",
        "smtp://mail.gemeente.nl:0",
        "smtp://mail.gemeente.nl:70000",
        "smtp://mail.gemeente.nl/zee",
        "smtp://mail.gemeente.nl?tls=no",
        "smtp://mail gemeente.nl",
        "smtp+plain://mail.gemeente.nl",
        "smtp+plain://93.184.216.34",
    ],
)
def test_what_is_no_server_or_not_safe_is_refused_and_not_repeated(url: str) -> None:
    (problem,) = problems(SMTP_URL=url, SMTP_SENDER=SENDER)
    assert problem.startswith("SMTP_URL must be an address such as smtp://mail.gemeente.nl:587")
    assert "zee" not in problem


WITH_PASSWORD = "smtp://bondje:zee@mail.gemeente.nl"  # pragma: allowlist secret


@pytest.mark.parametrize("url", [WITH_PASSWORD, "smtp://bondje@mail.gemeente.nl"])
def test_a_password_does_not_belong_in_the_address(url: str) -> None:
    (problem,) = problems(SMTP_URL=url, SMTP_SENDER=SENDER)
    assert problem == "SMTP_URL must hold no user or password: those are SMTP_USER and SMTP_PASSWORD."


@pytest.mark.parametrize(
    ("sender", "name", "address"),
    [
        ("bondje@gemeente.nl", "Bondje", "bondje@gemeente.nl"),
        ('"Bondje van de VNG" <bondje@vng.nl>', "Bondje van de VNG", "bondje@vng.nl"),
        ("Bondje <bondje@súdwest.example>", "Bondje", "bondje@xn--sdwest-pya.example"),
    ],
)
def test_in_whose_name_it_is_mailed(sender: str, name: str, address: str) -> None:
    mail = read(SMTP_URL=URL, SMTP_SENDER=sender)
    assert (mail.name, mail.address) == (name, address)


@pytest.mark.parametrize("sender", ["Bondje", "zee@", "a@b@c.nl", "Bondje\r\nBcc: x <a@b.nl>", f"{'a' * 90} <a@b.nl>"])
def test_what_is_no_sender_is_refused(sender: str) -> None:
    assert problems(SMTP_URL=URL, SMTP_SENDER=sender) == [
        "SMTP_SENDER must be an address such as Bondje <bondje@gemeente.nl>."
    ]


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert problems(SMTP_PASSWORD="zee", SMTP_SENDR="x") == [  # pragma: allowlist secret
        "SMTP_SENDR is not a setting: did you mean SMTP_SENDER?",
        "SMTP_PASSWORD alone is not enough: set SMTP_URL as well.",
        "SMTP_PASSWORD alone is not enough: set SMTP_SENDER as well.",
        "SMTP_USER and SMTP_PASSWORD go together: set both, or neither.",
    ]
