"""Organisations that take part with a delegation, and who leads conversations. How people say it."""

from bot.commands.delegations import (
    AnswerDelegate,
    NameContact,
    ReplyToCouple,
    ShowDelegation,
    SignUpDelegation,
    TakeOverDelegation,
    WithdrawDelegation,
)
from bot.commands.facilitators import (
    AskFacilitator,
    LimitFacilitator,
    RestFacilitator,
    ResumeFacilitator,
    ShowFacilitators,
    StopFacilitator,
)
from bot.grammar.rows import Row, Standing

_OURS_NL = "(onze|mijn) (organisatie|gemeente|provincie|delegatie|waterschap|veiligheidsregio)"
_OURS_EN = "(our|my) (organisation|municipality|province|delegation|water board|safety region)"

ROWS = (
    Row(
        command=SignUpDelegation,
        help="help-sign-up-delegation",
        nl=(
            f"meld {_OURS_NL} aan [voor|bij] [het programma] {{programme}}",
            f"meld {_OURS_NL} aan",
            f"{_OURS_NL} (wil|gaat) meedoen (met|aan) {{programme}}",
            "(wijzig|verander|pas) onze delegatie [aan]",
        ),
        en=(
            f"sign up {_OURS_EN} for {{programme}}",
            f"sign {_OURS_EN} up for {{programme}}",
            f"sign up {_OURS_EN}",
            f"{_OURS_EN} wants to take part in {{programme}}",
            "change our delegation",
        ),
    ),
    Row(
        command=ShowDelegation,
        help="help-show-delegation",
        nl=(
            "[toon] onze delegatie [voor {programme}]",
            "wie (zit|zitten) er in onze delegatie [voor {programme}]",
            "wie (gaat|gaan|komt|komen) er [mee] namens ons",
        ),
        en=(
            "[show] our delegation [for {programme}]",
            "who is in our delegation [for {programme}]",
            "who comes for our organisation",
        ),
    ),
    Row(
        command=WithdrawDelegation,
        help="help-withdraw-delegation",
        nl=(f"meld {_OURS_NL} af [voor {{programme}}]", "trek onze delegatie terug"),
        en=(f"withdraw {_OURS_EN} [from {{programme}}]",),
    ),
    Row(
        command=TakeOverDelegation,
        help="help-take-over-delegation",
        nl=("ik neem onze delegatie over [voor {programme}]", "ik word contactpersoon van onze delegatie"),
        en=("i take over our delegation [for {programme}]", "i become [the] contact of our delegation"),
    ),
    Row(
        command=AnswerDelegate,
        values={"answer": "yes"},
        nl=("ik kom mee in (onze|de) delegatie", "ik zit in (onze|de) delegatie"),
        en=("i come with (our|the) delegation", "i join (our|the) delegation"),
    ),
    Row(
        command=AnswerDelegate,
        values={"answer": "no"},
        help="help-leave-delegation",
        nl=("ik (kom|ga) niet mee in (onze|de) delegatie", "haal mij uit (onze|de) delegatie"),
        en=("i (don't|do not) come with (our|the) delegation", "take me out of (our|the) delegation"),
    ),
    Row(
        command=ReplyToCouple,
        values={"answer": "yes"},
        nl=("wij willen dit gesprek [wel|graag]", "ik leid dit gesprek [wel|graag]"),
        en=("we (want|would like) this conversation", "i will lead this conversation"),
    ),
    Row(
        command=ReplyToCouple,
        values={"answer": "no"},
        help="help-decline-leading",
        nl=("wij willen dit gesprek niet", "ik (leid|kan) dit gesprek niet [leiden]"),
        en=("we (don't|do not) want this conversation", "i (can't|cannot|will not) lead this conversation"),
    ),
    Row(
        command=RestFacilitator,
        help="help-rest-facilitator",
        nl=("ik leid [even] geen gesprekken tot {until}", "tot {until} leid ik geen gesprekken"),
        en=("i lead no conversations until {until}", "until {until} i lead no conversations"),
    ),
    Row(
        command=ResumeFacilitator,
        nl=("ik leid weer gesprekken", "ik kan weer gesprekken leiden"),
        en=("i lead conversations again", "i can lead conversations again"),
    ),
    Row(
        command=LimitFacilitator,
        help="help-limit-facilitator",
        nl=("ik leid (hoogstens|maximaal) {capacity} (gesprek|gesprekken) per maand",),
        en=("i lead at most {capacity} (conversation|conversations) a month",),
    ),
    Row(
        command=StopFacilitator,
        nl=("ik leid geen gesprekken meer", "ik stop met gesprekken leiden", "ik wil geen gesprekken meer leiden"),
        en=("i lead no conversations any more", "i stop leading conversations"),
    ),
)

COORDINATING = (
    Row(
        command=AskFacilitator,
        standing=Standing.COORDINATOR,
        help="help-ask-facilitator",
        nl=(
            "vraag {whom} als gespreksleider",
            "vraag {whom} als gespreksleider voor {programme}",
            "(vraag|laat) {whom} [om] [de] gesprekken (te leiden|leiden)",
            "(vraag|laat) {whom} [om] [de] gesprekken (te leiden|leiden) voor {programme}",
            "maak {whom} gespreksleider",
            "maak {whom} gespreksleider voor {programme}",
            "vraag {whom} als gespreksleider (hoogstens|maximaal) {capacity} per maand",
            "vraag {whom} als gespreksleider voor {programme} (hoogstens|maximaal) {capacity} per maand",
            "vraag {whom} als gespreksleider voor {programme} (hoogstens|maximaal) {capacity} per maand in {region}",
            "vraag {whom} als gespreksleider (hoogstens|maximaal) {capacity} per maand in {region}",
        ),
        en=(
            "ask {whom} to lead conversations",
            "ask {whom} to lead conversations for {programme}",
            "(make|ask) {whom} [as] [a|the] facilitator",
            "(make|ask) {whom} [as] [a|the] facilitator for {programme}",
            "ask {whom} to lead conversations at most {capacity} a month",
            "ask {whom} to lead conversations for {programme} at most {capacity} a month",
            "ask {whom} to lead conversations for {programme} at most {capacity} a month in {region}",
            "ask {whom} to lead conversations at most {capacity} a month in {region}",
        ),
    ),
    Row(
        command=NameContact,
        standing=Standing.COORDINATOR,
        help="help-name-contact",
        nl=(
            "maak {whom} contactpersoon (van|voor) {organisation}",
            "maak {whom} contactpersoon (van|voor) {organisation} in {programme}",
        ),
        en=(
            "make {whom} [the] contact (of|for) {organisation}",
            "make {whom} [the] contact (of|for) {organisation} in {programme}",
        ),
    ),
    Row(
        command=ShowFacilitators,
        standing=Standing.COORDINATOR,
        help="help-facilitators",
        nl=("[toon] [de] gespreksleiders [voor|van] {programme}", "[toon] [de] gespreksleiders"),
        en=("[show] [the] facilitators (for|of) {programme}", "[show] [the] facilitators"),
    ),
)
