"""Meetings: finding a time, moving, calling off. How people say it."""

from bot.commands.meetings import CancelMeeting, MoveMeeting, PlanIntroduced, ResendInvitation, ShowMeetings
from bot.grammar.meeting_words import MEETING_EN, MEETING_NL, ONE_EN, ONE_NL
from bot.grammar.rows import Row

_INVITATION_NL = "(uitnodiging|uitnodigingen)"
_INVITATION_EN = "(invitation|invitations|invite|invites)"
_AGAIN_NL = "(opnieuw|nog eens|nog een keer|weer)"
_AGAIN_EN = "(again|once more|one more time)"
_WOULD_YOU_NL = "(kun je|kan je|wil je|kunt u|wilt u|ik wil|kunnen we)"
_WOULD_YOU_EN = "(can you|could you|can we|i want to|i'd like to)"
_MOVE_NL = "(verzetten|verplaatsen|verschuiven)"
_MOVE_EN = "(move|reschedule)"
_CANCEL_EN = "(cancel|call off)"

ROWS = (
    Row(
        command=PlanIntroduced,
        nl=(
            "(zoek|vind|prik|kies) een (tijd|moment|datum)",
            "(zoek|vind|prik|kies) een (tijd|moment|datum) voor (ons|het|een) gesprek",
            "(zoek|vind|prik|kies) een (tijd|moment|datum) met {whom}",
            "(kun|kan) je een (tijd|moment|datum) (zoeken|vinden|prikken)",
        ),
        en=(
            "(find|pick|look for) a (time|date|moment)",
            "(find|pick|look for) a (time|date|moment) for (our|the|a) meeting",
            "(find|pick|look for) a (time|date|moment) with {whom}",
            "can you find [us] a (time|date|moment)",
        ),
    ),
    Row(
        command=ShowMeetings,
        help="help-meetings",
        interrupts=True,
        nl=(
            "[mijn] [komende] (gesprekken|afspraken|meetings)",
            "welke gesprekken heb ik [nog]",
            "(waar|wanneer|hoe laat) is (het|mijn|ons) [volgende] gesprek",
            "(waar|wanneer|hoe laat) is (het|mijn|ons) gesprek (met|over) {...}",
        ),
        en=(
            "[my] [coming|upcoming] (meetings|appointments)",
            "what meetings do i have",
            "(where|when|what time) is (the|my|our) [next] meeting",
            "(where|when|what time) is (the|my|our) meeting (with|about) {...}",
        ),
    ),
    Row(
        command=MoveMeeting,
        help="help-move-meeting",
        nl=(
            "(verzet|verplaats|verschuif) [(het|dat)]",
            f"(verzet|verplaats|verschuif) {MEETING_NL}",
            f"(verzet|verplaats|verschuif) {ONE_NL}",
            f"{_WOULD_YOU_NL} {MEETING_NL} {_MOVE_NL}",
            f"{_WOULD_YOU_NL} {ONE_NL} {_MOVE_NL}",
            "zoek een andere tijd",
            f"zoek een andere tijd voor {ONE_NL}",
            "ik kan (dan|toch|dan toch|opeens) niet [meer]",
            "ik ben [dan|toch|die dag] verhinderd",
            "het komt (me|mij) [dan|toch] niet uit",
        ),
        en=(
            f"{_MOVE_EN} [it]",
            f"{_MOVE_EN} {MEETING_EN}",
            f"{_MOVE_EN} {ONE_EN}",
            f"{_WOULD_YOU_EN} {_MOVE_EN} {MEETING_EN}",
            f"{_WOULD_YOU_EN} {_MOVE_EN} {ONE_EN}",
            "find another time",
            f"find another time for {ONE_EN}",
            "i (can't|cannot) (make it then|do it then|then)",
            "that time does not suit me [any more]",
        ),
    ),
    Row(
        command=CancelMeeting,
        help="help-cancel-meeting",
        nl=(
            "zeg [(het|dat)] af",
            f"zeg {MEETING_NL} af",
            f"zeg {ONE_NL} af",
            f"(annuleer|schrap) {MEETING_NL}",
            f"(annuleer|schrap) {ONE_NL}",
            f"{_WOULD_YOU_NL} {MEETING_NL} (afzeggen|annuleren)",
            f"{_WOULD_YOU_NL} {ONE_NL} (afzeggen|annuleren)",
        ),
        en=(
            "call it off",
            f"{_CANCEL_EN} {MEETING_EN}",
            f"{_CANCEL_EN} {ONE_EN}",
            f"{_WOULD_YOU_EN} {_CANCEL_EN} {MEETING_EN}",
            f"{_WOULD_YOU_EN} {_CANCEL_EN} {ONE_EN}",
        ),
    ),
    Row(
        command=ResendInvitation,
        nl=(
            f"(stuur|geef) [(mij|me)] (de|mijn) {_INVITATION_NL} [{_AGAIN_NL}]",
            f"(stuur|geef) [(mij|me)] (de|mijn) {_INVITATION_NL} (voor|van) {ONE_NL} [{_AGAIN_NL}]",
            f"(kun|kan) (je|jij|u) [(mij|me)] (de|mijn) {_INVITATION_NL} [{_AGAIN_NL}] sturen",
            f"ik ben (de|mijn) {_INVITATION_NL} kwijt",
            f"waar (is|zijn) (de|mijn) {_INVITATION_NL}",
        ),
        en=(
            f"(send|give) [me] (the|my) {_INVITATION_EN} [{_AGAIN_EN}]",
            f"(send|give) [me] (the|my) {_INVITATION_EN} (for|of) {ONE_EN} [{_AGAIN_EN}]",
            f"[(can|could) you] (send|resend) [me] (the|my) {_INVITATION_EN} [{_AGAIN_EN}]",
            f"i [have] lost (the|my) {_INVITATION_EN}",
            f"where (is|are) (the|my) {_INVITATION_EN}",
        ),
    ),
)
