"""Who else works on X: the question Bondje is for, and watching for those who come later."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.commands.peers import AskBetter, AskPeers, ShowWatches, StopWatching, Watch
from bot.context import Context
from bot.delicate import names_a_person, names_who_people_are
from bot.domain.calendar import look_again_at
from bot.domain.enquiries import Enquiry, Need, Question
from bot.domain.ids import EnquiryId
from bot.enquiring import answer
from bot.expertise.limiting import are_enough
from bot.expertise.signs import signs_of_question
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Choice, Phrase, Reply, joined, say
from bot.understanding import Understood, understand
from bot.wording.finding import sought
from bot.wording.limits import named

MOST_WATCHED = 20
_LONGEST_WORDS = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    question: Question
    meant: Understood


@handles(AskPeers)
async def ask_peers(command: AskPeers, context: Context) -> Reply:
    """Find people, say why each fits, and offer to meet them; nobody found: offer to watch."""
    asked = _asked(command, context)
    if isinstance(asked, Reply):
        return asked
    reply = await answer(asked.question, context, either=asked.meant.places)
    if asked.meant.denied:
        denied = tuple(plain_words(words)[:_LONGEST_WORDS] for words in asked.meant.denied)
        reply = replace(reply, phrases=(*reply.phrases, Phrase("found-without", {"topics": denied})))
    return reply


def _asked(command: AskPeers, context: Context) -> _Asked | Reply:
    """The question that is meant, or what there is to say where none is."""
    meant = understand(command, context.knowledge, context.today)
    if names_who_people_are(meant.topic):
        return replace(say("ask-about-work"), is_for_all=True)
    if names_a_person(meant.topic):
        return replace(say("ask-no-names"), is_for_all=True)
    subjects = context.knowledge.topics.subjects_of(meant.topic)
    if not subjects and not (meant.need == Need.PEERS and are_enough(meant.limits)):
        limits = tuple(phrase for _, phrase in named(meant.limits, context.knowledge))
        asked = say("ask-what") if not limits else say("ask-what-of-whom", limits=limits)
        return replace(asked, is_for_all=True)
    words = plain_words(meant.topic)[:_LONGEST_WORDS]
    question = Question(subjects=subjects, need=Need(meant.need), limits=meant.limits, words=words)
    return _Asked(question=question, meant=meant)


@handles(AskBetter)
async def ask_better(command: AskBetter, context: Context) -> Reply:
    """About what they asked last."""
    latest = await context.work.enquiries.find_latest(context.member.id)
    if latest is None or not latest.question.subjects:
        return replace(say("better-what"), is_for_all=True)
    return await answer(replace(latest.question, need=Need.BETTER), context)


@handles(Watch)
async def watch(command: Watch, context: Context) -> Reply:
    """Tell them when somebody turns up who could not be found until now."""
    if command.topic:
        return await _ask_and_watch(command.topic, context)
    enquiries = context.work.enquiries
    enquiry = await (
        enquiries.find(EnquiryId(command.enquiry)) if command.enquiry else enquiries.find_latest(context.member.id)
    )
    if enquiry is None or enquiry.member != context.member.id:
        return say("watch-nothing")
    return await _watch(enquiry, context)


async def _ask_and_watch(topic: str, context: Context) -> Reply:
    """`volg ENSIA`: who is there now, and whoever comes."""
    asked = _asked(AskPeers(topic=topic), context)
    if isinstance(asked, Reply):
        return asked
    found = await answer(asked.question, context, either=asked.meant.places)
    enquiry = await context.work.enquiries.find_latest(context.member.id)
    if enquiry is None or enquiry.question != asked.question:
        return found  # It could not be asked, and why has been said.
    watched = await _watch(enquiry, context)
    if not enquiry.shown:
        return watched
    others = tuple(choice for choice in found.choices if not isinstance(choice.command, Watch))
    return joined([replace(found, choices=others), watched])


async def _watch(enquiry: Enquiry, context: Context) -> Reply:
    enquiries = context.work.enquiries
    topics = sought(enquiry.question, context.knowledge)
    mine = await enquiries.watched_by(context.member.id)
    if any(_wants_the_same(other.question, enquiry.question) for other in mine):
        return say("watch-already", topics=topics)
    if len(mine) >= MOST_WATCHED:
        return say("watch-too-many", most=MOST_WATCHED)
    found = await context.finder.find(enquiry.question, await context.profile(), context.today, context.work)
    known = tuple(sorted(found.everybody))
    await enquiries.save(
        replace(enquiry, is_watched=True, told=known, due_at=look_again_at(context.now, context.member)),
        looks_for=signs_of_question(enquiry.question, context.knowledge.topics),
    )
    return say("watch-set", topics=topics)


def _wants_the_same(one: Question, other: Question) -> bool:
    topics = {subject.topic for subject in one.subjects} == {subject.topic for subject in other.subjects}
    return topics and one.need is other.need and one.limits == other.limits


@handles(ShowWatches)
async def show_watches(command: ShowWatches, context: Context) -> Reply:
    """What they are waiting for, each with a way to stop."""
    return _shown(await context.work.enquiries.watched_by(context.member.id), context)


def _shown(mine: Sequence[Enquiry], context: Context) -> Reply:
    if not mine:
        return say("watches-none")
    named = [sought(one.question, context.knowledge) for one in mine]
    return Reply(
        phrases=(Phrase("watches", {"topics": tuple(part for topics in named for part in topics)}),),
        choices=tuple(
            Choice(label=Phrase("choice-stop-watching", {"topics": topics}), command=StopWatching(enquiry=one.id))
            for one, topics in zip(mine, named, strict=True)
        ),
    )


@handles(StopWatching)
async def stop_watching(command: StopWatching, context: Context) -> Reply:
    """One question, or all of them."""
    mine = await context.work.enquiries.watched_by(context.member.id)
    wanted = {one.topic for one in context.knowledge.topics.subjects_of(command.topic)}
    stopped = [
        one
        for one in mine
        if command.enquiry in {"", one.id}
        and (not command.topic or not wanted.isdisjoint(each.topic for each in one.question.subjects))
    ]
    for one in stopped:
        await context.work.enquiries.save(replace(one, is_watched=False, due_at=None))
    if not stopped:
        return _shown(mine, context)
    topics = tuple(part for one in stopped for part in sought(one.question, context.knowledge))
    return say("watch-stopped", topics=topics)
