"""Who is in a channel, as Slack tells it."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from adapters.slack import crowds
from adapters.slack.places import account_of, shared_conversation
from bot.errors import DelayedError, HiddenError
from bot.messages import Account
from bot.ports import Crowds
from tests.adapters.slack.voice import Voice, voice_in
from tests.slack.faults import calls_to, limited, refused
from tests.slack.seeding import scopes_of_manifest
from tests.slack.workspace import SlackWorkspace

_OWNER = "U000000001"
"""Who made the workspace: the emulator puts them everywhere."""
NAMES = ("anna", "bram", "carla", "daan")


@pytest.fixture
async def voice(slack: SlackWorkspace) -> AsyncIterator[Voice]:
    async with voice_in(slack) as voice:
        yield voice


async def accounts_in(voice: Voice, thread: str | None = None) -> frozenset[Account]:
    found = await voice.messenger.members_of(voice.channel("vragen", thread))
    assert found is not None
    return found - {account_of(voice.team, _OWNER)}


def test_the_voice_can_tell(slack: SlackWorkspace) -> None:
    assert isinstance(Voice(slack).messenger, Crowds)


async def test_everybody_in_a_channel_but_bondje(voice: Voice) -> None:
    assert await accounts_in(voice) == {voice.account(name) for name in NAMES}
    assert await accounts_in(voice, "1.2") == await accounts_in(voice)


async def test_many_come_in_pages(voice: Voice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowds, "_A_PAGE", 2)
    assert await accounts_in(voice) == {voice.account(name) for name in NAMES}
    pages = voice.slack.server.calls_to("conversations.members")
    assert len(pages) == 3
    assert len({page.arguments.get("cursor", "") for page in pages}) == len(pages)


async def test_slack_asks_for_rest(voice: Voice) -> None:
    voice.slack.server.faults.next(limited(30), when=calls_to("conversations.members"))
    with pytest.raises(DelayedError) as delayed:
        await accounts_in(voice)
    assert delayed.value.after == timedelta(seconds=30)
    with pytest.raises(DelayedError):
        await accounts_in(voice)
    assert len(voice.slack.server.calls_to("conversations.members")) == 1
    voice.clock.passes(seconds=31)
    assert await accounts_in(voice)


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("missing_scope", "scope"),
        ("channel_not_found", "outside"),
        ("not_in_channel", "outside"),
        ("is_archived", "gone"),
    ],
)
async def test_what_somebody_has_to_mend(voice: Voice, error: str, reason: str) -> None:
    voice.slack.server.faults.always(refused(error), when=calls_to("conversations.members"))
    with pytest.raises(HiddenError) as hidden:
        await accounts_in(voice)
    assert hidden.value.reason == reason


async def test_a_channel_that_is_not_there(voice: Voice) -> None:
    with pytest.raises(HiddenError) as hidden:
        await voice.messenger.members_of(shared_conversation(voice.team, "C0NOWHERE1"))
    assert hidden.value.reason == "outside"
    with pytest.raises(HiddenError):
        await voice.messenger.members_of(shared_conversation("T0ELSEWHERE", "C0NOWHERE1"))


class TestWithoutTheScopes:
    """The workspace gave its leave before Bondje asked for these."""

    @pytest.fixture
    def slack_scopes(self) -> list[str]:
        return [scope for scope in scopes_of_manifest() if scope not in {"channels:read", "groups:read"}]

    async def test_it_says_which(self, voice: Voice) -> None:
        with pytest.raises(HiddenError) as hidden:
            await accounts_in(voice)
        assert (hidden.value.reason, hidden.value.detail) == ("scope", "channels:read, groups:read")


async def test_people_of_another_organisation_have_accounts_there(voice: Voice) -> None:
    voice.slack.server.faults.always(
        refused("user_not_found"), when=calls_to("users.info", user=voice.slack.person("daan").id)
    )
    voice.slack.say_of("bram", team_id="T0PARTNER1", is_stranger=True)
    voice.slack.share("vragen")
    bram = account_of("T0PARTNER1", voice.slack.person("bram").id)
    others = {voice.account(name) for name in ("anna", "carla", "daan")}
    assert await accounts_in(voice) == {bram, *others}
