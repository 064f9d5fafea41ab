"""What Slack sends means something, or nothing; and never is an error."""

import copy
import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.slack import PLATFORM
from adapters.slack.acts import HandedIn, Press
from adapters.slack.buttons import button_rows
from adapters.slack.origin import Installed
from adapters.slack.payload import instant_of
from adapters.slack.sheets import modal_of
from adapters.slack.translate import FIND_PEERS, Asked, HomeOpened, Meaning, is_removal, translate
from bot.messages import Conversation, Message, Option, Pick, Presence, Sheet, SheetField, Submission
from tests.slack import pressing, sending
from tests.slack.calls import Payload
from tests.slack.sending import Place, Somebody

NOW = datetime(2027, 1, 18, 8, tzinfo=UTC)
TS = "1800000000.000100"
SAID_AT = datetime.fromtimestamp(1_800_000_000.0001, UTC)
SLACK = sending.Installed(team="T1", bot_user="UBOT")
HERE = Installed(id="T1", bot_user="UBOT")
ANNA = Somebody(id="U1", name="anna", team="T1")
STRANGER = Somebody(id="U9", name="zoe", team="T9")
DIRECT = Place(id="D1")
CHANNEL = Place(id="C1", name="vragen")
CONNECTED = Place(id="C2", name="samen", is_shared_with_others=True)
BUTTON = button_rows([Option(number=2, label="Nee", closes=True)], "offer-1")[0]["elements"][0]
SHEET = modal_of(
    Sheet(
        form="profile", title="Mijn profiel", send="Klaar", leave="Stop", fields=(SheetField(name="role", label="Rol"),)
    )
)


def meaning(body: Payload, installed: Installed = HERE) -> Meaning | None:
    return translate(body, installed, NOW)


def message_in(body: Payload, installed: Installed = HERE) -> Message:
    found = meaning(body, installed)
    assert isinstance(found, Message)
    return found


def event(inner: Payload, **more: object) -> Payload:
    return sending.event_callback(inner, SLACK, event_id="Ev1") | more


def test_a_direct_message() -> None:
    said = message_in(event(sending.message(ANNA, DIRECT, "wie werkt er aan *R&amp;D*?", TS)))
    assert (said.key, said.text, said.sent_at) == ("slack:Ev1", "wie werkt er aan R&D?", SAID_AT)
    assert (said.sender.id, said.conversation.id, said.conversation.is_shared) == ("T1/U1", "T1/U1", False)


def test_a_direct_message_in_a_thread_may_be_in_a_place_apart() -> None:
    said = message_in(event(sending.message(ANNA, DIRECT, "help", TS, thread="1.1")))
    assert said.conversation == Conversation(platform=PLATFORM, id="T1/U1", thread="1.1")
    assert said.id == TS
    shown_beside_it = said_in_thread("help") | {"subtype": "thread_broadcast"}
    assert message_in(event(shown_beside_it)).conversation == said.conversation


def said_in_thread(text: str) -> Payload:
    return sending.message(ANNA, DIRECT, text, TS, thread="1.1")


def test_in_a_thread_it_can_be_changed_and_taken_back() -> None:
    changed = message_in(event(sending.message_changed(said_in_thread("tien uur"), "elf uur", "9.9")))
    assert (changed.conversation.thread, changed.sender.id) == ("1.1", "T1/U1")
    assert (changed.text, changed.id, changed.replaces, changed.removes) == ("elf uur", None, TS, None)
    removed = message_in(event(sending.message_deleted(said_in_thread("tien uur"), "9.9")))
    assert (removed.conversation, removed.sender) == (changed.conversation, changed.sender)
    assert (removed.text, removed.id, removed.replaces, removed.removes) == ("", None, None, TS)


