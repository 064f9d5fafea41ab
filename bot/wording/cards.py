"""Question cards in sentences: which lie ready, and the one that is drawn."""

import re
from collections.abc import Collection, Iterable, Sequence

from bot.commands.cards import DrawCard
from bot.domain.cards import ON_THE_PAGE, Card, Suit, dealt
from bot.domain.meetings import Meeting
from bot.domain.people import Member
from bot.expertise.knowledge import Knowledge
from bot.replies import Choice, Notice, Param, Phrase, Reply
from bot.wording import describing

_CALLED = {
    Suit.INCIDENTS: ("incident", "lek", "leak", "hack", "breach", "aanval", "attack"),
    Suit.LEADERSHIP: ("leider", "leiding", "leader", "bestuur", "govern"),
    Suit.BUDGET: ("geld", "budget", "begroting", "kosten", "money", "cost", "financ"),
    Suit.DISRUPTION: ("ontwricht", "crisis", "uitval", "disrupt", "outage", "continu"),
}
"""With what a word begins that names it, in Dutch and English."""


def order(meeting: Meeting, knowledge: Knowledge) -> tuple[Card, ...]:
    """In which the cards of this meeting lie; what people bring later does not change it."""
    return dealt(meeting.id, [hit.subject.topic for hit in knowledge.topics.find_in(meeting.about)])


def ready(meeting: Meeting, knowledge: Knowledge) -> tuple[Phrase, ...]:
    """Those that lie ready, and how there are more."""
    return (Phrase("cards-heading"), *_lines(order(meeting, knowledge)), Phrase("cards-how-to-draw"))


def not_yet(meeting: Meeting, cards: Sequence[Card]) -> Reply:
    """To whoever wants to draw one before there is a table to lay it on."""
    return Reply(phrases=(Phrase("cards-not-yet", {"about": meeting.about}), *_lines(cards)))


def drawn(meeting: Meeting, card: Card, me: Member, people: Iterable[Member], *, is_last: bool) -> Reply:
    """To whoever drew it and to all others, each in their own language."""
    named: dict[str, Param] = {"suit": _suit(card.suit), "question": _question(card)}
    last = (Phrase("cards-last"),) if is_last else ()
    others: dict[str, Param] = {**named, "name": describing.first_name(me), "about": meeting.about}
    choices = () if is_last else _again(meeting)
    return Reply(
        phrases=(Phrase("cards-drawn-by-me", named), *last),
        choices=choices,
        notices=tuple(
            Notice(to=one.id, phrases=(Phrase("cards-drawn", others), *last), choices=choices)
            for one in people
            if one.id != me.id
        ),
    )


def none_left(meeting: Meeting, suit: Suit | None, left: Collection[Card]) -> Reply:
    """All were drawn, or all of what they want one about."""
    if suit is None or not left:
        return Reply(phrases=(Phrase("cards-all-drawn", {"about": meeting.about}),))
    return Reply(phrases=(Phrase("cards-suit-drawn", {"suit": _suit(suit)}),), choices=_again(meeting))


def suit_named(words: str) -> Suit | None:
    """What they want one about; None where that is no suit."""
    found = {
        suit
        for suit, beginnings in _CALLED.items()
        for word in re.findall(r"\w+", words.casefold())
        if word.startswith(beginnings)
    }
    return found.pop() if len(found) == 1 else None


def _lines(cards: Sequence[Card]) -> tuple[Phrase, ...]:
    return tuple(
        Phrase("cards-line", {"suit": _suit(card.suit), "question": _question(card)}) for card in cards[:ON_THE_PAGE]
    )


def _suit(suit: Suit) -> Phrase:
    return Phrase(f"card-suit-{suit}")


def _question(card: Card) -> Phrase:
    return Phrase(f"card-{card.id}")


def _again(meeting: Meeting) -> tuple[Choice, ...]:
    return (Choice(label=Phrase("choice-draw-card"), command=DrawCard(meeting=meeting.id)),)
