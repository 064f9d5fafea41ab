"""Whether what somebody said they are involved in still holds. How people say it."""

from bot.commands.confirming import ConfirmAll, ConfirmTopics, SetAsking
from bot.commands.profile import RemoveInvolvement
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ConfirmAll,
        help="help-confirm",
        nl=(
            "(alles|het|dit|dat) klopt [(allemaal|nog|nog steeds|nog allemaal)]",
            "alles is nog (hetzelfde|zo)",
            "mijn (profiel|onderwerpen) (klopt|kloppen) [nog]",
        ),
        en=(
            "(everything|all of it|it|this|that) is [still] (right|correct|true|the same)",
            "everything [still] holds",
            "my (profile|topics) (is|are) [still] (right|correct)",
        ),
    ),
    Row(
        command=ConfirmTopics,
        whole="topics",
        nl=("{...} (klopt|kloppen) nog [steeds]",),
        en=("{...} (is|are) still (right|correct|true)", "{...} still (holds|hold)"),
    ),
    Row(
        command=RemoveInvolvement,
        whole="topics",
        nl=("{...} (klopt|kloppen) niet [meer]",),
        en=("{...} (is|are) (no longer|not) (right|correct|true) [any more|anymore]",),
    ),
    Row(
        command=SetAsking,
        values={"wanted": "no"},
        nl=("vraag [mij|me] niet [meer] of (het|alles|mijn profiel) [nog] klopt",),
        en=("(don't|do not|stop) (ask|asking) [me] whether (it|everything|my profile) is [still] (right|correct)",),
    ),
    Row(
        command=SetAsking,
        values={"wanted": "yes"},
        nl=("vraag [mij|me] [weer] of (het|alles|mijn profiel) [nog] klopt",),
        en=("ask [me] [again] whether (it|everything|my profile) is [still] (right|correct)",),
    ),
)