BEFORE_THREAD = said_in_thread("a")
UNCHANGED = sending.message_changed(said_in_thread("zie hier"), "zie hier", "9.9")
OF_THE_BOT = sending.bot_message(SLACK, DIRECT, "hoi", TS, bot=SLACK.bot) | {"thread_ts": "1.1"}
NO_CHANGES = {
    "a preview": UNCHANGED,
    "an answer below the first message": sending.message_changed(BEFORE_THREAD, "a", "9.9"),
    "words of the bot": sending.message_changed(OF_THE_BOT, "anders", "9.9"),
    "words of the bot that are gone": sending.message_deleted(OF_THE_BOT, "9.9"),
    "the first message": sending.message_changed(BEFORE_THREAD | {"thread_ts": TS}, "b", "9.9"),
    "in a channel": sending.message_changed(sending.message(ANNA, CHANNEL, "a", TS, thread="1.1"), "b", "9.9"),
    "what is left of a thread": sending.message_changed(BEFORE_THREAD | {"subtype": "tombstone"}, "b", "9.9"),
    "without an id": sending.message_changed(BEFORE_THREAD | {"ts": ""}, "b", "9.9"),
    "without what it was": sending.message_deleted(BEFORE_THREAD, "9.9") | {"previous_message": None},
    "without what it is": sending.message_changed(BEFORE_THREAD, "b", "9.9") | {"message": "b"},
}


@pytest.mark.parametrize("inner", NO_CHANGES.values(), ids=NO_CHANGES.keys())
def test_what_changes_nothing_that_somebody_said(inner: Payload) -> None:
    assert meaning(event(inner)) is None


def test_a_file_is_heard_as_its_words_if_there_are_any() -> None:
    with_words = sending.message(ANNA, DIRECT, "dit zoek ik", TS) | {"subtype": "file_share", "files": [{"id": "F1"}]}
    assert message_in(event(with_words)).text == "dit zoek ik"
    assert message_in(event(with_words | {"text": ""})).text == ""
    assert meaning(event(sending.message(ANNA, DIRECT, "", TS))) is None


def test_a_mention_is_answered_in_its_thread() -> None:
    said = message_in(event(sending.app_mention(ANNA, CHANNEL, "<@UBOT> wie doet ENSIA?", TS)))
    assert said.text == "wie doet ENSIA?"
    assert (said.conversation.id, said.conversation.is_shared, said.conversation.thread) == ("T1/C1", True, TS)
    below = message_in(event(sending.app_mention(ANNA, CHANNEL, "en <@UBOT>?", TS, thread="1.1")))
    assert below.conversation.thread == "1.1"


def test_a_mention_in_a_group_is_shared() -> None:
    said = message_in(event(sending.app_mention(ANNA, Place(id="G1"), "<@UBOT> help", TS)))
    assert (said.conversation.id, said.conversation.is_shared) == ("T1/G1", True)


def test_a_mention_without_words_asks_for_help() -> None:
    assert message_in(event(sending.app_mention(ANNA, CHANNEL, "<@UBOT>", TS))).text == "help"


BEFORE = sending.message(ANNA, DIRECT, "help", TS)
NOT_MEANT = {
    "a channel message": sending.message(ANNA, CHANNEL, "help", TS),
    "a group message": sending.message(ANNA, Place(id="G1"), "help", TS),
    "Bondje itself": sending.bot_message(SLACK, DIRECT, "hoi", TS, bot=SLACK.bot),
    "Bondje itself without a bot id": sending.message(replace(ANNA, id="UBOT"), DIRECT, "hoi", TS),
    "another bot": sending.bot_message(SLACK, DIRECT, "hoi", TS),
    "a bot that only has a profile": BEFORE | {"bot_profile": {"id": "B1"}},
    "a bot that mentions": sending.app_mention(ANNA, CHANNEL, "<@UBOT> hoi", TS) | {"bot_id": "B1"},
    "an incoming webhook": sending.classic_bot_message(DIRECT, "hoi", TS),
    "Slack itself": sending.message(replace(ANNA, id="USLACKBOT"), DIRECT, "hoi", TS),
    "an edit": sending.message_changed(BEFORE, "anders", TS),
    "a mention added by an edit": sending.app_mention(ANNA, CHANNEL, "<@UBOT> hoi", TS) | {"edited": {"user": "U1"}},
    "a deletion": sending.message_deleted(BEFORE, TS),
    "a join": sending.channel_join(ANNA, CHANNEL, TS),
    "a mention in private, which is a message too": sending.app_mention(ANNA, DIRECT, "<@UBOT> hoi", TS),
    "no words": sending.message(ANNA, DIRECT, "  ", TS),
    "the other tab": sending.app_home_opened(ANNA, DIRECT, TS, tab="messages"),
    "another event": {"type": "reaction_added", "user": "U1"},
    "nobody": BEFORE | {"user": ""},
}


