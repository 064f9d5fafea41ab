"""What only coordinators may do. How people say it."""

from bot.commands.coordinating import AddOrganisation, AppointCoordinator, DismissCoordinator
from bot.grammar.rows import Row, Standing

ROWS = (
    Row(
        command=AddOrganisation,
        help="help-add-organisation",
        standing=Standing.COORDINATOR,
        nl=(
            "(voeg|nieuwe) organisatie [toe] {name}",
            "voeg [organisatie] {name} toe",
            "voeg {name} toe als organisatie",
        ),
        en=("(add|new) (organisation|organization) {name}",),
    ),
    Row(
        command=AppointCoordinator,
        help="help-appoint",
        standing=Standing.COORDINATOR,
        nl=("maak {account} coördinator", "maak {account} coordinator"),
        en=("make {account} [a] coordinator",),
    ),
    Row(
        command=DismissCoordinator,
        help="help-dismiss",
        standing=Standing.COORDINATOR,
        nl=("ontsla {account} als (coördinator|coordinator)", "maak {account} geen (coördinator|coordinator) meer"),
        en=("(remove|dismiss) {account} as [a] coordinator",),
    ),
)
