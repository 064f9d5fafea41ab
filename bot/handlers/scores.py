"""Whether others may know how far an organisation is, and what its scores are about."""

from collections.abc import Sequence
from dataclasses import replace

from bot.commands.scores import AllowScores, ConfirmScores, FileIndicator, ForbidScores, ShowIndicators, ShowScores
from bot.context import Context
from bot.domain.ids import OrganisationId
from bot.domain.scores import Indicator
from bot.expertise.organisations import Recognised
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
        if own in await context.work.scores.asked():
            return replace(say("scores-asked-already", organisation=name), choices=(_forbid(own),))
        allow = Choice(label=Phrase("choice-scores-allow"), command=AllowScores(organisation=own))
        return replace(say("scores-hidden", organisation=name), choices=(allow,))
    lines = score_lines(await context.work.scores.all(of={own}))
    return Reply(
        phrases=(Phrase("scores-shown" if lines else "scores-shown-none", {"organisation": name}), *lines),
        choices=(_forbid(own),),
    )


@handles(AllowScores)
async def allow_scores(command: AllowScores, context: Context) -> Reply:
    """For the whole organisation: its people hear of it, and a coordinator says whether that can be.

    Anybody can say that they work somewhere. Were their word enough, it would open the scores of any organisation.
    """
    own = context.member.organisation
    if own is None:
        return say("scores-where")
    name = describing.organisation(own, context.knowledge)
    if command.organisation not in {"", own}:
        # They have gone to work elsewhere since the choice was offered.
        return say("scores-elsewhere", organisation=name)
    forbid = _forbid(own)
    if own in await context.work.scores.consents():
        return replace(say("scores-allowed-already", organisation=name), choices=(forbid,))
    if own in await context.work.scores.asked() and not context.is_coordinator:
        return replace(say("scores-asked-already", organisation=name), choices=(forbid,))
    is_sure = context.is_coordinator
    await context.work.scores.allow(own, context.member.id, context.now, is_confirmed=is_sure)
    told = await _told(own, "scores-allowed-heard" if is_sure else "scores-asked-heard", forbid, context)
    if is_sure:
        return replace(say("scores-allowed", organisation=name), choices=(forbid,), notices=told)
    asked = await _coordinators_asked(own, context)
    key = "scores-asked" if asked else "scores-asked-nobody"
    return replace(say(key, organisation=name), choices=(forbid,), notices=(*told, *asked))


async def _coordinators_asked(own: OrganisationId, context: Context) -> tuple[Notice, ...]:
    members = {one.id: one for one in await context.work.members.coordinators()}
    for account in sorted(context.named_coordinators, key=lambda one: (one.platform, one.id)):
        known = await context.work.accounts.find(account)
        member = None if known is None else await context.work.members.find(known.member)
        if member is not None:
            members.setdefault(member.id, member)
    who = describing.person(context.member, context.knowledge)
    question = Phrase(
        "scores-confirm", {"person": who, "organisation": describing.organisation(own, context.knowledge)}
    )
    choices = (
        Choice(label=Phrase("choice-scores-confirm"), command=ConfirmScores(organisation=own), closes=True),
        Choice(label=Phrase("choice-scores-refuse"), command=ConfirmScores(organisation=own, answer="no"), closes=True),
    )
    there = [one for one in members.values() if one.is_visible_on(context.today)]
    return tuple(Notice(to=one.id, phrases=(question,), choices=choices) for one in there)


@handles(ConfirmScores)
async def confirm_scores(command: ConfirmScores, context: Context) -> Reply:
    """The first coordinator to answer settles it; nobody of the organisation has to be one."""
    organisation = _known(command.organisation, context)
    if organisation is None:
        return say("scores-confirm-unknown", words=plain_words(command.organisation))
    name = describing.organisation(organisation, context.knowledge)
    by = (await context.work.scores.asked()).get(organisation)
    asker = None if by is None else await context.work.members.find(by)
    if asker is None:
        return say("scores-confirm-nothing", organisation=name)
    if command.answer == "no":
        await context.work.scores.forbid(organisation)
        refused = Phrase("scores-refused-heard", {"organisation": name})
        return replace(say("scores-refused", organisation=name), notices=(Notice(to=asker.id, phrases=(refused,)),))
    await context.work.scores.allow(organisation, asker.id, context.now)
    heard = Phrase("scores-confirmed-heard", {"organisation": name})
    colleagues = [
        one.id
        for one in await context.work.members.of_organisation(organisation)
        if one.id not in {asker.id, context.member.id} and one.is_visible_on(context.today)
    ]
    notices = tuple(
        Notice(to=id, phrases=(heard,), choices=(_forbid(organisation),)) for id in (asker.id, *colleagues[:_MOST_TOLD])
    )
    return replace(say("scores-confirmed", organisation=name), notices=notices)


def _known(words: str, context: Context) -> OrganisationId | None:
    """By id, as a choice has it, or by name."""
    if OrganisationId(words) in context.knowledge.organisations:
        return OrganisationId(words)
    found = context.knowledge.names.find(words, context.today)
    return found.organisation.id if isinstance(found, Recognised) and not found.guessed else None


def _forbid(own: OrganisationId) -> Choice:
    return Choice(label=Phrase("choice-scores-forbid"), command=ForbidScores(organisation=own))


@handles(ForbidScores)
async def forbid_scores(command: ForbidScores, context: Context) -> Reply:
    """Anybody of the organisation can, whoever allowed it."""
    own = context.member.organisation
    if own is None:
        return say("scores-where")
    name = describing.organisation(own, context.knowledge)
    if command.organisation not in {"", own}:
        return say("scores-elsewhere", organisation=name)
    if own not in await context.work.scores.consents() and own not in await context.work.scores.asked():
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