@pytest.mark.parametrize("inner", NOT_MEANT.values(), ids=NOT_MEANT.keys())
def test_what_is_not_for_bondje(inner: Payload) -> None:
    assert meaning(event(inner)) is None


def test_a_mention_in_private_is_heard_once_and_without_the_name() -> None:
    assert message_in(event(sending.message(ANNA, DIRECT, "<@UBOT> help", TS))).text == "help"


def test_an_event_without_an_id_could_come_twice() -> None:
    assert meaning(event(BEFORE) | {"event_id": None}) is None


def test_somebody_of_another_workspace_is_theirs() -> None:
    body = event(sending.app_mention(STRANGER, CONNECTED, "<@UBOT> help", TS), is_ext_shared_channel=True)
    said = message_in(body)
    assert (said.sender.id, said.conversation.id) == ("T9/U9", "T1/C2")
    # Their workspace may not have Bondje: they are reached through ours.
    assert said.private == Conversation(platform=PLATFORM, id="T1/U9")


@pytest.mark.parametrize("field", [{"source_team": "T9"}, {"user_profile": {"team": "T9"}}])
def test_their_workspace_may_be_said_elsewhere(field: Payload) -> None:
    inner = sending.app_mention(STRANGER, CHANNEL, "<@UBOT> help", TS) | field
    assert message_in(event(inner, is_ext_shared_channel=True)).sender.id == "T9/U9"


def test_in_an_organisation_all_are_of_the_organisation() -> None:
    inner = sending.message(replace(ANNA, id="W1"), DIRECT, "help", TS) | {"user_team": "T5"}
    body = event(inner, enterprise_id="E1")
    said = message_in(body, replace(HERE, id="E1"))
    assert (said.sender.id, said.conversation.id) == ("E1/W1", "E1/W1")
    shared = event(sending.app_mention(STRANGER, CONNECTED, "<@UBOT> x", TS), is_ext_shared_channel=True)
    assert message_in(shared, replace(HERE, id="E1")).sender.id == "T9/U9"


def test_a_workspace_in_an_organisation_may_be_named_by_the_organisation() -> None:
    inner = sending.app_mention(ANNA, CONNECTED, "<@UBOT> help", TS) | {"user_team": "E1"}
    assert message_in(event(inner, enterprise_id="E1", is_ext_shared_channel=True)).sender.id == "T1/U1"


def command(text: str) -> Payload:
    return sending.slash_command(SLACK, ANNA, CHANNEL, text, trigger_id="1.2.3", response_url="https://x")


def test_a_slash_command_is_private() -> None:
    found = meaning(command("wie werkt er aan &lt;ENSIA&gt;"))
    assert isinstance(found, Asked)
    said = found.message
    assert (said.key, said.text, said.conversation.id) == ("slack:1.2.3", "wie werkt er aan <ENSIA>", "T1/U1")
    assert (said.conversation.is_shared, said.sent_at, said.sender_name) == (False, NOW, "anna")


def test_an_empty_slash_command_asks_for_help() -> None:
    found = meaning(command(" "))
    assert isinstance(found, Asked)
    assert found.message.text == "help"


def shortcut(message: Payload, callback: str = FIND_PEERS) -> Payload:
    return pressing.message_action(SLACK, ANNA, CHANNEL, message, callback, trigger_id="9.9", response_url="https://x")


def test_the_shortcut_hands_over_somebody_elses_words() -> None:
    said = message_in(shortcut({"type": "message", "user": "U2", "ts": TS, "text": "wij stoeien met *DigiD*"}))
    assert (said.text, said.is_quoted, said.key) == ("wij stoeien met DigiD", True, "slack:9.9")
    assert (said.sender.id, said.conversation.id, said.conversation.is_shared) == ("T1/U1", "T1/U1", False)


