"""Whether others may know how far an organisation is, and what its scores are about."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.scores import AllowScores, FileIndicator, ForbidScores, ShowIndicators, ShowScores
from bot.context import Context
from bot.domain.ids import OrganisationId
from bot.domain.scores import Indicator
from bot.handlers.registry import handles
from bot.markup import plain_words
from bot.replies import Choice, Notice, Param, Phrase, Reply, say
from bot.wording import describing
from bot.wording.scores import indicator_lines, score_lines

_MOST_TOLD = 50
"""Colleagues who hear that something was changed: no organisation has more of them here."""


@handles(ShowScores)
async def show_scores(command: ShowScores, context: Context) -> Reply:
    """Figures only where anybody may know them: where somebody works is only what they say."""
    own = context.member.organisation
    if own is None:
        return say("scores-where")
    name = describing.organisation(own, context.knowledge)
    if own not in await context.work.scores.consents():
        allow = Choice(label=Phrase("choice-scores-allow"), command=AllowScores(organisation=own))
        return replace(say("scores-hidden", organisation=name), choices=(allow,))
    lines = score_lines(await context.work.scores.all(of={own}))
    return Reply(
        phrases=(Phrase("scores-shown" if lines else "scores-shown-none", {"organisation": name}), *lines),
        choices=(Choice(label=Phrase("choice-scores-forbid"), command=ForbidScores(organisation=own)),),
    )


@handles(AllowScores)
async def allow_scores(command: AllowScores, context: Context) -> Reply:
    """For the whole organisation, so that all of its people hear of it, and can take it back."""
    own = context.member.organisation
    if own is None:
        return say("scores-where")
    if command.organisation not in {"", own}:
        # They have gone to work elsewhere since the choice was offered.
        return say("scores-elsewhere", organisation=describing.organisation(own, context.knowledge))
    name = describing.organisation(own, context.knowledge)
    forbid = Choice(label=Phrase("choice-scores-forbid"), command=ForbidScores(organisation=own))
    if own in await context.work.scores.consents():
        return replace(say("scores-allowed-already", organisation=name), choices=(forbid,))
    await context.work.scores.allow(own, context.member.id, context.now)
    told = await _told(own, "scores-allowed-heard", forbid, context)
    return replace(say("scores-allowed", organisation=name), choices=(forbid,), notices=told)


@handles(ForbidScores)
async def forbid_scores(command: ForbidScores, context: Context) -> Reply:
    """Anybody of the organisation can, whoever allowed it."""
    own = context.member.organisation
    if own is None:
        return say("scores-where")
    name = describing.organisation(own, context.knowledge)
    if command.organisation not in {"", own}:
        return say("scores-elsewhere", organisation=name)
    if own not in await context.work.scores.consents():
        return say("scores-forbidden-already", organisation=name)
    await context.work.scores.forbid(own)
    allow = Choice(label=Phrase("choice-scores-allow"), command=AllowScores(organisation=own))
    told = await _told(own, "scores-forbidden-heard", allow, context)
    return replace(say("scores-forbidden", organisation=name), choices=(allow,), notices=told)


async def _told(own: OrganisationId, key: str, choice: Choice, context: Context) -> tuple[Notice, ...]:
    colleagues = [
        one
        for one in await context.work.members.of_organisation(own)
        if one.id != context.member.id and one.is_visible_on(context.today)
    ]
    notices = []
    for one in colleagues[:_MOST_TOLD]:
        is_apart = await context.work.blocks.between(one.id, context.member.id)
        name: Param = Phrase("scores-a-colleague") if is_apart else context.member.name
        told = Phrase(key, {"name": name, "organisation": describing.organisation(own, context.knowledge)})
        notices.append(Notice(to=one.id, phrases=(told,), choices=(choice,)))
    return tuple(notices)


@handles(ShowIndicators)
async def show_indicators(command: ShowIndicators, context: Context) -> Reply:
    """What each is about, and how many organisations have a score; never whose."""
    indicators = await context.work.scores.indicators()
    if not indicators:
        return say("indicators-none")
    return Reply(phrases=(Phrase("indicators"), *indicator_lines(indicators, context), Phrase("indicators-hint")))


@handles(FileIndicator)
async def file_indicator(command: FileIndicator, context: Context) -> Reply:
    """What somebody says stays, also when the same indicator is brought in again."""
    indicators = await context.work.scores.indicators()
    words = plain_words(command.indicator).strip("\"'“”‘’ ")
    meant = _meant(words, indicators)
    if len(meant) != 1:
        known = tuple(one.name for one in (meant or indicators)[:10])
        key = "indicator-several" if meant else "indicator-unknown"
        return say(key, words=words, indicators=known) if known else say("indicators-none")
    (indicator,) = meant
    if not command.topic:
        await context.work.scores.file(indicator.name, None)
        return say("indicator-nowhere", indicator=indicator.name)
    hits = context.knowledge.topics.find_in(command.topic)
    if not hits:
        return say("indicator-topic-unknown", words=plain_words(command.topic))
    subject = hits[0].subject
    await context.work.scores.file(indicator.name, subject.topic)
    topic = describing.topic(subject.topic, subject.words, context.knowledge)
    return say("indicator-filed", indicator=indicator.name, topic=topic)


def _meant(words: str, indicators: Sequence[Indicator]) -> Sequence[Indicator]:
    """By its whole name; else those in whose names the words stand."""
    folded = words.casefold()
    whole = [one for one in indicators if one.name.casefold() == folded]
    return whole or [one for one in indicators if folded and folded in one.name.casefold()]
