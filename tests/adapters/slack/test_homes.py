"""The Home tab is shown when it is opened, and renewed when something may have changed."""

from datetime import timedelta

import pytest

from adapters.slack import PLATFORM
from bot.errors import StoreUnavailableError
from bot.messages import Account, Conversation, Outgoing, Overview
from tests.adapters.slack.hearing import By, Core, hearing
from tests.slack.faults import CUT, HELD, SILENT, Fault, broken, calls_to, limited
from tests.slack.people import Person
from tests.slack.said import words_in
from tests.slack.workspace import SlackWorkspace

PUBLISH = calls_to("views.publish")


@pytest.fixture(params=["http", "socket"])
def by(request: pytest.FixtureRequest) -> By:
    return request.param  # type: ignore[no-any-return] # one of the two above


@pytest.fixture
def anna(slack: SlackWorkspace) -> Person:
    return slack.person("anna")


def page_of(person: Person) -> str:
    view = person.home()
    return "" if view is None else " ".join(words_in(view["blocks"]))


async def test_opening_shows_it(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        core.page = "Je profiel: <!channel> & CISO"
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))
    assert "Je profiel: <!channel> & CISO" in page_of(anna)
    assert core.heard == []


async def test_it_is_renewed_once_for_all_that_was_done(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))
        core.page, core.answer = "Iets nieuws", "Genoteerd."
        for number in range(3):
            await anna.says(f"ik werk aan ENSIA {number}")
        await anna.sees(lambda person: "Iets nieuws" in page_of(person))
        assert 2 <= core.pages < 8
    assert len(slack.server.calls_to("views.publish")) == core.pages


async def test_it_is_renewed_for_whom_something_is_said_to(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "http") as core:
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))
        core.page = "Bram wil je ontmoeten"
        await core.slack.messenger.send(*said_to(anna, "1"), maybe_said=False)
        await anna.sees(lambda person: "Bram wil" in page_of(person))


async def test_nobody_gets_one_who_does_not_look(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "http") as core:
        await anna.says("help")
        await core.slack.messenger.send(*said_to(slack.person("bram"), "1"), maybe_said=False)
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))
    assert {call.arguments["user_id"] for call in slack.server.calls_to("views.publish")} == {anna.id}


async def test_a_limit_is_waited_for_and_then_it_is_shown(slack: SlackWorkspace, anna: Person) -> None:
    slack.server.faults.next(limited(1), when=PUBLISH)
    async with hearing(slack, "http"):
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))
    first, second = slack.server.calls_to("views.publish")
    assert second.at - first.at >= 1


async def test_a_page_that_slack_does_not_answer_for_holds_up_nobody(slack: SlackWorkspace, anna: Person) -> None:
    slack.server.faults.next(SILENT, when=PUBLISH)
    async with hearing(slack, "http"):
        await anna.opens_home()
        await slack.server.until(lambda: bool(slack.server.calls_to("views.publish")))
        await slack.person("bram").opens_home()
        await slack.person("bram").sees(lambda person: bool(person.home()))
        assert not anna.home()
        slack.server.release()


@pytest.mark.parametrize("fault", [broken(), CUT], ids=["500", "cut"])
async def test_a_page_that_fails_is_shown_after_a_rest(slack: SlackWorkspace, anna: Person, fault: Fault) -> None:
    slack.server.faults.next(fault, when=PUBLISH)
    async with hearing(slack, "http") as core:
        core.slack._homes._rest = timedelta(seconds=1)
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))
    first, second = slack.server.calls_to("views.publish")
    assert second.at - first.at >= 1


async def test_one_page_is_not_published_twice_at_once(slack: SlackWorkspace, anna: Person) -> None:
    slack.server.faults.next(HELD, when=PUBLISH)
    async with hearing(slack, "http") as core:
        await anna.opens_home()
        await slack.server.until(lambda: bool(slack.server.calls_to("views.publish")))
        core.page = "Iets nieuws"
        await anna.opens_home()
        # Whoever comes later is served: so hers had its turn, if it were to get one.
        await slack.person("bram").opens_home()
        await slack.person("bram").sees(lambda person: bool(person.home()))
        assert len(slack.server.calls_to("views.publish")) == 2
        slack.server.release()
        await anna.sees(lambda person: "Iets nieuws" in page_of(person))


async def test_a_page_that_fails_is_shown_the_next_time(slack: SlackWorkspace, anna: Person) -> None:
    slack.server.faults.next(broken(), when=PUBLISH)
    async with hearing(slack, "http"):
        await anna.opens_home()
        await slack.server.until(lambda: bool(slack.server.calls_to("views.publish")))
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))


async def test_a_store_that_is_away_stops_nothing(
    slack: SlackWorkspace, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(self: Core, account: Account) -> Overview:
        self.has_heard.set()
        raise StoreUnavailableError("away")

    async with hearing(slack, "http") as core:
        with monkeypatch.context() as patched:
            patched.setattr(Core, "overview", away)
            await anna.opens_home()
            await core.has_heard.wait()
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))


async def test_a_button_of_it_is_heard_each_time(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        await anna.opens_home()
        await anna.sees(lambda person: bool(person.home()))
        await anna.presses_at_home("Wijzig")
        await anna.presses_at_home("Wijzig")
    assert [(message.pick.number, message.pick.offer) for message in core.heard if message.pick] == [(1, "home-1")] * 2
    assert {message.conversation.id for message in core.heard} == {f"{anna.team}/{anna.id}"}


def said_to(person: Person, key: str) -> tuple[Outgoing, Conversation]:
    account = Account(platform=PLATFORM, id=f"{person.team}/{person.id}")
    conversation = Conversation(platform=PLATFORM, id=account.id)
    return Outgoing(key=key, conversation=conversation, to=(account,), text="Hoi"), conversation