def test_words_in_blocks_and_attachments_are_handed_over_too() -> None:
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "wij zoeken"}}]
    said = message_in(shortcut({"ts": TS, "text": "", "blocks": blocks, "attachments": [{"text": "een CISO"}]}))
    assert said.text == "wij zoeken een CISO"


def test_another_shortcut_is_not_ours() -> None:
    assert meaning(shortcut({"ts": TS, "text": "hoi"}, "other")) is None


def press(place: Place = DIRECT, message: Payload | None = None, **more: object) -> Payload:
    action = pressing.action_of(BUTTON, "row", action_ts=TS)
    said = message or {"ts": "5.5", "text": "Wil je?", "blocks": [{"type": "actions", "elements": [BUTTON]}]}
    body = pressing.block_actions_in_message(
        SLACK, ANNA, place, said, action, trigger_id="7.7", response_url="https://x"
    )
    return body | more


def test_a_press_says_which_choice() -> None:
    found = meaning(press())
    assert isinstance(found, Press)
    assert found.pick == found.message.pick == Pick(number=2, offer="offer-1")
    assert found.trigger == "7.7"
    assert found.message.conversation.id == "T1/U1"
    assert found.where is not None
    assert (found.where.channel, found.where.stamp) == ("D1", "5.5")


def test_the_same_button_counts_once_and_for_each_person() -> None:
    keys = []
    for trigger, user in (("1", "U1"), ("2", "U1"), ("3", "U2")):
        body = press(trigger_id=trigger)
        found = meaning(body | {"user": body["user"] | {"id": user}})
        assert isinstance(found, Press)
        keys.append(found.message.key)
    assert keys[0] == keys[1] != keys[2]


def test_the_key_of_a_press_stays_short_and_tells_of_nobody() -> None:
    offer = "offer-1"
    for _ in range(100):
        # The answer to a press offers something, and its key begins with that of the press.
        button = button_rows((Option(number=2, label="Ja"),), offer)[0]["elements"][0]
        action = pressing.action_of(button, "row", action_ts=TS)
        found = meaning(press(actions=[action]))
        assert isinstance(found, Press)
        assert found.pick.offer == offer
        offer = f"{found.message.key}/0"
    assert len(offer) < 60
    assert "U1" not in offer


def test_a_press_in_a_thread_is_answered_there() -> None:
    found = meaning(press(CHANNEL, {"ts": "5.5", "thread_ts": "4.4", "text": "", "blocks": []}))
    assert isinstance(found, Press)
    conversation = found.message.conversation
    assert (conversation.id, conversation.is_shared, conversation.thread) == ("T1/C1", True, "4.4")


def test_a_press_on_a_page_counts_each_time() -> None:
    keys = []
    for stamp in ("1.1", "2.2"):
        action = pressing.action_of(BUTTON, "row", action_ts=stamp)
        body = pressing.block_actions_in_view(SLACK, ANNA, {"id": "V1", "type": "home"}, action, trigger_id="7")
        found = meaning(body)
        assert isinstance(found, Press)
        assert found.where is None
        assert found.message.conversation.id == "T1/U1"
        keys.append(found.message.key)
    assert keys[0] != keys[1]


def test_what_only_one_person_sees_stays_as_it_is() -> None:
    body = press()
    found = meaning(body | {"container": body["container"] | {"is_ephemeral": True}})
    assert isinstance(found, Press)
    assert found.where is None


def test_somebody_elses_button_is_not_ours() -> None:
    body = press()
    assert meaning(body | {"actions": [body["actions"][0] | {"value": "click"}]}) is None
    assert meaning(body | {"actions": []}) is None


def submission(role: str = " CISO ") -> Payload:
    assert SHEET
    view = SHEET | {"id": "V1", "hash": "h1", "state": {"values": {"role": {"answer": {"value": role}}}}}
    return pressing.view_submission(SLACK, ANNA, view, trigger_id="8")


