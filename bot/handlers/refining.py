"""Saying more about a question that was just asked: the next people, fewer of them, or others."""

from dataclasses import replace

from bot.commands.peers import AskAboutOther, AskOtherwise, Narrow, ShowMore, Widen
from bot.context import Context
from bot.domain.enquiries import Enquiry, Need
from bot.domain.ids import EnquiryId, OrganisationId
from bot.domain.limits import Limits
from bot.enquiring import answer, latest
from bot.expertise.limiting import are_enough, spelt_out
from bot.expertise.questions.limits import Limited, combined, limits_in, narrowed, without
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Reply, say
from bot.understanding import limits_alone

_LONGEST_WORDS = 120


@handles(ShowMore)
async def show_more(command: ShowMore, context: Context) -> Reply:
    """Nobody whom they have seen already."""
    enquiry = await latest(context)
    if enquiry is None:
        return replace(say("refine-what"), is_for_all=True)
    seen = [member for member in dict.fromkeys((*enquiry.told, *enquiry.shown)) if member]
    return await answer(enquiry.question, context, but=seen)


@handles(Narrow)
async def narrow(command: Narrow, context: Context) -> Reply:
    """What they say takes the place of what was said of the same."""
    enquiry = await latest(context)
    if enquiry is None:
        return replace(say("refine-what"), is_for_all=True)
    taken = limits_alone(command.words, context.knowledge, context.today)
    if taken is None:
        return replace(say("refine-how", words=plain_words(command.words)[:_LONGEST_WORDS]), is_for_all=True)
    return await _narrowed(enquiry, taken, context, is_added=bool(command.is_added))


async def _narrowed(enquiry: Enquiry, taken: Limited, context: Context, *, is_added: bool = False) -> Reply:
    before = enquiry.question.limits
    if is_added:
        home = context.knowledge.organisations.get(context.member.organisation or OrganisationId(""))
        limits = combined(spelt_out(before, home), taken.limits) if before.are_of_places else before
    else:
        limits = narrowed(before, taken.limits)
    return await answer(replace(enquiry.question, limits=limits), context, either=taken.places)


@handles(Widen)
async def widen(command: Widen, context: Context) -> Reply:
    """Of a question of their own, also an earlier one."""
    enquiry = await (context.work.enquiries.find(EnquiryId(command.enquiry)) if command.enquiry else latest(context))
    if enquiry is None or enquiry.member != context.member.id:
        return replace(say("refine-what"), is_for_all=True)
    limits = without(enquiry.question.limits, command.limit) if command.limit else Limits()
    if not enquiry.question.subjects and not are_enough(limits):
        return replace(say("ask-what"), is_for_all=True)
    return await answer(replace(enquiry.question, limits=limits), context)


@handles(AskOtherwise)
async def ask_otherwise(command: AskOtherwise, context: Context) -> Reply:
    """The same topics, and the same limits."""
    enquiry = await latest(context)
    if enquiry is None:
        return replace(say("refine-what"), is_for_all=True)
    if not enquiry.question.subjects:
        return replace(say("ask-what"), is_for_all=True)
    return await answer(replace(enquiry.question, need=Need(command.need)), context)


@handles(AskAboutOther)
async def ask_about_other(command: AskAboutOther, context: Context) -> Reply:
    """Another topic; what is wanted of people stays."""
    enquiry = await latest(context)
    if enquiry is None:
        return replace(say("refine-what"), is_for_all=True)
    if (alone := limits_alone(command.topic, context.knowledge, context.today)) is not None:
        return await _narrowed(enquiry, alone, context)
    taken = limits_in(command.topic, context.knowledge, context.today)
    subjects = context.knowledge.topics.subjects_of(taken.rest)
    if not subjects:
        return replace(say("ask-what"), is_for_all=True)
    question = replace(
        enquiry.question,
        subjects=subjects,
        limits=narrowed(enquiry.question.limits, taken.limits),
        words=plain_words(taken.rest)[:_LONGEST_WORDS],
    )
    return await answer(question, context, either=taken.places)
