"""My accounts and my data, and who may not ask me. How people say it."""

from bot.commands.accounts import Block, ForgetMe, LinkAccount, ShowLinkCode, ShowMyData, Unblock, Unlink
from bot.grammar.rows import Row, Standing

ROWS = (
    Row(
        command=ShowMyData,
        help="help-data",
        standing=Standing.ANYONE,
        interrupts=True,
        nl=(
            "[toon] mijn gegevens",
            "wat (weet|bewaar) je [allemaal] (van|over) (mij|me)",
            "welke gegevens (bewaar|heb) je [allemaal] (van|over) (mij|me)",
        ),
        en=("[show] [me] my data", "what [data] do you (know about|keep of|keep about|have on) me"),
    ),
    Row(
        command=ForgetMe,
        help="help-forget",
        standing=Standing.ANYONE,
        interrupts=True,
        nl=(
            "(vergeet|verwijder|wis) (mij|me)",
            "(verwijder|wis) [al] mijn (gegevens|account|profiel)",
            "(meld|schrijf) (mij|me) (af|uit)",
            "(afmelden|uitschrijven|ik wil weg|ik wil eruit|ik stop ermee)",
        ),
        en=(
            "(forget|erase|delete|remove) me",
            "(erase|delete|remove) [all] my (data|account|profile)",
            "(unsubscribe|sign me out|i want to leave)",
        ),
    ),
    Row(command=Block, help="help-block", nl=("blokkeer [nummer|nr] {whom}",), en=("block [number|no] {whom}",)),
    Row(command=Unblock, nl=("(deblokkeer|blokkade opheffen) {whom}",), en=("unblock {whom}",)),
    Row(
        command=ShowLinkCode,
        help="help-link",
        nl=(
            "koppel",
            "koppel [mijn|een|nog een] [ander|andere|tweede] (account|accounts)",
            "koppel [mijn] [account] [met|aan|op] (slack|matrix|element)",
            "[mijn] account koppelen",
            "koppelcode",
        ),
        en=(
            "link",
            "link [my|an|another] [other|second] (account|accounts)",
            "link [my] [account] [with|to|on] (slack|matrix|element) [account]",
            "link code",
        ),
    ),
    Row(
        command=LinkAccount,
        standing=Standing.ANYONE,
        nl=("(koppel|koppelcode) [met] [code] {code}",),
        en=("link [with] [code] {code}",),
    ),
    Row(
        command=Unlink,
        nl=("ontkoppel [mijn] [account]", "ontkoppel [mijn] {account}"),
        en=("unlink [my] [account]", "unlink [my] {account}"),
    ),
)
