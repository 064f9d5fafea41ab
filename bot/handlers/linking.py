"""One member with several accounts: linked by a code shown at the one and typed at the other, and unlinked."""

from collections.abc import Sequence
from dataclasses import replace

from bot.codes import LENGTH, new_code
from bot.commands import ConfirmLink, LinkAccount, NeverMind, ShowLinkCode, ShowProfile, Unlink, UnlinkAccount
from bot.context import Context
from bot.domain.introductions import State, close
from bot.domain.invitations import digest
from bot.domain.linking import MOST_TRIES, TRIES_KEPT, VALID_FOR, LinkCode, goes_on, merged, to_close, to_take_over
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.messages import Account, Platform
from bot.ports import KnownAccount
from bot.replies import Answer, Choice, Notice, Phrase, Private, Reply, say
from bot.wording import describing
from bot.wording.consenting import consent_choices, consent_phrases
from bot.wording.linking import account_on
from bot.wording.relaying import close_relay


@handles(ShowLinkCode)
async def show_code(command: ShowLinkCode, context: Context) -> Reply:
    """A new code; an earlier one is worth nothing from then on."""
    if await _has_tried_too_often(context):
        return say("link-too-often", most=MOST_TRIES)
    code = new_code()
    await context.work.links.note_try(context.account.account, at=context.now)
    await context.work.links.add(
        LinkCode(
            digest=digest(code),
            member=context.member.id,
            shown_to=context.account.account,
            expires_at=context.now + VALID_FOR,
        )
    )
    shown = f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"
    minutes = int(VALID_FOR.total_seconds()) // 60
    return Reply(phrases=(Phrase("link-code", {"code": shown, "minutes": minutes}), Phrase("link-code-secret")))


async def _has_tried_too_often(context: Context) -> bool:
    since = context.now - TRIES_KEPT
    return await context.work.links.count_tries(context.account.account, since=since) >= MOST_TRIES


@handles(LinkAccount)
async def link(command: LinkAccount, context: Context) -> Reply:
    """Say whose code it is, and ask whether that is them as well: a code may have been talked out of somebody."""
    if sum(character.isalnum() for character in command.code) != LENGTH:
        return _with_consent(say("link-no-code"), context)
    if await _has_tried_too_often(context):
        return say("link-too-often", most=MOST_TRIES)
    code = await context.work.links.find(digest(command.code), now=context.now)
    if code is None:
        await context.work.links.note_try(context.account.account, at=context.now)
        return _with_consent(say("link-unknown"), context)
    if code.shown_to == context.account.account:
        return say("link-type-it-there")
    if code.member == context.member.id:
        return say("link-already")
    other = await context.work.members.get(code.member)
    person = describing.person(other, context.knowledge)
    return Reply(
        phrases=(Phrase("link-sure", {"person": person, "platform": str(code.shown_to.platform).title()}),),
        choices=(
            Choice(
                label=Phrase("choice-link-yes"),
                command=ConfirmLink(digest=code.digest),
                answer=Answer.YES,
                closes=True,
            ),
            Choice(label=Phrase("choice-link-no"), command=NeverMind(), answer=Answer.NO, closes=True),
        ),
    )


def _with_consent(reply: Reply, context: Context) -> Reply:
    """Somebody new who cannot be linked is asked what everybody is asked."""
    if context.member.consented_at is not None:
        return reply
    return replace(reply, phrases=(*reply.phrases, *consent_phrases()), choices=consent_choices(""))


@handles(ConfirmLink)
async def confirm(command: ConfirmLink, context: Context) -> Reply:
    """Two members become one, and both places hear of it."""
    work = context.work
    code = await work.links.find(command.digest, now=context.now)
    if code is None or code.member == context.member.id:
        return _with_consent(say("link-unknown"), context)
    shown_to = await work.accounts.find(code.shown_to)
    other = await work.members.get(code.member)
    if shown_to is None or shown_to.member != other.id:
        return _with_consent(say("link-unknown"), context)
    kept = goes_on(other, context.member)
    gone = context.member if kept.id == other.id else other
    settled = await _merge(kept, gone, context)
    chosen = _chosen_between(kept, gone, context)
    here, there = context.account, shown_to
    reply = Reply(
        phrases=(Phrase("link-done", {"account": account_on(there.account, there.name)}), *chosen),
        choices=(Choice(label=Phrase("choice-profile"), command=ShowProfile()),),
    )
    told = Phrase("link-done-there", {"account": account_on(here.account, here.name)})
    notice = Notice(to=_private(settled, there), phrases=(told, *chosen, Phrase("link-not-you")))
    return replace(reply, notices=(notice,))


