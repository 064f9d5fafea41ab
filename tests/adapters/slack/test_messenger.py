"""What is said arrives, in private, in a thread and in a group."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from adapters.slack import PLATFORM
from adapters.slack.buttons import read_pick
from adapters.slack.channels import Channels
from adapters.slack.clients import Clients
from bot.errors import DelayedError, GoneError, RefusedError
from bot.markup import literal
from bot.messages import Option, Pick, Together
from tests.adapters.slack.voice import Voice, voice_in
from tests.slack.emulators import Emulators
from tests.slack.faults import calls_to, limited, refused
from tests.slack.workspace import SlackWorkspace, workspace_in

NASTY = "<!channel> <@U1> <https://example.org|klik> *vet* & co"


@pytest.fixture
async def voice(slack: SlackWorkspace) -> AsyncIterator[Voice]:
    async with voice_in(slack) as voice:
        yield voice


async def test_something_private_arrives_with_its_buttons(voice: Voice) -> None:
    options = (Option(number=1, label="Ja"), Option(number=2, label="Nee"))
    await voice.says(f"Dag **Anna**! {literal(NASTY)}", voice.private("anna"), options=options)
    (said,) = await voice.slack.person("anna").reads()
    assert f"Dag Anna! {NASTY}" in said.shown
    assert (
        said.text
        == "Dag Anna! &lt;!channel&gt; &lt;@U1&gt; &lt;https://example.org|klik&gt; *vet* &amp; co\n\n1. Ja\n2. Nee"
    )
    assert (said.raw["parse"], said.raw["mrkdwn"], said.raw["link_names"]) == ("none", False, False)
    assert [read_pick(button.element) for button in said.buttons] == [
        Pick(number=1, offer="een/0"),
        Pick(number=2, offer="een/0"),
    ]
    assert said.key == "een/0"
    assert voice.spoken_to == [(voice.team, voice.slack.person("anna").id)]


async def test_the_private_conversation_is_asked_for_once(voice: Voice) -> None:
    for number in range(3):
        await voice.says("Dag", voice.private("anna"), key=f"{number}")
    assert len(voice.slack.server.calls_to("conversations.open")) == 1


async def test_of_the_private_conversations_those_used_last_are_remembered(voice: Voice) -> None:
    voice.messenger._channels = Channels(voice.messenger._calls, most=1)
    for number, name in enumerate(("anna", "anna", "bram", "bram", "anna")):
        await voice.says("Dag", voice.private(name), key=f"{number}")
    assert len(voice.slack.server.calls_to("conversations.open")) == 3


async def test_where_somebody_wrote_need_not_be_asked(voice: Voice) -> None:
    anna = voice.slack.person("anna")
    voice.messenger.learn(voice.team, anna.id, anna.direct.id)
    await voice.says("Dag", voice.private("anna"))
    assert not voice.slack.server.calls_to("conversations.open")
    assert [said.text for said in await anna.reads()] == ["Dag"]


@pytest.mark.parametrize("error", ["channel_not_found", "is_archived", "not_in_channel"])
async def test_a_private_conversation_that_is_not_there_is_opened_anew(voice: Voice, error: str) -> None:
    await voice.says("Een", voice.private("anna"), key="1")
    voice.slack.server.faults.next(refused(error), when=calls_to("chat.postMessage"))
    await voice.says("Twee", voice.private("anna"), key="2")
    assert await voice.said(voice.private("anna")) == ["Een", "Twee"]
    assert len(voice.slack.server.calls_to("conversations.open")) == 2


async def test_a_private_conversation_that_stays_closed_is_nobodys(voice: Voice) -> None:
    voice.slack.server.faults.always(refused("is_archived"), when=calls_to("chat.postMessage"))
    with pytest.raises(GoneError):
        await voice.says("Dag", voice.private("anna"))
    assert len(voice.slack.server.calls_to("chat.postMessage")) == 2


@pytest.mark.parametrize("error", ["user_disabled", "user_not_found"])
async def test_somebody_who_has_gone(voice: Voice, error: str) -> None:
    voice.slack.server.faults.always(refused(error), when=calls_to("conversations.open"))
    with pytest.raises(GoneError):
        await voice.says("Dag", voice.private("anna"))
    assert voice.spoken_to == []


async def test_a_workspace_that_removed_bondje(voice: Voice) -> None:
    voice.installed.by_id.clear()
    with pytest.raises(GoneError):
        await voice.says("Dag", voice.private("anna"))


async def test_an_answer_in_a_thread_is_there_and_only_there(voice: Voice) -> None:
    anna = voice.slack.person("anna")
    thread = await anna.posts(voice.slack.channels["vragen"], "Wie weet dit?")
    await voice.says("Bram weet dit.", voice.channel("vragen", thread))
    assert await voice.said(voice.channel("vragen", thread)) == ["Bram weet dit."]
    assert await voice.said(voice.channel("vragen")) == []
    assert voice.slack.server.calls_to("chat.postMessage")[-1].arguments["reply_broadcast"] == "false"
    assert voice.spoken_to == []


@pytest.mark.parametrize("error", ["not_in_channel", "is_archived", "channel_not_found", "restricted_action"])
async def test_a_channel_that_is_closed_to_us(voice: Voice, error: str) -> None:
    voice.slack.server.faults.next(refused(error), when=calls_to("chat.postMessage"))
    with pytest.raises(RefusedError) as caught:
        await voice.says("Dag", voice.channel("vragen"))
    assert not isinstance(caught.value, GoneError)
    assert len(voice.slack.server.calls_to("chat.postMessage")) == 1


@pytest.mark.parametrize("error", ["msg_too_long", "invalid_blocks", "msg_blocks_too_long", "too_many_attachments"])
async def test_what_cannot_be_shown_is_said_plainly(voice: Voice, error: str) -> None:
    voice.slack.server.faults.next(refused(error), when=calls_to("chat.postMessage"))
    await voice.says("**Dag**", voice.private("anna"), options=[Option(number=1, label="Ja")])
    (said,) = await voice.slack.person("anna").reads()
    assert (said.text, said.blocks, said.key) == ("Dag\n\n1. Ja", [], "een/0")


async def test_what_cannot_be_said_plainly_either_is_given_up(voice: Voice) -> None:
    voice.slack.server.faults.always(refused("msg_too_long"), when=calls_to("chat.postMessage"))
    with pytest.raises(RefusedError):
        await voice.says("Dag", voice.private("anna"))
    assert len(voice.slack.server.calls_to("chat.postMessage")) == 2


async def test_trouble_with_our_token_waits_for_the_operator(voice: Voice) -> None:
    voice.slack.server.revoked.add(voice.slack.bot_token)
    with pytest.raises(DelayedError) as caught:
        await voice.says("Dag", voice.private("anna"))
    assert caught.value.after is not None
    assert caught.value.after >= timedelta(minutes=10)
    assert not caught.value.maybe_said


async def test_a_limit_is_honoured_and_holds_up_nobody_else(voice: Voice) -> None:
    posts = calls_to("chat.postMessage")
    await voice.says("Een", voice.private("anna"), key="1")
    voice.slack.server.faults.next(limited(40), when=posts)
    for after in (40, 30):
        with pytest.raises(DelayedError) as caught:
            await voice.says("Twee", voice.private("anna"), key="2")
        assert (caught.value.after, caught.value.maybe_said) == (timedelta(seconds=after), False)
        voice.clock.passes(seconds=10)
    await voice.says("Dag", voice.private("bram"), key="3")
    assert len(voice.slack.server.calls_to("chat.postMessage")) == 3
    voice.clock.passes(seconds=20)
    await voice.says("Twee", voice.private("anna"), key="2")
    assert await voice.said(voice.private("anna")) == ["Een", "Twee"]


async def test_two_people_and_bondje_come_together(voice: Voice) -> None:
    opened = await voice.messenger.open(voice.together("anna", "bram"))
    assert opened.is_shared
    assert await voice.messenger.open(voice.together("bram", "anna")) == opened
    await voice.says("Dag Anna en Bram!", opened)
    channel = opened.id.partition("/")[2]
    for name in ("anna", "bram"):
        assert [said.text for said in await voice.slack.person(name).reads(channel)] == ["Dag Anna en Bram!"]


async def test_one_person_is_not_together(voice: Voice) -> None:
    with pytest.raises(RefusedError):
        await voice.messenger.open(voice.together("anna", "anna"))


@pytest.mark.parametrize("error", ["user_disabled", "user_not_found", "invalid_user_combination", "channel_not_found"])
async def test_nobody_is_left_in_peace_for_a_group_that_is_refused(voice: Voice, error: str) -> None:
    voice.slack.server.faults.always(refused(error), when=calls_to("conversations.open"))
    with pytest.raises(RefusedError) as caught:
        await voice.messenger.open(voice.together("anna", "bram"))
    assert not isinstance(caught.value, GoneError)


async def test_a_group_waits_while_slack_is_limited(voice: Voice) -> None:
    voice.slack.server.faults.next(limited(5), when=calls_to("conversations.open"))
    with pytest.raises(DelayedError):
        await voice.messenger.open(voice.together("anna", "bram"))


async def test_people_of_two_workspaces_do_not_come_together(voice: Voice, slack_emulators: Emulators) -> None:
    async with workspace_in(slack_emulators, voice.slack.server, team="T0PARTNER1") as partner:
        voice.add(partner)
        theirs = Voice(partner)
        accounts = (voice.account("anna"), theirs.account("bram"))
        together = Together(key="k", platform=PLATFORM, title="t", accounts=accounts)
        with pytest.raises(RefusedError):
            await voice.messenger.open(together)
        await voice.says("Dag", theirs.private("bram"))
        assert await theirs.said(theirs.private("bram")) == ["Dag"]


async def test_people_of_a_workspace_without_bondje_do_not_come_together(voice: Voice) -> None:
    together = voice.together("anna", "bram")
    voice.installed.by_id.clear()
    with pytest.raises(RefusedError):
        await voice.messenger.open(together)


async def test_nothing_is_tried_again_behind_the_back_of_the_outbox(voice: Voice) -> None:
    clients = Clients(voice.slack.server.url)
    try:
        assert clients.make().retry_handlers == []
    finally:
        await clients.close()


async def test_it_speaks_on_slack(voice: Voice) -> None:
    assert voice.messenger.platforms == {PLATFORM}
