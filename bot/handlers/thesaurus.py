"""What coordinators do for the topics: add, name, merge, and look at the words that members use."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.commands.thesaurus import (
    AddTopic,
    AddTopicNames,
    ConfirmMerge,
    LeaveCandidate,
    MergeTopics,
    RenameTopic,
    ReviewCandidate,
    ShowCandidates,
)
from bot.context import Context
from bot.curating import LONGEST_NAME, MOST_NAMES, keep, merged, named, owner_of, read_name
from bot.domain.ids import TopicId
from bot.domain.thesaurus import Addition, Candidate
from bot.domain.topics import Concept
from bot.expertise.topics import FREE
from bot.handlers.registry import handles
from bot.replies import Answer, Choice, Label, Phrase, Reply, say
from bot.wording import describing

_FEWEST_PEOPLE = 2
"""Words that one person alone uses may tell who that is."""
_MOST_SHOWN = 8
_MOST_ALIKE = 3
_BETWEEN_NAMES = re.compile(r"\s*[,;|]\s*|\s+(?:en|and|of|or)\s+")


@handles(AddTopic)
async def add_topic(command: AddTopic, context: Context) -> Reply:
    """A topic of this installation's own. Who used these words before has it from now on."""
    name = read_name(command.name)
    if name is None:
        return say("topic-nameless", most=LONGEST_NAME)
    known = owner_of(name, context.knowledge.topics)
    if known is not None:
        return say("topic-exists", topic=_label(known, context))
    others, taken = _read_names(command.names, context)
    concept = named(TopicId(f"own-{context.new_id()}"), (name, *others), context.member.language)
    followed = await keep([Addition(concept=concept)], context.work, at=context.now)
    return Reply(phrases=(Phrase("topic-added", {"topic": name}), *_rest(others, taken, followed)))


@handles(AddTopicNames)
async def add_names(command: AddTopicNames, context: Context) -> Reply:
    """More words by which people find a topic."""
    concept = _find(command.topic, context)
    if concept is None:
        return say("topic-not-found", words=command.topic)
    others, taken = _read_names(command.names, context)
    if not others:
        return Reply(phrases=(*_taken(taken), Phrase("topic-no-names", {"most": LONGEST_NAME})))
    language = context.member.language
    names = (*concept.labels.get(language, (concept.name(language),)), *others)
    followed = await keep([await _with_names(concept.id, names, context)], context.work, at=context.now)
    topic = _label(concept.id, context)
    return Reply(phrases=(Phrase("topic-named", {"topic": topic}), *_rest(others, taken, followed)))


@handles(RenameTopic)
async def rename(command: RenameTopic, context: Context) -> Reply:
    """Another preferred label, in the language of who asks. The name before still leads there."""
    concept, name = _find(command.topic, context), read_name(command.name)
    if concept is None:
        return say("topic-not-found", words=command.topic)
    if name is None:
        return say("topic-nameless", most=LONGEST_NAME)
    owner = owner_of(name, context.knowledge.topics)
    if owner is not None and owner != concept.id:
        return say("topic-name-taken", name=name, topic=_label(owner, context))
    language = context.member.language
    earlier = concept.name(language)
    names = (name, *(one for one in concept.labels.get(language, (earlier,)) if one != name))
    await keep([await _with_names(concept.id, names, context)], context.work, at=context.now)
    return say("topic-renamed", earlier=earlier, name=name)


@handles(MergeTopics)
async def ask_to_merge(command: MergeTopics, context: Context) -> Reply:
    """It cannot be taken back, so it is asked first."""
    topics = context.knowledge.topics
    kept = _find(command.kept, context)
    if kept is None:
        return say("topic-not-found", words=command.kept)
    name = read_name(command.gone)
    if name is None:
        return say("topic-nameless", most=LONGEST_NAME)
    gone = owner_of(name, topics) or _free_topic(name, context)
    if gone == kept.id:
        return say("topic-same", topic=_label(kept.id, context))
    return _merge_question(gone, name, kept.id, context)


@handles(ConfirmMerge)
async def merge(command: ConfirmMerge, context: Context) -> Reply:
    """Everybody's involvements follow, and the old id keeps leading to the new one."""
    topics = context.knowledge.topics
    gone, kept = topics.now(TopicId(command.gone)), topics.now(TopicId(command.kept))
    if gone == kept:
        return say("topic-same", topic=_label(kept, context))
    if topics.find_concept(kept) is None:
        return say("topic-not-found", words=command.kept)
    shown = _label(gone, context, command.words)
    addition = merged(gone, kept, topics, command.words, context.member.language)
    followed = await keep([addition], context.work, at=context.now)
    names = {"gone": shown, "kept": _label(kept, context)}
    return Reply(phrases=(Phrase("topics-merged", names), *_followed(followed)))


