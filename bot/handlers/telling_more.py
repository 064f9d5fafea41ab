"""The form after a meeting: what was learned and who may know, what somebody will do, and whether they meet again."""

from dataclasses import replace
from datetime import date
from hashlib import blake2b

from bot.acting import Acting
from bot.commands.afterwards import FillAfterwards, TellMore
from bot.context import Context
from bot.domain.afterwards import LONGEST_ACTION, LONGEST_LESSON, Feedback, release
from bot.domain.ids import ActionId, MeetingId
from bot.domain.meetings import Meeting
from bot.domain.tlp import Tlp
from bot.evaluating import Evaluating, topics_about, which_to_tell_about
from bot.expertise.verdicts import label_in, plan_in
from bot.handlers.registry import checks, fills, handles
from bot.markup import plain_words
from bot.replies import Accepted, Field, Form, Phrase, Problem, Reply
from bot.wording import afterwards as wording
from bot.wording.lessons import NOT_SHARED, label_option

_AGAIN, _NOT_AGAIN = "again", "not-again"
_NAMED, _NOT_NAMED = "named", "not-named"
_YES = frozenset({"ja", "yes", "graag", "j", "y", "ja graag", "zeker", _AGAIN, _NAMED})
_NO = frozenset({"liever niet", "rather not", _NOT_AGAIN, _NOT_NAMED})
_PRIVATE = frozenset({NOT_SHARED, "niet delen", "niet", "do not share", "not", "privé", "private"})


@handles(TellMore, opens=FillAfterwards)
async def tell_more(command: TellMore, context: Context) -> Reply:
    """Begin the form."""
    found = await which_to_tell_about(command.meeting, context)
    if isinstance(found, Reply):
        return found
    form = await afterwards_form(FillAfterwards(meeting=found.id), context)
    return Reply(phrases=(Phrase("afterwards-form-begins", {"about": found.about}),), form=form)


@fills(FillAfterwards)
async def afterwards_form(fixed: FillAfterwards, context: Context) -> Form:
    """Five questions, each of which can be skipped."""
    found = await which_to_tell_about(fixed.meeting, context)
    meeting = MeetingId(fixed.meeting) if isinstance(found, Reply) else found.id
    known = await context.work.feedback.find(meeting, context.member.id)
    again = "" if known is None or known.again is None else _AGAIN if known.again else _NOT_AGAIN
    return Form(
        command=FillAfterwards,
        title=Phrase("sheet-afterwards"),
        fixed={"meeting": meeting},
        fields=(
            _field("learned", value="" if known is None else known.learned),
            _field("plan"),
            _field("again", (_AGAIN, _NOT_AGAIN), value=again),
            Field(
                name="label",
                question=Phrase("form-label"),
                label=Phrase("sheet-label"),
                hint=Phrase("sheet-label-hint"),
                value="" if known is None or known.label is None else known.label.value,
                options=(
                    (NOT_SHARED, Phrase("choice-not-shared")),
                    *((each.value, label_option(each)) for each in Tlp),
                ),
            ),
            _field("named", (_NAMED, _NOT_NAMED), value=_NAMED if known is not None and known.is_named else ""),
        ),
    )


@checks(FillAfterwards)
async def check_answer(name: str, value: str, context: Context) -> Problem | Accepted | None:
    """What is wrong with an answer, if anything."""
    words = " ".join(value.casefold().split()).strip(" .!")
    match name:
        case "learned" | "plan" if not any(sign.isalpha() for sign in value):
            return Problem(field=name, phrase=Phrase("form-no-words"))
        case "learned" if len(value) > LONGEST_LESSON:
            return Problem(field=name, phrase=Phrase("lesson-too-long", {"most": LONGEST_LESSON}))
        case "plan":
            return _check_plan(value, context)
        case "again" | "named" if words not in _YES | _NO:
            return Problem(field=name, phrase=Phrase("form-yes-or-no"))
        case "label" if words not in _PRIVATE and label_in(value) is None:
            return Problem(field=name, phrase=Phrase("form-label-unknown"))
        case _:
            return None