def test_a_sheet_that_is_handed_in() -> None:
    found = meaning(submission())
    assert isinstance(found, HandedIn)
    assert found.message.submission == Submission(form="profile", values={"role": "CISO"})
    assert found.message.conversation.id == "T1/U1"


def test_the_same_sheet_counts_once_and_with_other_answers_again() -> None:
    # Whoever saw an error, because Slack had no patience, may change something before they send it again.
    found = [meaning(submission(role)) for role in ("CISO", "CISO", "FG")]
    keys = [one.message.key for one in found if isinstance(one, HandedIn)]
    assert keys[0] == keys[1] != keys[2]


def test_a_page_that_is_opened() -> None:
    found = meaning(event(sending.app_home_opened(ANNA, DIRECT, TS)))
    assert isinstance(found, HomeOpened)
    assert found.origin.account.id == "T1/U1"


@pytest.mark.parametrize(("is_closed", "presence"), [(True, Presence.LEFT), (False, Presence.RETURNED)])
def test_an_account_is_closed_or_open(is_closed: bool, presence: Presence) -> None:
    user = {"id": "U1", "team_id": "T1", "deleted": is_closed, "name": "anna"}
    said = message_in(event(sending.user_change(user, TS)))
    assert (said.presence, said.sender.id, said.conversation.id) == (presence, "T1/U1", "T1/U1")


def test_a_bot_that_changes_is_nobody() -> None:
    assert meaning(event(sending.user_change({"id": "U1", "deleted": True, "is_bot": True}, TS))) is None


def test_removal() -> None:
    assert is_removal(event(sending.app_uninstalled(TS)))
    assert is_removal(event(sending.tokens_revoked(TS, bots=("UBOT",))))
    assert not is_removal(event(sending.tokens_revoked(TS, people=("U1",))))
    assert not is_removal(event(BEFORE))
    assert not is_removal({})


@pytest.mark.parametrize("stamp", ["", "x", None, "-5", "inf", "nan", "1e400", "9" * 40, {}, "0"])
def test_an_odd_instant_is_now(stamp: object) -> None:
    assert instant_of(stamp, NOW) == NOW


SAMPLES: list[Payload] = [
    event(BEFORE),
    event(sending.app_mention(STRANGER, CONNECTED, "<@UBOT> help", TS), is_ext_shared_channel=True),
    event(sending.app_home_opened(ANNA, DIRECT, TS)),
    event(sending.user_change({"id": "U1", "team_id": "T1", "deleted": True, "profile": {}}, TS)),
    event(sending.tokens_revoked(TS, bots=("UBOT",))),
    command("help"),
    shortcut({"ts": TS, "text": "", "blocks": [{"type": "section", "text": {"text": "x"}}]}),
    press(),
    submission(),
]
JUNK: st.SearchStrategy[object] = st.sampled_from(
    [None, True, 0, -1, 2.5, "", "x", "T1", "U/1", [], [None], [[]], {}, {"id": 1}, {"": None}, [{"id": []}], "\ud800"]
)


@given(st.sampled_from(SAMPLES), st.integers(0, 2**32), st.lists(JUNK, min_size=1, max_size=4))
def test_whatever_comes_is_no_error(sample: Payload, seed: int, junk: list[object]) -> None:
    body, dice = copy.deepcopy(sample), random.Random(seed)
    for piece in junk:
        mangle(body, copy.deepcopy(piece), dice)
    is_removal(body)
    assert isinstance(meaning(body), Meaning | None)


def mangle(node: dict[str, object] | list[object], piece: object, dice: random.Random) -> None:
    """Put it somewhere, or take something away."""
    while True:
        if not node:
            return
        if isinstance(node, list):
            place = dice.randrange(len(node))
            inner, node[place] = node[place], piece
            if isinstance(inner, dict | list) and dice.random() < 0.7:
                node[place], node = inner, inner
                continue
            return
        key = dice.choice(list(node))
        inner = node.pop(key)
        if isinstance(inner, dict | list) and dice.random() < 0.7:
            node[key], node = inner, inner
            continue
        if dice.random() < 0.7:
            node[key] = piece
        return
