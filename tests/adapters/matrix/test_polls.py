"""Polls on a real Synapse, before a client as strict as Element: what it shows, and what its votes do."""

from dataclasses import replace
from typing import Any

import pytest

from adapters.matrix import voting
from adapters.matrix.places import private_conversation, shared_conversation
from adapters.matrix.polls import END, START
from bot.messages import Earlier, Option, Outgoing, Poll, Votes
from tests.adapters.matrix.conversing import outgoing
from tests.adapters.matrix.whole import Bondje, Home
from tests.matrix import contents
from tests.matrix.calls import Call
from tests.matrix.fixtures import MatrixPeople
from tests.matrix.heard import Heard, Payload
from tests.matrix.person import Person
from tests.matrix.proxy import Proxy

STABLE = "m.poll.response"


def _asking(key: str, to: Person, *, most: int = 1, closes: bool = False) -> Outgoing:
    labels = ("ma 1 februari", "di 2 februari", "wo 3 februari", "Geen van deze")
    options = tuple(
        Option(number=number, label=label, closes=closes, is_moment=number < len(labels))
        for number, label in enumerate(labels, start=1)
    )
    question = Poll(question="Wanneer schikt het **jou**?", most=most)
    return replace(outgoing(key, "Kies een dag.", to), options=options, poll=question)


async def _asks(bondje: Bondje, anna: Person, *, most: int = 1) -> Heard:
    asking = _asking("een/0", anna, most=most)
    await bondje.matrix.messenger.send(asking, private_conversation(anna.id), maybe_said=False)
    return await anna.hears(type=START, sender=bondje.id)


def _vote(poll: Heard, *answers: Any, stable: bool) -> dict[str, Any]:  # noqa: ANN401 - also what is no answer
    relation = {"m.relates_to": {"rel_type": "m.reference", "event_id": poll.id}}
    if stable:
        return {"m.selections": list(answers), **relation}
    return {"org.matrix.msc3381.poll.response": {"answers": list(answers)}, **relation}


