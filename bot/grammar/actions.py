"""What people mean to do. How people say it."""

from bot.commands.actions import AddAction, FinishAction, MeanToDo, ShowActions
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ShowActions,
        help="help-actions",
        interrupts=True,
        nl=("[toon] mijn [open] (actiepunten|actielijst|acties)", "wat zou ik [nog] doen"),
        en=("[show] my [open] (actions|action points|action items|action list)", "what was i going to do"),
    ),
    Row(
        command=AddAction,
        help="help-add-action",
        nl=("[nieuw|noteer|nieuwe] [een] (actiepunt|actie|actiepunt:|actie:) {what}",),
        en=("[new|add|note] [an] (action|action point|action:|action point:) {what}",),
    ),
    Row(
        command=MeanToDo,
        nl=("(ik ga|ik zal) {what} (voor|vóór|uiterlijk|tegen) {by}",),
        en=("(i will|i'll|i am going to|i'm going to) {what} (before|by|no later than) {by}",),
    ),
    Row(
        command=FinishAction,
        nl=("mijn (actiepunt|actie) is (klaar|gedaan|af)", "actiepunt (klaar|gedaan|af)"),
        en=("my action [point] is (done|finished)", "action [point] (done|finished)"),
    ),
)
