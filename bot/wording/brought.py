"""What is said to whoever brings something to a meeting, or takes it back."""

from collections.abc import Sequence

from bot.commands.agenda import Bring, BringNothing, EditBrought, RemoveBrought, ShowAgenda
from bot.domain.agenda import ASIDE, LONGEST_ITEM, MOST_ITEMS, Written
from bot.domain.meetings import Meeting
from bot.replies import Answer, Choice, Phrase, Reply, say


def taken(meeting: Meeting, written: Written) -> Reply:
    """What they bring now, and what became of it."""
    phrases = [Phrase("agenda-brought", {"about": meeting.about}), *_lines(written.items)]
    if written.was_cut:
        phrases.append(Phrase("agenda-was-cut", {"most": LONGEST_ITEM}))
    if written.left_out:
        phrases.append(Phrase("agenda-left-out", {"number": written.left_out, "most": MOST_ITEMS}))
    if ASIDE in written.items:
        phrases.append(Phrase("agenda-red"))
    show = Choice(label=Phrase("choice-show-agenda"), command=ShowAgenda(meeting=meeting.id))
    return Reply(phrases=tuple(phrases), choices=(show, _edit(meeting), *_remove(meeting, written.items)))


def is_it_for_the_agenda(meeting: Meeting, words: str) -> Reply:
    """The others would read it, so in doubt they are asked first, and hear how else it is said."""
    yes = Choice(
        label=Phrase("choice-on-agenda"),
        command=Bring(meeting=meeting.id, words=words),
        answer=Answer.YES,
        closes=True,
    )
    no = Choice(
        label=Phrase("choice-not-on-agenda"), command=BringNothing(meeting=meeting.id), answer=Answer.NO, closes=True
    )
    asked = Phrase("agenda-is-it-for", {"words": words, "about": meeting.about})
    return Reply(phrases=(asked, Phrase("agenda-or-else")), choices=(yes, no))


def mine(meeting: Meeting, items: Sequence[str]) -> Reply:
    """What they bring."""
    if not items:
        nothing = Phrase("agenda-mine-nothing", {"about": meeting.about})
        return Reply(phrases=(nothing,), choices=(_edit(meeting, is_first=True),))
    phrases = (Phrase("agenda-mine", {"about": meeting.about}), *_lines(items))
    return Reply(phrases=phrases, choices=(_edit(meeting), *_remove(meeting, items)))


def not_mine(meeting: Meeting, words: str, items: Sequence[str]) -> Reply:
    """Nothing that they bring is like that."""
    told = say("agenda-not-mine", words=words, about=meeting.about)
    listed = mine(meeting, items)
    return Reply(phrases=(*told.phrases, *listed.phrases), choices=listed.choices)


def removed(meeting: Meeting, gone: Sequence[str], left: Sequence[str]) -> Reply:
    """What is off the agenda."""
    if not gone:
        return mine(meeting, left)
    phrases = (Phrase("agenda-removed", {"about": meeting.about}), *_lines(gone))
    return Reply(phrases=phrases, choices=(_edit(meeting, is_first=not left),))


def _lines(items: Sequence[str]) -> tuple[Phrase, ...]:
    return tuple(
        Phrase("agenda-mine-aside") if words == ASIDE else Phrase("agenda-mine-line", {"words": words})
        for words in items
    )


def _edit(meeting: Meeting, *, is_first: bool = False) -> Choice:
    key = "choice-bring" if is_first else "choice-edit-brought"
    return Choice(label=Phrase(key), command=EditBrought(meeting=meeting.id))


def _remove(meeting: Meeting, items: Sequence[str]) -> tuple[Choice, ...]:
    every = Choice(label=Phrase("choice-remove-brought"), command=RemoveBrought(meeting=meeting.id))
    each = tuple(
        Choice(
            label=Phrase("choice-remove-item", {"words": words}),
            command=RemoveBrought(meeting=meeting.id, words=words),
        )
        for words in dict.fromkeys(items)
    )
    return (every,) if len(items) == 1 else (*each, every)
