"""Question cards: they get two delegations at one table talking. Their words are in the locales."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from bot.domain.ids import MeetingId, TopicId
from bot.domain.meetings import Meeting

ON_THE_PAGE = 3
"""So many lie ready beforehand; they are the first to be drawn."""
OPENS_BEFORE = timedelta(minutes=30)
"""So long before a conversation begins the cards can be drawn: who is early need not wait."""
_A_SUIT = 6


class Suit(StrEnum):
    """What a card is about."""

    INCIDENTS = "incidents"
    LEADERSHIP = "leadership"
    BUDGET = "budget"
    DISRUPTION = "disruption"
    """What a town goes through when things that everybody needs do not work for days."""


@dataclass(frozen=True, slots=True, order=True)
class Card:
    """One question."""

    suit: Suit
    number: int

    @property
    def id(self) -> str:
        """`budget-3`."""
        return f"{self.suit}-{self.number}"


DECK = tuple(Card(suit, number) for suit in Suit for number in range(1, _A_SUIT + 1))
_BY_ID = {card.id: card for card in DECK}

_ABOUT = {
    Suit.INCIDENTS: (
        *("incident-response", "data-breach", "ransomware", "email-security", "phishing", "soc-siem", "logging", "cvd"),
        *("pentest", "vulnerability-management", "ggi-veilig", "cybercrime"),
    ),
    Suit.LEADERSHIP: (
        *("administrative-duty", "digital-leadership", "awareness", "nis2", "bio", "ensia", "dpo-task", "ethics"),
        *("privacy", "digital-transformation", "change-management", "peer-learning", "risk-management"),
    ),
    Suit.BUDGET: (
        *(
            "procurement",
            "joint-procurement",
            "gibit",
            "supplier-management",
            "it-partnership",
            "portfolio",
            "subsidies",
        ),
        *("staff-shortage", "cloud", "saas", "migration"),
    ),
    Suit.DISRUPTION: (
        *("crisis-management", "cyber-crisis", "crisis-exercise", "business-continuity", "public-order", "backup"),
        *("supply-chain-security", "ot-security", "water-management", "elections", "digital-sovereignty"),
    ),
}
SUIT_OF = {TopicId(topic): suit for suit, topics in _ABOUT.items() for topic in topics}
"""By topic of the thesaurus; what is not here suits any card."""


def dealt(meeting: MeetingId, topics: Collection[TopicId] = ()) -> tuple[Card, ...]:
    """The whole deck in the order of that meeting, which is the same for everybody in it.

    One of each suit in turn; what the meeting is about comes first.
    """
    about = [SUIT_OF[topic] for topic in topics if topic in SUIT_OF]
    suits = sorted(Suit, key=lambda suit: (-about.count(suit), _chance(meeting, suit)))
    shuffled = sorted(DECK, key=lambda card: _chance(meeting, card.id))
    piles = [[card for card in shuffled if card.suit is suit] for suit in suits]
    return tuple(card for turn in zip(*piles, strict=True) for card in turn)


def next_card(order: Sequence[Card], drawn: Collection[Card], suit: Suit | None = None) -> Card | None:
    """The first that was not drawn yet; None: all of them were. `suit`: only of these."""
    return next((card for card in order if card not in drawn and suit in {None, card.suit}), None)


def is_on_the_table(meeting: Meeting, now: datetime) -> bool:
    """Whether people sit together, or are about to: then what one draws, all see."""
    return meeting.span is not None and meeting.span.start - OPENS_BEFORE <= now < meeting.span.end


def as_kept(drawn: Sequence[Card]) -> str:
    """The cards drawn so far, to be kept."""
    return " ".join(card.id for card in drawn)


def read_kept(words: str | None) -> tuple[Card, ...]:
    """What was kept. A card that this version no longer has is left out."""
    return tuple(_BY_ID[id] for id in (words or "").split() if id in _BY_ID)


def _chance(meeting: MeetingId, what: str) -> bytes:
    return sha256(f"{meeting}\x1f{what}".encode()).digest()
