"""Help, and the small talk that people expect an answer to."""

from dataclasses import replace

from bot.commands.peers import AskPeers
from bot.commands.profile import EditProfile
from bot.commands.talking import Explain, Greet, Help, IntroduceYourself, SayGoodbye, Thank
from bot.context import Context
from bot.domain.people import Language
from bot.grammar.chapters import CHAPTERS, Chapter
from bot.grammar.rows import Standing
from bot.handlers.registry import handles
from bot.replies import Choice, Label, Phrase, Reply, say
from bot.wording import describing
from bot.wording.describing import first_name


@handles(Help)
async def show_help(command: Help, context: Context) -> Reply:
    """What can be asked here, with examples that are understood; made from the grammar table."""
    chapters = [each for each in CHAPTERS if each.standing is not Standing.COORDINATOR or context.is_coordinator]
    shown = [each for each in chapters if command.chapter in {each.name, "all"}]
    lines = [line for each in shown for line in _in_full(each)] or [_at_a_glance(each) for each in chapters]
    more = () if shown else (Phrase("help-more"),)
    return Reply(phrases=(Phrase("help-head"), *lines, *more, Phrase("help-foot")), is_for_all=True)


def _in_full(chapter: Chapter) -> list[Phrase]:
    lines = [
        Phrase("help-line", {"what": Phrase(row.help), "example": _example(row.help)})
        for row in chapter.rows
        if row.help
    ]
    return [Phrase("help-chapter", {"chapter": _title(chapter)}), *lines]


def _at_a_glance(chapter: Chapter) -> Phrase:
    examples = tuple(Phrase("help-quoted", {"example": _example(shown)}) for shown in chapter.first)
    word = Phrase(f"help-word-{chapter.name}")
    return Phrase("help-glance", {"chapter": _title(chapter), "examples": examples, "word": word})


def _title(chapter: Chapter) -> Phrase:
    return Phrase(f"help-chapter-{chapter.name}")


def _example(of: str) -> Phrase:
    return Phrase(f"{of}-example")


@handles(Greet)
async def greet(command: Greet, context: Context) -> Reply:
    """Hello again."""
    member = context.member
    if member.organisation is None and not member.roles:
        return Reply(
            phrases=(Phrase("greet", {"name": first_name(member)}), Phrase("join-tell-me")),
            choices=(Choice(label=Phrase("choice-form"), command=EditProfile()),),
        )
    return Reply(phrases=(Phrase("greet", {"name": first_name(member)}), Phrase("greet-ask")), is_for_all=True)


@handles(Thank)
async def thank(command: Thank, context: Context) -> Reply:
    """You are welcome."""
    return replace(say("thanked"), is_for_all=True)


@handles(SayGoodbye)
async def say_goodbye(command: SayGoodbye, context: Context) -> Reply:
    """See you."""
    return replace(say("goodbye", name=first_name(context.member)), is_for_all=True)


@handles(IntroduceYourself)
async def introduce_yourself(command: IntroduceYourself, context: Context) -> Reply:
    """Who Bondje is."""
    help_me = Choice(label=Phrase("choice-help"), command=Help())
    return Reply(phrases=(Phrase("who-i-am"),), choices=(help_me,), is_for_all=True)


@handles(Explain)
async def explain_topic(command: Explain, context: Context) -> Reply:
    """What a topic is, in one line, and the way on to whoever works on it."""
    hits = context.knowledge.topics.find_in(command.topic)
    subjects = [hit.subject for hit in hits] or list(context.knowledge.topics.subjects_of(command.topic))
    if not subjects:
        return replace(say("explain-unknown"), is_for_all=True)
    subject = subjects[0]
    topic = describing.topic(subject.topic, subject.words, context.knowledge)
    concept = context.knowledge.topics.find_concept(subject.topic)
    if concept is None:
        told = Phrase("explain-unknown-topic", {"topic": topic})
    else:
        means = Label(nl=concept.definition[Language.DUTCH], en=concept.definition[Language.ENGLISH])
        told = Phrase("explain-topic", {"topic": topic, "means": means})
    search = Choice(label=Phrase("choice-search-peers", {"topic": topic}), command=AskPeers(topic=subject.words))
    return Reply(phrases=(told,), choices=(search,), is_for_all=True)
