"""The chapters of the help: what is shown together, and what of it is shown first."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Ways to ask for things that belong together."""

    name: str
    rows: tuple[Row, ...]
    first: tuple[str, ...]
    """The help of those that are shown as an example of the rest."""
    standing: Standing = Standing.ANYONE


CHAPTERS = (
    Chapter(name="people", rows=(*peers.ROWS, *saving.ROWS, *scores.ROWS), first=("help-ask", "help-meet")),
    Chapter(
        name="meetings",
        rows=(*planning.ROWS, *meetings.ROWS, *attending.ROWS, *agenda.ROWS, *cards.ROWS, *places.ROWS),
        first=("help-plan-with", "help-meetings"),
    ),
    Chapter(
        name="programmes",
        rows=(*programmes.ROWS, *rounds.ROWS, *pairings.ROWS, *parts.ROWS, *delegations.ROWS),
        first=("help-programmes", "help-pairings"),
    ),
    Chapter(
        name="calendar",
        rows=(*reminding.ROWS, *calendars.ROWS, *feeds.ROWS, *mailing.ROWS),
        first=("help-feed", "help-reminders"),
    ),
    Chapter(
        name="afterwards",
        rows=(*afterwards.ROWS, *lessons.ROWS, *actions.ROWS),
        first=("help-lessons", "help-actions"),
    ),
    Chapter(
        name="profile",
        rows=(*profile.ROWS, *confirming.ROWS, *visibility.ROWS),
        first=("help-work", "help-profile"),
    ),
    Chapter(
        name="data",
        rows=(*accounts.ROWS, *relays.ROWS, *joining.ROWS, *talking.ROWS),
        first=("help-data", "help-forget"),
    ),
    Chapter(
        name="coordinating",
        rows=(
            *coordinating.ROWS,
            *programmes.COORDINATING,
            *reviewing.ROWS,
            *parts.COORDINATING,
            *scores.COORDINATING,
            *delegations.COORDINATING,
            *thesaurus.ROWS,
        ),
        first=("help-new-programme", "help-appoint", "help-candidates"),
        standing=Standing.COORDINATOR,
    ),
)
