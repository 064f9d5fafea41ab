"""Answering what is proposed in a round. Who was not asked learns nothing, and a no stays private."""

from dataclasses import replace

from bot.commands.delegations import ReplyToCouple
from bot.commands.pairings import AnswerPairing, MatchAgain, ShowPairings, StopSeeking, TakePartAgain
from bot.context import Context
from bot.delegating import replying
from bot.domain.ids import ProgrammeId, RoundId
from bot.domain.rounds import Answer, Outcome, PairingState, Step
from bot.handlers.registry import handles
from bot.replies import Phrase, Reply, say
from bot.rounding import answering, freeing, silence
from bot.rounding.asking import shown_of
from bot.rounding.cases import Case
from bot.rounding.finding import choose, my_cases, rounding_of, which
from bot.wording import pairings as wording
from bot.wording.describing import first_name
from bot.wording.meetings import for_one

_FREE = frozenset({Outcome.FELL_OUT, Outcome.LEFT_OUT, Outcome.NONE})


@handles(ShowPairings)
async def show_pairings(command: ShowPairings, context: Context) -> Reply:
    """Those that can still be answered, in full when there is one."""
    rounding = rounding_of(context)
    waiting = await my_cases(rounding, context.member)
    if not waiting and await replying.is_waited_for(context):
        return await replying.reply(ReplyToCouple(answer="show"), context)
    if not waiting:
        return say("pairings-none")
    if len(waiting) == 1:
        return await _in_full(waiting[0], context)
    return choose(waiting, context.member, lambda id: AnswerPairing(pairing=id, answer="show"))


@handles(AnswerPairing)
async def answer_pairing(command: AnswerPairing, context: Context) -> Reply:
    """Yes, no or later. A yes to a proposal is a yes to meeting."""
    if await _is_of_delegations(command, context):
        said = "no" if command.answer == "later" else command.answer
        return await replying.reply(ReplyToCouple(pairing=command.pairing, answer=said), context)
    return await _answer(command, context)


async def _answer(command: AnswerPairing, context: Context) -> Reply:
    rounding, me = rounding_of(context), context.member
    found = await which(
        command.pairing,
        context,
        lambda id: AnswerPairing(pairing=id, answer=command.answer),
        takes_back=command.answer in {Answer.NO, Answer.LATER},
    )
    if isinstance(found, Reply):
        return found
    if command.answer == "show":
        return await _in_full(found, context)
    answer = next((each for each in (Answer.YES, Answer.NO, Answer.LATER) if each.value == command.answer), None)
    seat = found.seat_of(me.id)
    if answer is None or seat is None:
        return say("pairing-unknown")
    is_settled = Answer.YES in {answer, seat.answer} and await _is_too_late(found, context)
    if found.pairing.state is PairingState.OFF or is_settled:
        return _over(found)
    if seat.answer is answer:
        return _again(found, context, answer)
    if answer is Answer.YES and seat.answer is not None and await _has_another(found, context):
        return say("pairing-has-one-already")
    if answer is not Answer.YES and seat.answer not in {None, Answer.YES}:
        # They are out of it already; which word it was makes no difference to anybody.
        return _declined(found, answer)
    notices = await answering.say(rounding, found, seat, answer)
    if answer is not Answer.YES:
        is_meeting = found.pairing.state is PairingState.AGREED and seat.answer is Answer.YES
        declined = _withdrawn(found) if is_meeting else _declined(found, answer)
        return replace(declined, notices=tuple(notices))
    mine = [one for one in notices if one.to == me.id and not one.changes]
    if mine:
        return for_one(notices, me)
    return Reply(phrases=(_waiting_for(found, context),), notices=tuple(notices))


