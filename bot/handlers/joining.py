"""First contact, consent, invitations, leaving."""

from dataclasses import replace

from bot.commands.joining import ClaimInvitation, Join, ReadWelcome, StayOut
from bot.commands.profile import EditProfile, ShowProfile
from bot.commands.talking import Help, NeverMind
from bot.context import Context
from bot.domain.invitations import digest
from bot.domain.people import Language
from bot.expertise.signs import signs_of_person
from bot.handlers.registry import handles
from bot.replies import Choice, Phrase, Reply, say
from bot.wording.consenting import consent_choices, consent_phrases, greeting
from bot.wording.describing import first_name


@handles(Join)
async def join(command: Join, context: Context) -> Reply:
    """The yes without which nobody sees anything."""
    member = context.member
    if member.consented_at is not None:
        return say("join-already", name=first_name(member))
    await context.work.members.save(replace(member, consented_at=context.now))
    # Whoever finds the code later may not become this member.
    await context.work.invitations.remove(member.id)
    # The question that was just answered repeats what they had said before.
    await context.work.offers.forget_of(context.account.account)
    involvements = await context.work.involvements.of(member.id)
    await context.work.enquiries.wake(signs_of_person(member, involvements), at=context.now)
    if member.organisation is not None and involvements:
        return Reply(
            phrases=(Phrase("join-done-known", {"name": first_name(member)}),),
            choices=(Choice(label=Phrase("choice-profile"), command=ShowProfile()),),
            then=command.then,
        )
    return Reply(
        phrases=(Phrase("join-done", {"name": first_name(member)}), Phrase("join-tell-me")),
        choices=(
            Choice(label=Phrase("choice-form"), command=EditProfile()),
            Choice(label=Phrase("choice-help"), command=Help()),
        ),
        then=command.then,
    )


@handles(ReadWelcome)
async def read_welcome(command: ReadWelcome, context: Context) -> Reply:
    """Nobody can agree to what they cannot read. This is no yes."""
    language = Language(command.language)
    member = replace(context.member, language=language, language_is_chosen=True)
    if member.consented_at is not None:
        await context.work.members.save(member)
        return say("language-set")
    if member.invited_at is None:
        # What they speak was a guess as well.
        member = replace(member, languages=(language,))
    await context.work.members.save(member)
    return Reply(phrases=(greeting(member), *consent_phrases()), choices=consent_choices(command.then))


@handles(StayOut)
async def stay_out(command: StayOut, context: Context) -> Reply:
    """A no before any yes: nothing is kept, not even that they were here."""
    if context.member.consented_at is not None:
        return say("stay-out-too-late")
    await context.work.members.erase(context.member.id)
    return say("stay-out")


@handles(NeverMind)
async def never_mind(command: NeverMind, context: Context) -> Reply:
    """A question that was answered with no."""
    return say("never-mind")


@handles(ClaimInvitation)
async def claim(command: ClaimInvitation, context: Context) -> Reply:
    """Somebody who was invited shows that it is them: their account moves to the member that waited for it."""
    invited_id = await context.work.invitations.find(digest(command.code))
    invited = None if invited_id is None else await context.work.members.find(invited_id)
    if invited is None or invited.consented_at is not None or context.member.consented_at is not None:
        return Reply(
            phrases=(Phrase("invitation-unknown"), *(() if context.member.consented_at else consent_phrases())),
            choices=() if context.member.consented_at else consent_choices(""),
        )
    if invited.id != context.member.id:
        # First the account: what else it has said and is to hear goes along with it.
        await context.work.accounts.save(replace(context.account, member=invited.id))
        await context.work.members.erase(context.member.id)
    await context.work.invitations.remove(invited.id)
    return Reply(
        phrases=(Phrase("invitation-found", {"name": first_name(invited)}), *consent_phrases()),
        choices=consent_choices(""),
    )
