"""Who comes to a meeting. How people say it."""

from bot.commands.attending import AskAlong, LeaveOut, PlanFollowUp, ShowWhoComes, StayAway
from bot.grammar.meeting_words import MEETING_EN, MEETING_NL, ONE_EN, ONE_NL
from bot.grammar.rows import Row

_NOT_EN = "(can't|cannot|will not|won't)"
_FOLLOW_UP_NL = "(maak|plan) een (vervolg|vervolggesprek|vervolgafspraak)"

ROWS = (
    Row(
        command=ShowWhoComes,
        help="help-who-comes",
        nl=(
            "wie (komt|komen) er [allemaal] [ook] [nog]",
            f"wie (komt|komen) er [allemaal] (naar|bij) {MEETING_NL}",
            f"wie (komt|komen) er [allemaal] (naar|bij) {ONE_NL}",
            f"wie (doet|doen) er [allemaal] mee [met {MEETING_NL}]",
        ),
        en=(
            "who (comes|is coming)",
            f"who (comes|is coming) to {MEETING_EN}",
            f"who (comes|is coming) to {ONE_EN}",
        ),
    ),
    Row(
        command=StayAway,
        nl=(
            f"ik (kom|kan) (niet|toch niet) [meer] (naar|bij) {MEETING_NL}",
            f"ik (kom|kan) (niet|toch niet) [meer] (naar|bij) {ONE_NL}",
            f"ik kan (niet|toch niet) [meer] komen [(naar|bij) {MEETING_NL}]",
            f"ik ben er niet bij [(bij|op) {MEETING_NL}]",
            f"[ik] meld (me|mij) af voor {MEETING_NL}",
            f"[ik] meld (me|mij) af voor {ONE_NL}",
            f"(haal|verwijder) (mij|me|mezelf) uit {MEETING_NL}",
        ),
        en=(
            f"i {_NOT_EN} come to {MEETING_EN}",
            f"i {_NOT_EN} come to {ONE_EN}",
            f"i {_NOT_EN} (make it|come|be there) [to {MEETING_EN}]",
            f"(remove|take) (me|myself) (from|out of) {MEETING_EN}",
        ),
    ),
    Row(
        command=AskAlong,
        help="help-ask-along",
        nl=(
            f"voeg {{whom}} toe aan {MEETING_NL}",
            f"voeg {{whom}} toe aan {ONE_NL}",
            "vraag {whom} (erbij|mee)",
            f"vraag {{whom}} mee naar {MEETING_NL}",
            f"nodig {{whom}} [ook] uit voor {MEETING_NL}",
            f"nodig {{whom}} [ook] uit voor {ONE_NL}",
            "kan {whom} ook (komen|mee|meedoen|erbij)",
        ),
        en=(
            f"add {{whom}} to {MEETING_EN}",
            f"add {{whom}} to {ONE_EN}",
            "ask {whom} along",
            f"invite {{whom}} to {MEETING_EN}",
            f"invite {{whom}} to {ONE_EN}",
            "can {whom} (come|join) (too|as well)",
        ),
    ),
    Row(
        command=LeaveOut,
        help="help-leave-out",
        nl=(
            f"(haal|verwijder) {{whom}} uit {MEETING_NL}",
            f"(haal|verwijder) {{whom}} uit {ONE_NL}",
        ),
        en=(
            f"(remove|take) {{whom}} (from|out of) {MEETING_EN}",
            f"(remove|take) {{whom}} (from|out of) {ONE_EN}",
        ),
    ),
    Row(
        command=PlanFollowUp,
        help="help-follow-up",
        nl=(_FOLLOW_UP_NL, f"{_FOLLOW_UP_NL} (met|over|op) {{which}}"),
        en=("(plan|make) a follow-up [meeting]", "(plan|make) a follow-up [meeting] (with|about|to) {which}"),
    ),
)
