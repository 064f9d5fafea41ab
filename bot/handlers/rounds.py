"""A round that is coming: taking part, skipping it, and what to talk about."""

from collections.abc import Callable

from bot.commands.rounds import AskWhatToBring, BringToRound, ComeToRound, ShowRounds, SkipRound
from bot.context import Context
from bot.domain.agenda import without_red
from bot.handlers.registry import checks, fills, handles
from bot.replies import Accepted, Choice, Command, Field, Form, Phrase, Problem, Reply, say
from bot.rounding import entering
from bot.rounding.coming import Coming as Mine
from bot.rounding.coming import my_rounds, which_round
from bot.rounding.entering import Coming
from bot.rounding.finding import rounding_of
from bot.wording import rounds as wording

LONGEST = 300
"""Characters of what somebody wants to talk about."""


@handles(ShowRounds)
async def show_rounds(command: ShowRounds, context: Context) -> Reply:
    """Those that are open and for them; with one, what can be changed about what they said."""
    found = await my_rounds(rounding_of(context), context.member.id)
    if not found:
        return say("rounds-none")
    lines = tuple(wording.line(one.programme, one.round, one.entry) for one in found)
    choices = wording.choices_now(found[0].round, found[0].entry) if len(found) == 1 else ()
    return Reply(phrases=(Phrase("rounds-shown"), *lines), choices=choices)


@handles(ComeToRound)
async def come_to_round(command: ComeToRound, context: Context) -> Reply:
    """Also when the others are matched already: then a place is looked for."""
    found = await _which(command.round, command.programme, context, lambda id: ComeToRound(round=id))
    if isinstance(found, Reply):
        return found
    coming = await entering.come(rounding_of(context), found.round, context.member.id)
    return _came(found, coming)


@handles(SkipRound)
async def skip_round(command: SkipRound, context: Context) -> Reply:
    """Whoever is matched already says so to the proposal."""
    found = await _which(command.round, command.programme, context, lambda id: SkipRound(round=id))
    if isinstance(found, Reply):
        return found
    coming = await entering.skip(rounding_of(context), found.round, context.member.id)
    if coming is Coming.PLACED:
        return say("round-skip-placed")
    key = "round-has-ended" if coming is Coming.OVER else "round-skipped"
    return say(key, programme=found.programme.name)


@handles(AskWhatToBring, opens=BringToRound)
async def ask_what_to_bring(command: AskWhatToBring, context: Context) -> Reply:
    """By a button, or in words that do not say it yet."""
    found = await _which(command.round, "", context, lambda id: AskWhatToBring(round=id))
    if isinstance(found, Reply):
        return found
    return Reply(form=await bringing_form(BringToRound(round=found.round.id), context))


@fills(BringToRound)
async def bringing_form(fixed: BringToRound, context: Context) -> Form:
    """One question, with what they said before."""
    found = await which_round(rounding_of(context), context.member.id, fixed.round) if fixed.round else None
    entry = None if found is None else found.entry
    field = Field(
        name="words",
        question=Phrase("round-bring-what"),
        label=Phrase("round-bring-label"),
        hint=Phrase("round-bring-hint"),
        is_optional=False,
        value="" if entry is None else entry.brings,
    )
    return Form(command=BringToRound, title=Phrase("round-bring-title"), fields=(field,), fixed={"round": fixed.round})


@checks(BringToRound)
async def check_bringing(_name: str, value: str, _context: Context) -> Problem | Accepted | None:
    """Some words, and not too many."""
    problem = _problem(value)
    return None if problem is None else Problem(field="words", phrase=problem)


@handles(BringToRound)
async def bring_to_round(command: BringToRound, context: Context) -> Reply:
    """It also says that they take part."""
    found = await _which(command.round, "", context, lambda id: BringToRound(round=id, words=command.words))
    if isinstance(found, Reply):
        return found
    words = " ".join(command.words.split())
    if (problem := _problem(words)) is not None:
        return Reply(phrases=(problem,), problem=Problem(field="words", phrase=problem))
    coming = await entering.bring(rounding_of(context), found.round, context.member.id, words)
    if coming is Coming.OVER:
        return _came(found, coming)
    kept = without_red(words)
    phrases = [Phrase("round-brought", {"programme": found.programme.name, "words": kept})]
    if kept != words:
        phrases.append(Phrase("agenda-red"))
    elif not context.knowledge.topics.find_in(words):
        phrases.append(Phrase("round-brought-unknown"))
    return Reply(phrases=tuple(phrases))


def _problem(words: str) -> Phrase | None:
    if not words.strip():
        return Phrase("round-bring-empty")
    return Phrase("round-bring-too-long", {"most": LONGEST}) if len(words) > LONGEST else None


def _came(found: Mine, coming: Coming) -> Reply:
    named = {"programme": found.programme.name}
    if coming is Coming.PLACED:
        return say("round-come-placed")
    if coming is Coming.OVER:
        return Reply(phrases=(Phrase("round-has-ended", named),))
    if coming is Coming.LATE:
        return Reply(phrases=(Phrase("round-come-late", named),))
    return Reply(phrases=(Phrase("round-come", {**named, "when": found.round.starts_at}),))


async def _which(round: str, programme: str, context: Context, command: Callable[[str], Command]) -> Mine | Reply:
    """The round with this id, if it is for them; else the one whose programme they name, or the only one."""
    rounding, me = rounding_of(context), context.member
    if round:
        return await which_round(rounding, me.id, round) or say("round-unknown")
    found = await my_rounds(rounding, me.id)
    if programme:
        name = programme.strip().casefold()
        named = [one for one in found if name in one.programme.name.casefold()]
        exact = [one for one in named if name == one.programme.name.casefold()]
        if not named:
            return say("round-programme-unknown", words=programme[:LONGEST])
        found = exact or named
    if len(found) == 1:
        return found[0]
    if not found:
        return say("rounds-none")
    return Reply(
        phrases=(Phrase("rounds-which"),),
        choices=tuple(
            Choice(
                label=Phrase("round-name", {"programme": one.programme.name, "when": one.round.starts_at}),
                command=command(one.round.id),
                closes=True,
            )
            for one in found
        ),
    )
