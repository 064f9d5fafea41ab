"""Help, and the small talk that people expect an answer to."""

from bot.commands import EditProfile, Greet, Help, Thank
from bot.context import Context
from bot.grammar import GRAMMAR, Standing
from bot.handlers.registry import handles
from bot.replies import Choice, Phrase, Reply, say
from bot.wording.describing import first_name


@handles(Help)
async def show_help(command: Help, context: Context) -> Reply:
    """What can be asked here, each with an example; made from the grammar table."""
    shown = [
        row for row in GRAMMAR if row.help and (row.standing is not Standing.COORDINATOR or context.is_coordinator)
    ]
    lines = tuple(
        Phrase("help-line", {"what": Phrase(row.help), "example": Phrase(f"{row.help}-example")}) for row in shown
    )
    return Reply(phrases=(Phrase("help-head"), *lines, Phrase("help-foot")))


@handles(Greet)
async def greet(command: Greet, context: Context) -> Reply:
    """Hello again."""
    member = context.member
    if member.organisation is None and not member.roles:
        return Reply(
            phrases=(Phrase("greet", {"name": first_name(member)}), Phrase("join-tell-me")),
            choices=(Choice(label=Phrase("choice-form"), command=EditProfile()),),
        )
    return Reply(phrases=(Phrase("greet", {"name": first_name(member)}), Phrase("greet-ask")))


@handles(Thank)
async def thank(command: Thank, context: Context) -> Reply:
    """You are welcome."""
    return say("thanked")
