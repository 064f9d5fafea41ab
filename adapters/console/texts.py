"""What the console itself says, in the language it was started in: how to type, and why a line was not passed on.

Everything else people read comes from the core.
"""

from collections.abc import Mapping

from adapters.console.translate import Aside

_HELP_NL = """\
Zo typ je hier:
  anna: wie werkt er aan ENSIA?     Anna zegt iets tegen Bondje, onder vier ogen
  anna: 2                           Anna kiest nummer 2
  anna #ciso: bondje help           Anna zegt het in het gedeelde gesprek #ciso
  anna: /upload agenda.ics          Anna geeft een bestand van deze machine
  +2h  +3d  +1w  +90m               zet de klok vooruit (uren, dagen, weken, minuten)
  =2027-01-18T09:00+01:00           zet de klok op dat moment
  ?                                 deze uitleg
Stoppen doe je met Ctrl-D."""
_HELP_EN = """\
This is how you type here:
  anna: who is working on ENSIA?    Anna says something to Bondje in private
  anna: 2                           Anna takes number 2
  anna #ciso: bondje help           Anna says it in the shared conversation #ciso
  anna: /upload calendar.ics        Anna hands in a file of this machine
  +2h  +3d  +1w  +90m               moves the clock forward (hours, days, weeks, minutes)
  =2027-01-18T09:00+01:00           moves the clock to that moment
  ?                                 this explanation
Ctrl-D stops."""

_DUTCH: Mapping[str, str] = {
    Aside.HELP.value: _HELP_NL,
    Aside.NO_NAME.value: "Wie zegt dit? Begin met een naam en een dubbele punt, zoals  anna: hallo  (? voor uitleg)",
    Aside.NO_TEXT.value: "Na de dubbele punt staat niets. Zo kan het:  anna: hallo",
    Aside.LONG_NAME.value: "Deze naam is te lang: hij mag 40 tekens hebben.",
    Aside.BAD_CLOCK.value: "Dit is geen tijd. Zo kan het:  +2h  +3d  =2027-01-18T09:00+01:00  (hoogstens 10 jaar)",
    Aside.TOO_LONG.value: "Deze regel is te lang: hij mag 10.000 tekens hebben. Bondje heeft hem niet gelezen.",
    Aside.NOT_UTF8.value: "Deze regel is geen leesbare tekst (UTF-8). Bondje heeft hem niet gelezen.",
    "past": "De klok staat op {now} en kan niet terug.",
    "moved": "De klok staat op {now}.",
    "frozen": "De klok staat stil op {now}. Zet hem vooruit met bijvoorbeeld  +2h",
    "ahead": "De klok loopt voor: het is nu {now}.",
    "welcome": "Bondje luistert. Typ  naam: wat je wilt zeggen  (? voor uitleg, Ctrl-D om te stoppen)",
}
_ENGLISH: Mapping[str, str] = {
    Aside.HELP.value: _HELP_EN,
    Aside.NO_NAME.value: "Who says this? Begin with a name and a colon, such as  anna: hello  (type ? for help)",
    Aside.NO_TEXT.value: "There is nothing after the colon. Try:  anna: hello",
    Aside.LONG_NAME.value: "This name is too long: it may have 40 characters.",
    Aside.BAD_CLOCK.value: "This is not a time. Try:  +2h  +3d  =2027-01-18T09:00+01:00  (10 years at most)",
    Aside.TOO_LONG.value: "This line is too long: it may have 10,000 characters. Bondje has not read it.",
    Aside.NOT_UTF8.value: "This line is not readable text (UTF-8). Bondje has not read it.",
    "past": "The clock stands at {now} and cannot go back.",
    "moved": "The clock stands at {now}.",
    "frozen": "The clock stands still at {now}. Move it forward with  +2h  for example",
    "ahead": "The clock runs ahead: it is {now} now.",
    "welcome": "Bondje is listening. Type  name: what you want to say  (? for help, Ctrl-D to stop)",
}


def explain(what: str, language: str, *, now: str = "") -> str:
    """One of the console's own sentences; in Dutch, unless the language is English."""
    return (_ENGLISH if language == "en" else _DUTCH)[what].format(now=now)