@handles(MatchAgain)
async def match_again(command: MatchAgain, context: Context) -> Reply:
    """They said no to these people, and want others."""
    round = await context.work.rounds.find(RoundId(command.round))
    entry = None if round is None else await context.work.rounds.find_entry(round.id, context.member.id)
    if round is None or entry is None:
        return say("pairing-unknown")
    if not round.is_open or round.step is Step.SIGN_UP:
        return say("round-is-over")
    if entry.outcome not in _FREE:
        return say("pairing-has-one-already")
    await context.work.rounds.save_entries(replace(entry, coming=True, outcome=Outcome.NONE, why=""))
    await freeing.look_again(rounding_of(context), round)
    return say("pairing-seeking-again")


@handles(StopSeeking)
async def stop_seeking(command: StopSeeking, context: Context) -> Reply:
    """Enough for this round."""
    round = await context.work.rounds.find(RoundId(command.round))
    entry = None if round is None else await context.work.rounds.find_entry(round.id, context.member.id)
    if round is None or entry is None:
        return say("pairing-unknown")
    if entry.outcome is Outcome.PLACED:
        return say("pairing-has-one-already")
    await context.work.rounds.save_entries(replace(entry, coming=False, outcome=Outcome.FELL_OUT, why=""))
    if round.is_open:
        await freeing.look_again(rounding_of(context), round)
    return say("pairing-stopped-seeking")


@handles(TakePartAgain)
async def take_part_again(command: TakePartAgain, context: Context) -> Reply:
    """One word, and everything is as it was."""
    programme = ProgrammeId(command.programme) if command.programme else None
    names = await silence.come_back(rounding_of(context), context.member.id, programme)
    return say("pairing-back", programmes=tuple(names)) if names else say("pairing-was-not-away")


async def _is_of_delegations(command: AnswerPairing, context: Context) -> bool:
    if not command.pairing and await my_cases(rounding_of(context), context.member):
        return False
    return await replying.is_waited_for(context, command.pairing)


async def _in_full(case: Case, context: Context) -> Reply:
    shown = await shown_of(rounding_of(context), case)
    seat = case.seat_of(context.member.id)
    if seat is None or case.pairing.state is PairingState.OFF:
        return _over(case)
    return wording.listed(shown, context.member, context.knowledge)


async def _has_another(case: Case, context: Context) -> bool:
    """Since they said no to these people, others were found."""
    entry = await context.work.rounds.find_entry(case.round.id, context.member.id)
    return entry is not None and entry.outcome is Outcome.PLACED


async def _is_too_late(case: Case, context: Context) -> bool:
    """It goes on without them, or is past."""
    if case.pairing.state is not PairingState.AGREED or case.pairing.meeting is None:
        return False
    meeting = await context.work.meetings.find(case.pairing.meeting)
    is_past = meeting is not None and meeting.span is not None and meeting.span.start <= context.now
    return meeting is None or not meeting.is_open or is_past


def _over(case: Case) -> Reply:
    can_go_on = case.round.step in {Step.TELLING, Step.UNDER_WAY}
    return wording.declined(case.round, "pairing-is-over", can_go_on=can_go_on)


def _declined(case: Case, answer: Answer) -> Reply:
    can_go_on = case.round.step in {Step.TELLING, Step.UNDER_WAY}
    key = "pairing-said-no" if answer is Answer.NO else "pairing-said-later"
    return wording.declined(case.round, key, can_go_on=can_go_on)


def _withdrawn(case: Case) -> Reply:
    """Of a meeting the others hear who does not come."""
    can_go_on = case.round.step in {Step.TELLING, Step.UNDER_WAY}
    return wording.declined(case.round, "pairing-withdrawn", can_go_on=can_go_on)


def _again(case: Case, context: Context, answer: Answer) -> Reply:
    if answer is not Answer.YES:
        return _declined(case, answer)
    if case.pairing.state is PairingState.AGREED:
        return say("pairing-is-agreed-already")
    return Reply(phrases=(_waiting_for(case, context),))


def _waiting_for(case: Case, context: Context) -> Phrase:
    """Who has not answered is not named: nobody is to be pressed."""
    names = tuple(first_name(one) for one in case.others(context.member.id))
    return Phrase("pairing-said-yes", {"names": names})
