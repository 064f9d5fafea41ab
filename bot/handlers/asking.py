"""Who else works on X: the question Bondje is for, and watching for those who come later."""

from dataclasses import replace

from bot.commands.peers import AskBetter, AskPeers, ShowWatches, StopWatching, Watch
from bot.context import Context
from bot.domain.enquiries import Need, Question
from bot.domain.ids import EnquiryId, TopicId
from bot.enquiring import answer
from bot.expertise.knowledge import Knowledge
from bot.expertise.limiting import are_enough
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Choice, Phrase, Reply, say
from bot.understanding import names_who_people_are, understand
from bot.wording.finding import sought
from bot.wording.limits import named

MOST_WATCHED = 20
_LONGEST_WORDS = 120


@handles(AskPeers)
async def ask_peers(command: AskPeers, context: Context) -> Reply:
    """Find people, say why each fits, and offer to meet them; nobody found: offer to watch."""
    meant = understand(command, context.knowledge, context.today)
    if names_who_people_are(meant.topic):
        return replace(say("ask-about-work"), is_for_all=True)
    subjects = context.knowledge.topics.subjects_of(meant.topic)
    if not subjects and not (meant.need == Need.PEERS and are_enough(meant.limits)):
        limits = tuple(phrase for _, phrase in named(meant.limits, context.knowledge))
        asked = say("ask-what") if not limits else say("ask-what-of-whom", limits=limits)
        return replace(asked, is_for_all=True)
    words = plain_words(meant.topic)[:_LONGEST_WORDS]
    question = Question(subjects=subjects, need=Need(meant.need), limits=meant.limits, words=words)
    return await answer(question, context, either=meant.places)


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
    enquiries = context.work.enquiries
    enquiry = await (
        enquiries.find(EnquiryId(command.enquiry)) if command.enquiry else enquiries.find_latest(context.member.id)
    )
    if enquiry is None or enquiry.member != context.member.id:
        return say("watch-nothing")
    if not enquiry.question.subjects:
        return say("watch-needs-topic")
    topics = sought(enquiry.question, context.knowledge)
    mine = await enquiries.watched_by(context.member.id)
    if any(_wants_the_same(other.question, enquiry.question) for other in mine):
        return say("watch-already", topics=topics)
    if len(mine) >= MOST_WATCHED:
        return say("watch-too-many", most=MOST_WATCHED)
    found = await context.finder.find(enquiry.question, await context.profile(), context.today, context.work)
    known = tuple(sorted(found.everybody))
    await enquiries.save(
        replace(enquiry, is_watched=True, told=known), looks_for=looks_for(enquiry.question, context.knowledge)
    )
    return say("watch-set", topics=topics)


def _wants_the_same(one: Question, other: Question) -> bool:
    topics = {subject.topic for subject in one.subjects} == {subject.topic for subject in other.subjects}
    return topics and one.need is other.need and one.limits == other.limits


def looks_for(question: Question, knowledge: Knowledge) -> set[TopicId]:
    """Every topic whose people may answer the question."""
    return {topic for subject in question.subjects for topic in knowledge.topics.expand(subject.topic)}


@handles(ShowWatches)
async def show_watches(command: ShowWatches, context: Context) -> Reply:
    """What they are waiting for, each with a way to stop."""
    mine = await context.work.enquiries.watched_by(context.member.id)
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
    stopped = [one for one in mine if command.enquiry in {"", one.id}]
    for one in stopped:
        await context.work.enquiries.save(replace(one, is_watched=False, due_at=None))
    if not stopped:
        return say("watches-none")
    topics = tuple(part for one in stopped for part in sought(one.question, context.knowledge))
    return say("watch-stopped", topics=topics)