@handles(ShowCandidates)
async def show_candidates(command: ShowCandidates, context: Context) -> Reply:
    """What several members call a topic of theirs. Never who."""
    found = await context.work.thesaurus.candidates(least=_FEWEST_PEOPLE, most=_MOST_SHOWN)
    if not found:
        return say("candidates-none", least=_FEWEST_PEOPLE)
    return Reply(
        phrases=(Phrase("candidates", {"least": _FEWEST_PEOPLE}),),
        choices=tuple(
            Choice(
                label=Phrase("choice-candidate", {"words": one.words, "people": one.people}),
                command=ReviewCandidate(topic=one.topic),
            )
            for one in found
        ),
    )


@handles(ReviewCandidate)
async def review(command: ReviewCandidate, context: Context) -> Reply:
    """Make it a topic, say which one it is, or leave it."""
    candidate = await _find_candidate(command.topic, context)
    if candidate is None:
        return say("candidate-gone")
    topics = context.knowledge.topics
    alike = topics.nearest(candidate.words, _MOST_ALIKE)
    return Reply(
        phrases=(
            Phrase("candidate", {"words": candidate.words, "people": candidate.people}),
            Phrase("candidate-other", {"words": candidate.words}),
        ),
        choices=(
            Choice(label=Phrase("choice-make-topic"), command=AddTopic(name=candidate.words), closes=True),
            *(
                Choice(
                    label=Phrase("choice-same-topic", {"topic": _label(topic, context)}),
                    command=ConfirmMerge(gone=candidate.topic, kept=topic, words=candidate.words),
                    closes=True,
                )
                for topic in alike
            ),
            Choice(
                label=Phrase("choice-leave-topic"),
                command=LeaveCandidate(topic=candidate.topic),
                answer=Answer.LATER,
                closes=True,
            ),
        ),
    )


@handles(LeaveCandidate)
async def leave(command: LeaveCandidate, context: Context) -> Reply:
    """It stays what it is: found by its words."""
    candidate = await _find_candidate(command.topic, context)
    if candidate is None:
        return say("candidate-gone")
    await context.work.thesaurus.leave(candidate.topic, at=context.now)
    return say("candidate-left", words=candidate.words)


async def _find_candidate(topic: str, context: Context) -> Candidate | None:
    found = await context.work.thesaurus.candidates(least=_FEWEST_PEOPLE, most=10_000)
    return next((one for one in found if one.topic == topic), None)


def _find(words: str, context: Context) -> Concept | None:
    topic = owner_of(words, context.knowledge.topics)
    return None if topic is None else context.knowledge.topics.find_concept(topic)


def _free_topic(name: str, context: Context) -> TopicId:
    subjects = context.knowledge.topics.subjects_of(name)
    is_free = len(subjects) == 1 and subjects[0].topic.startswith(FREE)
    return subjects[0].topic if is_free else TopicId(FREE + name.casefold())


def _merge_question(gone: TopicId, words: str, kept: TopicId, context: Context) -> Reply:
    names = {"gone": _label(gone, context, words), "kept": _label(kept, context)}
    return Reply(
        phrases=(Phrase("merge-question", names),),
        choices=(
            Choice(
                label=Phrase("choice-merge"),
                command=ConfirmMerge(gone=gone, kept=kept, words=words),
                answer=Answer.YES,
                closes=True,
            ),
        ),
    )


async def _with_names(topic: TopicId, names: Iterable[str], context: Context) -> Addition:
    """These in their language; in all else it is what was stored of it, and what Bondje ships with."""
    stored = {one.concept.id: one.concept for one in await context.work.thesaurus.additions()}
    before = stored.get(topic) or Concept(id=topic, labels={})
    labels = {**before.labels, context.member.language: tuple(dict.fromkeys(names))[:MOST_NAMES]}
    return Addition(concept=replace(before, labels=labels))


def _read_names(words: str, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those that can be given, and those that lead to another topic already."""
    names = [name for one in _BETWEEN_NAMES.split(words) if (name := read_name(one))][:MOST_NAMES]
    taken = tuple(name for name in names if owner_of(name, context.knowledge.topics) is not None)
    return tuple(name for name in names if name not in taken), taken


def _rest(others: tuple[str, ...], taken: tuple[str, ...], followed: int) -> tuple[Phrase, ...]:
    also = (Phrase("topic-also", {"names": others}),) if others else ()
    return (*also, *_taken(taken), *_followed(followed))


def _taken(taken: tuple[str, ...]) -> tuple[Phrase, ...]:
    return (Phrase("topic-names-taken", {"names": taken}),) if taken else ()


def _followed(count: int) -> tuple[Phrase, ...]:
    return (Phrase("topic-followed", {"count": count}),) if count else ()


def _label(topic: TopicId, context: Context, words: str = "") -> Label:
    return describing.topic(topic, words, context.knowledge)
