"""The one table of how people ask for things, in Dutch and English. The parser, the help and the rights come from it.

Patterns: `[x]` may be left out, `(a|b)` is one of these, `{name}` is the attribute that the words there fill,
`{...}` is any words.
"""

from bot.commands.accounts import ConfirmLink
from bot.commands.joining import Join, ReadWelcome, StayOut
from bot.commands.talking import AnswerField, NeverMind
from bot.grammar import (
    accounts,
    actions,
    afterwards,
    agenda,
    attending,
    calendars,
    cards,
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
    scores,
    talking,
)
from bot.grammar.rows import Row, Standing
from bot.replies import Command

OPEN_TO_ANYONE: frozenset[type[Command]] = frozenset({Join, ReadWelcome, StayOut, NeverMind, AnswerField, ConfirmLink})
"""Commands of choices, which no row of the grammar names."""

GRAMMAR: tuple[Row, ...] = (
    *peers.ROWS,
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
    *profile.ROWS,
    *accounts.ROWS,
    *relays.ROWS,
    *joining.ROWS,
    *coordinating.ROWS,
    *talking.ROWS,
)


def standing_for(command: type[Command]) -> Standing:
    """Who may give this command."""
    if command in OPEN_TO_ANYONE:
        return Standing.ANYONE
    return next((row.standing for row in GRAMMAR if row.command is command), Standing.MEMBER)
