"""Meetings: finding a time, moving, calling off. How people say it."""

from bot.commands.meetings import CancelMeeting, MoveMeeting, ResendInvitation, ShowMeetings
from bot.grammar.rows import Row

_INVITATION_NL = "(uitnodiging|uitnodigingen)"
_INVITATION_EN = "(invitation|invitations|invite|invites)"
_MEETING_NL = "(het|mijn|ons) gesprek (met|over|van|op)"
_MEETING_EN = "(the|my|our) meeting (with|about|of|on)"
_AGAIN_NL = "(opnieuw|nog eens|nog een keer|weer)"
_AGAIN_EN = "(again|once more|one more time)"

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
        nl=(
            f"(stuur|geef) [(mij|me)] (de|mijn) {_INVITATION_NL} [{_AGAIN_NL}]",
            f"(stuur|geef) [(mij|me)] (de|mijn) {_INVITATION_NL} (voor|van) {_MEETING_NL} {{which}} [{_AGAIN_NL}]",
            f"(kun|kan) (je|jij|u) [(mij|me)] (de|mijn) {_INVITATION_NL} [{_AGAIN_NL}] sturen",
            f"ik ben (de|mijn) {_INVITATION_NL} kwijt",
            f"waar (is|zijn) (de|mijn) {_INVITATION_NL}",
        ),
        en=(
            f"(send|give) [me] (the|my) {_INVITATION_EN} [{_AGAIN_EN}]",
            f"(send|give) [me] (the|my) {_INVITATION_EN} (for|of) {_MEETING_EN} {{which}} [{_AGAIN_EN}]",
            f"[(can|could) you] (send|resend) [me] (the|my) {_INVITATION_EN} [{_AGAIN_EN}]",
            f"i [have] lost (the|my) {_INVITATION_EN}",
            f"where (is|are) (the|my) {_INVITATION_EN}",
        ),
    ),
)
