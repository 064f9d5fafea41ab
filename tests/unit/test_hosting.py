"""Addresses that people give, and the template that an operator gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bootstrap.ground import house_of
from bot.config import read_settings
from bot.domain.hosting import LONGEST_LINK, NOBODYS, Hosting, read_link
from bot.errors import ConfigurationError


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("https://meet.example.nl/bondje-1", "https://meet.example.nl/bondje-1"),
        (" <https://meet.example.nl/a?b=c&d#e>. ", "https://meet.example.nl/a?b=c&d#e"),
        ("https://meet.example.nl:8443/a%20b", "https://meet.example.nl:8443/a%20b"),
        ("https://meet.example.nl/één", "https://meet.example.nl/%C3%A9%C3%A9n"),
        ("HTTPS://meet.example.nl/a", "HTTPS://meet.example.nl/a"),
        ("http://meet.example.nl/a", None),
        ("meet.example.nl/a", None),
        ("https://", None),
        ("https://meet", None),
        ("https://127.0.0.1/a", None),
        ("https://[::1]/a", None),
        ("https://anna@meet.example.nl/", None),
        ("https://meet.example.nl:99999/", None),
        ("https://meet.example.nl/a b", None),
        ("https://meet.example.nl/a\nb", None),
        ("https://meet.example.nl/a\u202eb", None),
        ('https://meet.example.nl/"a', None),
        ("https://meet.example.nl/\\a", None),
        ("javascript:alert(1)", None),
        (f"https://meet.example.nl/{'a' * LONGEST_LINK}", None),
        ("", None),
    ],
)
def test_what_is_a_link(words: str, link: str | None) -> None:
    assert read_link(words) == link


@given(st.text(max_size=80))
def test_no_link_holds_what_could_break_out_of_a_line(words: str) -> None:
    for text in (words, f"https://meet.example.nl/{words}"):
        link = read_link(text)
        assert link is None or (link.isascii() and link.isprintable() and " " not in link)


def test_each_meeting_has_an_address_that_cannot_be_guessed() -> None:
    hosting = house_of(read_settings({"MEETING_URL": "https://meet.gemeente.nl/bondje-{name}#config"})).hosting
    assert hosting.new_link is not None
    links = {hosting.new_link() for _ in range(100)}
    assert len(links) == 100
    for link in links:
        name = link.removeprefix("https://meet.gemeente.nl/bondje-").removesuffix("#config")
        assert len(bytes.fromhex(name)) == 16
        assert hosting.is_ours(link)
        assert read_link(link) == link
    assert not hosting.is_ours("https://meet.gemeente.nl/ons-overleg")
    assert not hosting.is_ours(None)


def test_without_settings_nobody_invites_from_nowhere() -> None:
    assert house_of(read_settings({})).hosting == Hosting()
    assert not Hosting().is_ours("https://meet.gemeente.nl/a")
    assert Hosting().address == NOBODYS


def test_the_sender_of_mail_invites() -> None:
    mail = {"SMTP_URL": "smtps://mail.gemeente.nl", "SMTP_SENDER": "Bondje <bondje@gemeente.nl>"}
    assert house_of(read_settings(mail)).hosting.address == "bondje@gemeente.nl"


@pytest.mark.parametrize(
    "template",
    [
        "https://meet.gemeente.nl/bondje",
        "http://meet.gemeente.nl/{name}",
        "https://{name}.gemeente.nl/",
        "https://meet.gemeente.nl/{name}/{name}",
        "https://meet.gemeente.nl/{room}-{name}",
        "https://meet.gemeente.nl/{name} x",
        "https://meet.gemeente.nl/é{name}",
        "{name}",
        f"https://meet.gemeente.nl/{'a' * LONGEST_LINK}{{name}}",
    ],
)
def test_a_template_that_cannot_be_used_is_told(template: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        read_settings({"MEETING_URL": template})
    (problem,) = caught.value.problems
    assert problem.startswith("MEETING_URL must be an https address with {name} in it once")


def test_a_slip_in_its_name_is_told() -> None:
    with pytest.raises(ConfigurationError, match="did you mean MEETING_URL"):
        read_settings({"MEETING_ULR": "https://meet.gemeente.nl/{name}"})
