"""People who are put together in a round: what they say to that. How people say it."""

from bot.commands.pairings import AnswerPairing, ChooseColleague, SendColleague, ShowPairings, TakePartAgain
from bot.grammar.rows import Row

_TALK_NL = "(gesprek|voorstel|koppeling)"
_TALK_EN = "(proposal|match|conversation)"

ROWS = (
    Row(
        command=ShowPairings,
        help="help-pairings",
        interrupts=True,
        nl=(
            "[mijn] (voorstel|voorstellen)",
            "mijn (koppeling|koppelingen)",
            "(aan|met) wie ben ik [deze (keer|ronde)] (gekoppeld|ingedeeld)",
            "wie is mijn (koppeling|match) [deze (keer|ronde)]",
        ),
        en=(
            "[my] (proposal|proposals)",
            "my (match|matches|pairing|pairings)",
            "(who|whom) am i (matched|paired) with [this (time|round)]",
            "(who is|who's) my match [this (time|round)]",
        ),
    ),
    Row(
        command=AnswerPairing,
        values={"answer": "yes"},
        nl=(f"[ja] ik wil dit {_TALK_NL} [wel|graag]", f"[ja] plan dit {_TALK_NL}"),
        en=(f"[yes] i (want|would like) this {_TALK_EN}", f"[yes] (plan|accept) this {_TALK_EN}"),
    ),
    Row(
        command=AnswerPairing,
        values={"answer": "no"},
        nl=(f"[nee] ik wil dit {_TALK_NL} (niet|liever niet)", "[nee] [dit gesprek] [liever] deze keer niet"),
        en=(f"[no] i (don't|do not) want this {_TALK_EN}", "[no] not this time", f"(decline|refuse) this {_TALK_EN}"),
    ),
    Row(
        command=AnswerPairing,
        values={"answer": "later"},
        help="help-rather-later",
        nl=("liever later", "liever een andere keer", "een andere keer graag"),
        en=("rather later", "another time please", "i would rather do this another time"),
    ),
    Row(
        command=ChooseColleague,
        nl=("een collega", "een collega (gaat|komt|kan) [wel]", "kan een collega (gaan|komen) [in mijn plaats]"),
        en=("a colleague", "a colleague (goes|will go|can go) [instead]", "can a colleague go instead [of me]"),
    ),
    Row(
        command=SendColleague,
        help="help-send-colleague",
        nl=(
            "laat {whom} (gaan|komen) in mijn plaats",
            "vraag {whom} (te gaan|om te gaan) in mijn plaats",
            "mijn collega {whom} gaat",
        ),
        en=(
            "let {whom} go instead of me",
            "ask {whom} to go instead of me",
            "my colleague {whom} (goes|will go)",
        ),
    ),
    Row(
        command=TakePartAgain,
        nl=("ik doe weer mee",),
        en=("i (take part|am taking part) again",),
    ),
)