async def _merge(kept: Member, gone: Member, context: Context) -> Member:
    work = context.work
    settled = merged(kept, gone)
    await work.members.save(settled)
    taken = to_take_over(await work.involvements.of(kept.id), await work.involvements.of(gone.id))
    for one in taken:
        await work.involvements.save(replace(one, member=kept.id))
    await work.links.remove(kept.id)
    await work.members.absorb(gone.id, into=kept.id)
    if settled.consented_at is not None:
        await work.invitations.remove(kept.id)
    mine = {one.id: one for one in await work.introductions.of(kept.id)}
    for id in to_close(kept.id, list(mine.values())):
        await work.introductions.save(close(mine[id], State.WITHDRAWN, context.now))
    if settled.is_visible_on(context.today):
        await work.enquiries.wake({one.topic for one in taken}, at=context.now)
    return settled


def _chosen_between(kept: Member, gone: Member, context: Context) -> tuple[Phrase, ...]:
    """Which organisation stays, where the two members had different ones."""
    if kept.organisation is None or gone.organisation is None or kept.organisation == gone.organisation:
        return ()
    name = describing.organisation(kept.organisation, context.knowledge)
    return (Phrase("link-organisation", {"organisation": name}),)


@handles(Unlink)
async def unlink(command: Unlink, context: Context) -> Reply:
    """By platform or name; without either, the accounts are offered."""
    accounts = await context.work.accounts.of(context.member.id)
    if len(accounts) == 1:
        return say("unlink-only")
    words = command.account.casefold()
    named = [one for one in accounts if words in {one.account.platform, one.name.casefold(), one.account.id.casefold()}]
    if len(named) == 1:
        return await _unlink(named[0], accounts, context)
    return Reply(
        phrases=(Phrase("unlink-which"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-unlink", {"account": account_on(one.account, one.name)}),
                command=UnlinkAccount(platform=one.account.platform, account=one.account.id),
                closes=True,
            )
            for one in named or accounts
        ),
    )


@handles(UnlinkAccount)
async def unlink_account(command: UnlinkAccount, context: Context) -> Reply:
    """By a choice."""
    accounts = await context.work.accounts.of(context.member.id)
    meant = Account(platform=Platform(command.platform), id=command.account)
    found = next((one for one in accounts if one.account == meant), None)
    if found is None or len(accounts) == 1:
        return say("unlink-only")
    return await _unlink(found, accounts, context)


async def _unlink(gone: KnownAccount, accounts: Sequence[KnownAccount], context: Context) -> Reply:
    """All that is kept stays with the member. Whoever speaks at that account next is somebody new."""
    work, me = context.work, context.member
    notices: list[Notice] = []
    for relay in await work.relays.of(me.id):
        side = relay.side_of(me.id)
        if side is not None and side.account == gone.account:
            notices += await close_relay(relay, me, work, context.now)
    await work.accounts.remove(gone.account)
    if all(one.left_at is not None for one in accounts if one != gone):
        await work.members.save(replace(me, left_at=me.left_at or context.now))
    reply = say("unlinked", account=account_on(gone.account, gone.name))
    for one in accounts:
        if one.account == context.account.account:
            continue
        if one.account == gone.account:
            notices.append(Notice(to=_private(me, one), phrases=(Phrase("unlinked-here"),)))
        else:
            told = Phrase("unlinked-there", {"account": account_on(gone.account, gone.name)})
            notices.append(Notice(to=_private(me, one), phrases=(told,)))
    return replace(reply, notices=tuple(notices))


def _private(member: Member, known: KnownAccount) -> Private:
    return Private(member=member.id, account=known.account, conversation=known.conversation)
