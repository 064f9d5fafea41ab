"""Question cards for a conversation. How people say it."""

from bot.commands.cards import DrawCard
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=DrawCard,
        help="help-draw-card",
        interrupts=True,
        nl=(
            "(trek|pak|neem|geef) [mij|ons|me] [nog] (een|één) [andere|nieuwe] (kaart|vraagkaart|kaartje)",
            "(trek|pak|neem|geef) [mij|ons|me] de volgende (kaart|vraagkaart)",
            "nog een (kaart|vraagkaart|kaartje)",
            "(volgende|nieuwe) (kaart|vraagkaart)",
            "(trek|pak|neem|geef) [mij|ons|me] [nog] een (kaart|vraagkaart|kaartje) over {suit}",
            "(trek|pak|neem|geef) [nog] een (kaart|vraagkaart) voor (het|mijn|ons) gesprek (met|over|van|op) {which}",
            "(laat|toon) [mij|ons] (de|onze) (kaarten|vraagkaarten) [zien]",
        ),
        en=(
            "(draw|take|pick|give) [me|us] (a|another|the next|one more) [new] (card|question card)",
            "(next|another|one more) (card|question card)",
            "(draw|take|pick|give) [me|us] (a|another) (card|question card) (about|on) {suit}",
            "(draw|take|pick) (a|another) (card|question card) for (the|my|our) meeting (with|about|of|on) {which}",
            "show [me|us] (the|our) (cards|question cards)",
        ),
    ),
)
