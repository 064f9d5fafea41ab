"""How it is asked, and said, of which part of their organisation somebody is."""

from bot.commands.parts import ChoosePart
from bot.domain.ids import MemberId
from bot.domain.parts import USUAL_PARTS, parts_of
from bot.domain.programmes import Programme
from bot.replies import Choice, Notice, Param, Phrase, Reply


def named(part: str, programme: Programme) -> Param:
    """The usual ones have a name in each language; others have the one that they were given."""
    return Phrase(f"part-{part}") if part in USUAL_PARTS and not programme.parts else part


def question(programme: Programme) -> tuple[Phrase, ...]:
    """To whoever takes part and did not say it yet."""
    return (Phrase("part-question", {"programme": programme.name}),)


def choices(programme: Programme) -> tuple[Choice, ...]:
    """One is to be taken; it can be changed with a word."""
    return tuple(
        Choice(
            label=Phrase("choice-part", {"part": named(part, programme)}),
            command=ChoosePart(part=part, programme=programme.id),
            closes=True,
        )
        for part in parts_of(programme)
    )


def asked(programme: Programme) -> Reply:
    """As an answer."""
    return Reply(phrases=question(programme), choices=choices(programme))


def notice(programme: Programme, to: MemberId, *before: Phrase) -> Notice:
    """Out of the blue."""
    return Notice(to=to, phrases=(*before, *question(programme)), choices=choices(programme))
