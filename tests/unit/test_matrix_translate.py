"""What happens in a room, and what it means for Bondje."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.addressed import Names
from adapters.matrix.heard import Heard
from adapters.matrix.places import (
    Place,
    apart_conversation,
    place_of,
    private_conversation,
    server_of,
    shared_conversation,
)
from adapters.matrix.polls import Asked
from adapters.matrix.render import Said
from adapters.matrix.surroundings import Kind, Referred, Surroundings
from adapters.matrix.translate import is_unprotected, number_of, refers_to, translate
from bot.messages import Message, Option, Pick, Votes

ANNA, BOT, ROOM = "@anna:gemeente.example", "@bondje:gemeente.example", "!kamer"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
NAMES = Names(user=BOT, shown="Bondje van VNG")
CHOICES = Said(
    key="een/0", text="Wil je?", options=(Option(number=1, label="Ja"), Option(number=2, label="Nee")), to=(ANNA,)
)
PRIVATE = Surroundings(
    kind=Kind.PRIVATE, place=private_conversation(ANNA), names=NAMES, sender_name="Anna", is_encrypted=True
)
SHARED = replace(PRIVATE, kind=Kind.SHARED, place=shared_conversation(ROOM))
APART = replace(PRIVATE, kind=Kind.APART, place=apart_conversation(ROOM))
REFERRED = Referred(event="$wil-je", said=CHOICES)


def heard(content: dict[str, Any], type: str = "m.room.message", **more: Any) -> Heard:  # noqa: A002, ANN401
    sent_at_ms = int((NOW - timedelta(seconds=5)).timestamp() * 1000)
    event = Heard(
        room=ROOM,
        id="$gezegd",
        sender=ANNA,
        type=type,
        content=content,
        sent_at_ms=sent_at_ms,
        sender_key="sleutel",
    )
    return replace(event, **more)


def text(words: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"msgtype": "m.text", "body": words, **more}


def said(words: str, around: Surroundings = PRIVATE, **more: Any) -> Message | None:  # noqa: ANN401
    return translate(heard(text(words, **more)), around, NOW)


def reply(event: str = "$wil-je") -> dict[str, Any]:
    return {"m.in_reply_to": {"event_id": event}}


def reaction(emoji: str) -> Heard:
    relation = {"rel_type": "m.annotation", "event_id": "$wil-je", "key": emoji}
    return heard({"m.relates_to": relation}, "m.reaction", sender_key=None)


def edit(words: str, of: str = "$eerst") -> dict[str, Any]:
    return {
        **text(f"* {words}"),
        "m.new_content": text(words),
        "m.relates_to": {"rel_type": "m.replace", "event_id": of},
    }


def test_in_private_everything_is_meant() -> None:
    message = said("wie werkt er aan de BIO2?")
    assert message is not None
    assert (message.key, message.id, message.text) == ("matrix:$gezegd", "$gezegd", "wie werkt er aan de BIO2?")
    assert message.conversation == private_conversation(ANNA)
    assert message.conversation.is_encrypted
    assert (message.sender.id, message.sender_name, message.sent_at) == (ANNA, "Anna", NOW - timedelta(seconds=5))


def test_what_came_unencrypted_in_an_encrypted_room_was_perhaps_said_by_another() -> None:
    assert translate(heard(text("ja"), sender_key=None), PRIVATE, NOW) is None
    assert translate(heard(text("ja"), sender_key=None), replace(PRIVATE, is_encrypted=False), NOW) is not None


@pytest.mark.parametrize(
    ("words", "more", "meant"),
    [
        ("iets onder elkaar", {}, None),
        ("Bondje is leuk", {}, None),
        ("!bondje wie werkt aan BIO2", {}, "wie werkt aan BIO2"),
        ("!Bondje: wie werkt aan BIO2", {}, "wie werkt aan BIO2"),
        ("!bondje", {}, "help"),
        ("!bondjes", {}, None),
        ("Bondje: wie?", {"m.mentions": {"user_ids": [BOT]}}, "wie?"),
        ("Bondje van VNG: wie?", {"m.mentions": {"user_ids": [BOT]}}, "wie?"),
        ("@Bondje wie?", {"m.mentions": {"user_ids": [BOT]}}, "wie?"),
        (f"{BOT}, wie?", {"m.mentions": {"user_ids": [BOT]}}, "wie?"),
        ("wie dan, Bondje", {"m.mentions": {"user_ids": [BOT]}}, "wie dan"),
        ("Bondjes: wie?", {"m.mentions": {"user_ids": [BOT]}}, "Bondjes: wie?"),
        ("Bondje", {"m.mentions": {"user_ids": [BOT]}}, "help"),
        ("hoi", {"m.mentions": {"user_ids": ["@bram:gemeente.example"]}}, None),
        ("hoi", {"m.mentions": {"room": True}}, None),
        ("hoi", {"m.mentions": {"user_ids": BOT}}, None),
    ],
)
def test_in_a_shared_room_only_what_is_addressed(words: str, more: dict[str, Any], meant: str | None) -> None:
    message = said(words, SHARED, **more)
    assert (message and message.text) == meant


def test_a_reply_to_the_bot_is_addressed_to_it() -> None:
    quoting = "> <@bondje:gemeente.example> Wil je?\n> 1. Ja\n\ngraag"
    message = said(quoting, replace(SHARED, referred=REFERRED), **{"m.relates_to": reply()})
    assert message is not None
    assert (message.text, message.pick) == ("graag", None)


@pytest.mark.parametrize(
    ("referred", "answers"),
    [
        (REFERRED, "een/0"),
        (replace(REFERRED, said=None), "matrix:$wil-je"),
        (replace(REFERRED, said=replace(CHOICES, options=())), None),
        (None, None),
    ],
    ids=["choices", "unreadable", "words", "nothing"],
)
def test_a_reply_to_choices_means_those(referred: Referred | None, answers: str | None) -> None:
    for words in ("2", "ja"):
        message = said(words, replace(PRIVATE, referred=referred), **{"m.relates_to": reply()})
        assert message is not None
        assert (message.text, message.pick, message.answers) == (words, None, answers)


@pytest.mark.parametrize(
    ("words", "meant", "apart"),
    [("2️⃣", "2", "2️⃣"), ("🔟", "10", "🔟"), ("!help", "help", "!help"), ("/help", "help", "/help"), ("!", "!", "!")],
)
def test_what_clients_and_other_bots_are_used_to(words: str, meant: str, apart: str) -> None:
    for around, expected in ((PRIVATE, meant), (APART, apart)):
        message = said(words, around)
        assert message is not None
        assert message.text == expected


def test_of_formatted_words_what_is_seen_counts() -> None:
    formatted = {"format": "org.matrix.custom.html", "formatted_body": "<strong>help</strong>"}
    for around, expected in ((PRIVATE, "help"), (APART, "**help**")):
        message = said("**help**", around, **formatted)
        assert message is not None
        assert message.text == expected


@pytest.mark.parametrize(
    ("body", "html", "meant"),
    [
        ("**TLP:** AMBER", "<strong>TLP:</strong> AMBER", "**TLP:** AMBER"),
        ("[geheim](mxc://a/b)", "<span data-mx-spoiler>TLP:AMBER</span> geheim", "TLP:AMBER geheim"),
        ("TLP<b></b>:RED", "TLP<b></b>:RED", "TLP:RED"),
        ("TLP:GREEN", "TLP:AMBER", "TLP:AMBER"),
        ("TLP:RED", "<em>TLP:GREEN</em>", "TLP:RED"),
        ("**geen label**", "<b>geen label</b>", "**geen label**"),
    ],
)
def test_a_label_that_is_only_seen_where_words_are_formatted_is_passed_on_too(body: str, html: str, meant: str) -> None:
    message = said(body, APART, format="org.matrix.custom.html", formatted_body=html)
    assert message is not None
    assert message.text == meant


def test_a_label_in_a_quotation_does_not_stand_in_for_one_that_is_seen() -> None:
    more = {"format": "org.matrix.custom.html", "formatted_body": "<mx-reply>TLP:RED</mx-reply>TLP:AMBER"}
    relation = {"m.relates_to": reply()}
    message = said("> <@bram:x> TLP:RED\n\nja", APART, **more, **relation)
    assert message is not None
    assert message.text == "TLP:AMBER"


def test_a_reply_in_a_place_apart_is_for_somebody_else() -> None:
    message = said("1", replace(APART, referred=REFERRED), **{"m.relates_to": reply()})
    assert message is not None
    assert (message.text, message.pick, message.answers) == ("1", None, None)


@pytest.mark.parametrize(("emoji", "number"), [("1️⃣", 1), ("2⃣", 2), ("3️⃣", None), ("👍", None), ("", None), ("1", 1)])
def test_a_number_as_a_reaction_takes_that_choice(emoji: str, number: int | None) -> None:
    message = translate(reaction(emoji), replace(PRIVATE, referred=REFERRED), NOW)
    assert (message and message.pick) == (None if number is None else Pick(number=number, offer="een/0"))


def test_a_reaction_to_what_somebody_else_was_asked_means_nothing() -> None:
    theirs = replace(SHARED, referred=replace(REFERRED, said=replace(CHOICES, to=("@bram:gemeente.example",))))
    assert translate(reaction("1️⃣"), theirs, NOW) is None
    message = translate(reaction("1️⃣"), replace(SHARED, referred=REFERRED), NOW)
    assert message is not None
    assert place_of(message.conversation) == Place(id=ROOM, reply_to="$wil-je")


def vote(*answers: str, **more: Any) -> Heard:  # noqa: ANN401
    relation = {"rel_type": "m.reference", "event_id": "$peiling"}
    return heard({"m.relates_to": relation, "m.selections": list(answers)}, "m.poll.response", **more)


def test_a_vote_ticks_the_choices_of_its_poll() -> None:
    assert refers_to(vote("2")) == "$peiling"
    polled = replace(REFERRED, asked=Asked(under="$wil-je", numbers=(1, 2), most=1))
    message = translate(vote("2"), replace(PRIVATE, referred=polled), NOW)
    assert message is not None
    assert (message.votes, message.text, message.pick) == (Votes(numbers=(2,), offer="een/0"), "", None)
    in_public = translate(vote("2"), replace(SHARED, referred=polled), NOW)
    assert in_public is not None
    assert place_of(in_public.conversation) == Place(id=ROOM, reply_to="$wil-je")


@pytest.mark.parametrize(
    "referred",
    [None, REFERRED, Referred(event="$wil-je", said=None, asked=Asked(under="$wil-je", numbers=(1,), most=1))],
)
def test_a_vote_in_what_is_no_poll_of_ours_means_nothing(referred: Referred | None) -> None:
    assert translate(vote("1"), replace(PRIVATE, referred=referred), NOW) is None


def test_a_vote_that_anybody_could_have_written_means_nothing() -> None:
    polled = replace(REFERRED, asked=Asked(under="$wil-je", numbers=(1, 2), most=1))
    assert translate(vote("2", sender_key=None), replace(PRIVATE, referred=polled), NOW) is None
    theirs = replace(polled, said=replace(CHOICES, to=("@bram:gemeente.example",)))
    assert translate(vote("2"), replace(SHARED, referred=theirs), NOW) is None


def test_a_reaction_to_what_cannot_be_read_any_more_names_no_other_choices() -> None:
    message = translate(reaction("1️⃣"), replace(PRIVATE, referred=Referred(event="$wil-je", said=None)), NOW)
    assert message is not None
    assert message.pick == Pick(number=1, offer="matrix:$wil-je")
    assert translate(reaction("1️⃣"), PRIVATE, NOW) is None


@pytest.mark.parametrize("around", [PRIVATE, replace(PRIVATE, last="$later"), APART])
def test_what_a_change_may_change_is_left_to_the_core(around: Surroundings) -> None:
    message = translate(heard(edit("wie werkt aan BIO2")), around, NOW)
    assert message is not None
    assert (message.text, message.replaces) == ("wie werkt aan BIO2", "$eerst")


def test_a_change_of_what_was_meant_for_bondje_is_meant_for_it() -> None:
    change = heard(edit("en dan?"))
    assert translate(change, replace(SHARED, last="$later"), NOW) is None
    message = translate(change, replace(SHARED, last="$eerst"), NOW)
    assert message is not None
    assert (message.text, message.replaces) == ("en dan?", "$eerst")


def test_a_correction_in_a_shared_room_is_answered_where_the_first_words_are() -> None:
    message = translate(heard(edit("!bondje help")), replace(SHARED, last="$eerst"), NOW)
    assert message is not None
    assert place_of(message.conversation).reply_to == "$eerst"


def test_only_a_place_apart_wants_to_know_what_was_taken_back() -> None:
    removal = heard({"redacts": "$eerst"}, "m.room.redaction", sender_key=None)
    assert translate(removal, PRIVATE, NOW) is None
    message = translate(removal, APART, NOW)
    assert message is not None
    assert message.removes == "$eerst"


def test_an_answer_stays_in_the_thread() -> None:
    relation = {"rel_type": "m.thread", "event_id": "$draad", "is_falling_back": True, **reply("$laatste")}
    event = heard(text("!bondje help", **{"m.relates_to": relation}))
    assert refers_to(event) is None
    message = translate(event, SHARED, NOW)
    assert message is not None
    assert place_of(message.conversation) == Place(id=ROOM, thread="$draad")
    assert message.private == private_conversation(ANNA)


def test_an_answer_outside_threads_is_a_reply() -> None:
    message = said("!bondje help", SHARED)
    assert message is not None
    assert place_of(message.conversation) == Place(id=ROOM, reply_to="$gezegd")


@pytest.mark.parametrize(
    ("content", "in_private", "apart"),
    [
        ({"msgtype": "m.notice", "body": "ik ben een bot"}, None, None),
        ({"msgtype": "m.image", "body": "foto.png"}, None, ""),
        ({"msgtype": "m.image", "body": "foto.png", "filename": "foto.png"}, None, ""),
        ({"msgtype": "m.image", "body": "help", "filename": "foto.png"}, "help", "help"),
        ({"msgtype": "m.location", "body": "hier"}, None, ""),
        ({"msgtype": "m.emote", "body": "help"}, "help", "help"),
        ({"body": "help"}, None, None),
        ({}, None, None),
    ],
)
def test_other_kinds_of_messages(content: dict[str, Any], in_private: str | None, apart: str | None) -> None:
    for around, expected in ((PRIVATE, in_private), (APART, apart)):
        message = translate(heard(content), around, NOW)
        assert (message and message.text) == expected


@pytest.mark.parametrize("sent_at_ms", [-1, 0, 10**18, int((NOW + timedelta(days=3)).timestamp() * 1000)])
def test_a_clock_that_is_wrong_says_nothing(sent_at_ms: int) -> None:
    message = translate(heard(text("help"), sent_at_ms=sent_at_ms), PRIVATE, NOW)
    assert message is not None
    assert message.sent_at == NOW


_ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.sampled_from(["m.text", "m.replace", ANNA, BOT]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
_NAMES = st.sampled_from(
    [
        "msgtype",
        "body",
        "m.mentions",
        "m.relates_to",
        "m.new_content",
        "filename",
        "redacts",
        "rel_type",
        "event_id",
        "key",
    ]
)
_CONTENT = st.dictionaries(_NAMES, _ANYTHING | st.dictionaries(_NAMES, _ANYTHING, max_size=4), max_size=5)


@given(
    _CONTENT,
    st.sampled_from(["m.room.message", "m.reaction", "m.room.redaction", "m.sticker"]),
    st.sampled_from([PRIVATE, SHARED, APART, replace(PRIVATE, referred=REFERRED), replace(SHARED, referred=REFERRED)]),
)
def test_anybody_may_send_anything(content: dict[str, Any], kind: str, around: Surroundings) -> None:
    event = heard(content, kind)
    message = translate(event, around, NOW)
    assert message is None or message.sender.id == ANNA
    assert refers_to(event) is None or isinstance(refers_to(event), str)


def test_numbers() -> None:
    assert [number_of(words) for words in ("1", " 12. ", "10)", "🔟", "٣", "123", "", "x")] == [
        1,
        12,
        10,
        10,
        None,
        None,
        None,
        None,
    ]


def test_servers() -> None:
    assert [server_of(id) for id in (ANNA, "@x:localhost:8448", "!kamer", "")] == [
        "gemeente.example",
        "localhost:8448",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("content", "around", "is_so"),
    [
        (text("hallo"), PRIVATE, True),
        (text("hallo"), APART, True),
        (text("!bondje hallo"), SHARED, True),
        (text("iets onder elkaar"), SHARED, False),
        (text("hallo"), replace(PRIVATE, is_encrypted=False), False),
        (edit("hallo"), PRIVATE, False),
        ({"msgtype": "m.notice", "body": "hallo"}, PRIVATE, False),
        ({"msgtype": "m.image", "body": "foto.jpg"}, PRIVATE, True),
        ({}, PRIVATE, False),
    ],
)
def test_what_anybody_could_have_said(content: dict[str, Any], around: Surroundings, is_so: bool) -> None:
    assert is_unprotected(heard(content, sender_key=None), around) is is_so
    assert not is_unprotected(heard(content), around)
