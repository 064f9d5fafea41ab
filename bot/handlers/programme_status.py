"""How a programme stands, and how its rounds went."""

from bot.commands.reviewing import ShowHistory, ShowStatus
from bot.context import Context
from bot.domain.delegations import Standing as Signed
from bot.domain.programmes import Part, Programme
from bot.domain.rounds import Outcome, PairingState, Round, Step
from bot.handlers.registry import handles
from bot.replies import Reply
from bot.wording import reviewing as wording
from bot.wording.which_programme import open_round, which_programme


@handles(ShowStatus)
async def show_status(command: ShowStatus, context: Context) -> Reply:
    """Who takes part, and how the round goes."""
    found = await which_programme(command.programme, context, lambda name: ShowStatus(programme=name))
    return found if isinstance(found, Reply) else wording.status(await _standing(found, context))


@handles(ShowHistory)
async def show_history(command: ShowHistory, context: Context) -> Reply:
    """Every round that is over or under way, in numbers."""
    found = await which_programme(command.programme, context, lambda name: ShowHistory(programme=name))
    if isinstance(found, Reply):
        return found
    rounds = [each for each in await context.work.rounds.of(found.id) if each.step in {Step.UNDER_WAY, Step.OVER}]
    return wording.history(found, [await _held(each, context) for each in rounds])


async def _standing(programme: Programme, context: Context) -> wording.Standing:
    work = context.work
    enrolments = await work.programmes.enrolments(programme.id)
    round = await open_round(programme, context)
    entries = [] if round is None else await work.rounds.entries(round.id)
    pairings = [] if round is None else await work.rounds.pairings(round.id)
    states = [each.state for each in pairings]
    return wording.Standing(
        programme=programme,
        taking_part=sum(each.state is Part.IN for each in enrolments),
        delegations=sum(each.standing is Signed.SIGNED_UP for each in await work.delegations.of(programme.id)),
        resting=sum(each.state is Part.RESTING for each in enrolments),
        round=round,
        coming=sum(each.coming is not False for each in entries),
        skipping=sum(each.coming is False for each in entries),
        proposed=states.count(PairingState.PROPOSED) + states.count(PairingState.DRAFT),
        agreed=states.count(PairingState.AGREED),
        off=states.count(PairingState.OFF),
        left_out=sum(each.outcome is Outcome.LEFT_OUT for each in entries),
    )


async def _held(round: Round, context: Context) -> wording.Held:
    work = context.work
    entries = await work.rounds.entries(round.id)
    agreed = [each for each in await work.rounds.pairings(round.id) if each.state is PairingState.AGREED]
    met = 0
    for pairing in agreed:
        if pairing.meeting is not None:
            said = await work.feedback.about(pairing.meeting)
            met += any(each.happened for each in said)
    return wording.Held(
        number=round.number,
        starts_at=round.starts_at,
        people=sum(each.outcome is not Outcome.SKIPPED for each in entries),
        agreed=len(agreed),
        met=met,
        left_out=sum(each.outcome is Outcome.LEFT_OUT for each in entries),
    )
