"""What those in a delegation look up and say: who comes, yes or no, and that their organisation leaves."""

from collections.abc import Callable, Sequence

from bot.commands.delegations import (
    AnswerDelegate,
    NameContact,
    ReplyToCouple,
    ShowDelegation,
    SignUpDelegation,
    TakeOverDelegation,
    WithdrawDelegation,
)
from bot.context import Context
from bot.delegating import contacts, joining, parting, replying, rounds
from bot.delegating.joining import Mine
from bot.delegating.meant import programme_meant, season_of
from bot.delegating.withdrawing import withdraw
from bot.domain.delegations import Standing
from bot.domain.ids import DelegationId
from bot.domain.people import Member
from bot.domain.programmes import seats_of
from bot.expertise.organisations import Recognised
from bot.handlers.registry import handles
from bot.replies import Answer as Said
from bot.replies import Choice, Command, Param, Phrase, Reply, joined, say
from bot.wording import delegations as wording
from bot.wording import describing
from bot.wording.meant import member_with_account
from bot.wording.naming import is_called


@handles(ShowDelegation)
async def show_delegation(command: ShowDelegation, context: Context) -> Reply:
    """Of each programme in which mine takes part, or in which I was named."""
    there = await _mine(command.programme, context)
    if not there:
        choice = Choice(label=Phrase("choice-sign-up-delegation"), command=SignUpDelegation())
        has_programme = bool(await season_of(context).programmes())
        return Reply(phrases=(Phrase("delegation-none"),), choices=(choice,) if has_programme else ())
    return joined([await _shown(each, context) for each in there])


@handles(WithdrawDelegation)
async def withdraw_delegation(command: WithdrawDelegation, context: Context) -> Reply:
    """Only after they said that they mean it: others count on it."""
    found = await _one(command.programme, context, lambda id: WithdrawDelegation(programme=id))
    if isinstance(found, Reply):
        return found
    if not found.may_change(context.member.id):
        return say("delegation-not-yours-to-change")
    named = {
        "programme": found.programme.name,
        "organisation": describing.organisation(found.delegation.organisation, context.knowledge),
    }
    if command.sure != "yes":
        sure = WithdrawDelegation(programme=found.programme.id, sure="yes")
        return Reply(
            phrases=(Phrase("delegation-withdraw-sure", named),),
            choices=(
                Choice(label=Phrase("choice-withdraw-yes"), command=sure, answer=Said.YES, closes=True),
                Choice(
                    label=Phrase("choice-withdraw-no"),
                    command=ShowDelegation(programme=found.programme.id),
                    answer=Said.NO,
                    closes=True,
                ),
            ),
        )
    notices = await withdraw(season_of(context), found, context.member)
    return Reply(phrases=(Phrase("delegation-withdrawn", named),), notices=tuple(notices))


@handles(TakeOverDelegation)
async def take_over(command: TakeOverDelegation, context: Context) -> Reply:
    """For anybody who works there: an organisation speaks for itself, and not whoever came first."""
    season, me = season_of(context), context.member
    there = [
        each for each in await _mine(command.programme, context) if each.delegation.organisation == me.organisation
    ]
    if len(there) != 1:
        return say("delegation-none") if not there else _which(there, lambda id: TakeOverDelegation(programme=id))
    (found,) = there
    named: dict[str, Param] = {
        "programme": found.programme.name,
        "organisation": describing.organisation(found.delegation.organisation, context.knowledge),
    }
    if found.delegation.contact == me.id:
        return Reply(phrases=(Phrase("delegation-contact-already", named),))
    notices = await contacts.hand_over(season, found, me, me)
    change = Choice(label=Phrase("choice-change-delegation"), command=SignUpDelegation(programme=found.programme.id))
    told = Phrase("delegation-taken-over", named)
    return Reply(phrases=(told,), choices=(change,), notices=tuple(notices))


