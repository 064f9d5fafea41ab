"""What a member works on, can help with, or looks for help with."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.commands.peers import AskPeers
from bot.commands.profile import AddInvolvement, RemoveInvolvement, SetStage, WipeNotes
from bot.context import Context
from bot.domain.audiences import audience_of, narrowest
from bot.domain.enquiries import Need, Subject
from bot.domain.ids import TopicId
from bot.domain.people import Stage, Stance
from bot.expertise.statements import Told, read_involvement
from bot.handlers.registry import handles
from bot.involving import MOST_TOPICS, add
from bot.replies import Choice, Label, Phrase, Reply, say
from bot.wording import describing


@handles(AddInvolvement)
async def add_involvement(command: AddInvolvement, context: Context) -> Reply:
    """Keep the topics, and ask how far they are when that was not said."""
    stance = Stance(command.stance)
    statement = read_involvement(command.topics, stance, context.knowledge.topics)
    if not statement.told:
        return say("topics-unknown")
    stance = statement.stance
    if not await add(statement.told, stance, context):
        return say("topics-too-many", most=MOST_TOPICS)
    topics = tuple(_told(one, context) for one in statement.told)
    added = (Phrase(f"involvement-{stance}", {"topics": topics}), *await _notes(statement.told, stance, context))
    first = statement.subjects[0]
    if stance is not Stance.WORKS_ON:
        return Reply(phrases=added, choices=(search_choice(first, context, _answering(stance)),))
    unclear = await _without_stage(statement.subjects, context)
    if not unclear:
        return Reply(phrases=added, choices=(search_choice(first, context, Need.PEERS),))
    return Reply(
        phrases=(*added, _stage_question(unclear, len(statement.told), context)),
        choices=(
            *(
                Choice(
                    label=Phrase(f"stage-choice-{stage}"),
                    command=SetStage(topics=",".join(one.topic for one in unclear), stage=stage),
                    closes=True,
                )
                for stage in Stage
            ),
            search_choice(first, context, Need.PEERS),
        ),
    )


@handles(SetStage)
async def set_stage(command: SetStage, context: Context) -> Reply:
    """How far they are with what they just told they work on."""
    topics = context.knowledge.topics
    wanted = {topics.now(TopicId(one)) for one in command.topics.split(",")}
    stage = Stage(command.stage)
    mine = await context.work.involvements.of(context.member.id)
    subjects = [
        Subject(topic=one.topic, words=one.words)
        for one in mine
        if topics.now(one.topic) in wanted and one.stance is Stance.WORKS_ON
    ]
    if not subjects:
        return say("topics-not-mine")
    await add([Told(subject=one, stage=stage) for one in subjects], Stance.WORKS_ON, context)
    return Reply(
        phrases=(Phrase("stage-set", {"topics": named(subjects, context), "stage": Phrase(f"stage-{stage}")}),),
        choices=(search_choice(subjects[0], context, Need.PEERS),),
    )


@handles(RemoveInvolvement)
async def remove_involvement(command: RemoveInvolvement, context: Context) -> Reply:
    """Take topics out of the profile."""
    subjects = context.knowledge.topics.subjects_of(command.topics)
    stance = Stance(command.stance) if command.stance else None
    gone = [one for one in subjects if await context.work.involvements.remove(context.member.id, one.topic, stance)]
    if not gone:
        return say("topics-not-mine")
    return say("topics-removed", topics=named(gone, context))


@handles(WipeNotes)
async def wipe_notes(command: WipeNotes, context: Context) -> Reply:
    """Take what they wrote besides topics out of the profile."""
    topics = context.knowledge.topics
    meant = {topics.now(one.topic) for one in topics.subjects_of(command.topics)}
    noted = [one for one in await context.work.involvements.of(context.member.id) if one.note]
    wiped = [one for one in noted if not command.topics or topics.now(one.topic) in meant]
    if not wiped:
        return say("note-none")
    for one in wiped:
        await context.work.involvements.save(replace(one, note=""))
    subjects = {one.topic: Subject(topic=one.topic, words=one.words) for one in wiped}
    return say("note-wiped", topics=named(subjects.values(), context))


def named(subjects: Iterable[Subject], context: Context) -> tuple[Label, ...]:
    """The topics' names."""
    return tuple(describing.topic(one.topic, one.words, context.knowledge) for one in subjects)


def _told(one: Told, context: Context) -> Label | Phrase:
    """A topic, with how far they said to be with it."""
    topic = describing.topic(one.subject.topic, one.subject.words, context.knowledge)
    return Phrase("involvement-stage", {"topic": topic, "stage": Phrase(f"stage-{one.stage}")}) if one.stage else topic


async def _notes(told: Sequence[Told], stance: Stance, context: Context) -> list[Phrase]:
    """What was kept in their own words, and who reads it: nobody should find that out from somebody else."""
    noted = {one.subject.topic: one.note for one in told if one.note}
    mine = [one for one in await context.work.involvements.of(context.member.id) if one.stance is stance]
    kept = [one for one in mine if one.topic in noted]
    return [
        Phrase(
            f"note-kept-{narrowest(audience_of(one, context.member), context.member.audiences.notes)}",
            {"topic": describing.topic(one.topic, one.words, context.knowledge), "note": noted[one.topic]},
        )
        for one in kept
    ]


async def _without_stage(subjects: Iterable[Subject], context: Context) -> list[Subject]:
    """Those of which it was not told, now or before, how far they are."""
    mine = await context.work.involvements.of(context.member.id)
    known = {one.topic for one in mine if one.stance is Stance.WORKS_ON and one.stage is not None}
    return [one for one in subjects if one.topic not in known]


def _stage_question(unclear: Sequence[Subject], told: int, context: Context) -> Phrase:
    if len(unclear) < told:
        return Phrase("stage-question-of", {"topics": named(unclear, context)})
    return Phrase("stage-question", {"count": told})


def search_choice(subject: Subject, context: Context, need: Need) -> Choice:
    """Go on to who else is involved."""
    topic = describing.topic(subject.topic, subject.words, context.knowledge)
    return Choice(
        label=Phrase(f"choice-search-{need}", {"topic": topic}), command=AskPeers(topic=subject.words, need=need)
    )


def _answering(stance: Stance) -> Need:
    return Need.HELP if stance is Stance.SEEKS else Need.SEEKERS
