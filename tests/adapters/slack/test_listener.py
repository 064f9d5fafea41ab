"""What people do in Slack reaches the core, over HTTP and over Socket Mode, and is acknowledged once it is stored."""

import asyncio
from itertools import count

import pytest

from adapters.slack.places import account_of
from bot.messages import Pick, Presence, Sheet, SheetField, Submission
from tests.adapters.slack.hearing import By, Core, hearing
from tests.slack import sending
from tests.slack.faults import calls_to, limited, refused
from tests.slack.people import Person
from tests.slack.sending import Place
from tests.slack.socket_mode import NotTakenError
from tests.slack.workspace import SlackWorkspace

NUMBERS = count()
SHEET = Sheet(
    form="profile",
    title="Mijn profiel",
    send="Klaar",
    leave="Stop",
    fields=(SheetField(name="role", label="Rol", value="CISO"),),
    fixed={"of": "1"},
)


@pytest.fixture(params=["http", "socket"])
def by(request: pytest.FixtureRequest) -> By:
    return request.param  # type: ignore[no-any-return] # one of the two above


@pytest.fixture
def anna(slack: SlackWorkspace) -> Person:
    return slack.person("anna")


async def test_a_direct_message_with_who_said_it(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        await anna.says("wie werkt er aan R&D <3?")
    (message,) = core.heard
    assert message.text == "wie werkt er aan R&D <3?"
    assert (message.sender.id, message.conversation.id) == (f"{anna.team}/{anna.id}",) * 2
    assert (message.sender_name.split()[0].casefold(), message.sender_email) == ("anna", "anna@example.org")


async def test_it_is_acknowledged_before_it_is_worked_off(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        core.working.clear()
        await anna.says("help")
        assert len(core.heard) == 1
        assert core.worked_off == []
        core.working.set()
    # What was begun is finished before the end.
    assert core.worked_off == [core.heard[0].key]


async def test_what_cannot_be_stored_is_not_acknowledged(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "http") as core:
        core.is_away = True
        with pytest.raises(NotTakenError, match="503"):
            await anna.says("help")
        core.is_away = False
        await anna.says("nog eens")
    assert [message.text for message in core.heard] == ["nog eens"]


async def test_what_was_not_stored_comes_again_over_the_socket(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "socket") as core:
        core.is_away = True
        event = sending.event_callback(sending.message(anna.who, anna.direct, "help", "1800000000.1"), slack.installed)
        sent = await slack.server.socket.deliver("events_api", event)
        await anna.opens_home()  # Goes the same way, and later.
        assert not sent.acknowledged.done()
        core.is_away = False
        await slack.server.socket.drop()
        assert await sent.acknowledged is None
    assert [message.text for message in core.heard] == ["help"]


async def test_the_same_event_counts_once(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        event = await anna.says("help")
        assert slack.way
        assert await slack.way.send("events_api", event) is None
        assert (len(core.heard), core.times) == (1, 2)


async def test_nobody_but_people_is_heard(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        place = anna.direct
        await anna.event(sending.bot_message(slack.installed, place, "hoi", "1800000000.1"))
        await anna.event(sending.bot_message(slack.installed, place, "hoi", "1800000000.2", bot=slack.installed.bot))
        await anna.event(sending.classic_bot_message(place, "hoi", "1800000000.3"))
        await anna.event(sending.message(anna.who, slack.channels["vragen"], "hoi", "1800000000.4"))
        slack.say_of("bram", is_bot=True)
        await slack.person("bram").says("ik ben een robot")
    assert core.heard == []


async def test_a_mention_is_answered_in_its_thread(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        core.answer = "Dat zoek ik uit."
        event = await anna.mentions("wie weet dit?")
        (answer,) = await anna.hears(1, "vragen", thread=event["event"]["ts"])
    assert answer.text == "Dat zoek ik uit."
    assert [message.text for message in core.heard] == ["wie weet dit?"]


async def test_a_guest_is_a_person_as_any_other(slack: SlackWorkspace, by: By) -> None:
    slack.say_of("bram", is_restricted=True, is_ultra_restricted=True)
    async with hearing(slack, by) as core:
        await slack.person("bram").says("help")
    assert core.heard[0].sender_name.split()[0].casefold() == "bram"


async def test_somebody_from_elsewhere_is_recognised_and_proves_nothing(
    slack: SlackWorkspace, anna: Person, by: By
) -> None:
    slack.say_of("anna", team_id="T0PARTNER1")
    place = Place(id=slack.channels["vragen"].id, is_shared_with_others=True)
    stranger = sending.Somebody(id=anna.id, name="anna", team="T0PARTNER1")
    async with hearing(slack, by) as core:
        words = f"<@{slack.installed.bot_user}> help"
        await anna.event(sending.app_mention(stranger, place, words, "1800000000.1"))
    (message,) = core.heard
    assert message.sender.id == f"T0PARTNER1/{anna.id}"
    assert message.sender_name.split()[0].casefold() == "anna"
    assert message.sender_email is None
    assert message.conversation.id == f"{slack.installed.team}/{place.id}"


async def test_an_email_that_nobody_confirmed_is_left_out(slack: SlackWorkspace, anna: Person) -> None:
    slack.say_of("anna", is_email_confirmed=False)
    async with hearing(slack, "http") as core:
        await anna.says("help")
    assert core.heard[0].sender_email is None


async def test_a_command_is_answered_in_private(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        core.answer = "Hier."
        told = await anna.commands("wie werkt er aan ENSIA?", channel="kantine")
        (answer,) = await anna.hears()
    assert told
    assert told["response_type"] == "ephemeral"
    assert told["text"].startswith("Ik antwoord je in <https://slack.com/app_redirect?app=A0BONDJE01&team=")
    assert "Hier." not in told["text"]
    assert answer.text == "Hier."
    assert core.heard[0].text == "wie werkt er aan ENSIA?"


async def test_a_command_next_to_its_answer_needs_no_pointer(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        await anna.says("hoi")
        assert await anna.commands("") is None
    assert [message.text for message in core.heard] == ["hoi", "help"]


async def test_the_pointer_speaks_both_languages_whatever_their_slack_speaks(slack: SlackWorkspace) -> None:
    """Slack itself knows no Dutch: nearly everybody here uses it in English."""
    slack.say_of("anna", locale="en-US")
    async with hearing(slack, "http"):
        told = await slack.person("anna").commands("help", channel="kantine")
    assert told
    assert "Ik antwoord je in <" in told["text"]
    assert "I answer you in <" in told["text"]


async def test_the_shortcut_hands_over_a_message(slack: SlackWorkspace, anna: Person, by: By) -> None:
    bram = slack.person("bram")
    await bram.posts(slack.channels["vragen"], "wij stoeien met DigiD")
    (said,) = [said for said in await anna.reads("vragen") if said.user == bram.id]
    async with hearing(slack, by) as core:
        await anna.uses_shortcut("find_peers", said)
    (message,) = core.heard
    assert (message.text, message.is_quoted) == ("wij stoeien met DigiD", True)
    assert message.conversation.id == f"{anna.team}/{anna.id}"


async def test_a_pressed_button_shows_what_was_chosen(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        core.answer, core.labels = "Wil je Bram ontmoeten?", ("Ja", "Nee")
        await anna.says("ontmoet Bram")
        (offered,) = await anna.hears()
        await anna.presses("Ja", offered)
        await slack.server.until(lambda: bool(slack.server.calls_to("chat.update")))
        # Pressed twice, as fast as only people can.
        await anna.presses("Ja", offered)
        await anna.presses("Nee", offered)
    (shown,) = [said for said in await anna.reads() if said.ts == offered.ts]
    assert shown.buttons == []
    assert shown.shown.splitlines() == ["Wil je Bram ontmoeten?", "→ Ja"]
    assert len(slack.server.calls_to("chat.update")) == 1
    picks = [message.pick for message in core.heard if message.pick]
    assert picks == [Pick(number=1, offer=offered.key), Pick(number=2, offer=offered.key)]
    assert core.times == 4


async def test_a_message_that_cannot_be_changed_is_no_matter(slack: SlackWorkspace, anna: Person, by: By) -> None:
    slack.server.faults.always(limited(1), calls_to("chat.update"))
    async with hearing(slack, by) as core:
        core.answer, core.labels = "Wil je?", ("Ja", "Nee")
        await anna.says("hoi")
        await anna.hears()
        await anna.presses("Ja")
    assert [message.pick for message in core.heard][1:] == [Pick(number=1, offer=f"{core.heard[0].key}:0")]


async def test_somebody_elses_press_changes_nothing_to_see(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "http") as core:
        core.answer, core.labels = "Wil je?", ("Ja", "Nee")
        event = await anna.mentions("help")
        thread = event["event"]["ts"]
        (offered,) = await anna.hears(1, "vragen", thread=thread)
        bram = slack.person("bram")
        await bram.presses("Ja", offered)
        await anna.presses("Nee", offered)
        await slack.server.until(lambda: bool(slack.server.calls_to("chat.update")))
    (shown,) = [said for said in await anna.reads("vragen", thread=thread) if said.ts == offered.ts]
    assert "→ Nee" in shown.shown
    assert [message.sender.id for message in core.heard[1:]] == [f"{who.team}/{who.id}" for who in (bram, anna)]
    assert {message.conversation.thread for message in core.heard} == {thread}


async def ask(slack: SlackWorkspace, anna: Person, core: Core) -> None:
    """A choice with a sheet behind it."""
    core.answer, core.labels = "Vertel iets over jezelf.", ("Vul in",)
    await anna.says("profiel")
    await anna.hears()
    core.sheet = SHEET


async def test_a_sheet_is_opened_and_handed_in(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        await ask(slack, anna, core)
        await anna.presses("Vul in")
        assert anna.modal()
        assert len(core.heard) == 1
        core.problems = {"role": "Dat is geen rol."}
        assert await anna.submits({"Rol": "?"}) == {"role": "Dat is geen rol."}
        assert len(core.heard) == 1
        core.problems = {}
        assert await anna.submits({"Rol": "FG"}) == {}
        assert anna.modal() is None
    assert core.heard[1].submission == Submission(form="profile", values={"role": "FG", "of": "1"})


async def test_when_a_sheet_cannot_be_opened_the_press_is_passed_on(
    slack: SlackWorkspace, anna: Person, by: By
) -> None:
    slack.server.faults.always(refused("expired_trigger_id"), calls_to("views.open"))
    async with hearing(slack, by) as core:
        await ask(slack, anna, core)
        await anna.presses("Vul in")
    assert core.heard[1].pick == Pick(number=1, offer=f"{core.heard[0].key}:0")


async def changes(anna: Person, *, deleted: bool) -> None:
    """Something in what Slack knows of her."""
    user = {"id": anna.id, "team_id": anna.team, "name": "anna", "deleted": deleted}
    await anna.event(sending.user_change(user, f"1800000000.{next(NUMBERS)}"))


async def test_who_left_and_who_returned_is_reported(slack: SlackWorkspace, anna: Person, by: By) -> None:
    async with hearing(slack, by) as core:
        for deleted in (False, False, True, False, False):
            await changes(anna, deleted=deleted)
    assert [message.presence for message in core.heard] == [Presence.LEFT, Presence.RETURNED]


async def test_who_left_without_this_process_hearing_of_it_returns_all_the_same(
    slack: SlackWorkspace, anna: Person
) -> None:
    async with hearing(slack, "http") as core:
        for _ in range(2):
            await changes(anna, deleted=False)
            core.left = {account_of(anna.team, anna.id)}
            await changes(anna, deleted=False)
    assert [message.presence for message in core.heard] == [Presence.RETURNED] * 2


async def test_a_return_that_cannot_be_judged_now_comes_again(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "http") as core:
        core.left, core.is_away = {account_of(anna.team, anna.id)}, True
        with pytest.raises(NotTakenError, match="503"):
            await changes(anna, deleted=False)
    assert core.heard == []


async def test_a_slow_slack_holds_nobody_up(slack: SlackWorkspace, anna: Person) -> None:
    slack.server.faults.always(limited(60), calls_to("users.info"))
    async with hearing(slack, "http") as core:
        await anna.commands("help", channel="kantine")
        await anna.says("help")
    assert [message.sender_name for message in core.heard] == ["anna", ""]
    assert len(slack.server.calls_to("users.info")) == 1


async def test_somebody_is_looked_up_once(slack: SlackWorkspace, anna: Person) -> None:
    async with hearing(slack, "http"):
        await asyncio.gather(*(anna.says("help") for _ in range(3)))
    assert len(slack.server.calls_to("users.info")) == 1
