"""Who comes to a meeting. How people say it."""

from bot.commands.attending import AskAlong, LeaveOut, PlanFollowUp, ShowWhoComes, StayAway
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ShowWhoComes,
        help="help-who-comes",
        nl=(
            "wie (komt|komen) er [allemaal] [ook] [nog]",
            "wie (komt|komen) er [allemaal] (naar|bij) [het|mijn|ons] gesprek",
            "wie (komt|komen) er [allemaal] (naar|bij) [het|mijn|ons] gesprek (met|over|van|op) {which}",
        ),
        en=(
            "who (comes|is coming)",
            "who (comes|is coming) to (the|my|our) meeting",
            "who (comes|is coming) to (the|my|our) meeting (with|about|of|on) {which}",
        ),
    ),
    Row(
        command=StayAway,
        nl=(
            "ik (kom|kan) (niet|toch niet) [meer] (naar|bij) [het|mijn|ons] gesprek",
            "ik (kom|kan) (niet|toch niet) [meer] (naar|bij) [het|mijn|ons] gesprek (met|over|van|op) {which}",
            "ik kan (niet|toch niet) [meer] komen [(naar|bij) (het|mijn|ons) gesprek]",
            "ik meld me af [voor (het|mijn|ons) gesprek]",
            "ik meld me af voor (het|mijn|ons) gesprek (met|over|van|op) {which}",
            "(haal|verwijder) (mij|me|mezelf) uit [het|mijn|ons] gesprek",
        ),
        en=(
            "i (can't|cannot|will not|won't) come to (the|my|our) meeting",
            "i (can't|cannot|will not|won't) come to (the|my|our) meeting (with|about|of|on) {which}",
            "i (can't|cannot|will not|won't) (make it|come|be there) [to (the|my|our) meeting]",
            "(remove|take) (me|myself) (from|out of) (the|my|our) meeting",
        ),
    ),
    Row(
        command=AskAlong,
        help="help-ask-along",
        nl=(
            "voeg {whom} toe aan [het|mijn|ons] gesprek",
            "voeg {whom} toe aan [het|mijn|ons] gesprek (met|over|van|op) {which}",
            "vraag {whom} (erbij|mee)",
            "vraag {whom} mee naar [het|mijn|ons] gesprek",
        ),
        en=(
            "add {whom} to (the|my|our) meeting",
            "add {whom} to (the|my|our) meeting (with|about|of|on) {which}",
            "ask {whom} along",
        ),
    ),
    Row(
        command=LeaveOut,
        help="help-leave-out",
        nl=(
            "(haal|verwijder) {whom} uit [het|mijn|ons] gesprek",
            "(haal|verwijder) {whom} uit [het|mijn|ons] gesprek (met|over|van|op) {which}",
        ),
        en=(
            "(remove|take) {whom} (from|out of) (the|my|our) meeting",
            "(remove|take) {whom} (from|out of) (the|my|our) meeting (with|about|of|on) {which}",
        ),
    ),
    Row(
        command=PlanFollowUp,
        help="help-follow-up",
        nl=(
            "(maak|plan) een (vervolg|vervolggesprek|vervolgafspraak)",
            "(maak|plan) een (vervolg|vervolggesprek|vervolgafspraak) (met|over|op) {which}",
        ),
        en=("(plan|make) a follow-up", "(plan|make) a follow-up [meeting] (with|about|to) {which}"),
    ),
)
