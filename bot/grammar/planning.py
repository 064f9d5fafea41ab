"""Planning in words: a fixed time, and a meeting with whom they name. How people say it."""

from bot.commands.planning import FixMoment, PlanWith
from bot.grammar.rows import Row

_MEETING_NL = "(gesprek|meeting|overleg|afspraak)"
_MEETING_EN = "(meeting|talk|call|conversation)"

ROWS = (
    Row(
        command=PlanWith,
        help="help-plan-with",
        nl=(
            f"(plan|regel|organiseer|maak) [een|'n] [nieuw|nieuwe|kort|korte] {_MEETING_NL} met {{words}}",
            f"(kun|kan|wil) (je|jij|u) [een] {_MEETING_NL} (plannen|maken|regelen) met {{words}}",
            "plan iets met {words}",
            f"(ik wil|wij willen|we willen) [graag] [een] {_MEETING_NL} [(plannen|maken)] met {{words}}",
            f"[een] {_MEETING_NL} (plannen|maken|regelen) met {{words}}",
            f"zoek een (tijd|moment|datum) (voor [een] {_MEETING_NL}|om te praten|om te overleggen) met {{words}}",
        ),
        en=(
            f"(plan|arrange|schedule|organise|organize|set up|book) [a] [new|short] {_MEETING_EN} with {{words}}",
            "(i want|i'd like|i would like) to (meet|plan a meeting|schedule a meeting) with {words}",
            f"(can|could) you (plan|arrange|schedule|set up) [a] {_MEETING_EN} with {{words}}",
            f"find a time (for a {_MEETING_EN}|to (talk|meet)) with {{words}}",
        ),
    ),
    Row(
        command=PlanWith,
        values={"words": ""},
        nl=(f"(plan|regel|organiseer) [een|'n] [nieuw|nieuwe] {_MEETING_NL} [met]", "ik wil een gesprek plannen"),
        en=(f"(plan|arrange|schedule|organise|organize|set up) [a] [new] {_MEETING_EN} [with]",),
    ),
    Row(
        command=FixMoment,
        help="help-fix-moment",
        nl=(
            "(zet|plan|leg) (het|dat) [gesprek] [vast] op {when}",
            "(zet|plan|leg) (het|ons|mijn) gesprek (met|over) {which} [vast] op {when}",
            "(verzet|verplaats|verschuif) (het|ons|mijn) gesprek naar {when}",
            "(verzet|verplaats|verschuif) (het|ons|mijn) gesprek (met|over) {which} naar {when}",
            "(verzet|verplaats|verschuif) het naar {when}",
            "(het|ons gesprek) wordt {when}",
        ),
        en=(
            "(put|set|schedule|fix|plan) (it|the meeting|our meeting|my meeting) (on|for|at) {when}",
            "(put|set|schedule|fix|plan) (the|our|my) meeting (with|about) {which} (on|for|at) {when}",
            "(move|reschedule) (it|the meeting|our meeting|my meeting) to {when}",
            "(move|reschedule) (the|our|my) meeting (with|about) {which} to {when}",
        ),
    ),
)
