"""The sentences of an introduction: the question to the one, and what both hear after a yes."""

from bot.commands import AnswerIntroduction
from bot.context import Context
from bot.domain.introductions import Introduction
from bot.domain.people import Member
from bot.expertise.knowledge import Knowledge
from bot.messages import Together
from bot.replies import Answer, Choice, Notice, Param, Phrase, Reply
from bot.wording import describing


def request(introduction: Introduction, asker: Member, knowledge: Knowledge, key: str = "request") -> Notice:
    """Who asks, from where, about what; and the four answers."""
    asked_for = Phrase(key, {"person": describing.person(asker, knowledge), "about": introduction.about})
    return Notice(
        to=introduction.asked,
        phrases=(asked_for, Phrase("request-free")),
        choices=tuple(
            Choice(
                label=Phrase(f"choice-request-{answer}", {"name": describing.first_name(asker)}),
                command=AnswerIntroduction(introduction=introduction.id, answer=answer),
                answer=word,
            )
            for answer, word in (
                ("yes", Answer.YES),
                ("no", Answer.NO),
                ("later", Answer.LATER),
                ("block", Answer.NONE),
            )
        ),
    )


def withdrawal(introduction: Introduction, asker: Member) -> tuple[Notice, ...]:
    """What the asked member hears when a request is taken back; nothing, if they never heard of it."""
    heard = Phrase("introduction-withdrawn-heard", {"name": describing.first_name(asker)})
    return () if introduction.is_silent else (Notice(to=introduction.asked, phrases=(heard,)),)


async def announce(introduction: Introduction, asker: Member, asked: Member, context: Context) -> Reply:
    """Both hear each other's name, and a conversation is opened for them where they both are."""
    knowledge = context.knowledge
    together = await _together(introduction, asker, asked, context)
    key = "introduction-yes" if together else "introduction-yes-apart"
    to_asked = Phrase(key, {"person": describing.person(asker, knowledge), "about": introduction.about})
    to_asker = Phrase(f"{key}-heard", {"person": describing.person(asked, knowledge), "about": introduction.about})
    notices = [Notice(to=asker.id, phrases=(to_asker,))]
    if together is not None:
        both: dict[str, Param] = {
            "asker": describing.person(asker, knowledge),
            "asked": describing.person(asked, knowledge),
            "about": introduction.about,
        }
        notices.append(
            Notice(
                to=together,
                phrases=(Phrase("introduction-together", both),),
                languages=tuple(dict.fromkeys((asker.language, asked.language))),
            )
        )
    return Reply(phrases=(to_asked,), notices=tuple(notices))


async def _together(introduction: Introduction, asker: Member, asked: Member, context: Context) -> Together | None:
    theirs = {known.account.platform: known for known in reversed(await context.work.accounts.of(asked.id))}
    for mine in await context.work.accounts.of(asker.id):
        other = theirs.get(mine.account.platform)
        if other is not None:
            return Together(
                key=f"introduction:{introduction.id}",
                platform=mine.account.platform,
                title=f"{introduction.about} {describing.first_name(asker)} {describing.first_name(asked)}",
                accounts=(mine.account, other.account),
            )
    return None
