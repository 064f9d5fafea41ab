"""One member with several accounts: linked by a code shown at the one and typed at the other."""

from dataclasses import replace

from bot.codes import LENGTH, new_code
from bot.commands.accounts import ConfirmLink, LinkAccount, ShowLinkCode
from bot.commands.profile import ShowProfile
from bot.commands.talking import NeverMind
from bot.context import Context
from bot.domain.introductions import State, close
from bot.domain.invitations import digest
from bot.domain.linking import MOST_TRIES, TRIES_KEPT, VALID_FOR, LinkCode, goes_on, merged, to_close, to_take_over
from bot.domain.people import Member, Profile
from bot.expertise.signs import signs_of_person
from bot.handlers.registry import handles
from bot.replies import Answer, Choice, Notice, Phrase, Reply, say
from bot.wording import describing
from bot.wording.consenting import consent_choices, consent_phrases
from bot.wording.linking import account_on, private_at


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
    return Reply(phrases=(Phrase("link-code", {"code": shown, "minutes": minutes}), Phrase("link-code-private")))


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
    if code is not None and command.is_public:
        # Whoever reads along could be quicker.
        await context.work.links.remove(code.member)
        return _with_consent(say("link-not-aloud"), context)
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
    notice = Notice(to=private_at(settled, there), phrases=(told, *chosen, Phrase("link-not-you")))
    return replace(reply, notices=(notice,))


async def _merge(kept: Member, gone: Member, context: Context) -> Member:
    work = context.work
    settled = merged(kept, gone)
    await work.members.save(settled)
    taken = to_take_over(await _profile(kept, context), await _profile(gone, context))
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
        await work.enquiries.wake(signs_of_person(settled, taken), at=context.now)
    return settled


async def _profile(member: Member, context: Context) -> Profile:
    return Profile(member=member, involvements=tuple(await context.work.involvements.of(member.id)))


def _chosen_between(kept: Member, gone: Member, context: Context) -> tuple[Phrase, ...]:
    """Which organisation stays, where the two members had different ones."""
    if kept.organisation is None or gone.organisation is None or kept.organisation == gone.organisation:
        return ()
    name = describing.organisation(kept.organisation, context.knowledge)
    return (Phrase("link-organisation", {"organisation": name}),)
