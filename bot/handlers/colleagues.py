"""Sending a colleague instead, and what they say to that."""

from dataclasses import replace

from bot.commands.pairings import AnswerInstead, ChooseColleague, SendColleague, SendMember
from bot.context import Context
from bot.domain.ids import MemberId, PairingId
from bot.domain.people import Member
from bot.domain.rounds import PairingState
from bot.handlers.registry import checks, fills, handles
from bot.replies import Accepted, Choice, Field, Form, Phrase, Problem, Reply, say
from bot.rounding import replacing
from bot.rounding.cases import Case, case_of
from bot.rounding.finding import rounding_of, which
from bot.wording import describing
from bot.wording.describing import first_name
from bot.wording.meant import member_with_account, people_meant
from bot.wording.meetings import for_one
from bot.wording.naming import is_called

_LONGEST = 100


@handles(ChooseColleague, opens=SendColleague)
async def choose_colleague(command: ChooseColleague, context: Context) -> Reply:
    """Ask who it is to be."""
    found = await _open(command.pairing, context, "")
    if isinstance(found, Reply):
        return found
    return Reply(form=await colleague_form(SendColleague(pairing=found.pairing.id), context))


@fills(SendColleague)
async def colleague_form(fixed: SendColleague, context: Context) -> Form:
    """One question, with those who take part as well to choose from."""
    rounding = rounding_of(context)
    case = await case_of(rounding, PairingId(fixed.pairing))
    mine = case is not None and case.seat_of(context.member.id) is not None
    others = await replacing.colleagues(rounding, case, context.member) if case is not None and mine else []
    field = Field(
        name="whom",
        question=Phrase("colleague-who"),
        label=Phrase("colleague-label"),
        hint=Phrase("colleague-hint"),
        is_optional=False,
        options=tuple((one.name, Phrase("choice-person", {"person": one.name})) for one in others),
    )
    return Form(
        command=SendColleague, title=Phrase("colleague-title"), fields=(field,), fixed={"pairing": fixed.pairing}
    )


@checks(SendColleague)
async def check_colleague(_name: str, value: str, context: Context) -> Problem | Accepted | None:
    """Somebody has to be called that."""
    if 0 < len(value.strip()) <= _LONGEST and (len(await _meant(value, context)) or await _of_mine(value, context)):
        return None
    return Problem(field="whom", phrase=Phrase("colleague-unknown", {"words": value[:_LONGEST]}))


@handles(SendColleague)
async def send_colleague(command: SendColleague, context: Context) -> Reply:
    """By the name of somebody who takes part as well or whom they know, or by an account."""
    found = await _open(command.pairing, context, command.whom)
    if isinstance(found, Reply):
        return found
    if not command.whom.strip():
        return await choose_colleague(ChooseColleague(pairing=found.pairing.id), context)
    rounding, me = rounding_of(context), context.member
    meant = [one for one in await replacing.colleagues(rounding, found, me) if is_called(one, command.whom)]
    meant = meant or await _meant(command.whom, context)
    if not meant:
        return say("colleague-unknown", words=command.whom[:_LONGEST])
    if len(meant) > 1:
        return Reply(
            phrases=(Phrase("meeting-which-person"),),
            choices=tuple(
                Choice(
                    label=Phrase("choice-person", {"person": describing.person(one, context.knowledge)}),
                    command=SendMember(member=one.id, pairing=found.pairing.id),
                    closes=True,
                )
                for one in meant
            ),
        )
    return await _send(found, meant[0], context)


@handles(SendMember)
async def send_member(command: SendMember, context: Context) -> Reply:
    """By a choice."""
    found = await _open(command.pairing, context, "")
    if isinstance(found, Reply):
        return found
    member = await context.work.members.find(MemberId(command.member))
    return say("meet-not-available") if member is None else await _send(found, member, context)


@handles(AnswerInstead)
async def answer_instead(command: AnswerInstead, context: Context) -> Reply:
    """Only who was asked has this choice, and it holds as long as the proposal is open."""
    rounding, me = rounding_of(context), context.member
    case = await case_of(rounding, PairingId(command.pairing))
    giver = await context.work.members.find(MemberId(command.colleague))
    if case is None or giver is None or not await replacing.is_asked(rounding, case, giver, me):
        return say("pairing-unknown" if case is None or giver is None else "colleague-too-late")
    name = first_name(giver)
    if command.answer != "yes":
        notices = await replacing.refused(rounding, case, giver, me)
        return replace(say("colleague-said-no", name=name), notices=tuple(notices))
    if await replacing.is_placed(rounding, case, me):
        return say("pairing-has-one-already")
    notices = await replacing.take_over(rounding, case, giver, me)
    others = tuple(first_name(one) for one in case.others(giver.id))
    if any(one.to == me.id and not one.changes for one in notices):
        return for_one(notices, me)
    return Reply(phrases=(Phrase("pairing-said-yes", {"names": others}),), notices=tuple(notices))


async def _send(case: Case, colleague: Member, context: Context) -> Reply:
    rounding, me = rounding_of(context), context.member
    name = first_name(colleague)
    if key := await replacing.hindrance(rounding, case, me, colleague):
        return Reply(phrases=(Phrase(key, {"name": name}),))
    notices = await replacing.ask(rounding, case, me, colleague)
    return replace(say("colleague-asked", name=name), notices=tuple(notices))


async def _open(pairing: str, context: Context, whom: str) -> Case | Reply:
    """One in which they can still let somebody go instead."""
    found = await which(
        pairing, context, lambda id: SendColleague(whom=whom, pairing=id) if whom else ChooseColleague(pairing=id)
    )
    if isinstance(found, Reply):
        return found
    if found.pairing.state is PairingState.AGREED:
        return say("colleague-is-agreed")
    if found.pairing.state is not PairingState.PROPOSED or context.member.id not in {
        seat.member for seat in found.held
    }:
        return say("colleague-too-late")
    if context.member.organisation is None:
        return say("colleague-no-organisation")
    return found


async def _meant(words: str, context: Context) -> list[Member]:
    meant = await people_meant(words, context)
    if not meant and (found := await member_with_account(words, context)) is not None:
        meant = [found]
    return meant


async def _of_mine(words: str, context: Context) -> bool:
    """Whether a colleague in one of their programmes is called that."""
    for enrolment in await context.work.programmes.enrolments_of(context.member.id):
        for other in await context.work.programmes.enrolments(enrolment.programme):
            one = await context.work.members.find(other.member)
            if one is not None and one.organisation == context.member.organisation and is_called(one, words):
                return True
    return False