def _check_plan(value: str, context: Context) -> Problem | None:
    what, day = plan_in(value, language=context.member.language, today=context.today)
    if len(plain_words(what)) > LONGEST_ACTION:
        return Problem(field="plan", phrase=Phrase("action-too-long", {"most": LONGEST_ACTION}))
    if day is not None and day < context.today:
        return Problem(field="plan", phrase=Phrase("action-in-the-past", {"day": day}))
    return None


@handles(FillAfterwards)
async def fill_afterwards(command: FillAfterwards, context: Context) -> Reply:
    """Keep all answers at once, or none of them. The same form twice changes nothing more."""
    found = await which_to_tell_about(command.meeting, context)
    if isinstance(found, Reply):
        return found
    for name in ("learned", "plan", "again", "label", "named"):
        value = getattr(command, name).strip()
        checked = await check_answer(name, value, context) if value else None
        if isinstance(checked, Problem):
            return Reply(problem=checked)
    evaluating = Evaluating(work=context.work, now=context.now)
    known = await evaluating.said(found, context.member.id, topics_about(found.about, context))
    wished = _wished(command, known)
    said = _told(known, wished, command, found, context)
    notices = await evaluating.keep(found, said)
    plan, due_on = await _plan(command, found, context)
    reply = wording.told_more(
        found,
        said,
        plan=plan,
        due_on=due_on,
        wished=wished,
        # What is shared is said, also when nobody asked: a skipped question leaves it so.
        is_about_lesson=said.is_shared or bool(command.learned or command.label or command.named),
    )
    return wording.with_notices(reply, notices)


def _told(known: Feedback, wished: Tlp | None, command: FillAfterwards, meeting: Meeting, context: Context) -> Feedback:
    """With what the form says now; what was left as it was stays so."""
    cleared = command.cleared.split(",")
    learned = "" if "learned" in cleared else command.learned.strip() or known.learned
    again = None if "again" in cleared else known.again
    if command.again:
        again = _is_yes(command.again)
    is_named = known.is_named and "named" not in cleared
    if command.named:
        is_named = _is_yes(command.named)
    # Whoever learned something, or wants more of it, was there; whoever skipped all questions said nothing of the kind.
    has_been_there = bool(learned) or again is not None
    in_lesson = frozenset(hit.subject.topic for hit in context.knowledge.topics.find_in(learned))
    told = replace(
        known,
        happened=True if has_been_there else known.happened,
        why_not=None if has_been_there else known.why_not,
        learned=learned,
        again=again,
        topics=topics_about(meeting.about, context) | in_lesson,
        answered_at=context.now,
    )
    # Without words there is nothing to share.
    return release(told, wished if learned else None, is_named=is_named)


def _wished(command: FillAfterwards, known: Feedback) -> Tlp | None:
    if command.label:
        return label_in(command.label)
    return None if "label" in command.cleared.split(",") else known.label


async def _plan(command: FillAfterwards, meeting: Meeting, context: Context) -> tuple[str, date | None]:
    if not command.plan.strip():
        return "", None
    what, day = plan_in(command.plan, language=context.member.language, today=context.today)
    words = plain_words(what)
    # Made of what it says, so that the same form handed in twice is one action.
    digest = blake2b(f"{meeting.id}/{context.member.id}/{words.casefold()}".encode(), digest_size=10)
    acting = Acting(work=context.work, now=context.now)
    action = await acting.add(words, day, context.member, ActionId(digest.hexdigest()), meeting=meeting.id)
    return action.what, action.due_on


def _field(name: str, options: tuple[str, ...] = (), *, value: str = "") -> Field:
    return Field(
        name=name,
        question=Phrase(f"form-{name}"),
        label=Phrase(f"sheet-{name}"),
        hint=Phrase(f"sheet-{name}-hint"),
        value=value,
        options=tuple((option, Phrase(f"choice-{option}")) for option in options),
    )


def _is_yes(words: str) -> bool:
    return " ".join(words.casefold().split()).strip(" .!") in _YES
