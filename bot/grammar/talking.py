"""Small talk, help, and forms. How people say it."""

from bot.commands.talking import Explain, Greet, Help, IntroduceYourself, SayGoodbye, StopForm, Thank
from bot.grammar.rows import Row, Standing

_CHAPTERS = (
    ("people", "(mensen|mensen vinden)", "(people|finding people)"),
    ("meetings", "[mijn] (gesprek|gesprekken)", "[my] (meeting|meetings)"),
    ("programmes", "(programma's|programma|rondes|ronde)", "(programmes|programme|rounds|round)"),
    ("calendar", "[mijn] (agenda|kalender|herinneringen|uitnodigingen)", "[my] (calendar|reminders|invitations)"),
    ("afterwards", "(achteraf|na een gesprek|inzichten|actiepunten)", "(afterwards|after a meeting|lessons|actions)"),
    ("profile", "[mijn] profiel", "[my] profile"),
    ("data", "[mijn] gegevens", "[my] data"),
    ("coordinating", "(coördinator|coördinatoren)", "(coordinator|coordinators)"),
    ("all", "alles", "(all|everything)"),
)

ROWS = (
    Row(
        command=StopForm,
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("(stop|annuleer|laat maar)",),
        en=("(stop|cancel|quit)",),
    ),
    Row(
        command=Help,
        help="help-help",
        standing=Standing.ANYONE,
        interrupts=True,
        nl=(
            "(help|hulp|uitleg|?|hoe werkt (dit|het))",
            "wat (kun|kan) (je|jij|ik) [hier] [allemaal] [doen]",
        ),
        en=("(help|?|what can (you|i) do [here]|commands|how does (this|it) work)",),
    ),
    *(
        Row(
            command=Help,
            values={"chapter": chapter},
            standing=Standing.ANYONE,
            interrupts=True,
            nl=(f"(help|hulp|uitleg) [bij|over|met] {nl}",),
            en=(f"help [with|on|about] {en}",),
        )
        for chapter, nl, en in _CHAPTERS
    ),
    Row(
        command=IntroduceYourself,
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("(wie|wat) (ben|bent) (jij|je|u) [eigenlijk|precies]", "(wie|wat) (is|doet) bondje [eigenlijk|precies]"),
        en=("(who|what) are you [exactly]", "(who|what) is bondje [exactly]", "what does bondje do"),
    ),
    Row(
        command=Explain,
        standing=Standing.ANYONE,
        nl=("wat (is|zijn|betekent) {topic}", "wat houdt {topic} in"),
        en=("(what is|what's|what are) {topic}", "what does {topic} mean"),
    ),
    Row(
        command=SayGoodbye,
        nl=("[nou|oké|ok] (doei|dag dag|tot ziens|tot later|tot morgen|tot de volgende keer|houdoe) [bondje]",),
        en=("[ok] (bye|goodbye|bye bye|see you [later]) [bondje]",),
    ),
    Row(
        command=Greet,
        nl=(
            "(hallo|hoi|hé|hey|dag|moin) [bondje|allemaal|daar]",
            "(goedemorgen|goedemiddag|goedenavond|goeiemorgen|goedendag|goeiedag) [bondje|allemaal|daar]",
        ),
        en=("(hello|hi|good morning|good afternoon|good evening) [bondje|there|all]",),
    ),
    Row(
        command=Thank,
        nl=(
            "[heel] [erg|hartelijk] (dank|bedankt|dank je|dank je wel|dankjewel|dank u wel|merci) [bondje]",
            "(top|fijn|mooi|super|geweldig|perfect) [bondje]",
        ),
        en=(
            "(thanks|thank you|many thanks|cheers) [so much|very much|a lot] [bondje]",
            "(great|perfect|lovely|brilliant) [bondje]",
        ),
    ),
)
