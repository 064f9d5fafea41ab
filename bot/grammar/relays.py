"""Conversations that are passed on between platforms. How people say it."""

from bot.commands.relays import CloseRelay, ShowRelays
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ShowRelays,
        help="help-relays",
        nl=("[toon] mijn (gedeelde|doorgegeven) gesprekken",),
        en=("[show] my conversations",),
    ),
    Row(
        command=CloseRelay,
        nl=("(sluit|beëindig) [het|mijn|dit] gesprek", "(sluit|beëindig) [het|mijn] gesprek met {whom}"),
        en=("(close|end) [the|my|this] conversation", "(close|end) [the|my] conversation with {whom}"),
    ),
)
