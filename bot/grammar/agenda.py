"""What people bring to a meeting, and its agenda. How people say it."""

from bot.commands.agenda import Bring, EditBrought, RemoveBrought, ShowAgenda, ShowBrought
from bot.grammar.rows import Row

_ABOUT = "(met|over|van|op) {which}"
_ABOUT_EN = "(with|about|of|on) {which}"

ROWS = (
    Row(
        command=ShowAgenda,
        help="help-agenda",
        interrupts=True,
        nl=(
            "[(laat|toon|geef)] [mij] [de] agenda [zien]",
            "wat staat er [allemaal] op de agenda",
            "(kun|kan|wil) je [mij] de agenda laten zien",
            f"[(laat|toon|geef)] [mij] de agenda van (het|mijn|ons) gesprek {_ABOUT}",
            f"laat de agenda van (het|mijn|ons) gesprek {_ABOUT} zien",
            f"wat staat er op de agenda van (het|mijn|ons) gesprek {_ABOUT}",
        ),
        en=(
            "[(show|give)] [me] [the] agenda",
            "(what is|what's) on the agenda",
            "(can|could) you show [me] the agenda",
            f"[(show|give)] [me] [the] agenda (of|for) (the|my|our) meeting {_ABOUT_EN}",
        ),
    ),
    Row(
        command=Bring,
        help="help-bring",
        nl=(
            "(voeg|zet) [dit] [toe] (aan|op) de (agenda|agenda:) [(toe|toe:)] {words}",
            "(kun|kan|wil) je {words} (aan|op) de agenda (toevoegen|zetten)",
            "ik breng {words} in",
            "(voeg|zet) {words} [toe] (aan|op) de agenda [toe]",
            "voor op de (agenda|agenda:) {words}",
            "(agendapunt|agendapunt:) {words}",
            "mijn (inbreng|agendapunt|punt) (is|is:) {words}",
            "(inbreng:|agenda:|mijn inbreng:) {words}",
            "ik wil [graag] {words} inbrengen",
            f"mijn (inbreng|agendapunt|punt) voor (het|mijn|ons) gesprek {_ABOUT} (is|is:) {{words}}",
            f"voeg {{words}} toe aan de agenda van (het|mijn|ons) gesprek {_ABOUT}",
        ),
        en=(
            "[(please|can you|could you)] (add|put) [this] (to|on) the (agenda|agenda:) {words}",
            "[(please|can you|could you)] (add|put) {words} (to|on) the agenda",
            "for the (agenda|agenda:) {words}",
            "(agenda item|agenda item:|agenda:) {words}",
            "my (input|item|agenda item|contribution) (is|is:) {words}",
            "(i want|i would like|i'd like) to bring [up] {words}",
            f"my (input|item|agenda item) for (the|my|our) meeting {_ABOUT_EN} (is|is:) {{words}}",
            f"(add|put) {{words}} (to|on) the agenda (of|for) (the|my|our) meeting {_ABOUT_EN}",
        ),
    ),
    Row(
        command=EditBrought,
        nl=(
            "ik wil [graag] iets inbrengen",
            "(wijzig|verander|pas) mijn inbreng [aan]",
            f"(wijzig|verander) mijn inbreng voor (het|mijn|ons) gesprek {_ABOUT}",
        ),
        en=(
            "i (want|would like) to bring something",
            "change my (input|items|agenda items|contribution)",
            f"change my (input|items) for (the|my|our) meeting {_ABOUT_EN}",
        ),
    ),
    Row(
        command=ShowBrought,
        nl=("[wat is] mijn inbreng", "wat breng ik in", f"[wat is] mijn inbreng voor (het|mijn|ons) gesprek {_ABOUT}"),
        en=("[what (is|are)] my (input|items|agenda items|contribution)", "what do i bring"),
    ),
    Row(
        command=RemoveBrought,
        nl=(
            "(haal|verwijder|wis|schrap) mijn inbreng [weg] [van de agenda]",
            "(haal|verwijder|schrap) mijn inbreng over {words} [weg]",
            f"(haal|verwijder|schrap) mijn inbreng voor (het|mijn|ons) gesprek {_ABOUT} [weg]",
            "(haal|verwijder|schrap) {words} [weg] van de agenda [weg]",
        ),
        en=(
            "(remove|delete|take back) my (input|items|agenda items|contribution) [from the agenda]",
            "(remove|delete) my (input|item) (about|on) {words}",
            "(remove|delete) {words} from the agenda",
            "take {words} off the agenda",
        ),
    ),
)
