"""Asking to meet somebody, and what they answer. Nobody meets without a yes; a no stays private."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.commands.peers import AnswerIntroduction, Meet, MeetMember, ShowIntroductions, WithdrawIntroduction
from bot.context import Context
from bot.domain.ids import IntroductionId, MemberId
from bot.domain.introductions import (
    MOST_ASKED_A_WEEK,
    MOST_OPEN,
    Introduction,
    State,
    ask,
    close,
    postpone,
)
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.replies import Answer, Choice, Notice, Phrase, Reply, say
from bot.wording import describing
from bot.wording.finding import subject_of
from bot.wording.introducing import announce, request, withdrawal
from bot.wording.naming import is_called, number_in

ASK_AGAIN_AFTER = timedelta(days=90)
"""How long after a request that came to nothing the same person may be asked again."""
THINK_AGAIN_FOR = timedelta(days=7)
"""The same after a request that was taken back: asking and taking back is no way to reach somebody."""


@handles(Meet)
async def meet(command: Meet, context: Context) -> Reply:
    """By the number or the name in the last answer."""
    enquiry = await context.work.enquiries.find_latest(context.member.id)
    if enquiry is None or not enquiry.shown:
        return say("meet-ask-first")
    about = subject_of(enquiry.question, context.member.language, context.knowledge)
    if (number := number_in(command.whom)) is not None:
        if not 1 <= number <= len(enquiry.shown):
            return say("meet-no-number", most=len(enquiry.shown))
        return await _ask(enquiry.shown[number - 1], about, context)
    shown = [await context.work.members.find(id) for id in enquiry.shown]
    named = [one for one in shown if one is not None and is_called(one, command.whom)]
    if len(named) == 1:
        return await _ask(named[0].id, about, context)
    if not named:
        return say("meet-unknown")
    return Reply(
        phrases=(Phrase("meet-which"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-meet", {"name": describing.person(one, context.knowledge)}),
                command=MeetMember(member=one.id, about=about),
                closes=True,
            )
            for one in named
        ),
    )


@handles(MeetMember)
async def meet_member(command: MeetMember, context: Context) -> Reply:
    """By a choice in an answer."""
    return await _ask(MemberId(command.member), command.about, context)


async def _ask(id: MemberId, about: str, context: Context) -> Reply:
    asker, work = context.member, context.work
    asked = await work.members.find(id)
    if asked is None or not asked.is_visible_on(asked.day_at(context.now)) or asked.id == asker.id:
        return say("meet-not-available")
    between = [one for one in await work.introductions.of(asker.id) if asked.id in {one.asker, one.asked}]
    theirs = next((one for one in between if one.is_open and one.asker == asked.id and not one.is_silent), None)
    if theirs is not None:
        return await _accept(theirs, asked, context)
    if (hindrance := await _hindrance(asked, between, context)) is not None:
        return hindrance
    introduction = ask(
        id=IntroductionId(context.new_id()),
        asker=asker.id,
        asked=asked,
        about=about,
        now=context.now,
        is_silent=asker.id in await work.blocks.of(asked.id),
    )
    await work.introductions.save(introduction)
    reply = say("meet-asked", name=describing.first_name(asked), about=about)
    if introduction.is_silent:
        return reply
    return replace(reply, notices=(request(introduction, asker, context.knowledge),))


async def _hindrance(asked: Member, between: Sequence[Introduction], context: Context) -> Reply | None:
    """Why this member cannot be asked now, if they cannot. A block of theirs is no reason: it is not to be noticed."""
    me, work, name = context.member.id, context.work, describing.first_name(asked)
    if asked.id in await work.blocks.of(me):
        return say("meet-blocked", name=asked.name)
    if any(one.is_open and one.asker == me for one in between):
        return say("meet-asked-already", name=name)
    if any(one.state is State.ACCEPTED for one in between):
        return say("meet-known-already", name=name)
    mine = [one for one in between if one.asker == me and one.answered_at is not None]
    if any(_came_to_nothing(one) and _is_within(ASK_AGAIN_AFTER, one, context.now) for one in mine):
        return say("meet-not-now", name=name)
    if any(one.state is State.WITHDRAWN and _is_within(THINK_AGAIN_FOR, one, context.now) for one in mine):
        return say("meet-withdrawn", name=name)
    if await work.introductions.count_open(me) >= MOST_OPEN:
        return say("meet-too-many-open", most=MOST_OPEN)
    if await work.introductions.count_asked(asked.id, since=context.now - timedelta(days=7)) >= MOST_ASKED_A_WEEK:
        return say("meet-asked-too-often", name=name)
    return None


def _came_to_nothing(one: Introduction) -> bool:
    return one.state in {State.DECLINED, State.EXPIRED}


def _is_within(length: timedelta, one: Introduction, now: datetime) -> bool:
    return one.answered_at is not None and now - one.answered_at < length


@handles(AnswerIntroduction)
async def answer(command: AnswerIntroduction, context: Context) -> Reply:
    """Yes, no, later, or never from this person."""
    introduction = await context.work.introductions.find(IntroductionId(command.introduction))
    if introduction is None or introduction.asked != context.member.id:
        return say("introduction-gone")
    asker = await context.work.members.find(introduction.asker)
    if command.answer == "block" and asker is not None:
        await context.work.blocks.add(context.member.id, asker.id, at=context.now)
        if not introduction.is_open:
            return say("block-set", name=asker.name)
    if not introduction.is_open or asker is None:
        return say(f"introduction-closed-{introduction.state}" if asker else "introduction-gone")
    name = describing.first_name(asker)
    match command.answer:
        case "yes":
            return await _accept(introduction, asker, context)
        case "later":
            later = postpone(introduction, context.member, context.now)
            await context.work.introductions.save(later)
            return say("introduction-later", name=name)
    await context.work.introductions.save(close(introduction, State.DECLINED, context.now))
    said = "introduction-blocked" if command.answer == "block" else "introduction-declined"
    heard = Phrase("introduction-not-now", {"name": describing.first_name(context.member), "about": introduction.about})
    return Reply(phrases=(Phrase(said, {"name": name}),), notices=(Notice(to=asker.id, phrases=(heard,)),))


async def _accept(introduction: Introduction, asker: Member, context: Context) -> Reply:
    """Whoever speaks is the one who was asked: by answering, or by asking in return."""
    work = context.work
    await work.introductions.save(close(introduction, State.ACCEPTED, context.now))
    for other in await work.introductions.of(asker.id):
        if other.is_open and context.member.id in {other.asker, other.asked} and other.id != introduction.id:
            # They meet: a request the other way, or one that was never delivered, has nothing to add.
            await work.introductions.save(close(other, State.WITHDRAWN, context.now))
    return await announce(introduction, asker, context.member, context)


@handles(WithdrawIntroduction)
async def withdraw(command: WithdrawIntroduction, context: Context) -> Reply:
    """Take a request back."""
    introduction = await context.work.introductions.find(IntroductionId(command.introduction))
    if introduction is None or introduction.asker != context.member.id or not introduction.is_open:
        return say("introduction-gone")
    await context.work.introductions.save(close(introduction, State.WITHDRAWN, context.now))
    asked = await context.work.members.get(introduction.asked)
    told = Phrase("introduction-withdrawn", {"name": describing.first_name(asked)})
    return Reply(phrases=(told,), notices=withdrawal(introduction, context.member))


@handles(ShowIntroductions)
async def show_introductions(command: ShowIntroductions, context: Context) -> Reply:
    """What is open, made and got, with what can be done about each."""
    open_ones = [one for one in await context.work.introductions.of(context.member.id) if one.is_open]
    got = [one for one in open_ones if one.asked == context.member.id and not one.is_silent]
    lines: list[Phrase] = []
    choices: list[Choice] = []
    for one in open_ones:
        made = one.asker == context.member.id
        if one.is_silent and not made:
            continue
        other = await context.work.members.get(one.asked if made else one.asker)
        lines.append(
            Phrase(
                "introductions-made" if made else "introductions-got",
                {"person": describing.person(other, context.knowledge), "about": one.about, "since": one.asked_at},
            )
        )
        name = describing.first_name(other)
        if made:
            choices.append(
                Choice(
                    label=Phrase("choice-withdraw", {"name": name}), command=WithdrawIntroduction(introduction=one.id)
                )
            )
            continue
        choices.extend(
            Choice(
                label=Phrase(f"choice-{answer}-to", {"name": name}),
                command=AnswerIntroduction(introduction=one.id, answer=answer),
                answer=answer if len(got) == 1 else Answer.NONE,
                closes=len(got) == 1,
            )
            for answer in (Answer.YES, Answer.NO)
        )
    if not lines:
        return say("introductions-none")
    return Reply(phrases=(Phrase("introductions"), *lines), choices=tuple(choices))
