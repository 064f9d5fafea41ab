"""Values to store, each with as little said as a test needs."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.domain.enquiries import Enquiry, Question
from bot.domain.ids import EnquiryId, IntroductionId, MemberId, RelayId, TopicId
from bot.domain.introductions import Due, Introduction
from bot.domain.people import Involvement, Member, Stance
from bot.domain.relays import Relay, Side
from bot.messages import Account, Conversation, Message, Outgoing, Platform, Together
from bot.ports import KnownAccount

NOW = datetime(2026, 1, 12, 9, 30, 15, 123456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
CONSOLE = Platform("console")

Options = Any


def account(id: str = "anna", platform: Platform = CONSOLE) -> Account:
    return Account(platform=platform, id=id)


def conversation(id: str = "anna", **options: Options) -> Conversation:
    return Conversation(**{"platform": CONSOLE, "id": id, **options})


def together(key: str, *ids: str) -> Together:
    return Together(key=key, platform=CONSOLE, title="Kennismaking", accounts=tuple(account(id) for id in ids))


def message(key: str, person: str = "anna", **options: Options) -> Message:
    values = {
        "conversation": conversation(person),
        "sender": account(person),
        "sender_name": person.title(),
        "sent_at": NOW,
    }
    return Message(**{**values, "key": key, **options})


def outgoing(key: str, person: str = "anna", **options: Options) -> Outgoing:
    return Outgoing(
        **{"conversation": conversation(person), "to": (account(person),), "text": "Hallo", **options, "key": key}
    )


def member(id: str, **options: Options) -> Member:
    values = {"name": id.title(), "first_seen_at": NOW, "consented_at": NOW}
    return Member(**{**values, **options, "id": MemberId(id)})


def known(id: str, member: str | None = None, **options: Options) -> KnownAccount:
    values = {"account": account(id), "conversation": conversation(id), "name": id.title()}
    return KnownAccount(**{**values, **options, "member": MemberId(member or id)})


def involvement(member: str, topic: str, **options: Options) -> Involvement:
    values = {"stance": Stance.WORKS_ON, "words": topic, "confirmed_at": NOW}
    return Involvement(**{**values, **options, "member": MemberId(member), "topic": TopicId(topic)})


def enquiry(id: str, member: str = "anna", **options: Options) -> Enquiry:
    values = {"question": Question(subjects=(), words="iets"), "asked_at": NOW}
    return Enquiry(**{**values, **options, "id": EnquiryId(id), "member": MemberId(member)})


def introduction(id: str, asker: str = "anna", asked: str = "bram", **options: Options) -> Introduction:
    values = {"about": "ENSIA", "asked_at": NOW, "next_step": Due.NUDGE, "due_at": NOW + 2 * MINUTE}
    who = {"id": IntroductionId(id), "asker": MemberId(asker), "asked": MemberId(asked)}
    return Introduction(**{**values, **options, **who})


def relay(id: str, one: str = "anna", other: str = "bram", **options: Options) -> Relay:
    first, second = (Side(member=MemberId(member), account=account(member)) for member in (one, other))
    values = {"introduction": IntroductionId(id), "sides": (first, second), "about": "ENSIA", "changed_at": NOW}
    return Relay(**{**values, **options, "id": RelayId(id)})
