"""The sentences of a relayed conversation: what is proposed, where it opens, how it ends."""

from collections.abc import Sequence
from datetime import datetime

from bot.commands.relays import AnswerRelay, CloseRelay, ConfirmLabel
from bot.context import Context
from bot.domain.ids import RelayId
from bot.domain.introductions import Introduction
from bot.domain.people import Member
from bot.domain.relays import Relay, Side, State, close
from bot.domain.tlp import Tlp, strictest_in
from bot.ports import KnownAccount, UnitOfWork
from bot.replies import Answer, Choice, Notice, Param, Phrase, Reply
from bot.wording import describing


async def propose(introduction: Introduction, asker: Member, asked: Member, context: Context) -> Reply | None:
    """To two who said yes and share no platform. None: one of them cannot be reached anywhere."""
    mine, theirs = [await _reachable(one, context) for one in (asker, asked)]
    if mine is None or theirs is None:
        return None
    relay = Relay(
        id=RelayId(context.new_id()),
        introduction=introduction.id,
        sides=(Side(member=asker.id, account=mine.account), Side(member=asked.id, account=theirs.account)),
        about=introduction.about,
        label=strictest_in(introduction.about),
        changed_at=context.now,
    )
    await context.work.relays.save(relay)
    encrypted = mine.conversation.is_encrypted or theirs.conversation.is_encrypted
    knowledge, about = context.knowledge, introduction.about
    to_asked = Phrase("relay-proposed", {"person": describing.person(asker, knowledge), "about": about})
    to_asker = Phrase("relay-proposed-heard", {"person": describing.person(asked, knowledge), "about": about})
    question, choices = _question(relay, is_encrypted=encrypted), _answers(relay)
    notice = Notice(to=asker.id, phrases=(to_asker, *question), choices=choices)
    return Reply(phrases=(to_asked, *question), choices=choices, notices=(notice,))


async def _reachable(member: Member, context: Context) -> KnownAccount | None:
    return next((one for one in await context.work.accounts.of(member.id) if one.left_at is None), None)


def _question(relay: Relay, *, is_encrypted: bool) -> tuple[Phrase, ...]:
    phrases = [Phrase("relay-how")]
    if is_encrypted or _confined(relay) is not None:
        phrases.append(Phrase("relay-leaves-encryption"))
    if (label := _confined(relay)) is not None:
        phrases.append(Phrase("relay-label", {"label": label.label}))
    return (*phrases, Phrase("relay-sure"))


def _confined(relay: Relay) -> Tlp | None:
    return relay.label if relay.label is not None and relay.label.is_confined else None


def _answers(relay: Relay) -> tuple[Choice, ...]:
    label = _confined(relay)
    yes = Phrase("choice-relay-yes") if label is None else Phrase("choice-relay-yes-label", {"label": label.label})
    return tuple(
        Choice(
            label=phrase,
            command=AnswerRelay(relay=relay.id, answer=word, label=relay.label or ""),
            answer=word,
            closes=True,
        )
        for phrase, word in ((yes, Answer.YES), (Phrase("choice-relay-no"), Answer.NO))
    )


async def opening(relay: Relay, context: Context) -> tuple[Notice, ...]:
    """What each finds in their own place: who is on the other side, and how it ends."""
    notices = []
    for side in relay.sides:
        other = await context.work.members.get(relay.opposite(side.member).member)
        person = describing.person(other, context.knowledge)
        named: dict[str, Param] = {"person": person, "about": relay.about}
        failed = Notice(to=side.member, phrases=(Phrase("relay-no-place", named),))
        notices.append(
            Notice(
                to=relay.place_of(side.member),
                phrases=(Phrase("relay-open", named), Phrase("relay-open-how")),
                choices=(_closing(relay),),
                instead=(failed,),
            )
        )
    return tuple(notices)


def _closing(relay: Relay) -> Choice:
    return Choice(label=Phrase("choice-relay-close"), command=CloseRelay(relay=relay.id), closes=True)


async def ask_to_confirm(relay: Relay, work: UnitOfWork) -> tuple[Notice, ...]:
    """In private, where a yes cannot be meant for the other one."""
    label = _confined(relay)
    notices = []
    for side in relay.sides if label is not None else ():
        other = await work.members.get(relay.opposite(side.member).member)
        named: dict[str, Param] = {"label": label.label if label else "", "name": describing.first_name(other)}
        notices.append(
            Notice(
                to=side.member,
                phrases=(Phrase("relay-confirm", named), Phrase("relay-confirm-sure")),
                choices=(
                    Choice(
                        label=Phrase("choice-relay-confirm", named),
                        command=ConfirmLabel(relay=relay.id, label=str(label)),
                        answer=Answer.YES,
                        closes=True,
                    ),
                    Choice(
                        label=Phrase("choice-relay-close-with", {"name": named["name"]}),
                        command=CloseRelay(relay=relay.id),
                        answer=Answer.NO,
                        closes=True,
                    ),
                ),
            )
        )
    return tuple(notices)


async def close_relay(relay: Relay, by: Member, work: UnitOfWork, now: datetime) -> tuple[Notice, ...]:
    """Close it, and tell in both places; one that was only proposed ends with a word to the other."""
    if relay.state is State.CLOSED:
        return ()
    await work.relays.save(close(relay, now))
    await work.relays.forget_changes(relay.id)
    other = relay.opposite(by.id)
    if relay.state is State.PROPOSED:
        heard = Phrase("relay-declined-heard", {"name": describing.first_name(by), "about": relay.about})
        return (Notice(to=other.member, phrases=(heard,)),)
    heard = Phrase("relay-closed-heard", {"name": describing.first_name(by)})
    return (
        Notice(to=relay.place_of(other.member), phrases=(heard,)),
        Notice(to=relay.place_of(by.id), phrases=(Phrase("relay-closed"),)),
    )


async def close_all(by: Member, work: UnitOfWork, now: datetime) -> Sequence[Notice]:
    """Close every one of theirs."""
    return [notice for relay in await work.relays.of(by.id) for notice in await close_relay(relay, by, work, now)]
