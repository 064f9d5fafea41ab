"""Invitations by mail: to which address, shown to be one's own by a code, and who sees it."""

from dataclasses import replace
from hmac import compare_digest

from bot.codes import LENGTH, new_code
from bot.commands.mailing import (
    ConfirmAddress,
    HideAddress,
    MailInvitations,
    MailToKnownAddress,
    ShowAddress,
    StopMail,
    TellAddress,
)
from bot.context import Context
from bot.domain.invitations import digest
from bot.domain.mailing import (
    MOST_CODES,
    MOST_CODES_THERE,
    REQUESTS_KEPT,
    Asked,
    MailAddress,
    confirm,
    is_same,
    mailbox_of,
    read_address,
)
from bot.handlers.registry import handles
from bot.replies import Answer, Choice, Phrase, Reply, say
from bot.wording import mailing as wording


@handles(MailInvitations)
async def mail_invitations(command: MailInvitations, context: Context) -> Reply:
    """At once where the platform knows the address to be theirs; else a code goes there first."""
    if not context.hosting.can_mail:
        return say("mail-not-here")
    verified = _verified(context)
    if not command.address.strip():
        if verified is None:
            return say("mail-which-address")
        choice = Choice(label=Phrase("choice-mail-there"), command=MailToKnownAddress(), answer=Answer.YES)
        return wording.offer(verified, choice)
    address = read_address(command.address)
    if address is None:
        return say("mail-no-address", words=command.address)
    kept = await _kept(context)
    if kept.address is not None and is_same(kept.address, address):
        await context.work.mailing.save(replace(kept, asked=None))
        return say("mail-already", address=kept.address)
    if verified is not None and is_same(verified, address):
        return await _confirm(kept, verified, context)
    return await _ask(kept, address, context)


@handles(MailToKnownAddress)
async def mail_to_known_address(command: MailToKnownAddress, context: Context) -> Reply:
    """What the platform says now counts: it may have changed since the question."""
    verified = _verified(context)
    if not context.hosting.can_mail:
        return say("mail-not-here")
    return say("mail-which-address") if verified is None else await _confirm(await _kept(context), verified, context)


async def _ask(kept: MailAddress, address: str, context: Context) -> Reply:
    """Whoever is at the other end has asked for nothing yet: they get few mails, whoever asks."""
    since = context.now - REQUESTS_KEPT
    account = context.account.account
    asker, there = f"{account.platform}:{account.id}", mailbox_of(address)
    mailing = context.work.mailing
    if await mailing.count_requests(asker, since=since) >= MOST_CODES:
        return say("mail-too-often", most=MOST_CODES)
    if await mailing.count_requests(there, since=since) >= MOST_CODES_THERE:
        return say("mail-too-often-there", address=address, most=MOST_CODES_THERE)
    for whose in (asker, there):
        await mailing.note_request(whose, at=context.now)
    code = new_code()
    await mailing.save(replace(kept, asked=Asked(address=address, digest=digest(code), at=context.now)))
    shown = f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"
    sent = wording.code_mail(context.member.id, address, shown, account.platform.title())
    phrases = [Phrase("mail-code-sent", {"address": address})]
    if kept.address is not None:
        phrases.append(Phrase("mail-until-then", {"address": kept.address}))
    return Reply(phrases=tuple(phrases), notices=(sent,))


@handles(ConfirmAddress)
async def confirm_address(command: ConfirmAddress, context: Context) -> Reply:
    """Only whoever asked for the code can use it, so it does not matter who reads along."""
    kept = await _kept(context)
    if kept.asked is None or not kept.asked.is_valid_at(context.now):
        return say("mail-no-code")
    if compare_digest(digest(command.code), kept.asked.digest):
        return await _confirm(kept, kept.asked.address, context)
    tried = replace(kept.asked, tries=kept.asked.tries + 1)
    await context.work.mailing.save(replace(kept, asked=tried))
    return wording.wrong_code(tried.tries)


async def _confirm(kept: MailAddress, address: str, context: Context) -> Reply:
    await context.work.mailing.save(confirm(kept, address, context.now))
    return Reply(phrases=(Phrase("mail-confirmed", {"address": address}), Phrase("mail-is-hidden")))


@handles(StopMail)
async def stop_mail(command: StopMail, context: Context) -> Reply:
    """The address is forgotten, and what waits to be mailed there goes with it."""
    if await context.work.mailing.find(context.member.id) is None:
        return say("mail-none")
    await context.work.mailing.remove(context.member.id)
    return say("mail-stopped")


@handles(ShowAddress)
async def show_address(command: ShowAddress, context: Context) -> Reply:
    """In invitations from now on."""
    return await _show(context, is_shown=True)


@handles(HideAddress)
async def hide_address(command: HideAddress, context: Context) -> Reply:
    """What others have received already stays with them."""
    return await _show(context, is_shown=False)


async def _show(context: Context, *, is_shown: bool) -> Reply:
    kept = await context.work.mailing.find(context.member.id)
    if kept is None or kept.address is None:
        return wording.told(kept)
    await context.work.mailing.save(replace(kept, is_shown=is_shown))
    return say("mail-is-shown" if is_shown else "mail-is-hidden")


@handles(TellAddress)
async def tell_address(command: TellAddress, context: Context) -> Reply:
    """Both the one in use and the one that waits for its code."""
    return wording.told(await context.work.mailing.find(context.member.id))


async def _kept(context: Context) -> MailAddress:
    return await context.work.mailing.find(context.member.id) or MailAddress(member=context.member.id)


def _verified(context: Context) -> str | None:
    return None if context.verified_email is None else read_address(context.verified_email)
