from datetime import timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cards import (
    DECK,
    ON_THE_PAGE,
    SUIT_OF,
    Card,
    Suit,
    as_kept,
    dealt,
    is_on_the_table,
    next_card,
    read_kept,
)
from bot.domain.ids import MeetingId, TopicId
from bot.domain.meetings import Meeting
from bot.domain.people import Language
from bot.domain.spans import Span
from bot.phrases import render
from bot.reference.thesaurus import load_thesaurus
from bot.replies import Phrase
from bot.wording.cards import suit_named
from tests.contracts.given import NOW
from tests.unit.test_briefing import MEETING

MEETINGS = st.text(max_size=20).map(MeetingId)


@given(meeting=MEETINGS, topics=st.lists(st.sampled_from([*sorted(SUIT_OF), TopicId("free:fietsen")])))
def test_every_card_lies_in_the_deck_once_and_always_in_the_same_order(
    meeting: MeetingId, topics: list[TopicId]
) -> None:
    order = dealt(meeting, topics)
    assert sorted(order) == sorted(DECK)
    assert order == dealt(meeting, topics[::-1])
    assert len({card.suit for card in order[:ON_THE_PAGE]}) == ON_THE_PAGE


def test_what_the_meeting_is_about_comes_first() -> None:
    for suit in Suit:
        (topic, *_) = (topic for topic, theirs in SUIT_OF.items() if theirs is suit)
        assert {dealt(MeetingId(f"m{n}"), [topic])[0].suit for n in range(9)} == {suit}
    assert len({dealt(MeetingId(f"m{n}"))[0].suit for n in range(40)}) == len(Suit)


def test_its_topics_are_in_the_thesaurus() -> None:
    assert SUIT_OF.keys() <= {concept.id for concept in load_thesaurus()}


@given(meeting=MEETINGS, wanted=st.lists(st.sampled_from([None, *Suit]), max_size=40))
def test_no_card_is_drawn_twice(meeting: MeetingId, wanted: list[Suit | None]) -> None:
    order = dealt(meeting)
    drawn: tuple[Card, ...] = ()
    for suit in wanted:
        card = next_card(order, drawn, suit)
        if card is None:
            assert {one for one in DECK if suit in {None, one.suit}} <= set(drawn)
            continue
        assert card not in drawn
        assert suit in {None, card.suit}
        drawn = read_kept(as_kept((*drawn, card)))
        assert card in drawn


def test_what_is_no_card_any_more_is_left_out() -> None:
    assert read_kept(None) == ()
    assert read_kept("budget-1 budget-99 weather-1") == (Card(Suit.BUDGET, 1),)


def test_cards_are_for_while_people_sit_together() -> None:
    meeting = Meeting(
        id=MeetingId("m"),
        about="x",
        organiser=MEETING.organiser,
        zone=MEETING.zone,
        span=Span(NOW, NOW + timedelta(hours=2)),
        made_at=NOW,
        changed_at=NOW,
    )
    minute = timedelta(minutes=1)
    seen = [is_on_the_table(meeting, NOW + at * minute) for at in (-31, -30, 0, 119, 120)]
    assert seen == [False, True, True, True, False]


def test_each_card_is_one_question_in_both_languages() -> None:
    for language in Language:
        questions = [render(Phrase(f"card-{card.id}"), language, ZoneInfo(MEETING.zone)) for card in DECK]
        assert len(set(questions)) == len(DECK)
        assert all("?" in question and len(question) < 200 for question in questions)


def test_a_suit_is_known_by_its_words() -> None:
    assert suit_named("geld") is suit_named("Our budgets") is Suit.BUDGET
    assert suit_named("een incident") is Suit.INCIDENTS
    assert suit_named("fietsen") is suit_named("geld en leiderschap") is None
