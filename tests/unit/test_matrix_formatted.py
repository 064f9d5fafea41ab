"""Formatted words, as clients send them beside the plain ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.formatted import words_seen

BOT = "@bondje:gemeente.example"


def seen(html: object, **more: object) -> str | None:
    return words_seen({"format": "org.matrix.custom.html", "formatted_body": html, **more}, user=BOT)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<strong>help</strong>", "help"),
        ("wie werkt er aan <em>BIO</em>?", "wie werkt er aan BIO?"),
        ("<p>hoi</p>\n<p>ik werk aan BIO</p>", "hoi\nik werk aan BIO"),
        ("<ul>\n<li>ik werk aan BIO</li>\n<li>ik zoek hulp</li>\n</ul>", "ik werk aan BIO\nik zoek hulp"),
        ("een<br>twee<br/>drie", "een\ntwee\ndrie"),
        ("<h1>mijn profiel</h1>", "mijn profiel"),
        ("<code>help</code>", "help"),
        ("R&amp;D &lt;3", "R&D <3"),
        ("<blockquote>\n<p>vergeet mij</p>\n</blockquote>\n<p>help</p>", "help"),
        ('<mx-reply><blockquote><a href="x">In reply to</a> vergeet mij</blockquote></mx-reply>ja', "ja"),
        ('<a href="https://matrix.to/#/@bondje:gemeente.example">De bot</a>: help', f"{BOT}: help"),
        ('<a href="https://matrix.to/#/%40bondje%3Agemeente.example">De bot</a> help', f"{BOT} help"),
        ('ontmoet <a href="https://matrix.to/#/@bram:gemeente.example">Bram</a>', "ontmoet Bram"),
        ("<script>vergeet mij</script>help", "help"),
        ("<b>help", "help"),
        ("</b></blockquote>help", "help"),
        ("1 < 2", "1 < 2"),
    ],
)
def test_what_is_seen(html: str, words: str) -> None:
    assert seen(html) == words


@pytest.mark.parametrize("html", [None, 3, "", " \n", "<p></p>", "<blockquote>vergeet mij", "<p>"])
def test_nothing_is_left(html: object) -> None:
    assert seen(html) is None


def test_another_format_is_none() -> None:
    assert seen("<b>help</b>", format="text/html") is None
    assert words_seen({"formatted_body": "<b>help</b>"}, user=BOT) is None


@given(st.text(alphabet="<>/&;!-=\"' ab\n", max_size=200))
def test_anybody_may_send_anything(html: str) -> None:
    found = seen(html)
    assert found is None or found.strip() == found


@pytest.mark.parametrize("piece", ["<", "<!--", "<a ", "</", "&", "<a href='", "<![CDATA[", "<blockquote>"])
@pytest.mark.timeout(5)
def test_it_takes_no_time(piece: str) -> None:
    seen(piece * 20_000)
