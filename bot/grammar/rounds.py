"""What somebody wants with a round that is coming. How people say it."""

from bot.commands.rounds import (
    AskWhatToBring,
    AskWhomToInvite,
    BringToRound,
    ComeToRound,
    InviteToRound,
    ShowRounds,
    SkipRound,
)
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ShowRounds,
        help="help-rounds",
        interrupts=True,
        nl=(
            "[mijn|de] rondes",
            "welke (ronde|rondes) (komt|komen) er [aan]",
            "wanneer is de [volgende] ronde",
            "de volgende ronde",
        ),
        en=("[my|the] rounds", "which (round|rounds) (is|are) coming", "when is the [next] round", "the next round"),
    ),
    Row(
        command=SkipRound,
        help="help-skip-round",
        nl=(
            "sla deze ronde [maar] over",
            "[ik doe] deze ronde (niet|niet mee)",
            "ik sla (deze|de) ronde over",
            "ik doe niet mee [met] deze ronde",
            "sla de ronde (van|voor) {programme} over",
            "ik sla de ronde (van|voor) {programme} over",
        ),
        en=(
            "skip this round",
            "[i am|i'm] (not this round|skipping this round)",
            "i (won't|will not|do not|don't) (join|take part in) this round",
            "skip the round (of|for) {programme}",
        ),
    ),
    Row(
        command=ComeToRound,
        help="help-come-to-round",
        nl=(
            "ik doe (deze|de) ronde [toch|wel|graag] mee",
            "ik doe [toch|wel|graag] mee (met|aan) deze ronde",
            "ik doe [toch|wel|graag] mee (met|aan) de ronde (van|voor) {programme}",
        ),
        en=(
            "i (join|am in|will join|want to join|take part in) this round",
            "i'm in this round",
            "(count me in for|i (join|will join|want to join)) the round (of|for) {programme}",
            "count me in [for] this round",
        ),
    ),
    Row(
        command=BringToRound,
        help="help-bring-to-round",
        nl=(
            "ik wil deze ronde {words} inbrengen",
            "ik wil {words} inbrengen [in] deze ronde",
            "ik wil het deze ronde [graag] (hebben|praten) over {words}",
            "deze ronde wil ik het [graag] hebben over {words}",
            "deze ronde wil ik {words} inbrengen",
            "ik breng deze ronde {words} in",
        ),
        en=(
            "[this round] i [would] [want|like] to talk about {words} this round",
            "this round i (want|would like) to talk about {words}",
            "i [want to] bring {words} to this round",
        ),
    ),
    Row(
        command=AskWhatToBring,
        nl=("ik wil [graag] iets inbrengen [in] deze ronde", "ik wil deze ronde iets inbrengen"),
        en=("i want to bring something to this round",),
    ),
    Row(
        command=InviteToRound,
        help="help-invite-to-round",
        nl=(
            "neem {whom} mee naar (deze|de) ronde",
            "ik neem {whom} mee [naar (deze|de) ronde]",
            "nodig {whom} uit voor (deze|de) ronde",
            "vraag {whom} voor (deze|de) ronde",
        ),
        en=(
            "(bring|take) {whom} along [to (this|the) round]",
            "invite {whom} (to|for) (this|the) round",
            "ask {whom} for (this|the) round",
        ),
    ),
    Row(
        command=AskWhomToInvite,
        nl=("ik (neem|wil) [deze ronde] (iemand|een collega) (mee|meenemen)",),
        en=("i (bring|take|want to bring|want to take) (somebody|someone|a colleague) along",),
    ),
)
