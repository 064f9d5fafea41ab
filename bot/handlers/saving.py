"""Keeping people for later, for whoever keeps them alone: nobody else hears of it, whoever is kept neither."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.commands.saving import Save, SaveMember
from bot.context import Context
from bot.domain.ids import MemberId
from bot.domain.people import Member
from bot.domain.saving import LONGEST_ABOUT, MOST_SAVED
from bot.handlers.registry import handles
from bot.replies import Choice, Phrase, Reply, say
from bot.wording.meant import Shown, shown_to
from bot.wording.naming import is_called
from bot.wording.saving import LONGEST_WORDS, Kept, Outcome, called, outcomes, which_to_save
from bot.wording.several import Whom, read_whom

_MYSELF = {"mij", "me", "mezelf", "mijzelf", "myself"}


@dataclass(slots=True, kw_only=True)
class _Meant:
    """Whom the words meant, and what is to be said of those that meant nobody, or several."""

    members: list[Member] = field(default_factory=list)
    said: list[Phrase] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    """Of several with the same name."""
    unclear: int = 0
    """How many names may be several people."""


@handles(Save)
async def save(command: Save, context: Context) -> Reply:
    """Who can be saved is, whatever is wrong with the others."""
    shown, whom = await shown_to(context), read_whom(command.whom)
    if not shown.numbered and not whom.names:
        return say("save-ask-first")
    if not (whom.numbers or whom.names or whom.is_all):
        # With one person before their eyes there is nobody else to mean.
        if len(shown.numbered) > 1:
            return say("save-whom")
        whom = Whom(is_all=True)
    meant = _Meant()
    whole = await called(command.whom, shown, context)
    if len(whole) == 1:
        # Some names have a comma in them.
        meant.members += whole
    else:
        await _numbered(whom, shown, meant, context)
        await _named(whom.names, shown, meant, context)
    kept = await _keep(list({one.id: one for one in meant.members}.values()), shown, context)
    phrases = [*outcomes(kept, context), *meant.said]
    phrases += await _hint(kept, context)
    # No other choices: what was offered with the answer has to stay what "1" means.
    choices = tuple(replace(one, closes=meant.unclear == 1) for one in meant.choices)
    return Reply(phrases=tuple(phrases), choices=choices)


@handles(SaveMember)
async def save_member(command: SaveMember, context: Context) -> Reply:
    """By a choice."""
    member = await context.work.members.find(MemberId(command.member))
    if member is None or member.consented_at is None:
        return say("save-gone")
    kept = await _keep([member], Shown(abouts={member.id: command.about}), context)
    return Reply(phrases=(*outcomes(kept, context), *await _hint(kept, context)))


async def _hint(kept: Sequence[Kept], context: Context) -> list[Phrase]:
    """Who sees it and how to find them back, to whoever saves for the first time."""
    new = sum(one.outcome is Outcome.NEW for one in kept)
    return [Phrase("save-hint")] if 0 < new == len(await context.work.saved.of(context.member.id)) else []


async def _numbered(whom: Whom, shown: Shown, meant: _Meant, context: Context) -> None:
    numbers = range(1, len(shown.numbered) + 1) if whom.is_all else whom.numbers
    outside = False
    for number in numbers:
        id = shown.find(number)
        member = None if not id else await context.work.members.find(id)
        if id is None:
            outside = True
        elif member is None or member.consented_at is None:
            meant.said.append(Phrase("save-gone-number", {"number": number}))
        else:
            meant.members.append(member)
    if outside:
        most = len(shown.numbered)
        meant.said.append(Phrase("save-no-number", {"most": most}) if most else Phrase("save-ask-first"))


async def _named(names: Sequence[str], shown: Shown, meant: _Meant, context: Context) -> None:
    unknown = []
    for name in names:
        found = [one for one in await called(name, shown, context) if one.id != context.member.id]
        if len(found) == 1:
            meant.members += found
        elif found:
            meant.said.append(Phrase("save-which", {"name": name[:LONGEST_WORDS]}))
            meant.choices += which_to_save(found, shown, context)
            meant.unclear += 1
        elif name.casefold() in _MYSELF or is_called(context.member, name):
            meant.said.append(Phrase("save-self"))
        else:
            unknown.append(name[:LONGEST_WORDS])
    if unknown:
        meant.said.append(Phrase("save-unknown", {"words": tuple(unknown)}))


async def _keep(members: Sequence[Member], shown: Shown, context: Context) -> list[Kept]:
    me, work = context.member.id, context.work
    there = {one.member: one for one in await work.saved.of(me)}
    blocked, many = set(await work.blocks.of(me)), len(there)
    kept: list[Kept] = []
    for member in members:
        about = shown.abouts.get(member.id, "")[:LONGEST_ABOUT]
        before = there.get(member.id)
        is_known = before is not None and about in {"", *before.abouts, ", ".join(before.abouts)[:LONGEST_ABOUT]}
        if member.id in blocked:
            outcome = Outcome.BLOCKED
        elif is_known:
            outcome = Outcome.ALREADY
        elif before is None and many >= MOST_SAVED:
            outcome = Outcome.FULL
        else:
            outcome = Outcome.NEW if before is None else Outcome.ALSO
            many += before is None
            await work.saved.add(me, member.id, about=about, at=context.now)
        kept.append(Kept(member=member, about=about, outcome=outcome))
    return kept
