"""A place apart for one person is a thread; what was said there can be changed and taken back."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from adapters.slack import PLATFORM
from bot.errors import DelayedError, GoneError, RefusedError
from bot.messages import Account, Conversation, Earlier, Outgoing, Platform
from tests.adapters.slack.voice import Voice, voice_in
from tests.slack.faults import CUT, broken, calls_to, limited, refused
from tests.slack.said import Said
from tests.slack.workspace import SlackWorkspace

POSTS, UPDATES, DELETIONS = calls_to("chat.postMessage"), calls_to("chat.update"), calls_to("chat.delete")
WORDS = "Bram: <!channel> *vet*"


@pytest.fixture
async def voice(slack: SlackWorkspace) -> AsyncIterator[Voice]:
    async with voice_in(slack) as voice:
        yield voice


async def says(
    voice: Voice,
    to: Conversation,
    text: str,
    *,
    key: str = "een/0",
    earlier: Earlier | None = None,
    maybe_said: bool = False,
) -> str | None:
    outgoing = Outgoing(key=key, conversation=to, to=(), text=text, may_change=earlier is None, earlier=earlier)
    return await voice.messenger.send(outgoing, to, maybe_said=maybe_said)


async def reads(voice: Voice, to: Conversation) -> list[Said]:
    return await voice.slack.person("anna").reads(thread=to.thread)


async def shown(voice: Voice, to: Conversation) -> list[str]:
    """What stands below the first message."""
    return [said.shown for said in (await reads(voice, to))[1:]]


async def test_it_is_a_thread_that_names_what_it_is_about(voice: Voice) -> None:
    together = replace(voice.together("anna"), title="ENSIA & <!channel> **alles**")
    opened = await voice.messenger.open(together)
    assert (opened.platform, opened.id, opened.is_shared) == (PLATFORM, voice.private("anna").id, False)
    (first,) = await voice.slack.person("anna").reads()
    assert opened.thread == first.ts
    assert "ENSIA & <!channel> **alles**" in first.shown
    assert "&lt;!channel&gt;" in first.text
    id = await says(voice, opened, "Hoi")
    (_, said) = await reads(voice, opened)
    assert (said.ts, said.shown) == (id, "Hoi")
    # The private conversation goes on as it was.
    await voice.says("Dag", voice.private("anna"), key="twee/0")
    assert len(await voice.slack.person("anna").reads()) == 2


async def test_the_same_key_opens_the_same_also_after_a_crash(voice: Voice) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    voice.restart()
    assert await voice.messenger.open(voice.together("anna")) == opened
    another = await voice.messenger.open(replace(voice.together("anna"), key="andere"))
    assert another.thread != opened.thread
    assert len(voice.slack.server.calls_to("chat.postMessage")) == 2


@pytest.mark.parametrize("is_taken", [True, False])
async def test_one_whose_opening_was_not_answered_is_opened_once(voice: Voice, is_taken: bool) -> None:
    voice.slack.server.faults.next(CUT.once_taken() if is_taken else CUT, when=POSTS)
    with pytest.raises(DelayedError):
        await voice.messenger.open(voice.together("anna"))
    opened = await voice.messenger.open(voice.together("anna"))
    (first,) = await voice.slack.person("anna").reads()
    assert opened.thread == first.ts


async def test_where_we_may_not_look_it_is_opened_all_the_same(voice: Voice) -> None:
    voice.slack.server.faults.next(refused("missing_scope"), when=calls_to("conversations.history"))
    assert (await voice.messenger.open(voice.together("anna"))).thread


async def test_with_somebody_who_has_gone_there_is_no_place(voice: Voice) -> None:
    voice.slack.server.faults.always(refused("user_disabled"), when=calls_to("conversations.open"))
    with pytest.raises(GoneError):
        await voice.messenger.open(voice.together("anna"))


async def test_nor_with_somebody_of_another_platform(voice: Voice) -> None:
    stranger = Account(platform=Platform("matrix"), id="@bram:example.org")
    for accounts in [(stranger,), (voice.account("anna"), stranger)]:
        with pytest.raises(RefusedError):
            await voice.messenger.open(replace(voice.together("anna"), accounts=accounts))


async def test_what_was_said_is_changed_in_its_place(voice: Voice) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    id = await says(voice, opened, "tien uur")
    await says(voice, opened, "tot dan", key="twee/0")
    earlier = Earlier(key="een/0", id=id)
    assert await says(voice, opened, WORDS, key="drie/0", earlier=earlier) == id
    # Done once more, after an attempt without an answer, it is the same.
    assert await says(voice, opened, WORDS, key="drie/0", earlier=earlier, maybe_said=True) == id
    assert await shown(voice, opened) == [WORDS, "tot dan"]
    (_, changed, _) = await reads(voice, opened)
    assert "&lt;!channel&gt;" in changed.text
    assert changed.key == "drie/0"


async def test_what_was_taken_back_is_not_there_any_more(voice: Voice) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    id = await says(voice, opened, "tien uur")
    await says(voice, opened, "tot dan", key="twee/0")
    earlier = Earlier(key="een/0", id=id, is_removed=True)
    for is_again in (False, True):
        assert await says(voice, opened, "teruggetrokken", key="drie/0", earlier=earlier, maybe_said=is_again) == id
    assert await shown(voice, opened) == ["teruggetrokken", "tot dan"]


@pytest.mark.parametrize("error", ["edit_window_closed", "cant_update_message"])
async def test_where_nothing_may_be_changed_it_is_deleted(voice: Voice, error: str) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    id = await says(voice, opened, "tien uur")
    await says(voice, opened, "tot dan", key="twee/0")
    voice.slack.server.faults.always(refused(error), when=UPDATES)
    earlier = Earlier(key="een/0", id=id, is_removed=True)
    for is_again in (False, True):
        await says(voice, opened, "teruggetrokken", key="drie/0", earlier=earlier, maybe_said=is_again)
    assert await shown(voice, opened) == ["tot dan", "teruggetrokken"]


@pytest.mark.parametrize("error", ["compliance_exports_prevent_deletion", "cant_delete_message"])
async def test_where_nothing_may_be_deleted_either_it_is_told_at_least(voice: Voice, error: str) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    id = await says(voice, opened, "tien uur")
    voice.slack.server.faults.always(refused("edit_window_closed"), when=UPDATES)
    voice.slack.server.faults.always(refused(error), when=DELETIONS)
    earlier = Earlier(key="een/0", id=id, is_removed=True)
    await says(voice, opened, "teruggetrokken", key="twee/0", earlier=earlier)
    assert await shown(voice, opened) == ["tien uur", "teruggetrokken"]


@pytest.mark.parametrize("error", ["message_not_found", "cant_update_message", "edit_window_closed"])
async def test_what_cannot_be_changed_is_said_as_something_new(voice: Voice, error: str) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    id = await says(voice, opened, "tien uur")
    voice.slack.server.faults.always(refused(error), when=UPDATES)
    earlier = Earlier(key="een/0", id=id)
    for is_again in (False, True):
        changed = await says(voice, opened, "elf uur", key="twee/0", earlier=earlier, maybe_said=is_again)
        assert changed == (await reads(voice, opened))[-1].ts
    assert await shown(voice, opened) == ["tien uur", "elf uur"]


async def test_nor_is_what_nobody_knows_the_id_of(voice: Voice) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    await says(voice, opened, "elf uur", key="twee/0", earlier=Earlier(key="een/0"))
    assert await shown(voice, opened) == ["elf uur"]
    assert not voice.slack.server.calls_to("chat.update", "chat.delete")


@pytest.mark.parametrize("fault", [CUT, broken(503), limited()], ids=["cut", "503", "limited"])
async def test_a_change_that_is_not_answered_is_made_again(voice: Voice, fault: object) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    id = await says(voice, opened, "tien uur")
    voice.slack.server.faults.next(fault, when=UPDATES)  # type: ignore[arg-type]
    earlier = Earlier(key="een/0", id=id)
    with pytest.raises(DelayedError):
        await says(voice, opened, "elf uur", key="twee/0", earlier=earlier)
    voice.clock.passes(minutes=1)
    assert await says(voice, opened, "elf uur", key="twee/0", earlier=earlier, maybe_said=True) == id
    assert await shown(voice, opened) == ["elf uur"]


async def test_a_change_that_cannot_be_shown_is_made_plainly(voice: Voice) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    id = await says(voice, opened, "**tien** uur")
    voice.slack.server.faults.next(refused("invalid_blocks"), when=UPDATES)
    await says(voice, opened, "**elf** uur", key="twee/0", earlier=Earlier(key="een/0", id=id))
    (_, said) = await reads(voice, opened)
    assert (said.text, said.blocks) == ("elf uur", [])


async def test_what_is_found_to_have_been_said_is_known_by_its_id(voice: Voice) -> None:
    opened = await voice.messenger.open(voice.together("anna"))
    id = await says(voice, opened, "Hoi")
    voice.restart()
    assert await says(voice, opened, "Hoi", maybe_said=True) == id
    assert await shown(voice, opened) == ["Hoi"]
