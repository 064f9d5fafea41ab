"""Inviting somebody to a round, and what they say to that."""

from dataclasses import replace

from bot.commands.rounds import AnswerInvitation, AskWhomToInvite, InviteMember, InviteToRound
from bot.context import Context
from bot.domain.ids import MemberId, RoundId
from bot.domain.people import Member
from bot.handlers.registry import checks, fills, handles
from bot.replies import Accepted, Choice, Field, Form, Phrase, Problem, Reply, say
from bot.rounding import entering, inviting
from bot.rounding.coming import Coming, my_rounds, which_round
from bot.rounding.finding import rounding_of
from bot.wording import describing
from bot.wording.describing import first_name
from bot.wording.meant import member_with_account, people_meant

_LONGEST = 100


@handles(AskWhomToInvite, opens=InviteToRound)
async def ask_whom_to_invite(command: AskWhomToInvite, context: Context) -> Reply:
    """By a button, or in words that name nobody."""
    found = await _which(command.round, "", context)
    if isinstance(found, Reply):
        return found
    return Reply(form=await inviting_form(InviteToRound(round=found.round.id), context))


@fills(InviteToRound)
async def inviting_form(fixed: InviteToRound, context: Context) -> Form:
    """One question."""
    field = Field(
        name="whom",
        question=Phrase("round-invite-whom"),
        label=Phrase("round-invite-label"),
        hint=Phrase("round-invite-hint"),
        is_optional=False,
    )
    return Form(
        command=InviteToRound, title=Phrase("round-invite-title"), fields=(field,), fixed={"round": fixed.round}
    )


@checks(InviteToRound)
async def check_inviting(_name: str, value: str, context: Context) -> Problem | Accepted | None:
    """Somebody has to be called that."""
    if 0 < len(value.strip()) <= _LONGEST and await _meant(value, context):
        return None
    return Problem(field="whom", phrase=Phrase("round-invite-unknown", {"words": value[:_LONGEST]}))


@handles(InviteToRound)
async def invite_to_round(command: InviteToRound, context: Context) -> Reply:
    """By the name of somebody they know, or by an account."""
    found = await _which(command.round, command.whom, context)
    if isinstance(found, Reply):
        return found
    meant = await _meant(command.whom, context)
    if not meant:
        return say("round-invite-unknown", words=command.whom[:_LONGEST])
    if len(meant) == 1:
        return await _invite(found, meant[0], context)
    return Reply(
        phrases=(Phrase("meeting-which-person"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-person", {"person": describing.person(one, context.knowledge)}),
                command=InviteMember(member=one.id, round=found.round.id),
                closes=True,
            )
            for one in meant
        ),
    )


@handles(InviteMember)
async def invite_member(command: InviteMember, context: Context) -> Reply:
    """By a choice."""
    found = await _which(command.round, "", context)
    if isinstance(found, Reply):
        return found
    member = await context.work.members.find(MemberId(command.member))
    return say("round-unknown") if member is None else await _invite(found, member, context)


@handles(AnswerInvitation)
async def answer_invitation(command: AnswerInvitation, context: Context) -> Reply:
    """Only who was invited has this choice. A yes is for this round; a no is told to nobody."""
    rounding, me = rounding_of(context), context.member
    round = await context.work.rounds.find(RoundId(command.round))
    programme = None if round is None else await context.work.programmes.find(round.programme)
    if round is None or programme is None:
        return say("round-invited-unknown")
    entry = await context.work.rounds.find_entry(round.id, me.id)
    found = Coming(programme=programme, round=round, entry=entry)
    if not await inviting.is_invited(rounding, found, command.inviter, me):
        return say("round-invited-unknown")
    await inviting.answered(rounding, found, me)
    if command.answer != "yes":
        return say("round-invited-no")
    coming = await entering.come(rounding, round, me.id, invited_by=MemberId(command.inviter))
    if coming is entering.Coming.OVER:
        return say("round-has-ended", programme=programme.name)
    if coming is entering.Coming.PLACED:
        return say("round-come-placed")
    if coming is entering.Coming.LATE:
        return say("round-come-late", programme=programme.name)
    return say("round-come", programme=programme.name, when=round.starts_at)


async def _invite(found: Coming, other: Member, context: Context) -> Reply:
    rounding, me = rounding_of(context), context.member
    name = first_name(other)
    if key := await inviting.hindrance(rounding, found, me, other):
        return Reply(phrases=(Phrase(key, {"name": name}),))
    notices = await inviting.invite(rounding, found, me, other)
    return replace(say("round-invite-asked", name=name), notices=tuple(notices))


async def _meant(words: str, context: Context) -> list[Member]:
    meant = await people_meant(words, context)
    if meant:
        return meant
    member = await member_with_account(words, context)
    return [] if member is None else [member]


async def _which(round: str, whom: str, context: Context) -> Coming | Reply:
    rounding, me = rounding_of(context), context.member
    if round:
        found = await which_round(rounding, me.id, round)
        if found is None:
            return say("round-unknown")
        return found if found.round.is_open else say("round-has-ended", programme=found.programme.name)
    mine = await my_rounds(rounding, me.id)
    if len(mine) == 1:
        return mine[0]
    if not mine:
        return say("rounds-none")
    return Reply(
        phrases=(Phrase("rounds-which"),),
        choices=tuple(
            Choice(
                label=Phrase("round-name", {"programme": one.programme.name, "when": one.round.starts_at}),
                command=InviteToRound(round=one.round.id, whom=whom) if whom else AskWhomToInvite(round=one.round.id),
                closes=True,
            )
            for one in mine
        ),
    )
