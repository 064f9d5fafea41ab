"""Meetings: finding a time, moving, calling off. How people say it."""

from bot.commands.meetings import CancelMeeting, MoveMeeting, ResendInvitation, ShowMeetings
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ShowMeetings,
        help="help-meetings",
        interrupts=True,
        nl=("[mijn] [komende] (gesprekken|afspraken|meetings)", "welke gesprekken heb ik [nog]"),
        en=("[my] [coming|upcoming] (meetings|appointments)", "what meetings do i have"),
    ),
    Row(
        command=MoveMeeting,
        help="help-move-meeting",
        nl=(
            "(verzet|verplaats|verschuif) [(het|mijn|ons)] [gesprek]",
            "(verzet|verplaats|verschuif) (het|mijn|ons) gesprek (met|over|van|op) {which}",
            "zoek een andere tijd",
        ),
        en=(
            "(move|reschedule) [(the|my|our)] [meeting]",
            "(move|reschedule) (the|my|our) meeting (with|about|of|on) {which}",
            "find another time",
        ),
    ),
    Row(
        command=CancelMeeting,
        help="help-cancel-meeting",
        nl=(
            "zeg [(het|mijn|ons)] [gesprek] af",
            "zeg (het|mijn|ons) gesprek (met|over|van|op) {which} af",
            "(annuleer|schrap) [(het|mijn|ons)] gesprek",
            "(annuleer|schrap) (het|mijn|ons) gesprek (met|over|van|op) {which}",
        ),
        en=(
            "(cancel|call off) [(the|my|our)] meeting",
            "(cancel|call off) (the|my|our) meeting (with|about|of|on) {which}",
        ),
    ),
    Row(
        command=ResendInvitation,
        nl=("(stuur|geef) [(mij|me)] (de|mijn) uitnodiging[en] [opnieuw|nog eens]",),
        en=("(send|give) [me] (the|my) invitation[s] [again|once more]",),
    ),
)
