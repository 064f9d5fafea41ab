"""What Bondje says, as Matrix takes it: people's words stay words, and everything fits."""

import json
from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.places import Place, account_of, private_conversation
from adapters.matrix.render import SAID, edit_of, has_words, placed, read_said, render, said_by
from bot.markup import literal, plain
from bot.messages import Option, Outgoing

ANNA = account_of("@anna:gemeente.example")
NASTY = "<script>x</script> <b>vet</b> &lt; @room [klik](https://example.org) <a href='https://matrix.to/#/@x:y'>x</a>"
_ALLOWED = {"strong", "p", "br", "ol", "li"}


def outgoing(text: str, *labels: str, closes: bool = False) -> Outgoing:
    options = tuple(Option(number=number, label=label, closes=closes) for number, label in enumerate(labels, start=1))
    conversation = private_conversation(ANNA.id)
    return Outgoing(key="een/0", conversation=conversation, to=(ANNA,), text=text, options=options)


def content(text: str, *labels: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return render(said_by(outgoing(text, *labels), rings=True), **more)


class Seen(HTMLParser):
    """What a client shows of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not attrs or (tag == "ol" and [name for name, _ in attrs] == ["start"])
        if tag == "br":
            self.words += "\n"

    def handle_data(self, data: str) -> None:
        self.words += data


def test_strong_words_and_lines() -> None:
    said = content("**BIO2**: 2 mensen\nBram & Carla")
    assert said["body"] == "BIO2: 2 mensen\nBram & Carla"
    assert said["formatted_body"] == "<strong>BIO2</strong>: 2 mensen<br>Bram &amp; Carla"
    assert said["format"] == "org.matrix.custom.html"
    assert said["m.mentions"] == {}


def test_choices_are_a_numbered_list() -> None:
    said = content("Wat wil je?", "Ja", "**Nee**")
    assert said["body"] == "Wat wil je?\n\n1. Ja\n2. Nee"
    assert said["formatted_body"] == "<p>Wat wil je?</p><ol><li>Ja</li><li>Nee</li></ol>"


def test_what_was_taken_is_shown_and_settles_the_others_that_settle() -> None:
    options = (
        Option(number=1, label="Ja", closes=True),
        Option(number=2, label="Meer weten"),
        Option(number=3, label="Nee", closes=True),
        Option(number=4, label="Help"),
    )
    said = said_by(outgoing("Wil je?"), rings=True)
    said = type(said)(key=said.key, text=said.text, options=options, to=said.to)
    shown = render(said, taken=[3])
    assert shown["body"] == "Wil je?\n\n✓ Nee\n\n2. Meer weten\n4. Help"
    assert shown["formatted_body"] == (
        '<p>Wil je?</p><p>✓ Nee</p><ol start="2"><li>Meer weten</li></ol><ol start="4"><li>Help</li></ol>'
    )
    assert render(said, taken=[2])["body"] == "Wil je?\n\n✓ Meer weten\n\n1. Ja\n3. Nee\n4. Help"


def test_a_name_in_a_room_of_many_rings_only_for_whom_it_is_meant() -> None:
    assert content("Hoi", mentions=[ANNA.id])["m.mentions"] == {"user_ids": [ANNA.id]}


def test_where_it_is_said() -> None:
    said = content("Hoi")
    assert "m.relates_to" not in placed(said, Place(id="!kamer"))
    assert placed(said, Place(id="!kamer", reply_to="$een"))["m.relates_to"] == {"m.in_reply_to": {"event_id": "$een"}}
    thread = placed(said, Place(id="!kamer", thread="$een"))["m.relates_to"]
    assert (thread["rel_type"], thread["event_id"], thread["is_falling_back"]) == ("m.thread", "$een", True)


def test_an_edit_has_the_new_words_and_rings_for_nobody() -> None:
    edit = edit_of("$een", content("Nieuw", mentions=[ANNA.id]))
    assert edit["m.new_content"]["body"] == "Nieuw"
    assert edit["m.relates_to"] == {"rel_type": "m.replace", "event_id": "$een"}
    assert edit["m.mentions"] == edit["m.new_content"]["m.mentions"] == {}


def test_only_what_is_to_ring_is_a_text() -> None:
    assert [render(said_by(outgoing("Hoi"), rings=rings))["msgtype"] for rings in (True, False)] == [
        "m.text",
        "m.notice",
    ]


def test_files_alone_have_no_words() -> None:
    assert not has_words(outgoing(" "))
    assert has_words(outgoing("", "Ja"))


def test_it_is_known_again() -> None:
    said = said_by(outgoing("**Wil** je?", "Ja", "Nee", closes=True), rings=False)
    assert read_said(json.loads(json.dumps(render(said)))) == said
    strange: list[dict[str, Any]] = [{}, {SAID: 3}, {SAID: {}}, {SAID: {"key": "een", "options": [[1]], "to": []}}]
    assert [read_said(each) for each in strange] == [None] * 4


@given(st.text(), st.lists(st.text(), max_size=12))
def test_peoples_words_stay_words(words: str, labels: list[str]) -> None:
    said = content(f"**Van**: {literal(words + NASTY)}", *[literal(label) for label in labels])
    seen = Seen(said["formatted_body"])
    assert set(seen.tags) <= _ALLOWED
    assert "@room" not in said["body"].casefold()
    assert "@room" not in seen.words.casefold()
    expected = plain(literal(words + NASTY)).replace("@room", "@\u2060room")
    assert expected.split("[klik]")[0].strip() in said["body"] or "…" in said["body"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.integers(min_value=1, max_value=40_000))
def test_it_always_fits(words: str, times: int) -> None:
    said = content((words or "x") * (times // max(len(words), 1)), "Ja", mentions=[ANNA.id])
    assert len(json.dumps(said)) <= 40_000
    assert "1. Ja" in said["body"]
    json.dumps(edit_of("$een", said))


def test_long_words_are_cut_between_words() -> None:
    said = content("lang " * 10_000)
    assert said["body"].endswith("lang…")
