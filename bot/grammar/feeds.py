"""The calendar link. How people say it."""

from bot.commands.feeds import RevokeFeed, ShowFeed
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ShowFeed,
        help="help-feed",
        nl=(
            "[mijn] (agenda-link|agendalink|agenda link)",
            "(geef|maak|stuur) [me|mij] [een|mijn] (agenda-link|agendalink)",
        ),
        en=(
            "[my] (calendar link|calendar-link|calendar feed)",
            "(give|make|send) [me] (a|my) (calendar link|calendar feed)",
        ),
    ),
    Row(
        command=ShowFeed,
        values={"is_new": "yes"},
        nl=(
            "[(geef|maak|stuur)] [me|mij] een nieuwe (agenda-link|agendalink|agenda link)",
            "nieuwe (agenda-link|agendalink)",
        ),
        en=("[(give|make|send)] [me] a new (calendar link|calendar feed)", "new (calendar link|calendar feed)"),
    ),
    Row(
        command=RevokeFeed,
        help="help-revoke-feed",
        nl=(
            "trek [mijn|de] (agenda-link|agendalink|agenda link) in",
            "(verwijder|stop|wis) [mijn|de] (agenda-link|agendalink|agenda link)",
        ),
        en=("(revoke|remove|withdraw|stop|delete) [my|the] (calendar link|calendar-link|calendar feed)",),
    ),
)
