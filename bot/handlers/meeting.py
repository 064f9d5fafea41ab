"""Asking to meet somebody, and what they answer. Nobody meets without a yes; a no stays private."""

from bot.acquainting import Waiting, accept, ask_to_meet
from bot.commands.peers import AnswerIntroduction, Meet, MeetMember, ShowIntroductions, WithdrawIntroduction
from bot.context import Context
from bot.domain.ids import IntroductionId, MemberId
from bot.domain.introductions import Introduction, State, close, postpone
from bot.handlers.registry import handles
from bot.replies import Answer, Choice, Notice, Phrase, Reply, say
from bot.wording import describing
from bot.wording.finding import about_work
from bot.wording.introducing import withdrawal
from bot.wording.meant import shown_to
from bot.wording.naming import is_called, number_in


@handles(Meet)
async def meet(command: Meet, context: Context) -> Reply:
    """By the number in the last answer or list, or by the name of somebody there or saved before."""
    shown = await shown_to(context)
    if not shown.numbered and not shown.abouts:
        return say("meet-ask-first")
    if (number := number_in(command.whom)) is not None:
        member = shown.find(number)
        if member is None:
            return say("meet-no-number", most=len(shown.numbered)) if shown.numbered else say("meet-ask-first")
        return await ask_to_meet(member, shown.abouts.get(member, "") or about_work(context.member), context)
    found = [await context.work.members.find(id) for id in shown.abouts]
    named = [one for one in found if one is not None and is_called(one, command.whom)]
    # Of two with that name, the one before their eyes.
    named = [one for one in named if one.id in shown.numbered] or named
    abouts = {one.id: shown.abouts[one.id] or about_work(context.member) for one in named}
    if len(named) == 1:
        return await ask_to_meet(named[0].id, abouts[named[0].id], context)
    if not named:
        return say("meet-unknown")
    return Reply(
        phrases=(Phrase("meet-which"),),
        choices=tuple(
            Choice(
                label=Phrase("choice-meet", {"name": describing.person(one, context.knowledge)}),
                command=MeetMember(member=one.id, about=abouts[one.id]),
                closes=True,
            )
            for one in named
        ),
    )


@handles(MeetMember)
async def meet_member(command: MeetMember, context: Context) -> Reply:
    """By a choice in an answer."""
    return await ask_to_meet(MemberId(command.member), command.about, context)


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
            return await accept(introduction, asker, context)
        case "later":
            later = postpone(introduction, context.member, context.now)
            await context.work.introductions.save(later)
            return say("introduction-later", name=name)
    begun = await _ended(close(introduction, State.DECLINED, context.now), context)
    said = "introduction-blocked" if command.answer == "block" else "introduction-declined"
    heard = Phrase("introduction-not-now", {"name": describing.first_name(context.member), "about": introduction.about})
    return Reply(phrases=(Phrase(said, {"name": name}),), notices=(Notice(to=asker.id, phrases=(heard,)), *begun))


async def _ended(introduction: Introduction, context: Context) -> list[Notice]:
    """Kept; and a meeting that waited for it goes on without them, or not at all."""
    await context.work.introductions.save(introduction)
    waiting = Waiting(work=context.work, now=context.now, hosting=context.hosting)
    return await waiting.answered(introduction)


@handles(WithdrawIntroduction)
async def withdraw(command: WithdrawIntroduction, context: Context) -> Reply:
    """Take a request back."""
    introduction = await context.work.introductions.find(IntroductionId(command.introduction))
    if introduction is None or introduction.asker != context.member.id or not introduction.is_open:
        return say("introduction-gone")
    begun = await _ended(close(introduction, State.WITHDRAWN, context.now), context)
    asked = await context.work.members.get(introduction.asked)
    told = Phrase("introduction-withdrawn", {"name": describing.first_name(asked)})
    return Reply(phrases=(told,), notices=(*withdrawal(introduction, context.member), *begun))


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
