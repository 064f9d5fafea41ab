"""After a send that ended without an answer: said once, whether Slack had taken it or not."""

from collections.abc import AsyncIterator

import pytest

from bot.errors import DelayedError, RefusedError
from bot.messages import Conversation, Outgoing
from tests.adapters.slack.voice import Voice, voice_in
from tests.slack.faults import CUT, SILENT, Fault, broken, calls_to, limited, refused
from tests.slack.seeding import scopes_of_manifest
from tests.slack.workspace import SlackWorkspace

POSTS = calls_to("chat.postMessage")
HISTORY = calls_to("conversations.history", "conversations.replies")
UNANSWERED = [CUT, SILENT, broken(500), broken(503)]


@pytest.fixture
async def voice(slack: SlackWorkspace) -> AsyncIterator[Voice]:
    async with voice_in(slack) as voice:
        yield voice


async def place(voice: Voice, where: str) -> Conversation:
    if where == "private":
        return voice.private("anna")
    if where == "group":
        return await voice.messenger.open(voice.together("anna", "bram"))
    thread = await voice.slack.person("anna").posts(voice.slack.channels["vragen"], "Wie weet dit?")
    return voice.channel("vragen", thread)


async def fails(voice: Voice, to: Conversation, fault: Fault, *, maybe_said: bool = False) -> DelayedError:
    voice.slack.server.faults.next(fault, when=POSTS)
    with pytest.raises(DelayedError) as caught:
        await voice.says("Dag", to, maybe_said=maybe_said)
    return caught.value


@pytest.mark.parametrize("where", ["private", "group", "thread"])
@pytest.mark.parametrize("is_taken", [True, False])
@pytest.mark.parametrize("fault", UNANSWERED, ids=["cut", "silent", "500", "503"])
async def test_said_once_wherever_it_is(voice: Voice, fault: Fault, is_taken: bool, where: str) -> None:
    to = await place(voice, where)
    error = await fails(voice, to, fault.once_taken() if is_taken else fault)
    assert error.maybe_said
    voice.restart()
    await voice.says("Dag", to, maybe_said=True)
    await voice.says("Dag", to, maybe_said=True)
    assert await voice.said(to) == ["Dag"]
    assert len(voice.slack.server.calls_to("chat.postMessage")) == (1 if is_taken else 2)


async def test_what_cannot_have_been_said_is_not_looked_for(voice: Voice) -> None:
    await voice.says("Dag", voice.private("anna"))
    error = await fails(voice, voice.private("anna"), limited())
    assert not error.maybe_said
    assert not voice.slack.server.calls_to("conversations.history")


async def test_without_a_connection_nothing_was_said(voice: Voice) -> None:
    voice.installed.by_id[voice.team].client.base_url = "http://127.0.0.1:9/api/"
    with pytest.raises(DelayedError) as caught:
        await voice.says("Dag", voice.private("anna"))
    assert not caught.value.maybe_said


async def test_the_same_words_under_another_key_are_something_else(voice: Voice) -> None:
    await voice.says("Dag", voice.private("anna"), key="1")
    await voice.says("Dag", voice.private("anna"), key="2", maybe_said=True)
    assert await voice.said(voice.private("anna")) == ["Dag", "Dag"]


async def test_somebody_elses_message_settles_nothing(voice: Voice) -> None:
    anna = voice.slack.person("anna")
    metadata = {"event_type": "bondje_said", "event_payload": {"key": "een/0"}}
    await voice.slack.ask("chat.postMessage", anna.token, channel=anna.direct.id, text="Nep", metadata=metadata)
    await voice.says("Dag", voice.private("anna"), maybe_said=True)
    assert await voice.said(voice.private("anna")) == ["Dag"]


@pytest.mark.parametrize("fault", [CUT, SILENT, broken(), limited()], ids=["cut", "silent", "500", "429"])
@pytest.mark.parametrize("method", ["conversations.open", "conversations.history"])
async def test_doubt_lasts_until_slack_has_settled_it(voice: Voice, method: str, fault: Fault) -> None:
    to = voice.private("anna")
    await fails(voice, to, CUT.once_taken())
    voice.restart()
    voice.slack.server.faults.next(fault, when=calls_to(method))
    with pytest.raises(DelayedError) as caught:
        await voice.says("Dag", to, maybe_said=True)
    assert caught.value.maybe_said
    voice.clock.passes(minutes=1)
    await voice.says("Dag", to, maybe_said=True)
    assert await voice.said(to) == ["Dag"]