@handles(NameContact)
async def name_contact(command: NameContact, context: Context) -> Reply:
    """Of somebody who works there, and has said that they take part in Bondje."""
    programme = await programme_meant(command.programme, context)
    if isinstance(programme, Reply):
        return programme
    season = season_of(context)
    body = context.knowledge.names.find(command.organisation, context.today)
    known = None
    if isinstance(body, Recognised):
        known = await context.work.delegations.find_of(programme.id, body.organisation.id)
    found = None if known is None else await joining.with_all(season, known)
    if found is None or found.delegation.standing is Standing.WITHDRAWN:
        return say("delegation-of-none", words=command.organisation, programme=programme.name)
    organisation = describing.organisation(found.delegation.organisation, context.knowledge)
    member = await _colleague(command.whom, found, context)
    if member is None:
        return say("delegation-not-of-it", words=command.whom, organisation=organisation)
    told = say("delegation-contact-named", name=member.name, organisation=organisation, programme=programme.name)
    if member.id == found.delegation.contact:
        return told
    notices = await contacts.hand_over(season, found, member, context.member)
    return Reply(phrases=told.phrases, notices=tuple(notices))


async def _colleague(words: str, found: Mine, context: Context) -> Member | None:
    """The only one of that name who works there and can be asked."""
    organisation, season = found.delegation.organisation, season_of(context)
    there = await context.work.members.of_organisation(organisation)
    named = [one for one in there if is_called(one, words)]
    account = await member_with_account(words, context) if not named else None
    if account is not None and account.organisation == organisation:
        named = [account]
    return await season.find_member(named[0].id) if len(named) == 1 else None


@handles(AnswerDelegate)
async def answer_delegate(command: AnswerDelegate, context: Context) -> Reply:
    """Yes, no, or a yes taken back."""
    season, me = season_of(context), context.member
    found = await _asked(command, context)
    if isinstance(found, Reply):
        return found
    comes = command.answer == "yes"
    notices = await joining.answer(season, found, me, comes=comes)
    step = parting.steps_in if comes else parting.steps_out
    notices += await step(season, found.delegation, me)
    await rounds.changed(season, found.programme)
    delegate = found.delegate(me.id)
    named: dict[str, Param] = {
        "programme": found.programme.name,
        "organisation": describing.organisation(found.delegation.organisation, context.knowledge),
        "roles": describing.roles([] if delegate is None else [delegate.role], context.knowledge),
    }
    return Reply(phrases=(Phrase("delegate-said-yes" if comes else "delegate-said-no", named),), notices=tuple(notices))


async def _asked(command: AnswerDelegate, context: Context) -> Mine | Reply:
    """Only who was named has an answer to give."""
    season, me = season_of(context), context.member
    if command.delegation:
        delegation = await context.work.delegations.find(DelegationId(command.delegation))
        found = None if delegation is None else await joining.with_all(season, delegation)
        if found is None or found.delegate(me.id) is None:
            return say("delegate-unknown")
        if found.delegation.standing is Standing.WITHDRAWN:
            return say("delegation-gone", programme=found.programme.name)
        return found
    there = [each for each in await joining.mine(season, me) if each.delegate(me.id) is not None]
    if len(there) == 1:
        return there[0]
    return say("delegate-unknown") if not there else _which(there, lambda id: ShowDelegation(programme=id))


@handles(ReplyToCouple)
async def reply_to_couple(command: ReplyToCouple, context: Context) -> Reply:
    """Of whoever speaks for one side, or is to lead."""
    return await replying.reply(command, context)


async def _shown(found: Mine, context: Context) -> Reply:
    members = await context.work.members.several([each.member for each in found.delegates])
    shown = wording.Shown(
        programme=found.programme,
        delegation=found.delegation,
        seats=seats_of(found.programme),
        people=tuple((each, members[each.member]) for each in found.delegates if each.member in members),
        may_change=found.may_change(context.member.id),
    )
    return wording.shown(shown, context.member, context.knowledge)


async def _mine(words: str, context: Context) -> list[Mine]:
    there = await joining.mine(season_of(context), context.member)
    wanted = words.strip().casefold()
    return [
        each for each in there if not wanted or wanted == each.programme.id or wanted in each.programme.name.casefold()
    ]


async def _one(words: str, context: Context, command: Callable[[str], Command]) -> Mine | Reply:
    there = await _mine(words, context)
    if not there:
        return say("delegation-none")
    return there[0] if len(there) == 1 else _which(there, command)


def _which(there: Sequence[Mine], command: Callable[[str], Command]) -> Reply:
    return Reply(
        phrases=(Phrase("delegation-which-programme"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-delegation-programme", {"name": each.programme.name}),
                command=command(each.programme.id),
                closes=True,
            )
            for each in there
        ),
    )
