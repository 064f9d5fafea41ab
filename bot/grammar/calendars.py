"""Members' own calendars. How people say it."""

from bot.commands.calendars import ForgetCalendar, GiveCalendar, ShowCalendar
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=GiveCalendar,
        help="help-give-calendar",
        # As the answer in a form, it would be kept.
        interrupts=True,
        nl=(
            "mijn [eigen|nieuwe] (agenda|kalender) (is|staat op|vind je op) {address}",
            "(gebruik|koppel|lees|voeg) mijn (agenda|kalender) [toe] [op|van] {address}",
        ),
        en=(
            "my [own|new] calendar is [at] {address}",
            "(use|connect|link|read|add) my calendar [at|from] {address}",
        ),
    ),
    Row(
        command=ShowCalendar,
        interrupts=True,
        nl=(
            "(welke|wat voor) (agenda|kalender) (ken|gebruik) je [van (mij|me)]",
            "wat weet je van mijn (agenda|kalender)",
            "mijn (agenda|kalender)",
            "(koppel|gebruik) mijn (agenda|kalender)",
        ),
        en=(
            "(which|what) calendar do you (know|use)",
            "what do you know (of|about) my calendar",
            "my calendar",
            "(connect|link|use|add) my calendar",
        ),
    ),
    Row(
        command=ForgetCalendar,
        interrupts=True,
        nl=("(vergeet|verwijder|ontkoppel|wis) mijn (agenda|kalender)", "kijk niet meer in mijn (agenda|kalender)"),
        en=("(forget|remove|disconnect|delete) my calendar", "stop (reading|using) my calendar"),
    ),
)
