"""Answering a question of whom to find, and keeping what was asked, so that the next thing said can be about it."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from rapidfuzz import fuzz

from bot.commands.peers import AskPeers, Narrow, ShowMore, Watch, Widen
from bot.commands.profile import AddInvolvement
from bot.context import Context
from bot.domain.audiences import Audience, audience_of, seen_by
from bot.domain.enquiries import Enquiry, Found, Need, Question
from bot.domain.ids import EnquiryId, MemberId, OrganisationId
from bot.domain.limits import Limits
from bot.domain.people import Language, Profile, Stance
from bot.expertise.topics import FREE
from bot.replies import Answer, Choice, Param, Phrase, Reply, say
from bot.understanding import area_left
from bot.wording import describing
from bot.wording.finding import MOST_SHOWN, found_line, meet_choice, topic_names
from bot.wording.limits import named

STILL_MEANT = timedelta(hours=2)
"""How long after a question what somebody says can be about it: `alleen uit Drenthe`."""
_MOST_TO_DROP = 3
_TOO = {"outside": "choice-there-too", "without_roles": "choice-roles-too", "without_kinds": "choice-kinds-too"}
_MOST_MEANT = 2
_FEWEST_COUNTED = 3
_LIKE = 65
"""From so many of 100 on a name looks enough like what they wrote to ask whether they meant it."""


async def latest(context: Context) -> Enquiry | None:
    """What they asked last, if it is still what they may be speaking of."""
    found = await context.work.enquiries.find_latest(context.member.id)
    if found is None or context.now - found.asked_at > STILL_MEANT:
        return None
    return found


async def answer(
    question: Question,
    context: Context,
    *,
    either: Sequence[OrganisationId] = (),
    but: Collection[MemberId] = (),
) -> Reply:
    """Who fits, why, and a way to meet them. `either`: one of these was meant. `but`: whom they have seen already."""
    home = context.member.organisation
    if question.need is Need.BETTER and home not in context.knowledge.organisations:
        return say("better-where")
    if (question.limits.near or question.limits.is_our_size) and home not in context.knowledge.organisations:
        return replace(say("limit-needs-organisation"), is_for_all=True)
    found = await context.finder.find(question, await context.profile(), context.today, context.work, but=but)
    shown = found[:MOST_SHOWN]
    enquiry = Enquiry(
        id=EnquiryId(context.new_id()),
        member=context.member.id,
        question=question,
        asked_at=context.now,
        shown=tuple(one.member.id for one in shown),
        told=tuple(but),
    )
    await context.work.enquiries.save(enquiry)
    topics = topic_names(question, context.knowledge)
    limits = _limits(question.limits, context, enquiry, either)
    watch = Choice(label=Phrase("choice-watch"), command=Watch(enquiry=enquiry.id))
    if not shown:
        return _nobody(question, context, watch, limits, await _of_scores(question, context), is_more=bool(but))
    more = found.total - len(shown)
    head: dict[str, Param] = {"topics": topics, "count": len(shown), "more": more}
    if not question.subjects:
        head.pop("topics")
    return Reply(
        phrases=(
            Phrase(f"found-{question.need}" if question.subjects else "found-people", head),
            *limits.phrases,
            *_left_out(question, context),
            *_in_free_words(question, context),
            *(found_line(number, one, context.knowledge) for number, one in enumerate(shown, start=1)),
            *await _of_scores(question, context),
            Phrase("found-hint" if question.subjects else "found-people-hint"),
        ),
        is_numbered=True,
        choices=(
            *(meet_choice(one, question, context.member.language, context.knowledge) for one in shown),
            *([Choice(label=Phrase("choice-more"), command=ShowMore())] if more > 0 else []),
            *([watch] if len(shown) < MOST_SHOWN else []),
            *limits.choices,
        ),
        aloud=_aloud(question, shown, found.total, topics, context),
    )


def _aloud(
    question: Question, shown: Sequence[Found], total: int, topics: tuple[Phrase, ...], context: Context
) -> tuple[Phrase, ...]:
    """Where anybody hears it only those are named who let everyone see where they work and what answers.

    That there is one CISO in a small town is a name too: of a few who are looked for so, not even the number is said.
    """
    if not topics or (question.limits != Limits() and total < _FEWEST_COUNTED):
        return (Phrase("found-aloud-private"),)
    named = tuple(
        describing.whole_person(seen_by(None, Profile(member=one.member)).member, context.knowledge)
        for one in shown
        if one.member.audiences.organisation is Audience.EVERYONE
        and audience_of(one.reasons.matched[0][0], one.member) is Audience.EVERYONE
    )
    if not named:
        return (Phrase("found-aloud", {"topics": topics, "count": total}),)
    more = total - len(named)
    return (Phrase("found-aloud-named", {"topics": topics, "people": named, "more": more}),)


def _nobody(
    question: Question,
    context: Context,
    watch: Choice,
    limits: Reply,
    scores: tuple[Phrase, ...],
    *,
    is_more: bool,
) -> Reply:
    topics = topic_names(question, context.knowledge)
    if not question.subjects:
        none = Phrase("found-no-more-people" if is_more else "found-none-people")
        offer = () if is_more else (Phrase("found-none-watch"),)
        return Reply(
            phrases=(none, *limits.phrases, *offer),
            choices=(*(() if is_more else (replace(watch, answer=Answer.YES),)), *limits.choices),
            aloud=(Phrase("found-aloud-private"),),
        )
    if is_more:
        return Reply(phrases=(Phrase("found-no-more", {"topics": topics}), *limits.phrases), choices=limits.choices)
    return Reply(
        phrases=(
            Phrase(f"found-none-{question.need}", {"topics": topics}),
            *limits.phrases,
            *_left_out(question, context),
            *_in_free_words(question, context),
            *scores,
            Phrase("found-none-watch"),
        ),
        choices=(
            replace(watch, answer=Answer.YES),
            *limits.choices,
            *(() if limits.choices else _tell(question, context)),
            *_meant(question, context),
        ),
        aloud=(Phrase("found-aloud-none", {"topics": topics}),)
        if question.limits == Limits()
        else (Phrase("found-aloud-private"),),
    )


def _limits(limits: Limits, context: Context, enquiry: Enquiry, either: Sequence[OrganisationId]) -> Reply:
    """What was understood of whom they look for, and a way to look further; as part of an answer."""
    found = named(limits, context.knowledge)
    if not found:
        return Reply(phrases=())
    phrases = [Phrase("found-limits", {"limits": tuple(phrase for _, phrase in found)})]
    if either:
        names = tuple(describing.organisation(place, context.knowledge) for place in either)
        phrases.append(Phrase("found-either", {"places": names}))
    choices = tuple(
        Choice(
            label=Phrase(_TOO[name], phrase.params)
            if name in _TOO
            else Phrase("choice-without-limit", {"limit": phrase}),
            command=Widen(limit=name, enquiry=enquiry.id),
        )
        for name, phrase in found[:_MOST_TO_DROP]
    )
    only = tuple(
        Choice(
            label=Phrase("choice-only-place", {"place": describing.organisation(place, context.knowledge)}),
            command=Narrow(words=describing.organisation(place, context.knowledge)),
        )
        for place in (either if limits.within == {*either} else ())[:_MOST_TO_DROP]
    )
    return Reply(phrases=tuple(phrases), choices=(*only, *choices))


def _left_out(question: Question, context: Context) -> tuple[Phrase, ...]:
    """What they said of where that is no area that is known, so that nobody thinks it was kept to."""
    words = area_left(question.words, context.knowledge)
    return (Phrase("found-left-out", {"words": words}),) if words else ()


def _in_free_words(question: Question, context: Context) -> tuple[Phrase, ...]:
    """That what they named is no topic, so that only what people wrote was searched."""
    free = [one for one in question.subjects if one.topic.startswith(FREE)]
    if not free:
        return ()
    words = tuple(Phrase("topic", {"topic": describing.topic(one.topic, one.words, context.knowledge)}) for one in free)
    return (Phrase("found-free-words", {"words": words}),)


def _meant(question: Question, context: Context) -> tuple[Choice, ...]:
    """Topics whose names look like what they wrote."""
    free = [one for one in question.subjects if one.topic.startswith(FREE)]
    topics = context.knowledge.topics
    near = dict.fromkeys(
        topic
        for one in free
        for topic in topics.nearest(one.words, _MOST_MEANT)
        if max(_likeness(one.words, topics.label(topic, language)) for language in Language) >= _LIKE
    )
    return tuple(
        Choice(
            label=Phrase("choice-meant", {"topic": describing.topic(topic, "", context.knowledge)}),
            command=AskPeers(topic=context.knowledge.topics.label(topic, context.member.language), need=question.need),
        )
        for topic in list(near)[:_MOST_MEANT]
    )


def _likeness(words: str, label: str) -> float:
    return fuzz.ratio(words.casefold(), label.casefold())


async def _of_scores(question: Question, context: Context) -> tuple[Phrase, ...]:
    """Whether scores have counted, where somebody would think so and there are any."""
    if question.need is not Need.BETTER or not await context.work.scores.indicators():
        return ()
    allows = context.member.organisation in await context.work.scores.consents()
    return (Phrase("better-scores-count" if allows else "better-scores-left"),)


def _tell(question: Question, context: Context) -> tuple[Choice, ...]:
    subject = question.subjects[0]
    topic = describing.topic(subject.topic, subject.words, context.knowledge)
    if question.need is Need.BETTER:
        wider = AskPeers(topic=", ".join(one.words for one in question.subjects), need=Need.FURTHER)
        return (Choice(label=Phrase("choice-search-further", {"topic": topic}), command=wider),)
    stance = Stance.SEEKS if question.need is Need.HELP else Stance.WORKS_ON
    command = AddInvolvement(topics=subject.words, stance=stance)
    return (Choice(label=Phrase(f"choice-add-{stance}", {"topic": topic}), command=command),)
