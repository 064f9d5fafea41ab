"""Who may see what of me. How people say it."""

from bot.commands.visibility import SetAudience, ShowAudiences
from bot.domain.audiences import Audience
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=ShowAudiences,
        help="help-visibility",
        nl=(
            "wie (ziet|zien|kan|kunnen) [er] [mijn] (profiel|gegevens|onderwerpen|notities) [zien]",
            "wie (ziet|zien|kan|kunnen) [er] wat [van mij] [zien]",
            "wie (ziet|kan) mij [zien|vinden]",
        ),
        en=(
            "who (sees|can see) [my] (profile|details|topics|notes)",
            "who (sees|can see) what [of me]",
            "who can (see|find) me",
        ),
    ),
    Row(
        command=SetAudience,
        values={"audience": Audience.NOBODY, "what": ""},
        nl=(
            "ik wil niet [meer] [worden] (gevonden|vindbaar|zichtbaar) [zijn|worden]",
            "niemand mag mij [meer|nog] (vinden|zien)",
            "maak mij (onvindbaar|onzichtbaar)",
            "verberg (mij|me)",
        ),
        en=(
            "(i do not|i don't) want to be (found|visible|seen) [any more|anymore]",
            "nobody (may|can) find me",
            "make me invisible",
            "hide me",
        ),
    ),
    Row(
        command=SetAudience,
        values={"audience": Audience.ORGANISATION},
        help="help-visibility-set",
        nl=(
            "laat [mijn] {what} alleen [aan] [mijn] collega's zien",
            "[mijn] {what} (alleen|is alleen|zijn alleen) voor [mijn] collega's",
            "alleen [mijn] collega's mogen [mijn] {what} zien",
        ),
        en=(
            "show [my] {what} only to [my] colleagues",
            "show [my] {what} to [my] colleagues only",
            "only [my] colleagues (may|can) see [my] {what}",
        ),
    ),
    Row(
        command=SetAudience,
        values={"audience": Audience.EVERYONE},
        nl=("iedereen mag [mijn] {what} zien", "laat [mijn] {what} aan iedereen zien"),
        en=("(everyone|everybody) (may|can) see [my] {what}", "show [my] {what} to everyone"),
    ),
    Row(
        command=SetAudience,
        values={"audience": Audience.MEMBERS},
        nl=(
            "laat [mijn] {what} [alleen] [aan] [andere] deelnemers zien",
            "[alleen] [andere] deelnemers mogen [mijn] {what} [weer] zien",
        ),
        en=("show [my] {what} [only] to [other] members", "[only] [other] members (may|can) see [my] {what} [again]"),
    ),
    Row(
        command=SetAudience,
        values={"audience": Audience.NOBODY},
        help="help-visibility-hide",
        nl=("verberg [mijn] {what}", "niemand mag [mijn] {what} zien", "laat [mijn] {what} aan niemand zien"),
        en=("hide [my] {what}", "nobody (may|can) see [my] {what}", "show [my] {what} to nobody"),
    ),
)
