"""The question before anything else: what is kept, who sees it, how to leave."""

from bot.commands import Join, StayOut
from bot.replies import Answer, Choice, Phrase


def consent_phrases() -> tuple[Phrase, ...]:
    """What is kept, who sees it, and how to leave."""
    return (Phrase("welcome-kept"), Phrase("welcome-seen"), Phrase("welcome-leave"), Phrase("welcome-ask"))


def consent_choices(then: str) -> tuple[Choice, ...]:
    """Yes or no. `then`: what they had said first."""
    return (
        Choice(label=Phrase("choice-join"), command=Join(then=then), answer=Answer.YES, closes=True),
        Choice(label=Phrase("choice-stay-out"), command=StayOut(), answer=Answer.NO, closes=True),
    )
