"""Invitations by mail. How people say it."""

from bot.commands.mailing import (
    ConfirmAddress,
    HideAddress,
    MailInvitations,
    ShowAddress,
    StopMail,
    TellAddress,
)
from bot.grammar.rows import Row

_MAIL = "(mail|e-mail|email)"
_ADRES, _ADDRESS = "(mailadres|e-mailadres|emailadres)", "(mail|email|e-mail) address"
_UITNODIGINGEN, _INVITATIONS = "[mijn|de] (uitnodiging|uitnodigingen)", "[my|the] (invitation|invitations)"

ROWS = (
    Row(
        command=MailInvitations,
        help="help-mail",
        nl=(
            f"{_MAIL} [(mij|me)] {_UITNODIGINGEN}",
            f"(stuur|mail) [(mij|me)] {_UITNODIGINGEN} [ook] (per|via) {_MAIL}",
            f"(stuur|mail|e-mail|email) [(mij|me)] {_UITNODIGINGEN} [ook] (naar|aan|op) [het] [{_ADRES}] {{address}}",
        ),
        en=(
            f"{_MAIL} [me] {_INVITATIONS}",
            f"(send|mail) [me] {_INVITATIONS} [also] by {_MAIL}",
            f"(send|mail|e-mail|email) [me] {_INVITATIONS} [also] (to|at) [the] [address] {{address}}",
        ),
    ),
    Row(
        command=ConfirmAddress,
        nl=("(mailcode|e-mailcode|emailcode) [is] {code}",),
        en=("(mail code|mailcode|e-mail code|email code) [is] {code}",),
    ),
    Row(
        command=StopMail,
        help="help-stop-mail",
        nl=(
            f"{_MAIL} (mij|me) [(dan|maar)] niet [meer]",
            f"{_MAIL} {_UITNODIGINGEN} niet [meer]",
            "stop met mailen",
            "[ik wil] geen (mail|mails|e-mail|e-mails) [meer]",
            f"(vergeet|verwijder|wis) mijn {_ADRES}",
        ),
        en=(
            "(do not|don't|stop) (mail|email|e-mail|mailing|emailing|e-mailing) [me] [anymore|any more]",
            "no [more] (mail|mails|e-mail|e-mails|email|emails)",
            f"(forget|delete|remove) my {_ADDRESS}",
        ),
    ),
    Row(
        command=ShowAddress,
        help="help-show-address",
        nl=(f"(toon|laat) mijn {_ADRES} [zien] [in {_UITNODIGINGEN}]",),
        en=(f"show my {_ADDRESS} [in {_INVITATIONS}]",),
    ),
    Row(
        command=HideAddress,
        nl=(
            f"verberg mijn {_ADRES} [in {_UITNODIGINGEN}]",
            f"(toon|laat) mijn {_ADRES} niet [meer] [zien] [in {_UITNODIGINGEN}]",
        ),
        en=(
            f"hide my {_ADDRESS} [in {_INVITATIONS}]",
            f"(do not|don't) show my {_ADDRESS} [anymore|any more] [in {_INVITATIONS}]",
        ),
    ),
    Row(
        command=TellAddress,
        nl=(f"[(wat is|toon je)] mijn {_ADRES}", "(waarheen|waar) mail je [mij|me] [mijn uitnodigingen]"),
        en=(f"[what is] my {_ADDRESS}", "where do you mail [my invitations] [to] [me]"),
    ),
)
