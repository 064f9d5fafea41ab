"""Reminders: how long before a meeting, and once more at another time. How people say it."""

from bot.commands.reminding import SetReminders, ShowReminders, Snooze
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ShowReminders,
        interrupts=True,
        nl=(
            "wanneer (herinner|waarschuw) je (mij|me)",
            "wanneer krijg ik [een] (herinnering|herinneringen)",
            "[toon] mijn herinneringen",
        ),
        en=("when (do|will) you remind me", "when do i get [a] (reminder|reminders)", "[show] my reminders"),
    ),
    Row(
        command=SetReminders,
        values={"befores": "geen"},
        nl=(
            "[stuur] [mij|me] (geen|nooit) [meer] (herinnering|herinneringen) [meer]",
            "herinner (mij|me) nooit [meer]",
        ),
        en=("[send] [me] no [more] reminders", "never remind me", "stop [the|my] reminders"),
    ),
    Row(
        command=SetReminders,
        values={"befores": ""},
        nl=("[stuur] [mij|me] [weer] [de] (gewone|standaard) herinneringen",),
        en=("[send] [me] [the] (usual|standard|default) reminders",),
    ),
    Row(
        command=SetReminders,
        help="help-reminders",
        nl=(
            "(herinner|waarschuw) (mij|me) [altijd|alleen] {befores} (van tevoren|vantevoren|tevoren|vooraf|ervoor)",
            "(herinner|waarschuw) (mij|me) [altijd|alleen] {befores} voor [een|elk|het|mijn] (gesprek|gesprekken)",
        ),
        en=(
            "remind me [always|only] {befores} (before|beforehand|in advance|ahead|earlier)",
            "remind me [always|only] {befores} before [a|an|each|every|the|my] (meeting|meetings|appointment)",
        ),
    ),
    Row(
        command=Snooze,
        help="help-snooze",
        nl=(
            "(herinner|help) (mij|me) [er|hier] [maar|dan] [weer|nog eens|opnieuw] [aan|eraan|hieraan] {when}",
            "vraag het [mij|me] [maar|dan] [weer|nog eens|opnieuw] {when}",
            "snooze [tot] {when}",
        ),
        en=(
            "remind me [again] [of (this|it|that)] {when}",
            "ask me [again] {when}",
            "snooze [until|till|for] {when}",
        ),
    ),
)
