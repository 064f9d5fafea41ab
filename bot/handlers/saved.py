"""The list of people whom a member keeps for later, and taking somebody from it."""

from bot.commands.saving import DropSaved, DropSavedMember, ShowSaved
from bot.context import Context
from bot.domain.ids import MemberId
from bot.domain.people import Member
from bot.domain.saving import Saved
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Choice, Phrase, Reply, say
from bot.wording.finding import MOST_SHOWN
from bot.wording.naming import is_called
from bot.wording.saving import LONGEST_WORDS, drop_choice, dropped, has_to_do_with, line, meet_choice, which_to_drop
from bot.wording.several import read_whom

_Pairs = list[tuple[Saved, Member]]


@handles(ShowSaved)
async def show_saved(command: ShowSaved, context: Context) -> Reply:
    """A handful at a time, the last saved first, each as they can be seen now; with ways to meet and to drop them."""
    everybody = await _kept(context)
    if not everybody:
        return say("saved-none")
    about = plain_words(command.about)[:LONGEST_WORDS].strip(" ?!.")
    found = [pair for pair in everybody if not about or has_to_do_with(about, *pair, context)]
    if not found:
        return say("saved-none-about", words=about)
    if command.before.isdecimal():
        found = [pair for pair in found if pair[0].order < int(command.before)]
    if not found:
        return say("saved-no-more")
    page, more = found[:MOST_SHOWN], len(found[MOST_SHOWN:])
    # So that "ontmoet 2" means the second of these, and not of the answer before.
    asked = await context.work.enquiries.find_latest(context.member.id)
    after = None if asked is None else asked.id
    await context.work.saved.note_list(context.member.id, [one.member for one, _ in page], after=after)
    blocked = await context.work.blocks.of(context.member.id)
    last = ShowSaved(about=command.about, before=str(page[-1][0].order))
    return Reply(
        phrases=(
            Phrase("saved-head", {"count": len(page), "more": more}),
            *(
                line(number, saved, member, context, is_blocked=member.id in blocked)
                for number, (saved, member) in enumerate(page, start=1)
            ),
            Phrase("saved-hint"),
        ),
        is_numbered=True,
        choices=(
            *(meet_choice(saved, member, context) for saved, member in page),
            *(drop_choice(member) for _, member in page),
            *([Choice(label=Phrase("choice-more-saved"), command=last)] if more else []),
        ),
    )


@handles(DropSaved)
async def drop_saved(command: DropSaved, context: Context) -> Reply:
    """By the numbers of the list as it was last shown, or by names."""
    everybody, whom = await _kept(context), read_whom(command.whom)
    if not everybody:
        return say("saved-none")
    if whom.is_all or not (whom.numbers or whom.names):
        return say("drop-saved-whom")
    numbered = {saved.number: member for saved, member in everybody if saved.number is not None}
    whole = [member for _, member in everybody if is_called(member, command.whom)]
    named = {name: [member for _, member in everybody if is_called(member, name)] for name in whom.names}
    gone = [numbered[number] for number in whom.numbers if number in numbered]
    gone += [people[0] for people in named.values() if len(people) == 1]
    said = [Phrase("drop-saved-number")] if any(number not in numbered for number in whom.numbers) else []
    if len(whole) == 1:
        gone, named, said = whole, {}, []
    gone = list({member.id: member for member in gone}.values())
    for member in gone:
        await context.work.saved.drop(context.member.id, member.id)
    unknown = tuple(name[:LONGEST_WORDS] for name, people in named.items() if not people)
    several = [member for people in named.values() if len(people) > 1 for member in people]
    return Reply(
        phrases=(
            *([dropped(gone)] if gone else []),
            *said,
            *([Phrase("drop-saved-unknown", {"words": unknown})] if unknown else []),
            *([Phrase("drop-saved-which")] if several else []),
        ),
        choices=which_to_drop(several, context),
    )


@handles(DropSavedMember)
async def drop_saved_member(command: DropSavedMember, context: Context) -> Reply:
    """By a choice, which may be pressed twice."""
    member = await context.work.members.find(MemberId(command.member))
    if member is None or not await context.work.saved.drop(context.member.id, member.id):
        return say("saved-not-there")
    return Reply(phrases=(dropped([member]),))


async def _kept(context: Context) -> _Pairs:
    """All who are still there."""
    saved = await context.work.saved.of(context.member.id)
    members = await context.work.members.several([one.member for one in saved])
    return [(one, member) for one in saved if (member := members.get(one.member)) is not None]
