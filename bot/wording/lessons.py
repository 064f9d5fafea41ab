"""The sentences around lessons: with whom each is shared, and whose it is as far as they want that known."""

from collections.abc import Sequence

from babel.dates import format_date

from bot.commands.lessons import ChangeLesson, DropLesson, LabelLesson, NameLesson, WithdrawLesson
from bot.context import Context
from bot.domain.afterwards import Feedback
from bot.domain.ids import TopicId
from bot.domain.people import Language
from bot.domain.tlp import Tlp
from bot.expertise.topics import FREE
from bot.replies import Choice, Label, Param, Phrase, Quotation, Reply
from bot.wording import describing
from bot.wording.afterwards import lesson_kept

NOT_SHARED = "not-shared"
"""The value of a choice; no word that skips a question."""


async def shown(lesson: Feedback, asked: tuple[Label, ...], context: Context) -> tuple[Phrase, ...]:
    """To whoever asked about these topics. Whose it is, if they wanted that; never who else was there."""
    named: dict[str, Param] = {
        "label": "" if lesson.label is None else lesson.label.label,
        "topics": _topics(lesson.topics, context) or asked,
        "month": _month(lesson, context),
    }
    owner = await context.work.members.find(lesson.member)
    is_hidden = context.member.consented_at is None or context.member.id in await context.work.blocks.of(lesson.member)
    if lesson.member == context.member.id:
        return (Phrase("lesson-of-yours", named), _words(lesson))
    if owner is None or not lesson.is_named or is_hidden:
        return (Phrase("lesson-of-somebody", named), _words(lesson))
    person = describing.person(owner, context.knowledge)
    return (Phrase("lesson-of-person", {**named, "person": person}), _words(lesson))


def mine(lesson: Feedback, about: str) -> tuple[Phrase, ...]:
    """To whoever wrote it."""
    named: dict[str, Param] = {"about": about}
    if lesson.label is None:
        return (Phrase("my-lesson-private", named), _words(lesson))
    key = "my-lesson-named" if lesson.is_named else "my-lesson-shared"
    return (Phrase(key, {**named, "label": lesson.label.label}), _words(lesson))


def change_choice(lesson: Feedback, about: str) -> Choice:
    """What can be done with it."""
    return Choice(label=Phrase("choice-change-lesson", {"about": about}), command=ChangeLesson(meeting=lesson.meeting))


def what_can_be_done(lesson: Feedback, about: str) -> Reply:
    """All labels that it does not have, and the ways back."""
    choices = [
        Choice(label=label_option(label), command=LabelLesson(meeting=lesson.meeting, label=label.value))
        for label in Tlp
        if label is not lesson.label
    ]
    if lesson.label is not None:
        name = "no" if lesson.is_named else "yes"
        naming = NameLesson(meeting=lesson.meeting, named=name)
        choices.append(Choice(label=Phrase(f"choice-name-{name}"), command=naming))
        choices.append(Choice(label=Phrase("choice-withdraw-lesson"), command=WithdrawLesson(meeting=lesson.meeting)))
    choices.append(Choice(label=Phrase("choice-drop-lesson"), command=DropLesson(meeting=lesson.meeting)))
    return Reply(phrases=(*mine(lesson, about), Phrase("lesson-what-to-do")), choices=tuple(choices))


def label_option(label: Tlp) -> Phrase:
    """A label as the protocol writes it, with whom that means here."""
    return Phrase("choice-label", {"label": label.label, "with": Phrase(f"lesson-option-{_key(label)}")})


def relabelled(lesson: Feedback, wished: Tlp, about: str) -> Reply:
    """With whom it is shared from now on."""
    return Reply(phrases=tuple(lesson_kept(lesson, wished)), choices=(change_choice(lesson, about),))


def may_be_passed_on(labels: Sequence[Tlp]) -> tuple[Phrase, ...]:
    """What each label that was shown lets the reader do."""
    return tuple(Phrase(f"lesson-rule-{_key(label)}") for label in sorted(set(labels), key=lambda label: label.rank))


def _words(lesson: Feedback) -> Phrase:
    return Phrase("lesson-words", {"words": Quotation(lesson.learned)})


def _key(label: Tlp) -> str:
    return label.name.lower().replace("_", "-")


def _topics(topics: frozenset[TopicId], context: Context) -> tuple[Label, ...]:
    """Those of the thesaurus: other words were somebody else's, and may say who was there."""
    known = sorted(topic for topic in topics if not topic.startswith(FREE))
    return tuple(describing.topic(topic, "", context.knowledge) for topic in known)


def _month(lesson: Feedback, context: Context) -> Label:
    """Not the day: with it, one could tell which meeting it was."""
    day = context.member.day_at(lesson.answered_at)
    nl, en = (format_date(day, "LLLL y", locale=language.value) for language in (Language.DUTCH, Language.ENGLISH))
    return Label(nl=nl, en=en)
