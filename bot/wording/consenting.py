"""The question before anything else: what is kept, who sees it, how to leave."""

from bot.commands.joining import Join, ReadWelcome, StayOut
from bot.domain.people import Language, Member
from bot.replies import Answer, Choice, Phrase


def greeting(member: Member) -> Phrase:
    """The first thing that somebody hears."""
    return Phrase("welcome-invited" if member.invited_at is not None else "welcome", {"name": member.name})


def consent_phrases() -> tuple[Phrase, ...]:
    """What is kept, who sees it, and how to leave."""
    return (Phrase("welcome-kept"), Phrase("welcome-seen"), Phrase("welcome-leave"), Phrase("welcome-ask"))


def consent_choices(then: str) -> tuple[Choice, ...]:
    """Yes or no. `then`: what they had said first."""
    return (
        Choice(label=Phrase("choice-join"), command=Join(then=then), answer=Answer.YES, closes=True),
        Choice(label=Phrase("choice-stay-out"), command=StayOut(), answer=Answer.NO, closes=True),
    )


def other_language(language: Language, then: str) -> tuple[Choice, ...]:
    """The way to the same question in the language that is not this one, in words of that one."""
    other = next(one for one in Language if one is not language)
    return (
        # Closes too: what it leads to asks the same again, and once there is an answer it leads nowhere.
        Choice(
            label=Phrase("choice-other-language"),
            command=ReadWelcome(language=other, then=then),
            closes=True,
        ),
    )
