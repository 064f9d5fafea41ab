"""Finding peers, and asking to meet them. How people say it."""

from bot.commands.peers import (
    AskAboutOther,
    AskBetter,
    AskOtherwise,
    AskPeers,
    Meet,
    Narrow,
    ShowIntroductions,
    ShowMore,
    ShowWatches,
    StopWatching,
    Watch,
    Widen,
)
from bot.domain.enquiries import Need
from bot.grammar.rows import Row

_SEEKING = (
    "(ik zoek|wij zoeken|we zoeken|ik ben op zoek naar|wij zijn op zoek naar|we zijn op zoek naar)"
    " [andere] (iemand|mensen|collega's|vakgenoten|anderen|een gemeente|gemeenten|gemeentes)"
)

_THAN_US_NL, _LIKE_US_NL = "[dan (wij|ons|ik|mij)]", "[en (lijkt|lijken) op ons]"
_THAN_US_EN, _LIKE_US_EN = "[than (we do|us|we|me|i do)]", "[and (is|are) (like|similar to) us]"

ROWS = (
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
            "(i am|i'm|we are|we're) looking for [people|peers|others|colleagues|someone] [(on|with|about)] {topic}",
            "(looking|searching) for [people|peers|others|colleagues|someone] [(on|with|about)] {topic}",
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
        values={"need": Need.BETTER},
        help="help-ask-better",
        interrupts=True,
        nl=(
            f"wie (doet|doen) [het] {{topic}} [al] beter {_THAN_US_NL} {_LIKE_US_NL}",
            f"wie (doet|doen) het [al] beter (met|op|bij|voor|in|rond) {{topic}} {_THAN_US_NL} {_LIKE_US_NL}",
            f"wie (doet|doen) het [al] beter {_THAN_US_NL} (met|op|bij|voor|in|rond) {{topic}} {_LIKE_US_NL}",
            f"wie is [er] [al] beter (in|met) {{topic}} {_THAN_US_NL} {_LIKE_US_NL}",
            f"wie (scoort|scoren) [er] [al] (beter|hoger) (op|met|bij|voor|in) {{topic}} {_THAN_US_NL} {_LIKE_US_NL}",
            f"wie lijkt op ons en doet {{topic}} beter {_THAN_US_NL}",
            f"welke gemeente[n] (doet|doen) {{topic}} beter {_THAN_US_NL} {_LIKE_US_NL}",
        ),
        en=(
            f"who does {{topic}} better {_THAN_US_EN} {_LIKE_US_EN}",
            f"who does better (with|on|in|at) {{topic}} {_THAN_US_EN} {_LIKE_US_EN}",
            f"who is better (at|with|in|on) {{topic}} {_THAN_US_EN} {_LIKE_US_EN}",
            f"who scores (better|higher) (on|with|for|in) {{topic}} {_THAN_US_EN} {_LIKE_US_EN}",
            f"who is like us and does {{topic}} better {_THAN_US_EN}",
            f"which municipalities do {{topic}} better {_THAN_US_EN} {_LIKE_US_EN}",
        ),
    ),
    Row(
        command=AskBetter,
        interrupts=True,
        nl=(
            f"wie (doet|doen) (dit|dat|het) [al] beter {_THAN_US_NL} {_LIKE_US_NL}",
            f"wie lijkt op ons en doet (dit|dat|het) beter {_THAN_US_NL}",
            f"wie (scoort|scoren) [hier|hierop] [al] (beter|hoger) {_THAN_US_NL} {_LIKE_US_NL}",
        ),
        en=(
            f"who does (this|that|it) better {_THAN_US_EN} {_LIKE_US_EN}",
            f"who is like us and does (this|that|it) better {_THAN_US_EN}",
            f"who scores (better|higher) {_THAN_US_EN} {_LIKE_US_EN}",
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
        command=ShowMore,
        help="help-more-people",
        nl=(
            "[toon|geef|laat] [nog|mij|me] meer [(mensen|resultaten|zien)]",
            "(wie|zijn er) nog meer",
            "[en] (de volgende|volgende)",
            "[en] verder",
        ),
        en=("[show|give] [me] more [(people|results)]", "(who|anyone) else", "[and] next"),
    ),
    Row(
        command=Widen,
        nl=(
            "[dat] maakt niet uit waar",
            "(waar dan ook|overal|in heel nederland)",
            "zonder (die|deze) (grens|grenzen|beperking|beperkingen)",
            "zonder (grenzen|beperkingen)",
        ),
        en=("anywhere", "(it does not|doesn't) matter where", "without (that|those|the|these|any) (limit|limits)"),
    ),
    Row(
        command=AskOtherwise,
        values={"need": Need.FURTHER},
        nl=(
            "en wie (is|zijn) [er] [al] verder",
            "wie (is|zijn) [er] [al] verder",
            "wie (is|zijn) daar [al] verder mee",
        ),
        en=("[and] who is [already] (further|ahead)",),
    ),
    Row(
        command=AskOtherwise,
        values={"need": Need.HELP},
        nl=("[en] wie kan [mij|me|ons] [daarbij|daarmee|hiermee|ermee] helpen", "[en] wie weet daar [iets|meer] van"),
        en=("[and] who can help [me|us] [with that|with it]",),
    ),
    Row(
        command=AskOtherwise,
        values={"need": Need.SEEKERS},
        nl=("[en] wie zoekt daar [ook] hulp bij", "[en] wie zoekt [er] [ook] hulp"),
        en=("[and] who [else] [is looking|looks] for help [with that|with it]",),
    ),
    Row(
        command=AskAboutOther,
        nl=("en (met|over|aan|bij|voor) {topic}",),
        en=("[and] what about {topic}", "and (on|with|about) {topic}"),
    ),
    Row(
        command=Narrow,
        values={"is_added": "yes"},
        nl=("[en|maar|dan] ook (uit|in|van) {words}",),
        en=("[and] also (from|in) {words}", "[and] from {words} (too|as well)"),
    ),
    Row(
        command=Narrow,
        help="help-narrow",
        nl=("[en|maar|dan] (alleen|enkel) {words}", "(beperk|begrens) (het|dit) tot {words}"),
        en=("[and|but] (only|just) {words}", "limit (it|this) to {words}"),
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
)
