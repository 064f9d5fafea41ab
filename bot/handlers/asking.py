"""Who else works on X: the question Bondje is for, and watching for those who come later."""

from dataclasses import replace

from bot.commands.peers import AskBetter, AskPeers, ShowWatches, StopWatching, Watch
from bot.commands.profile import AddInvolvement
from bot.context import Context
from bot.domain.enquiries import Enquiry, Need, Question
from bot.domain.ids import EnquiryId, TopicId
from bot.domain.people import Stance
from bot.expertise.knowledge import Knowledge
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Answer, Choice, Param, Phrase, Reply, say
from bot.wording import describing
from bot.wording.finding import MOST_SHOWN, found_line, meet_choice, topic_names

MOST_WATCHED = 20
_LONGEST_WORDS = 120


@handles(AskPeers)
async def ask_peers(command: AskPeers, context: Context) -> Reply:
    """Find people, say why each fits, and offer to meet them; nobody found: offer to watch."""
    subjects = context.knowledge.topics.subjects_of(command.topic)
    if not subjects:
        return replace(say("ask-what"), is_for_all=True)
    words = plain_words(command.topic)[:_LONGEST_WORDS]
    return await _answer(Question(subjects=subjects, need=Need(command.need), words=words), context)


@handles(AskBetter)
async def ask_better(command: AskBetter, context: Context) -> Reply:
    """About what they asked last."""
    latest = await context.work.enquiries.find_latest(context.member.id)
    if latest is None or not latest.question.subjects:
        return replace(say("better-what"), is_for_all=True)
    return await _answer(replace(latest.question, need=Need.BETTER), context)


async def _answer(question: Question, context: Context) -> Reply:
    if question.need is Need.BETTER and context.member.organisation not in context.knowledge.organisations:
        return say("better-where")
    found = await context.finder.find(question, await context.profile(), context.today, context.work)
    shown = found[:MOST_SHOWN]
    enquiry = Enquiry(
        id=EnquiryId(context.new_id()),
        member=context.member.id,
        question=question,
        asked_at=context.now,
        shown=tuple(one.member.id for one in shown),
    )
    await context.work.enquiries.save(enquiry)
    topics = topic_names(question, context.knowledge)
    watch = Choice(label=Phrase("choice-watch"), command=Watch(enquiry=enquiry.id))
    if not shown:
        return Reply(
            phrases=(
                Phrase(f"found-none-{question.need}", {"topics": topics}),
                *await _of_scores(question, context),
                Phrase("found-none-watch"),
            ),
            choices=(replace(watch, answer=Answer.YES), *_tell(question, context)),
            aloud=(Phrase("found-aloud-none", {"topics": topics}),),
        )
    head: dict[str, Param] = {"topics": topics, "count": len(shown), "more": found.total - len(shown)}
    return Reply(
        phrases=(
            Phrase(f"found-{question.need}", head),
            *(found_line(number, one, context.knowledge) for number, one in enumerate(shown, start=1)),
            *await _of_scores(question, context),
            Phrase("found-hint"),
        ),
        is_numbered=True,
        choices=(
            *(meet_choice(one, question, context.member.language, context.knowledge) for one in shown),
            *([watch] if len(shown) < MOST_SHOWN else []),
        ),
        aloud=(Phrase("found-aloud", {"topics": topics, "count": found.total}),),
    )


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


@handles(Watch)
async def watch(command: Watch, context: Context) -> Reply:
    """Tell them when somebody turns up who could not be found until now."""
    enquiries = context.work.enquiries
    enquiry = await (
        enquiries.find(EnquiryId(command.enquiry)) if command.enquiry else enquiries.find_latest(context.member.id)
    )
    if enquiry is None or enquiry.member != context.member.id:
        return say("watch-nothing")
    topics = topic_names(enquiry.question, context.knowledge)
    mine = await enquiries.watched_by(context.member.id)
    wanted = {one.topic for one in enquiry.question.subjects}
    if any(
        {one.topic for one in other.question.subjects} == wanted and other.question.need is enquiry.question.need
        for other in mine
    ):
        return say("watch-already", topics=topics)
    if len(mine) >= MOST_WATCHED:
        return say("watch-too-many", most=MOST_WATCHED)
    found = await context.finder.find(enquiry.question, await context.profile(), context.today, context.work)
    known = tuple(sorted(found.everybody))
    await enquiries.save(
        replace(enquiry, is_watched=True, told=known), looks_for=looks_for(enquiry.question, context.knowledge)
    )
    return say("watch-set", topics=topics)


def looks_for(question: Question, knowledge: Knowledge) -> set[TopicId]:
    """Every topic whose people may answer the question."""
    return {topic for subject in question.subjects for topic in knowledge.topics.expand(subject.topic)}


@handles(ShowWatches)
async def show_watches(command: ShowWatches, context: Context) -> Reply:
    """What they are waiting for, each with a way to stop."""
    mine = await context.work.enquiries.watched_by(context.member.id)
    if not mine:
        return say("watches-none")
    named = [topic_names(one.question, context.knowledge) for one in mine]
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
    topics = tuple(part for one in stopped for part in topic_names(one.question, context.knowledge))
    return say("watch-stopped", topics=topics)
