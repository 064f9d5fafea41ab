"""Files come after the words they go with, once."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.errors import DelayedError, RefusedError
from bot.messages import Conversation, File
from tests.adapters.slack.voice import Voice, voice_in
from tests.slack.calls import Payload
from tests.slack.faults import CUT, SILENT, Fault, broken, calls_to, limited, refused
from tests.slack.workspace import SlackWorkspace

DATA = File(name="mijn-gegevens.json", media_type="application/json", text='{"naam": "Anna é 😀"}')
MORE = File(name="overzicht.md", media_type="text/markdown", text="# Overzicht\n")
TICKET, DONE = "files.getUploadURLExternal", "files.completeUploadExternal"


@pytest.fixture
async def voice(slack: SlackWorkspace) -> AsyncIterator[Voice]:
    async with voice_in(slack) as voice:
        yield voice


async def sends(voice: Voice, *files: File, text: str = "Dit bewaar ik.", maybe_said: bool = False) -> None:
    await voice.says(text, voice.private("anna"), files=files, maybe_said=maybe_said)


async def fails(voice: Voice, *files: File, maybe_said: bool = False) -> DelayedError:
    with pytest.raises(DelayedError) as caught:
        await sends(voice, *files, maybe_said=maybe_said)
    return caught.value


async def shared(voice: Voice, to: Conversation | None = None) -> list[Payload]:
    """The files in the conversation, from old to new."""
    where = to or voice.private("anna")
    channel = where.id.partition("/")[2] if where.is_shared else voice.slack.person("anna").direct.id
    messages = await voice.slack.messages(channel, voice.slack.bot_token, where.thread)
    return [file for message in messages for file in message.get("files", ())]


async def test_words_and_then_files(voice: Voice) -> None:
    await sends(voice, DATA, MORE)
    said = await voice.slack.person("anna").reads()
    assert [(one.text, len(one.raw.get("files", ()))) for one in said] == [("Dit bewaar ik.", 0), ("", 1), ("", 1)]
    data, more = await shared(voice)
    assert (data["name"], more["name"]) == (DATA.name, MORE.name)
    assert data["title"].startswith("mijn-gegevens.json (")
    assert data["title"] != more["title"]
    assert data["size"] == len(DATA.text.encode())


async def test_the_content_is_what_was_sent(voice: Voice) -> None:
    await sends(voice, DATA)
    (file,) = await shared(voice)
    address = file["url_private_download"].replace("//localhost:", "//127.0.0.1:")
    headers = {"Authorization": f"Bearer {voice.slack.person('anna').token}"}
    async with aiohttp.ClientSession() as session, session.get(address, headers=headers) as answer:
        assert await answer.text("utf-8") == DATA.text


async def test_in_a_thread_the_file_is_in_the_thread(voice: Voice) -> None:
    thread = await voice.slack.person("anna").posts(voice.slack.channels["vragen"], "Wie weet dit?")
    to = voice.channel("vragen", thread)
    await voice.says("Kijk", to, files=[MORE])
    assert [file["name"] for file in await shared(voice, to)] == [MORE.name]
    assert await shared(voice, voice.channel("vragen")) == []


async def test_a_file_needs_no_words(voice: Voice) -> None:
    await sends(voice, DATA, text="")
    await sends(voice, DATA, text="", maybe_said=True)
    assert len(await shared(voice)) == 1
    assert not voice.slack.server.calls_to("chat.postMessage")


@pytest.mark.parametrize("is_taken", [True, False])
@pytest.mark.parametrize("fault", [CUT, SILENT, broken()], ids=["cut", "silent", "500"])
@pytest.mark.parametrize("method", ["chat.postMessage", TICKET, DONE])
async def test_after_a_doubtful_end_nothing_is_there_twice(
    voice: Voice, method: str, fault: Fault, is_taken: bool
) -> None:
    voice.slack.server.faults.next(fault.once_taken() if is_taken else fault, when=calls_to(method))
    assert (await fails(voice, DATA, MORE)).maybe_said
    voice.restart()
    await sends(voice, DATA, MORE, maybe_said=True)
    assert (await voice.said(voice.private("anna")))[0] == "Dit bewaar ik."
    assert (await voice.said(voice.private("anna"))).count("Dit bewaar ik.") == 1
    assert [file["name"] for file in await shared(voice)] == [DATA.name, MORE.name]


async def test_when_the_second_fails_the_first_is_not_sent_again(voice: Voice) -> None:
    second = calls_to(DONE)
    voice.slack.server.faults.next(limited(2), when=lambda call: second(call) and "overzicht" in str(call.arguments))
    assert (await fails(voice, DATA, MORE)).maybe_said
    voice.clock.passes(seconds=2)
    await sends(voice, DATA, MORE, maybe_said=True)
    assert [file["name"] for file in await shared(voice)] == [DATA.name, MORE.name]


async def test_an_upload_that_cannot_be_done_is_tried_again(voice: Voice) -> None:
    ticket = voice.slack.server.calls_to
    voice.slack.server.faults.next(refused("file_not_found"), when=calls_to(DONE))
    assert (await fails(voice, DATA)).maybe_said
    await sends(voice, DATA, maybe_said=True)
    assert len(await shared(voice)) == 1
    assert len(ticket(TICKET)) == 2


async def test_a_file_that_slack_will_not_have_is_given_up(voice: Voice) -> None:
    voice.slack.server.faults.next(refused("file_upload_size_restricted"), when=calls_to(TICKET))
    with pytest.raises(RefusedError):
        await sends(voice, DATA)
    assert await voice.said(voice.private("anna")) == ["Dit bewaar ik."]