async def test_once_it_is_settled_there_is_no_doubt_any_more(voice: Voice) -> None:
    to = voice.private("anna")
    await fails(voice, to, CUT)
    assert not (await fails(voice, to, limited(), maybe_said=True)).maybe_said


async def test_it_is_found_far_back(voice: Voice) -> None:
    to = voice.private("anna")
    await fails(voice, to, CUT.once_taken())
    anna = voice.slack.person("anna")
    for number in range(450):
        await anna.posts(anna.direct, f"{number}")
    await voice.says("Dag", to, maybe_said=True)
    assert len(voice.slack.server.calls_to("conversations.history")) == 3
    assert await voice.said(to) == ["Dag"]


async def test_a_search_goes_on_where_slack_made_it_stop(voice: Voice) -> None:
    to = voice.private("anna")
    await fails(voice, to, CUT.once_taken())
    anna = voice.slack.person("anna")
    for number in range(450):
        await anna.posts(anna.direct, f"{number}")
    first = calls_to("conversations.history")
    for _ in range(2):
        voice.slack.server.faults.next(limited(60), when=lambda call: first(call) and "cursor" in call.arguments)
        with pytest.raises(DelayedError):
            await voice.says("Dag", to, maybe_said=True)
        voice.clock.passes(minutes=1)
    await voice.says("Dag", to, maybe_said=True)
    assert await voice.said(to) == ["Dag"]
    cursors = [call.arguments.get("cursor") for call in voice.slack.server.calls_to("conversations.history")]
    assert cursors.count(None) == 1


async def test_a_thread_that_is_gone_holds_nothing_of_ours(voice: Voice) -> None:
    to = await place(voice, "thread")
    voice.slack.server.faults.next(refused("thread_not_found"), when=HISTORY)
    await voice.says("Dag", to, maybe_said=True)
    assert await voice.said(to) == ["Dag"]


async def test_a_channel_we_were_put_out_of_ends_it(voice: Voice) -> None:
    to = await place(voice, "thread")
    voice.slack.server.faults.next(refused("not_in_channel"), when=HISTORY)
    with pytest.raises(RefusedError):
        await voice.says("Dag", to, maybe_said=True)


async def test_it_says_in_a_channel_that_was_learnt_wrongly(voice: Voice) -> None:
    voice.messenger.learn(voice.team, voice.slack.person("anna").id, "D0GONE")
    await voice.says("Dag", voice.private("anna"), maybe_said=True)
    assert await voice.said(voice.private("anna")) == ["Dag"]


async def test_it_is_let_go_of_before_another_process_takes_it(voice: Voice) -> None:
    to = voice.private("anna")
    voice.restart(patience=0.5)
    voice.slack.server.faults.next(SILENT.once_taken(), when=POSTS)
    with pytest.raises(DelayedError, match="too long") as caught:
        await voice.says("Dag", to)
    assert caught.value.maybe_said
    voice.restart()
    await voice.says("Dag", to, maybe_said=True)
    assert await voice.said(to) == ["Dag"]

    voice.restart(patience=0.5)
    voice.slack.server.faults.next(SILENT, when=HISTORY)
    with pytest.raises(DelayedError, match="too long"):
        await voice.messenger.was_said(Outgoing(key="een/0", conversation=to, to=(), text="Dag"), to)


async def test_opening_a_conversation_leaves_time_to_speak_there(voice: Voice) -> None:
    voice.restart(patience=0.5)
    voice.slack.server.faults.next(SILENT, when=calls_to("conversations.open"))
    with pytest.raises(DelayedError, match="too long"):
        await voice.messenger.open(voice.together("anna", "bram"))


class TestWithoutLeaveToLook:
    """The workspace gives fewer scopes than Bondje asks for."""

    @pytest.fixture
    def slack_scopes(self) -> list[str]:
        return [scope for scope in scopes_of_manifest() if not scope.endswith(":history")]

    @pytest.mark.parametrize("where", ["private", "group", "thread"])
    async def test_it_is_rather_said_once_too_few_than_twice(
        self, voice: Voice, where: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        to = await place(voice, where)
        await voice.says("Dag", to, maybe_said=True)
        assert not voice.slack.server.calls_to("chat.postMessage")
        assert caplog.records[-1].__dict__["reason"] == "missing_scope"
