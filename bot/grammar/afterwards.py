"""After a meeting: whether it took place, how useful it was, and more. How people say it."""

from bot.commands.afterwards import FindItUseful, RateMeeting, ShowPicture, TellHappened, TellMore
from bot.grammar.rows import Row

_IT = "(het|dat|ons|mijn|het gesprek|ons gesprek|mijn gesprek|de afspraak)"
_ITS = "(it|that|the meeting|our meeting|my meeting)"
_FIGURE = "(1|2|3|4|5|een|twee|drie|vier|vijf|one|two|three|four|five)"
_VERY = "(heel|erg|zeer|best|echt|wel|niet|weinig|niet zo|niet erg|niet heel|een beetje|best wel|vrij)"
_VERY_EN = "(very|really|quite|not|not very|not really|not that|a bit|fairly|most)"

ROWS = (
    Row(
        command=TellHappened,
        values={"happened": "yes"},
        whole="said",
        nl=(
            f"{_IT} (ging|is) [gewoon|wel] (door|doorgegaan)",
            "(ging|is) [gewoon|wel] (door|doorgegaan)",
            f"{_IT} heeft plaatsgevonden",
        ),
        en=(f"{_ITS} (took place|went ahead|happened|did happen)",),
    ),
    Row(
        command=TellHappened,
        values={"happened": "no"},
        whole="said",
        nl=(
            f"{_IT} (ging|is) niet (door|doorgegaan)",
            f"{_IT} (ging|is) niet (door|doorgegaan) [omdat|want|door|vanwege] {{...}}",
            "(ging|is) niet (door|doorgegaan)",
            "(ging|is) niet (door|doorgegaan) [omdat|want|door|vanwege] {...}",
        ),
        en=(
            f"{_ITS} (did not|didn't) (take place|go ahead|happen)",
            f"{_ITS} (did not|didn't) (take place|go ahead|happen) [because|due to] {{...}}",
            "(did not|didn't) (take place|go ahead|happen)",
            "(did not|didn't) (take place|go ahead|happen) [because|due to] {...}",
        ),
    ),
    Row(
        command=FindItUseful,
        whole="said",
        nl=(
            f"[ja] (het|dat|ons gesprek|het gesprek) was [{_VERY}] (nuttig|zinvol|waardevol|leerzaam)",
            f"[ja] [{_VERY}] (nuttig|zinvol|waardevol|leerzaam)",
        ),
        en=(
            f"[yes] {_ITS} was [{_VERY_EN}] (useful|helpful|valuable|worthwhile)",
            f"[yes] [{_VERY_EN}] (useful|helpful|valuable|worthwhile)",
        ),
    ),
    Row(
        command=RateMeeting,
        whole="useful",
        nl=(f"(ja|ja een) {_FIGURE}",),
        en=(f"(yes|yes a) {_FIGURE}",),
    ),
    Row(
        command=RateMeeting,
        nl=("ik geef [(het|ons|dit)] [gesprek] [een] {useful}",),
        en=("i give (it|our meeting|this meeting) [(a|an)] {useful}",),
    ),
    Row(
        command=TellMore,
        help="help-tell-more",
        nl=("[ik wil] (meer vertellen|vertel meer) [over (het|mijn|ons) gesprek]", "terugkoppeling [geven]"),
        en=("[i want to] tell [you] more [about (the|my|our) meeting]", "[give] feedback"),
    ),
    Row(
        command=ShowPicture,
        help="help-picture",
        interrupts=True,
        nl=("hoe (was|ging|liep) (mijn|ons|het) gesprek", "hoe (waren|gingen|liepen) mijn gesprekken"),
        en=("how (was|did) (my|our|the) meeting [go]", "how (were|did) my meetings [go]"),
    ),
)
