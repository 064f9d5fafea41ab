"""What somebody says to a conversation of two delegations that is proposed to them."""

from bot.commands.delegations import ReplyToCouple
from bot.context import Context
from bot.delegating import answering, cases, releading
from bot.delegating.meant import season_of
from bot.delegating.proposing import notice_for, shown_of
from bot.domain.ids import PairingId
from bot.domain.rounds import Answer, PairingState
from bot.replies import Phrase, Reply, say
from bot.wording import couples
from bot.wording.meetings import for_one


async def reply(command: ReplyToCouple, context: Context) -> Reply:
    """Of whoever speaks for one side, or is to lead."""
    season, me = season_of(context), context.member
    case = await _proposed(command, context)
    if isinstance(case, Reply):
        return case
    seat = case.seat_of(me.id)
    answer = {"yes": Answer.YES, "no": Answer.NO}.get(command.answer)
    if seat is None or answer is None:
        notice = await notice_for(season, case, me)
        return Reply(phrases=notice.phrases, choices=notice.choices)
    told = "couple-said-yes" if answer is Answer.YES else "couple-said-no"
    if seat.answer is answer:
        return say(told)
    if case.pairing.state is PairingState.OFF or seat.answer not in {None, Answer.YES}:
        return say("couple-is-over")
    if case.pairing.state is PairingState.AGREED:
        if not seat.leads or seat.answer is not None:
            return say("couple-is-agreed-already")
        notices = await releading.answer_late(season, case, seat, answer)
    else:
        notices = await answering.say(season, case, seat, answer)
    if any(one.to == me.id and not one.changes for one in notices):
        return for_one(notices, me)
    return Reply(phrases=(Phrase(told),), notices=tuple(notices))


async def _proposed(command: ReplyToCouple, context: Context) -> cases.Conversation | Reply:
    """The one with this id; without, the only one that waits for them."""
    season, me = season_of(context), context.member
    if command.pairing:
        case = await cases.find(season, PairingId(command.pairing))
        # Of a draft nobody has heard, whoever guesses its id.
        is_known = case is not None and case.seat_of(me.id) is not None
        is_told = case is not None and case.pairing.state is not PairingState.DRAFT
        return case if case is not None and is_known and is_told else say("couple-unknown")
    waiting = await cases.waiting_for(season, me.id)
    if len(waiting) > 1:
        choices = couples.which([shown_of(each) for each in waiting], command.answer, context.knowledge)
        return Reply(phrases=(Phrase("couple-which"),), choices=choices)
    return waiting[0] if waiting else say("couple-unknown")


async def is_waited_for(context: Context, pairing: str = "") -> bool:
    """Whether it is about delegations what they were asked: that with this id, or any that waits for them."""
    season = season_of(context)
    if pairing:
        return await cases.find(season, PairingId(pairing)) is not None
    return bool(await cases.waiting_for(season, context.member.id))