async def test_a_client_shows_what_is_asked(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        await bondje.meets(anna)
        poll = await _asks(bondje, anna, most=2)
        assert (poll.encrypted, poll.shield) == (True, 0)
        shown = await anna.sees_poll(poll)
        assert shown == {
            "question": "Wanneer schikt het jou?",
            "answers": [["1", "ma 1 februari"], ["2", "di 2 februari"], ["3", "wo 3 februari"]],
            "most": 2,
            "disclosed": True,
            "ended": False,
            "votes": {},
        }
        assert poll.content["m.poll"]["answers"][0] == {"m.id": "1", "m.text": [{"body": "ma 1 februari"}]}
        assert poll.content["m.text"][0]["body"].startswith("Wanneer schikt het jou?\n1. ma 1 februari")
        words = await anna.hears("Kies een dag.", sender=bondje.id)
        assert "4. Geen van deze" in words.text


@pytest.mark.parametrize("stable", [False, True], ids=["unstable", "stable"])
async def test_a_vote_reaches_the_core(matrix: MatrixPeople, home: Home, stable: bool) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        poll = await _asks(bondje, anna, most=2)
        kind = STABLE if stable else contents.POLL_ANSWERS[poll.type]
        for answers in (["3", "1"], ["1", "2", "3"], ["2", "9"], []):
            await anna.sends(room, kind, _vote(poll, *answers, stable=stable))
        heard = await bondje.overheard.hears(4)
        assert [message.votes for message in heard] == [
            Votes(numbers=(3, 1), offer="een/0"),
            Votes(numbers=(1, 2), offer="een/0"),
            Votes(numbers=(), offer="een/0"),
            Votes(numbers=(), offer="een/0"),
        ]
        assert {message.conversation for message in heard} == {private_conversation(anna.id)}
        assert all(message.id for message in heard)


async def test_a_client_counts_the_last_vote_as_we_do(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        await bondje.meets(anna)
        poll = await _asks(bondje, anna)
        await anna.votes(poll, "1")
        await anna.votes(poll, "2")
        heard = await bondje.overheard.hears(2)
        assert heard[-1].votes == Votes(numbers=(2,), offer="een/0")
        shown = await anna.sees_poll(poll)
        assert shown is not None
        assert shown["votes"] == {anna.id: ["2"]}


async def test_votes_given_while_the_bot_was_away_count_once(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        poll = await _asks(bondje, anna)
    for answer in ("1", "2", "3"):
        await anna.votes(poll, answer)
    async with home.running(matrix.homeserver.url) as bondje:
        await anna.says(room, "klaar")
        heard = await bondje.overheard.hears(2)
        assert [(message.text, message.votes) for message in heard] == [
            ("", Votes(numbers=(3,), offer="een/0")),
            ("klaar", None),
        ]


async def test_the_end_of_a_poll_is_found_behind_all_that_came_since(
    matrix: MatrixPeople, home: Home, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voting, "_A_PAGE", "1")

    def add_rubbish(call: Call, answer: Payload) -> None:
        if "m.reference" in call.words:
            odd = {"type": "m.room.encrypted", "event_id": 1, "sender": 2, "content": 3, "unsigned": 4}
            answer["chunk"] = ["", odd, *answer["chunk"]]

    proxy.lie = add_rubbish
    anna = await matrix.person("anna")
    async with home.running(proxy.url) as bondje:
        room = await bondje.meets(anna)
        asking = _asking("een/0", anna, closes=True)
        await bondje.matrix.messenger.send(asking, private_conversation(anna.id), maybe_said=False)
        poll = await anna.hears(type=START, sender=bondje.id)
        await anna.votes(poll, "1")
        await anna.hears(type=END, sender=bondje.id)
    async with home.running(proxy.url) as bondje:
        await anna.sends(room, STABLE, _vote(poll, "2", stable=True))
        await anna.says(room, "klaar")
        heard = await bondje.overheard.hears(1)
        assert [message.text for message in heard] == ["klaar"]
        assert len([call for call in proxy.calls if "m.reference" in call.words]) > 1


async def test_what_is_not_asked_any_more_says_so_and_its_poll_is_over(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        asking = replace(_asking("een/0", anna, most=3), may_change=True)
        event = await bondje.matrix.messenger.send(asking, private_conversation(anna.id), maybe_said=False)
        poll = await anna.hears(type=START, sender=bondje.id)
        over = replace(
            outgoing("twee/0", "Deze vraag is voorbij.", anna), earlier=Earlier(key="een/0", id=event, or_nothing=True)
        )
        for _ in range(2):
            await bondje.matrix.messenger.send(over, private_conversation(anna.id), maybe_said=True)
        changed = await anna.hears("Deze vraag is voorbij.", sender=bondje.id)
        assert changed.edits == event
        await anna.hears(type=END, sender=bondje.id)
        shown = await anna.sees_poll(poll)
        assert shown is not None
        assert shown["ended"]
        await anna.says(room, "klaar")


async def test_a_poll_of_somebody_else_is_none_of_ours(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.sends(room, START, contents.poll("Koffie?", "Ja", "Nee"))
        mine = await anna.hears(type=START, sender=anna)
        await anna.votes(mine, "1")
        await anna.says(room, "klaar")
        heard = await bondje.overheard.hears(1)
        assert [message.text for message in heard] == ["klaar"]


async def test_what_is_said_again_asks_no_second_time(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        await bondje.meets(anna)
        poll = await _asks(bondje, anna)
        asking, place = _asking("een/0", anna), private_conversation(anna.id)
        assert await bondje.matrix.messenger.was_said(asking, place)
    async with home.running(matrix.homeserver.url) as bondje:
        await bondje.matrix.messenger.send(asking, place, maybe_said=True)
        await bondje.matrix.messenger.send(outgoing("twee", "klaar", anna), place, maybe_said=False)
        await anna.hears("klaar")
        assert [each.id for each in anna.timeline.values() if each.type == START] == [poll.id]


async def test_where_polls_are_forbidden_the_numbers_do(matrix: MatrixPeople, home: Home) -> None:
    anna = await matrix.person("anna")
    async with home.running(matrix.homeserver.url) as bondje:
        forbidden = {"events": {START: 100}}
        room = await anna.opens("BIO2", invites=[bondje.id], encrypted=False, power_level_content_override=forbidden)
        await bondje.comes(anna, room)
        place = shared_conversation(room, is_encrypted=False)
        asking = replace(_asking("een/0", anna), conversation=place)
        await bondje.matrix.messenger.send(asking, place, maybe_said=False)
        assert "1. ma 1 februari" in (await anna.hears("Kies een dag.", sender=bondje.id)).text


@pytest.mark.parametrize("is_restarted", [False, True], ids=["at once", "restarted"])
@pytest.mark.parametrize("by", ["vote", "number", "reaction"])
async def test_a_day_is_chosen_and_the_poll_is_over(
    matrix: MatrixPeople, home: Home, by: str, is_restarted: bool
) -> None:
    anna = await matrix.person("anna")

    async def choose() -> None:
        match by:
            case "vote":
                await anna.votes(poll, "2")
            case "number":
                await anna.says(room, "2")
            case _:
                await anna.reacts(room, words, "2️⃣")

    async with home.running(matrix.homeserver.url) as bondje:
        room = await bondje.meets(anna)
        await anna.says(room, "hallo")
        await anna.hears(sender=bondje.id)
        await anna.says(room, "1")
        await anna.hears(sender=bondje.id, matching=lambda heard: heard.edits is None)
        await anna.says(room, "pauze tot sint-juttemis")
        words = await anna.hears("Ik begrijp niet tot welke dag", sender=bondje.id)
        poll = await anna.hears(type=START, sender=bondje.id)
        if not is_restarted:
            await choose()
            await _ends(anna, bondje, words, poll)
            assert _votes(bondje) == (by == "vote")
    if is_restarted:
        await choose()
        async with home.running(matrix.homeserver.url) as bondje:
            await _ends(anna, bondje, words, poll)
            assert _votes(bondje) == (by == "vote")
    assert not anna.unreadable


async def _ends(anna: Person, bondje: Bondje, words: Heard, poll: Heard) -> None:
    await anna.hears("Je hebt pauze tot", sender=bondje.id)
    shown = await anna.hears("✓", sender=bondje.id, matching=lambda heard: heard.edits == words.id)
    chosen = shown.text.partition("✓ ")[2]
    end = await anna.hears(type=END, sender=bondje.id)
    assert (end.encrypted, end.content["m.text"]) == (True, [{"body": f"✓ {chosen}"}])
    seen = await anna.sees_poll(poll)
    assert seen is not None
    assert seen["ended"]
    await anna.votes(poll, "1")
    await anna.says(poll.room, "mijn profiel")
    await anna.hears("Je hebt pauze tot", sender=bondje.id)


def _votes(bondje: Bondje) -> int:
    """How many counted: none after the end."""
    return sum(message.votes is not None for message in bondje.overheard.messages)
