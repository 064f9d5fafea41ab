"""What a member works on, can help with, or looks for help with."""

from collections.abc import Iterable

from bot.commands import AddInvolvement, AskPeers, RemoveInvolvement, SetStage
from bot.domain.enquiries import Need, Subject
from bot.domain.ids import TopicId
from bot.domain.people import Involvement, Stage, Stance
from bot.expertise.statements import read_involvement
from bot.handlers import describing
from bot.handlers.context import Context
from bot.handlers.registry import handles
from bot.replies import Choice, Label, Phrase, Reply, say

MOST_TOPICS = 40
"""How many topics a member may have: enough for one person with five jobs."""


@handles(AddInvolvement)
async def add_involvement(command: AddInvolvement, context: Context) -> Reply:
    """Keep the topics, and ask how far they are when that was not said."""
    stance = Stance(command.stance)
    statement = read_involvement(command.topics, stance, context.knowledge.topics)
    if not statement.subjects:
        return say("topics-unknown")
    stance = statement.stance
    if not await add(statement.subjects, stance, statement.stage, statement.note, context):
        return say("topics-too-many", most=MOST_TOPICS)
    topics = named(statement.subjects, context)
    if statement.stage is not None:
        return say(f"involvement-{stance}-stage", topics=topics, stage=Phrase(f"stage-{statement.stage}"))
    added = Phrase(f"involvement-{stance}", {"topics": topics})
    first = statement.subjects[0]
    if stance is not Stance.WORKS_ON:
        return Reply(phrases=(added,), choices=(search_choice(first, context, _answering(stance)),))
    return Reply(
        phrases=(added, Phrase("stage-question", {"count": len(statement.subjects)})),
        choices=(
            *(
                Choice(
                    label=Phrase(f"stage-choice-{stage}"),
                    command=SetStage(topics=",".join(one.topic for one in statement.subjects), stage=stage),
                )
                for stage in Stage
            ),
            search_choice(first, context, Need.PEERS),
        ),
    )


@handles(SetStage)
async def set_stage(command: SetStage, context: Context) -> Reply:
    """How far they are with what they just told they work on."""
    wanted = command.topics.split(",")
    stage = Stage(command.stage)
    mine = await context.work.involvements.of(context.member.id)
    subjects = [
        Subject(topic=one.topic, words=one.words)
        for one in mine
        if one.topic in wanted and one.stance is Stance.WORKS_ON
    ]
    if not subjects:
        return say("topics-not-mine")
    await add(subjects, Stance.WORKS_ON, stage, "", context)
    return Reply(
        phrases=(Phrase("stage-set", {"topics": named(subjects, context), "stage": Phrase(f"stage-{stage}")}),),
        choices=(search_choice(subjects[0], context, Need.PEERS),),
    )


@handles(RemoveInvolvement)
async def remove_involvement(command: RemoveInvolvement, context: Context) -> Reply:
    """Take topics out of the profile."""
    subjects = context.knowledge.topics.subjects_of(command.topics)
    gone = [one for one in subjects if await context.work.involvements.remove(context.member.id, one.topic)]
    if not gone:
        return say("topics-not-mine")
    return say("topics-removed", topics=named(gone, context))


async def add(subjects: Iterable[Subject], stance: Stance, stage: Stage | None, note: str, context: Context) -> bool:
    """Store them and wake who watches for them. False, and nothing stored, when that makes too many."""
    subjects = list(subjects)
    if not await fit(subjects, context):
        return False
    known = await context.work.involvements.of(context.member.id)
    before = {(one.topic, one.stance): one for one in known}
    for subject in subjects:
        earlier = before.get((subject.topic, stance))
        await context.work.involvements.save(
            Involvement(
                member=context.member.id,
                topic=subject.topic,
                words=subject.words,
                stance=stance,
                stage=stage or (earlier.stage if earlier else None),
                note=note or (earlier.note if earlier else ""),
                confirmed_at=context.now,
            )
        )
    if context.member.is_visible_on(context.today):
        await context.work.enquiries.wake({TopicId(one.topic) for one in subjects}, at=context.now)
    return True


async def fit(subjects: Iterable[Subject], context: Context) -> bool:
    """Whether the profile has room for these."""
    known = await context.work.involvements.of(context.member.id)
    return len({one.topic for one in known} | {one.topic for one in subjects}) <= MOST_TOPICS


def named(subjects: Iterable[Subject], context: Context) -> tuple[Label, ...]:
    """The topics' names."""
    return tuple(describing.topic(one.topic, one.words, context.knowledge) for one in subjects)


def search_choice(subject: Subject, context: Context, need: Need) -> Choice:
    """Go on to who else is involved."""
    topic = describing.topic(subject.topic, subject.words, context.knowledge)
    return Choice(
        label=Phrase(f"choice-search-{need}", {"topic": topic}), command=AskPeers(topic=subject.words, need=need)
    )


def _answering(stance: Stance) -> Need:
    return Need.HELP if stance is Stance.SEEKS else Need.SEEKERS
