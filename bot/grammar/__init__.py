"""The one table of how people ask for things, in Dutch and English. The parser, the help and the rights come from it.

Patterns: `[x]` may be left out, `(a|b)` is one of these, `{name}` is the attribute that the words there fill,
`{...}` is any words.
"""

from bot.commands.accounts import ConfirmLink
from bot.commands.joining import Join, ReadWelcome, StayOut
from bot.commands.talking import AnswerField, NeverMind
from bot.commands.thesaurus import ConfirmMerge, LeaveCandidate, ReviewCandidate
from bot.grammar import (
    accounts,
    actions,
    afterwards,
    agenda,
    attending,
    calendars,
    cards,
    confirming,
    coordinating,
    delegations,
    feeds,
    joining,
    lessons,
    mailing,
    meetings,
    pairings,
    parts,
    peers,
    places,
    planning,
    profile,
    programmes,
    relays,
    reminding,
    reviewing,
    rounds,
    saving,
    scores,
    talking,
    thesaurus,
    visibility,
)
from bot.grammar.rows import Row, Standing
from bot.replies import Command

OPEN_TO_ANYONE: frozenset[type[Command]] = frozenset({Join, ReadWelcome, StayOut, NeverMind, AnswerField, ConfirmLink})
"""Commands of choices, which no row of the grammar names."""

FOR_COORDINATORS: frozenset[type[Command]] = frozenset({ConfirmMerge, LeaveCandidate, ReviewCandidate})
"""The same, of choices that only a coordinator is shown; who is none any more may still have one before them."""

GRAMMAR: tuple[Row, ...] = (
    *peers.ROWS,
    *saving.ROWS,
    *parts.ROWS,
    *parts.COORDINATING,
    *scores.ROWS,
    *scores.COORDINATING,
    *meetings.ROWS,
    *pairings.ROWS,
    *delegations.ROWS,
    *delegations.COORDINATING,
    *programmes.ROWS,
    *programmes.COORDINATING,
    *reviewing.ROWS,
    *rounds.ROWS,
    *calendars.ROWS,
    *reminding.ROWS,
    *agenda.ROWS,
    *cards.ROWS,
    *attending.ROWS,
    *places.ROWS,
    *feeds.ROWS,
    *planning.ROWS,
    *afterwards.ROWS,
    *actions.ROWS,
    *lessons.ROWS,
    *mailing.ROWS,
    *confirming.ROWS,
    *visibility.ROWS,
    *profile.ROWS,
    *accounts.ROWS,
    *relays.ROWS,
    *joining.ROWS,
    *coordinating.ROWS,
    *thesaurus.ROWS,
    *talking.ROWS,
)


def standing_for(command: type[Command]) -> Standing:
    """Who may give this command."""
    if command in OPEN_TO_ANYONE:
        return Standing.ANYONE
    if command in FOR_COORDINATORS:
        return Standing.COORDINATOR
    return next((row.standing for row in GRAMMAR if row.command is command), Standing.MEMBER)
