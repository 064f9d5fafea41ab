"""Keeping people for later. How people say it."""

from bot.commands.saving import DropSaved, Save, ShowSaved
from bot.grammar.rows import Row

_MY_LIST_NL = "mijn (bewaarde|opgeslagen) (mensen|personen|contacten)"
_MY_LIST_EN = "my [list of] saved (people|persons|contacts)"

ROWS = (
    Row(
        command=Save,
        help="help-save",
        nl=(
            "(bewaar|onthoud) [nummer|nr] {whom} [voor [mij|me] [later]]",
            "bewaar",
            "sla [nummer|nr] {whom} [voor later] op",
            "ik wil [graag] [nummer|nr] {whom} [graag] (bewaren|onthouden|opslaan)",
        ),
        en=(
            "(save|bookmark) [number|no] {whom} [for (me|later)]",
            "save",
            "(i want to|i would like to|i'd like to) (save|bookmark) [number|no] {whom}",
        ),
    ),
    Row(
        command=ShowSaved,
        help="help-saved",
        interrupts=True,
        nl=(
            "(wie|welke mensen) heb ik [allemaal] [al] (bewaard|opgeslagen) [(bij|voor|over|rond|van|uit|met) {about}]",
            f"[(toon|laat)] {_MY_LIST_NL} [zien] [(bij|voor|over|rond|van|uit) {{about}}]",
            "[toon] (bewaarde|opgeslagen) mensen",
            "wie bewaar ik [allemaal]",
        ),
        en=(
            "(who|whom|which people) (have i|did i|i have) (saved|save) [(for|about|on|with|from|at) {about}]",
            f"[show [me]] {_MY_LIST_EN} [(for|about|on|from|at) {{about}}]",
            "[show] saved people",
        ),
    ),
    Row(
        command=DropSaved,
        nl=(
            "(vergeet|verwijder|wis) [mijn] (bewaarde|opgeslagen) [nummer|nr] {whom}",
            f"(haal|verwijder|gooi) [nummer|nr] {{whom}} (uit|van) {_MY_LIST_NL} [weg]",
            "bewaar [nummer|nr] {whom} niet (meer|langer)",
        ),
        en=(
            "(forget|drop|remove|delete) [my] saved [number|no] {whom}",
            f"(drop|remove|delete|take) [number|no] {{whom}} (from|off|out of) {_MY_LIST_EN}",
            "unsave [number|no] {whom}",
            "(do not|don't) save [number|no] {whom} (any more|anymore|any longer)",
        ),
    ),
)
