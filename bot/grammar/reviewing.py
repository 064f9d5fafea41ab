"""What a coordinator does with a matching, and how rounds went. How people say it."""

from bot.commands.reviewing import (
    LockGroup,
    MatchAnew,
    PutTogether,
    ShowHistory,
    ShowMatching,
    ShowStatus,
    SwapMembers,
    UnlockGroup,
)
from bot.grammar.rows import Row, Standing

_MATCHING_NL = "(indeling|koppeling|koppelingen|matching)"

ROWS = (
    Row(
        command=ShowMatching,
        help="help-matching",
        standing=Standing.COORDINATOR,
        nl=(
            f"[toon|laat|bekijk] [de|een] {_MATCHING_NL} [zien]",
            f"[toon|laat|bekijk] [de|een] {_MATCHING_NL} (van|voor) {{programme}} [zien]",
            f"(proef|probeer) [de|een] {_MATCHING_NL} (van|voor) {{programme}}",
        ),
        en=(
            "[show|see|preview] [the|a] (matching|matches|pairs)",
            "[show|see|preview] [the|a] (matching|matches|pairs) (of|for) {programme}",
            "(try|preview) [the|a] (matching|round) (of|for) {programme}",
        ),
    ),
    Row(
        command=SwapMembers,
        help="help-swap",
        standing=Standing.COORDINATOR,
        nl=("(wissel|ruil) {one} en {other} [om]", "(wissel|ruil) {one} met {other} [om]"),
        en=("(swap|exchange) {one} (and|with|for) {other}",),
    ),
    Row(
        command=PutTogether,
        help="help-put-together",
        standing=Standing.COORDINATOR,
        nl=("zet {one} en {other} bij elkaar", "(zet|deel) {one} bij {other} [in]"),
        en=("(pair|match) {one} (with|and) {other}", "put {one} (and|with) {other} together"),
    ),
    Row(
        command=LockGroup,
        help="help-lock",
        standing=Standing.COORDINATOR,
        nl=("zet [de groep van|het paar van] {whom} vast",),
        en=("lock [the group of|the pair of] {whom}",),
    ),
    Row(
        command=UnlockGroup,
        standing=Standing.COORDINATOR,
        nl=("maak [de groep van|het paar van] {whom} los",),
        en=("unlock [the group of|the pair of] {whom}",),
    ),
    Row(
        command=MatchAnew,
        help="help-match-anew",
        standing=Standing.COORDINATOR,
        nl=(
            f"[maak] [een] nieuwe {_MATCHING_NL}",
            f"[maak] [een] nieuwe {_MATCHING_NL} (van|voor) {{programme}}",
            "deel (opnieuw|nog een keer) in",
        ),
        en=("(match|pair) again", "[make] [a] new matching", "[make] [a] new matching (of|for) {programme}"),
    ),
    Row(
        command=ShowStatus,
        help="help-status",
        standing=Standing.COORDINATOR,
        nl=(
            "hoe staat het met [het] programma {programme}",
            "hoe staat [het] programma {programme} ervoor",
            "status [van] [het] [programma] {programme}",
        ),
        en=("how is [the] programme {programme} [doing|going]", "status [of] [the] [programme] {programme}"),
    ),
    Row(
        command=ShowStatus,
        standing=Standing.COORDINATOR,
        nl=("status [van het programma|van de programma's]",),
        en=("status [of the programme|of the programmes]",),
    ),
    Row(
        command=ShowHistory,
        help="help-history",
        standing=Standing.COORDINATOR,
        nl=("(geschiedenis|verloop) [van] [het] [programma] {programme}", "hoe gingen de rondes [van {programme}]"),
        en=("history [of] [the] [programme] {programme}", "how did the rounds [of {programme}] go"),
    ),
)
