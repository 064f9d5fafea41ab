"""The one table of how people ask for things, in Dutch and English. The parser, the help and the rights come from it.

Patterns: `[x]` may be left out, `(a|b)` is one of these, `{name}` is the attribute that the words there fill,
`{...}` is any words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.commands import (
    AddInvolvement,
    AddOrganisation,
    AnswerField,
    AppointCoordinator,
    AskPeers,
    Block,
    ClaimInvitation,
    CloseRelay,
    ConfirmLink,
    DescribeMe,
    DismissCoordinator,
    EditProfile,
    Explain,
    ForgetMe,
    Greet,
    Help,
    IntroduceYourself,
    Join,
    LinkAccount,
    Meet,
    NeverMind,
    Pause,
    ReadWelcome,
    RemoveInvolvement,
    Resume,
    SayGoodbye,
    SetLanguage,
    SetName,
    SetOrganisation,
    SetRoles,
    SetSpokenLanguages,
    SetTimeZone,
    SetWorkingWeek,
    ShowIntroductions,
    ShowLinkCode,
    ShowMyData,
    ShowProfile,
    ShowRelays,
    ShowWatches,
    StayOut,
    StopForm,
    StopWatching,
    Thank,
    Unblock,
    Unlink,
    Watch,
)
from bot.domain.enquiries import Need
from bot.domain.people import Stance
from bot.replies import Command

_SEEKING = (
    "(ik zoek|wij zoeken|we zoeken|ik ben op zoek naar|wij zijn op zoek naar|we zijn op zoek naar)"
    " [andere] (iemand|mensen|collega's|vakgenoten|anderen|een gemeente|gemeenten|gemeentes)"
)
_DAYS_NL = (
    "(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|doordeweeks|ma|di|wo|do|vr|za|zo"
    "|ma-wo|ma-do|ma-vr|di-do|di-vr|wo-vr)"
)
_DAYS_EN = (
    "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|weekdays"
    "|mon|tue|wed|thu|fri|mon-wed|mon-thu|mon-fri|tue-thu|tue-fri|wed-fri)"
)


class Standing(StrEnum):
    """Who may give a command."""

    ANYONE = "anyone"
    MEMBER = "member"
    COORDINATOR = "coordinator"


OPEN_TO_ANYONE: frozenset[type[Command]] = frozenset({Join, ReadWelcome, StayOut, NeverMind, AnswerField, ConfirmLink})
"""Commands of choices, which no row of the grammar names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One way, or several, to give a command."""

    command: type[Command]
    nl: tuple[str, ...]
    en: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    """Attributes that these words imply."""
    help: str = ""
    """The phrase that tells what it does; shown with the phrase `…-example`. Empty: not shown."""
    standing: Standing = Standing.MEMBER
    interrupts: bool = False
    """Understood also while a form is being filled in."""
    whole: str = ""
    """The attribute that the whole sentence fills."""


GRAMMAR: tuple[Row, ...] = (
    Row(
        command=AskPeers,
        help="help-ask",
        interrupts=True,
        nl=(
            "wie werkt [er] [nog] [meer|verder] [ook] [nog] (aan|met) {topic}",
            "wie werken [er] [nog] [meer] [ook] (aan|met) {topic}",
            "wie (is|zijn) [er] [nog] [meer] [ook] [allemaal] bezig (met|aan) {topic}",
            "wie houdt [er] zich [nog] [meer] [ook] bezig met {topic}",
            "wie (doet|doen) [er] [nog] [meer] [ook] [iets|wat] (aan|met) {topic}",
            "wie (doet|doen) [er] [ook] {topic} [nog meer]",
            "(zoek|vind) [mensen|collega's|vakgenoten|iemand] [(voor|over|met|rond|bij)] {topic}",
            f"{_SEEKING} [die] [ook] [werkt|werken|bezig|bezig is|bezig zijn] (aan|met) {{topic}}",
            f"{_SEEKING} (voor|over|rond) {{topic}}",
            f"{_SEEKING} die [ook] (aan|met) {{topic}} (werkt|werken|bezig is|bezig zijn)",
            "wie nog meer [aan|met|over] {topic}",
        ),
        en=(
            "who [else] (works|work) (on|with) {topic}",
            "who [else] is [also] (working|busy) (on|with) {topic}",
            "who [else] is [also] doing {topic}",
            "who [else] does {topic}",
            "who else (on|about) {topic}",
            "(find|search) [people|peers|someone|colleagues] [(for|on|about|with)] {topic}",
            "(i am|i'm) looking for (people|peers|someone) [who] [also] [(works|work|working)] (on|for) {topic}",
        ),
    ),
    Row(
        command=AskPeers,
        values={"need": Need.FURTHER},
        help="help-ask-further",
        interrupts=True,
        nl=(
            "wie (is|zijn) [er] [al] verder [dan (wij|ik)] met {topic}",
            f"{_SEEKING} die [al] verder (is|zijn) [dan (wij|ik)] met {{topic}}",
            "wie heeft {topic} al (draaien|ingevoerd|live)",
            "wie (loopt|lopen) voor[op] (met|op) {topic}",
            "wie (is|zijn) [er] [al] (klaar|live) met {topic}",
            "wie (draait|gebruikt|heeft) [er] {topic} al",
        ),
        en=(
            "who is [already] (further|ahead) [along] (with|on|in) {topic}",
            "(i am|i'm) looking for (someone|people) [who (is|are)] (further|ahead) [along] (with|on) {topic}",
            "who already (has|runs|uses) {topic}",
            "[is] (anyone|anybody|someone) [already] (further|ahead) [along|of us] (with|on|in) {topic}",
        ),
    ),
    Row(
        command=AskPeers,
        values={"need": Need.HELP},
        help="help-ask-help",
        interrupts=True,
        nl=(
            "wie weet [er] [iets|meer|wat|veel|alles] [af] (van|over) {topic}",
            "wie kan [mij|me|ons] [(helpen|iets vertellen|meer vertellen)] (met|bij|over) {topic} [helpen]",
            "wie heeft [er] [(ervaring|verstand|kennis)] (met|van|over) {topic}",
            "wie kent [zich uit in] {topic}",
            "(kan|kunnen) (iemand|jullie) [mij|me|ons] helpen (met|bij) {topic}",
            "(kan|kun) je (mij|me|ons) helpen (met|bij) {topic}",
            "heeft [er] iemand [(ervaring|verstand|kennis)] (met|van|over) {topic}",
            "weet [er] iemand [iets|meer|wat|veel|alles] [af] (van|over) {topic}",
            "(ik|wij|we) (heb|hebben) een vraag over {topic}",
            f"{_SEEKING} die [iets|meer|veel] [weet|weten] (van|over) {{topic}} [weet|weten|af weet]",
            f"{_SEEKING} die [mij|me|ons] (kan|kunnen) helpen (met|bij) {{topic}}",
            f"{_SEEKING} die [mij|me|ons] (met|bij) {{topic}} (kan|kunnen) helpen",
            f"{_SEEKING} met (ervaring|kennis|verstand) (met|van|over|in) {{topic}}",
        ),
        en=(
            "who knows [something|anything|more|a lot] [about] {topic}",
            "who can help [me|us] with {topic}",
            "who has [(experience|knowledge)] (with|in|of|about) {topic}",
            "can (anyone|anybody|someone|somebody|you) help [me|us] with {topic}",
            "does (anyone|anybody) (have experience with|know [something|anything|more] about) {topic}",
            "(i|we) have a question about {topic}",
            "(i am|i'm) looking for (someone|people) who (knows|know) [something|more|a lot] about {topic}",
            "(i am|i'm) looking for (someone|people) who can help [me|us] with {topic}",
            "(i am|i'm) looking for (someone|people) with experience (in|with) {topic}",
        ),
    ),
    Row(
        command=AskPeers,
        values={"need": Need.SEEKERS},
        interrupts=True,
        nl=(
            "wie zoekt [er] [nog] [ook] hulp (met|bij|voor) {topic}",
            "wie heeft [er] hulp nodig (met|bij|voor) {topic}",
            "wie kan ik helpen (met|bij) {topic}",
            "wie (loopt|lopen|zit|zitten) [er] [nog] [ook] vast (op|met|bij) {topic}",
            "wie (worstelt|worstelen) [er] [nog] [ook] met {topic}",
        ),
        en=(
            "who [else] is [also] looking for help (with|on) {topic}",
            "who needs help (with|on) {topic}",
            "who can i help with {topic}",
            "who [else] is [also] (struggling|stuck) (with|on) {topic}",
        ),
    ),
    Row(
        command=Meet,
        help="help-meet",
        nl=(
            "ontmoet [nummer|nr] {whom}",
            "ik wil [graag] {whom} (ontmoeten|spreken)",
            "ik wil [graag] (praten|spreken) met [nummer|nr] {whom}",
            "ik wil [graag] (kennismaken|kennis maken) met [nummer|nr] {whom}",
            "stel (mij|me) voor aan [nummer|nr] {whom}",
            "kennismaken met [nummer|nr] {whom}",
        ),
        en=(
            "meet [number|no] {whom}",
            "i (want|would like) to meet [number|no] {whom}",
            "i'd like to meet [number|no] {whom}",
            "(i want to|i'd like to) (talk to|talk with|speak to|speak with) [number|no] {whom}",
            "introduce me to [number|no] {whom}",
        ),
    ),
    Row(
        command=Watch,
        help="help-watch",
        nl=("(houd|hou) [dit|het] in de gaten", "volg [dit|deze vraag]", "laat [het] [mij|me] weten"),
        en=("watch [this]", "keep an eye on (it|this)", "let me know"),
    ),
    Row(
        command=ShowWatches,
        help="help-watches",
        interrupts=True,
        nl=("mijn (zoekvragen|vragen)", "wat volg ik"),
        en=("my (searches|watches|questions)", "what do i watch"),
    ),
    Row(
        command=StopWatching,
        nl=("stop met (volgen|zoeken)", "niet meer volgen"),
        en=("stop (watching|searching)",),
    ),
    Row(
        command=ShowIntroductions,
        help="help-introductions",
        interrupts=True,
        nl=("[mijn] [openstaande] (verzoeken|kennismakingen)",),
        en=("[my] [open] (requests|introductions)",),
    ),
    Row(
        command=SetWorkingWeek,
        help="help-week",
        nl=("(mijn|de) (werkdagen|werktijden|werkweek) (is|zijn) {week}", "(werkdagen|werktijden) {week}"),
        en=("my (working days|working hours|working week) (is|are) {week}", "(working days|working hours) {week}"),
    ),
    Row(
        command=SetWorkingWeek,
        whole="week",
        nl=(f"ik werk [alleen|altijd|elke] [op] {_DAYS_NL} [{{...}}]",),
        en=(f"i [only|always] work [on|every] {_DAYS_EN} [{{...}}]",),
    ),
    Row(
        command=SetWorkingWeek,
        whole="week",
        nl=("ik werk [altijd|meestal] (van|tussen) {...} (tot|en) {...}",),
        en=("i [always|usually] work (from|between) {...} (to|till|until|and) {...}",),
    ),
    Row(
        command=SetRoles,
        nl=("mijn (rol|rollen|functie|functies) (is|zijn) {roles}", "(rol|rollen|functie) {roles}"),
        en=("my (role|roles|job|jobs) (is|are) {roles}", "(role|roles) {roles}"),
    ),
    Row(
        command=SetOrganisation,
        nl=(
            "mijn (organisatie|gemeente|werkgever) is {organisation}",
            "organisatie {organisation}",
            "(wijzig|verander) mijn organisatie (in|naar) {organisation}",
        ),
        en=(
            "my (organisation|organization|municipality|employer) is {organisation}",
            "organisation {organisation}",
            "(change|set) my (organisation|organization) to {organisation}",
        ),
    ),
    Row(
        command=RemoveInvolvement,
        help="help-remove",
        nl=(
            "(verwijder|wis|schrap) [onderwerp] {topics} [uit mijn profiel]",
            "(ik|wij|we) (werk|werken) [nu|nog] niet [meer|langer] (aan|met) {topics}",
            "(ik|wij|we) (ben|zijn) [nu] niet [meer|langer] bezig (met|aan) {topics}",
            "(ik|wij|we) (doe|doen) [nu] (niets|niks) [meer] (met|aan) {topics}",
            "(ik|wij|we) (gebruik|gebruiken|draai|draaien|doe|doen) geen {topics}",
        ),
        en=(
            "(remove|delete) [topic] {topics} [from my profile]",
            "(i|we) (no longer|don't|do not) work on {topics} [any more|anymore]",
            "(i am|i'm|we are|we're) (no longer|not) working on {topics} [any more|anymore]",
            "(i|we) (no longer|don't|do not) (use|run|do) {topics} [any more|anymore]",
        ),
    ),
    Row(
        command=RemoveInvolvement,
        values={"stance": Stance.OFFERS},
        nl=("(ik|wij|we) (kan|kunnen) [anderen] niet [meer] helpen (met|bij) {topics}",),
        en=("(i|we) (can't|cannot|can not|can no longer) help [others] with {topics}",),
    ),
    Row(
        command=RemoveInvolvement,
        values={"stance": Stance.SEEKS},
        nl=(
            "(ik|wij|we) (zoek|zoeken) geen hulp [meer] (met|bij|voor) {topics}",
            "(ik|wij|we) (heb|hebben) geen hulp [meer] nodig (met|bij|voor) {topics}",
        ),
        en=("(i|we) (don't|do not|no longer) need help with {topics} [any more|anymore]",),
    ),
    Row(
        command=AddInvolvement,
        values={"stance": Stance.SEEKS},
        help="help-seek",
        nl=(
            "[ik] [wij|we] (zoek|zoeken) hulp (met|bij|voor|over) {topics}",
            "(ik|wij|we) (heb|hebben) hulp nodig (met|bij|voor) {topics}",
            "(ik|wij|we) (wil|willen) [meer] leren over {topics}",
            "(ik|wij|we) (loop|lopen|zit|zitten) vast (met|op|bij|in) {topics}",
            "(ik|wij|we) (worstel|worstelen) met {topics}",
        ),
        en=(
            "[i'm|i am|we're|we are] looking for help (with|on) {topics}",
            "(i|we) need help (with|on) {topics}",
            "(i|we) (want|would like) to learn [more] about {topics}",
            "(i'm|i am|we're|we are) (struggling|stuck) (with|on) {topics}",
            "(i|we) struggle with {topics}",
        ),
    ),
    Row(
        command=AddInvolvement,
        values={"stance": Stance.OFFERS},
        help="help-offer",
        nl=(
            "[ik|wij|we] (kan|kunnen) [anderen|collega's|je] helpen (met|bij) {topics}",
            "(ik|wij|we) (weet|weten) (veel|alles) [af] (van|over) {topics}",
            "(ik|wij|we) (heb|hebben) [veel] ervaring (met|in) {topics}",
            "vraag mij [maar|gerust] [alles] over {topics}",
        ),
        en=(
            "[i|we] can help [others|people|you] with {topics}",
            "(i|we) know (a lot|all|much) about {topics}",
            "(i|we) have [got] [a lot of|some] experience (with|in) {topics}",
            "(i've|we've) [got] [a lot of|some] experience (with|in) {topics}",
            "[i'm|i am|we're|we are] (happy|glad) to help [others|people|you] with {topics}",
            "ask me about {topics}",
        ),
    ),
    Row(
        command=DescribeMe,
        whole="words",
        help="help-describe",
        nl=(
            "ik ben {...}",
            "ik ben {...} (bij|van|voor) {...}",
            "ik werk [nu|tegenwoordig|inmiddels] (bij|voor|als) {...}",
            "wij zijn {...}",
        ),
        en=(
            "(i am|i'm) {...}",
            "(i am|i'm) {...} (at|of|for|with) {...}",
            "i [now] work (at|for|as) {...}",
            "i moved to {...}",
        ),
    ),
    Row(
        command=AddInvolvement,
        help="help-work",
        nl=(
            "(ik|wij|we) (werk|werken) [nu|ook|momenteel|veel|hard] (aan|met) {topics}",
            "[ik|wij|we] [ben|zijn] [nu|ook|momenteel] bezig met {topics}",
            "(ik|wij|we) (houd|hou|houden) (me|mij|ons) [nu|ook|momenteel|veel] bezig met {topics}",
            "(ik|wij|we) (doe|doen) [nu|ook|momenteel] [iets met] {topics}",
        ),
        en=(
            "(i|we) work on {topics}",
            "[i am|i'm|we are|we're] [also|now] working on {topics}",
            "(i am|i'm|we are|we're) [also|now] doing {topics}",
            "(i|we) do {topics}",
        ),
    ),
    Row(
        command=AddInvolvement,
        whole="topics",
        nl=(
            "(ik|wij|we) (werk|werken) al [heel|een] [lang|lange tijd|tijdje|tijd|maanden|jaar|jaren] (aan|met) {...}",
            "[ik|wij|we] [ben|zijn] [nu|ook|al] (druk|volop) bezig met {...}",
            "(ik|wij|we) (ben|zijn) [nu|ook|nog maar|pas|net|onlangs] (begonnen|gestart) (aan|met) {...}",
            "(ik|wij|we) (ben|zijn) [nu|ook|nog] aan het (verkennen|onderzoeken|invoeren|bouwen|inrichten) {...}",
            "(wij|we) zijn [nu|ook|nog] {...} aan het (verkennen|onderzoeken|invoeren|bouwen|inrichten|implementeren)",
            "(ik|wij|we) (draai|draaien|gebruik|gebruiken|verken|verkennen) {...}",
            "(ik|wij|we) (wil|willen|gaan) {...} [gaan] (gebruiken|invoeren)",
            "(bij ons|hier) (draait|loopt) {...}",
            "{...} (draait|loopt) [bij ons|hier] al [{...}]",
            "(ik|wij|we) (wil|willen|ga|gaan) [binnenkort|straks|dit jaar] (beginnen|starten) met {...}",
            "(ik|wij|we) (heb|hebben) {...} [al] (ingevoerd|draaien|live|in gebruik)",
        ),
        en=(
            "(i|we) have [only|just|recently] started [working] (on|with) {...}",
            "(i've|we've) [only|just|recently] started [working] (on|with) {...}",
            "(i|we) [only|just|recently] started [working] (on|with) {...}",
            "(i am|i'm|we are|we're) [also|very] busy with {...}",
            "(i am|i'm|we are|we're) (just|only|still) starting with {...}",
            "(i am|i'm|we are|we're) [already|now|just|still] (running|using|exploring|implementing) {...}",
            "(i|we) [already|now] (use|run) {...}",
            "(we are|we're) [already] (running|using) {...}",
            "(we have|we've) {...} (up and running|running|in use|live)",
            "(i am|i'm|we are|we're|i want to|we want to) [about to] (start|starting) [working] (on|with) {...}",
        ),
    ),
    Row(
        command=ShowProfile,
        help="help-profile",
        interrupts=True,
        nl=("[toon] [mijn] profiel", "wat zien anderen van mij", "wie ben ik"),
        en=("[show] [my] profile", "what do others see of me", "who am i"),
    ),
    Row(
        command=EditProfile,
        help="help-form",
        interrupts=True,
        nl=(
            "[mijn] profiel (invullen|wijzigen|aanpassen|bewerken)",
            "(wijzig|bewerk) [mijn] profiel",
            "vul [mijn] profiel [in]",
            "ik wil [graag] mijn profiel (invullen|wijzigen|aanpassen|bewerken)",
            "formulier",
        ),
        en=(
            "(edit|change|update|fill in) [my] profile",
            "fill [my] profile [in]",
            "(i want to|i'd like to) (edit|change|update|fill in) my profile",
            "form",
        ),
    ),
    Row(
        command=SetName,
        nl=("(ik heet|mijn naam is|noem (mij|me)) {name}",),
        en=("(my name is|call me) {name}",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "nl"},
        help="help-language",
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("(spreek|praat|taal|liever|in het|kan het [ook] in het|kunnen we) (nederlands|hollands) [praten|spreken]",),
        en=("(speak|language|in|please speak|can we speak|can you speak|set language to) dutch",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "en"},
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("(spreek|praat|taal|liever|in het|kan het [ook] in het|kunnen we) engels [praten|spreken]",),
        en=("(speak|language|in|please speak|can we speak|can you speak|set language to) english",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "nl"},
        standing=Standing.ANYONE,
        interrupts=True,
        nl=(
            "[en] [nu] (weer|terug) [in het|naar [het]] (nederlands|hollands)",
            "[en] nu [in het] (nederlands|hollands)",
        ),
        en=("(back to|now in|again in) dutch",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "en"},
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("[en] [nu] (weer|terug) [in het|naar [het]] engels", "[en] nu [in het] engels"),
        en=("(back to|now in|again in) english",),
    ),
    # A language alone may also be the answer to a question in a form: so these do not interrupt one.
    Row(
        command=SetLanguage,
        values={"language": "nl"},
        standing=Standing.ANYONE,
        nl=("(nederlands|hollands)",),
        en=("dutch",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "en"},
        standing=Standing.ANYONE,
        nl=("engels",),
        en=("english",),
    ),
    Row(
        command=SetSpokenLanguages,
        nl=("ik spreek {languages}", "mijn talen zijn {languages}"),
        en=("i speak {languages}", "my languages are {languages}"),
    ),
    Row(
        command=SetTimeZone,
        nl=("[mijn] tijdzone [is] {zone}",),
        en=("[my] (time zone|timezone) [is] {zone}",),
    ),
    Row(
        command=Pause,
        help="help-pause",
        nl=(
            "(pauze|pauzeer) [mij|me]",
            "(pauze|pauzeer) [mij|me] [tot|van|voor] {until}",
            "ik ben [er] [even] (weg|niet|vrij|op vakantie|met vakantie|met verlof) [tot] {until}",
            "ik (heb|ga op|ga met) (vakantie|verlof) [tot] {until}",
        ),
        en=(
            "pause [me]",
            "pause [me] [until|till|for] {until}",
            "(i am|i'm) (away|on holiday|on leave|on vacation|out of [the] office) (until|till|for) {until}",
        ),
    ),
    Row(
        command=Resume,
        nl=("(hervat|hervatten|einde pauze|stop pauze)", "ik ben [er] (weer|terug) [er]"),
        en=("(resume|unpause|end pause)", "(i am|i'm) back"),
    ),
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
    Row(
        command=ShowRelays,
        help="help-relays",
        nl=("[toon] mijn gesprekken",),
        en=("[show] my conversations",),
    ),
    Row(
        command=CloseRelay,
        nl=("(sluit|beëindig) [het|mijn|dit] gesprek", "(sluit|beëindig) [het|mijn] gesprek met {whom}"),
        en=("(close|end) [the|my|this] conversation", "(close|end) [the|my] conversation with {whom}"),
    ),
    Row(
        command=ClaimInvitation,
        standing=Standing.ANYONE,
        nl=("mijn code is {code}", "code {code}", "uitnodiging {code}"),
        en=("my code is {code}", "invitation {code}"),
    ),
    Row(
        command=Join,
        standing=Standing.ANYONE,
        nl=("(ik doe mee|meedoen|aanmelden|doe mee|ik wil meedoen)",),
        en=("(join|sign me up|count me in|i want to join|i'm in)",),
    ),
    Row(
        command=AddOrganisation,
        help="help-add-organisation",
        standing=Standing.COORDINATOR,
        nl=(
            "(voeg|nieuwe) organisatie [toe] {name}",
            "voeg [organisatie] {name} toe",
            "voeg {name} toe als organisatie",
        ),
        en=("(add|new) (organisation|organization) {name}",),
    ),
    Row(
        command=AppointCoordinator,
        help="help-appoint",
        standing=Standing.COORDINATOR,
        nl=("maak {account} coördinator", "maak {account} coordinator"),
        en=("make {account} [a] coordinator",),
    ),
    Row(
        command=DismissCoordinator,
        help="help-dismiss",
        standing=Standing.COORDINATOR,
        nl=("ontsla {account} als (coördinator|coordinator)", "maak {account} geen (coördinator|coordinator) meer"),
        en=("(remove|dismiss) {account} as [a] coordinator",),
    ),
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
    Row(
        command=IntroduceYourself,
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("(wie|wat) (ben|bent) (jij|je|u) [eigenlijk|precies]",),
        en=("(who|what) are you [exactly]",),
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


def standing_for(command: type[Command]) -> Standing:
    """Who may give this command."""
    if command in OPEN_TO_ANYONE:
        return Standing.ANYONE
    return next((row.standing for row in GRAMMAR if row.command is command), Standing.MEMBER)
