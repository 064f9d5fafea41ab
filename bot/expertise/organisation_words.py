"""The words around the names of public bodies, in Dutch and English: kinds, provinces in short, and false friends."""

from collections.abc import Sequence

from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind

KIND_WORDS: dict[tuple[str, ...], Kind] = {
    tuple(phrase.split()): kind
    for kind, phrases in {
        Kind.MUNICIPALITY: "gemeente|gemeenten|gem|gm|municipality|municipalities|city|town|stad",
        Kind.PROVINCE: "provincie|prov|pv|province|provinsje",
        Kind.WATER_BOARD: "waterschap|ws|hoogheemraadschap|wetterskip|water board|waterboard|water authority",
        Kind.SAFETY_REGION: "veiligheidsregio|vr|safety region",
        Kind.JOINT_BODY: "gemeenschappelijke regeling|gr|joint arrangement",
    }.items()
    for phrase in phrases.split("|")
}
"""How people say what kind of body they mean, before or after its name."""

LINKS = frozenset({"of", "van", "de", "het", "the"})
"""What may stand between a kind and a name."""

PROVINCES_IN_SHORT: dict[OrganisationId, tuple[str, ...]] = {
    OrganisationId(id): tuple(words.split("|"))
    for id, words in {
        "pv20": "groningen|gr|gn",
        "pv21": "fryslan|friesland|fr|frl|f",
        "pv22": "drenthe|dr|d",
        "pv23": "overijssel|ov|o",
        "pv24": "flevoland|fl",
        "pv25": "gelderland|gld|gl|ge|g|gelre",
        "pv26": "utrecht|ut|utr|u",
        "pv27": "noord holland|nh|n h",
        "pv28": "zuid holland|zh|z h",
        "pv29": "zeeland|zl|ze|z",
        "pv30": "noord brabant|nb|n b|brabant",
        "pv31": "limburg|l|lb|li|lim|limb",
    }.items()
}
"""What people put behind a name that occurs twice: `Bergen NH`, `Hengelo (O)`."""

FILLERS = frozenset(
    {"bij", "de", "het", "in", "uit", "van", "voor", "te", "namens", "ik", "werk", "wij", "zijn", "ben"}
    | {"at", "the", "for", "from", "of", "i", "work"}
)
"""What may stand before the name when somebody answers with half a sentence."""

FIRM_PREPOSITIONS = frozenset({"bij", "namens", "at", "from"})
"""After these hardly anything but a body or a place follows, capital or not."""

PLACE_PREPOSITIONS = FIRM_PREPOSITIONS | {"uit", "in", "van", "voor", "te", "binnen", "of", "for"}

ARTICLES = frozenset({"de", "het", "the", "t"})

_ORDINARY = """
    alphen assen asten avri axel beek beemster bemmel berg bergen bergh best bladel boekel borne born brummen buren
    capelle delft deurne doorn dongen duiven echt eersel eijsden elst emmen goes goor graft grave haaren haren heel
    heerde heusden heumen hof hoorn horst houten huizen hulst kampen kapelle krimpen laren leek leiden leusden lisse
    lith losser maarn marum meerlo mill mook nuth ommen putten rheden rucphen schagen schermer sluis solido son stark
    stein strijen thorn tiel uden vaals valkenburg veere vianen vlist voorst vught waalre waterland weert wester
    wijchen wijk winkel wisch zuidplas
    blink hecht impact kompas marn ons over sociaal
"""
ORDINARY_WORDS = frozenset(_ORDINARY.split())
"""Names that are (nearly) words, or names of people, as well: inside a sentence these need more than being there."""

_OTHER_BODIES = """
    universiteit hogeschool university college school ggd omgevingsdienst rud politie brandweer ziekenhuis stichting
    vereniging regio station rechtbank omroep museum bibliotheek jeugdregio arbeidsmarktregio
"""
OTHER_BODIES = frozenset(_OTHER_BODIES.split())
"""`Universiteit Utrecht` is neither the municipality nor the province."""


def kind_at(words: Sequence[str], position: int) -> tuple[Kind, int] | None:
    """The kind that is named at this position, and in how many words."""
    for length in (2, 1):
        kind = KIND_WORDS.get(tuple(words[position : position + length]))
        if kind is not None:
            return kind, length
    return None
