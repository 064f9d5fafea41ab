"""How people limit a question, in Dutch and English, as patterns over text in lower case.

Each is written without the words around it; `bot.expertise.questions.limits` takes these along.
"""

import re

from bot.domain.limits import Near
from bot.domain.organisations import Kind
from bot.domain.people import Stage

_BODY = r"(?:gemeentes?|gemeenten|organisaties?|waterschap(?:pen)?|provincies?|municipalit(?:y|ies)|organi[sz]ations?)"
_OWN_BODY = (
    r"(?:gemeente|organisatie|provincie|waterschap|veiligheidsregio|dienst"
    r"|municipality|organi[sz]ation|province|water board|safety region)"
)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


ELSEWHERE = _words(
    rf"(?:maar |but )?(?:niet|not) (?:(?:bij|van|uit|in|from|at|of) )?(?:(?:mijn|onze|de|het|my|our) )?(?:eigen"
    rf"|own) {_OWN_BODY}"
    r"|(?:behalve|except|uitgezonderd) (?:(?:bij|van|uit|in|from|at|of) )?(?:mijn|onze|de|het|my|our) (?:eigen |own )?"
    rf"{_OWN_BODY}"
    rf"|(?:maar |but )?(?:niet|not) (?:bij|van|uit|in|from|at|of) (?:mijn|onze|my|our) {_OWN_BODY}"
    r"|(?:maar |but )?(?:niet (?:bij|van) ons(?:zelf)?|not (?:at|from|with) us)"
    rf"|(?:van )?buiten (?:mijn|onze|de) (?:eigen )?{_OWN_BODY}|(?:from )?outside (?:my|our) (?:own )?{_OWN_BODY}"
)
"""Not where the asker works."""

NEAR: tuple[tuple[Near, re.Pattern[str]], ...] = (
    (
        Near.NEIGHBOURS,
        _words(
            r"(?:(?:een|de|onze|mijn|a|our|my|the) )?"
            r"(?:buurgemeenten|buurgemeentes?|buren|(?:naburige|aangrenzende|omliggende) gemeente[ns]?"
            r"|neighbou?ring municipalit(?:y|ies)|neighbou?rs)"
        ),
    ),
    (
        Near.PROVINCE,
        _words(r"(?:onze|mijn|de(?:ze)?lfde|our|my|the same) (?:eigen |own )?(?:provincie|province)"),
    ),
    (
        Near.SAFETY_REGION,
        _words(
            r"(?:onze|mijn|dezelfde|our|my|the same) (?:eigen |own )?(?:veiligheidsregio|regio|safety region|region)"
            r"|(?:bij (?:ons|mij) )?in (?:de|onze|mijn) (?:buurt|omgeving)(?: van (?:ons|mij))?"
            r"|hier in de (?:buurt|omgeving)|near(?:by| us| me)|close to (?:us|me)|in (?:the|our|my) neighbou?rhood"
        ),
    ),
)

THE_REGION = _words(
    r"(?:(?:hier|elders|ergens) )?(?:in|uit|binnen|from|within) (?:de|deze|the|this) (?:veiligheids)?(?:regio|region)"
)
"""Of which region that is their own, as long as none is named behind it."""

OUR_SIZE = _words(
    r"(?:(?:met|van|with|of) )?(?:ongeveer |about )?"
    r"(?:onze|mijn|dezelfde|eenzelfde|een vergelijkbare|vergelijkbare|our|my|the same|similar|comparable|a similar) "
    r"(?:omvang|grootte|formaat|schaal|size)(?: als (?:wij|ons)| as (?:us|we))?"
    r"|(?:ongeveer |about )?(?:even|net zo) groot(?: als (?:wij|ons|onze gemeente))?"
    r"|(?:about )?as (?:big|large|small) as (?:us|we are)|similar(?:ly)?[- ]sized"
    rf"|vergelijkbare(?= {_BODY})|comparable(?= {_BODY})"
)

SMALL, MIDDLE, LARGE = (
    _words(rf"(?:{words})(?= {_BODY})")
    for words in (
        r"(?:hele |heel |very )?(?:kleine|kleinere|small|smaller)",
        r"middelgrote|middelgrootte|medium[- ]sized|mid[- ]?sized",
        r"(?:hele |heel |very )?(?:grote|grotere|large|larger|big|bigger)",
    )
)

_NUMBER = (
    r"(?:de |the )?(?P<{name}>\d{{1,3}}(?:[.,]\d{{3}})+|\d+)"
    r"(?: ?(?P<{name}_scale>duizend|thousand|k|mln|miljoen|million))?"
)
_PEOPLE = r"(?: (?:inwoners?|inhabitants?|residents?|zielen))"
BETWEEN = re.compile(
    rf"(?<![\w-])(?:(?:met|van|with|of) )?(?:tussen|between) {_NUMBER.format(name='fewest')} (?:en|and) "
    rf"{_NUMBER.format(name='most')}{_PEOPLE}?(?!\w)"
)
AT_LEAST = re.compile(
    r"(?<![\w-])(?:(?:met|van|with|of) )?(?:meer dan|groter dan|boven|vanaf|minstens|minimaal|ten minste"
    rf"|more than|larger than|bigger than|above|over|at least|from) {_NUMBER.format(name='fewest')}{_PEOPLE}?(?!\w)"
    rf"|(?<![\w-]){_NUMBER.format(name='plus')} ?(?:\+|plus\b)(?:[- ]?{_PEOPLE}|-)?(?!\w)"
    rf"|(?<![\w-])(?:(?:met|van|with|of) )?{_NUMBER.format(name='or_more')}"
    rf"(?:{_PEOPLE}? (?:of|or|en|and) (?:meer|more|groter|larger|bigger)){_PEOPLE}?(?!\w)"
)
AT_MOST = re.compile(
    r"(?<![\w-])(?:(?:met|van|with|of) )?(?:minder dan|kleiner dan|onder|tot|hoogstens|maximaal|ten hoogste"
    r"|less than|fewer than|smaller than|under|below|at most|up to)"
    rf" {_NUMBER.format(name='most')}{_PEOPLE}?(?!\w)"
    rf"|(?<![\w-])(?:(?:met|van|with|of) )?{_NUMBER.format(name='or_fewer')}"
    rf"(?:{_PEOPLE}? (?:of|or|en|and) (?:minder|less|fewer|kleiner|smaller)){_PEOPLE}?(?!\w)"
)
ABOUT = re.compile(
    r"(?<![\w-])(?:(?:met|van|with|of) )?(?:(?:rond|rondom|ongeveer|circa|ca\.?|zo'n|around|about|roughly|some) )+"
    rf"{_NUMBER.format(name='about')}{_PEOPLE}?(?!\w)"
    rf"|(?<![\w-])(?:(?:met|van|with|of) )?{_NUMBER.format(name='exactly')}(?:{_PEOPLE}(?!\w)|-?(?= ?{_BODY}))"
)
"""`rond de 25.000 inwoners`, `25k-gemeenten`: nobody who says so means that very number."""

KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, _words(words))
    for kind, words in (
        (Kind.SAFETY_REGION, r"veiligheidsregio(?:'?s)?|safety regions?"),
        (Kind.WATER_BOARD, r"waterschap(?:pen)?|hoogheemraadschap(?:pen)?|water ?boards?|water authorit(?:y|ies)"),
        (Kind.PROVINCE, r"provincies?|provinces?"),
        (
            Kind.JOINT_BODY,
            r"gemeenschappelijke regeling(?:en)?|samenwerkingsverband(?:en)?|joint (?:bod(?:y|ies)|arrangements?)",
        ),
        (Kind.MUNICIPALITY, r"gemeentes?|gemeenten|municipalit(?:y|ies)"),
    )
)

BEFORE_KIND = re.compile(
    r"(?:^|(?<=[,.;:!?] )|(?<!\w)(?:(?:bij|uit|from|at)(?: (?:het|een|an?))?|van|voor|onder|in|of|by|zijn er"
    r"|are there|welke|wat voor|which|what"
    r"|andere?|other|alle|all|alleen|only|naar|zoek|zoeken|find|for|een|a) )$"
)
"""What stands before a kind where it says whom they look for; `samenwerking tussen gemeenten` is a topic."""

STAGES: tuple[tuple[Stage, re.Pattern[str]], ...] = (
    (
        Stage.EXPLORING,
        _words(
            r"(?:staat |staan |zit |zitten )?(?:ook )?(?:nog )?(?:helemaal )?aan het (?:prille )?begin(?: staa?n?t?)?"
            r"|(?:die |dat )?(?:er )?(?:ook )?(?:net|pas|nog maar net) (?:mee )?(?:beginn?en|begint|begonnen"
            r"|gestart|starten)(?: zijn| is)?"
            r"|in de (?:verkenningsfase|orientatiefase|oriëntatiefase|startfase|beginfase)"
            r"|(?:who |that )?(?:are |is )?(?:also )?(?:just |only )(?:starting|beginning|started|begun)(?: out)?"
            r"|(?:who |that )?(?:are |is )?(?:also )?(?:still )?at the (?:very )?(?:start|beginning)"
        ),
    ),
    (
        Stage.BUILDING,
        _words(
            r"(?:die |dat )?(?:er )?(?:nu |ook |volop |nog )*(?:midden in de (?:invoering|uitrol|implementatie)"
            r"|aan het (?:invoeren|implementeren|uitrollen|inrichten))(?: zijn| is)?"
            r"|(?:who |that )?(?:are |is )(?:now |also |still )*(?:implementing it|rolling it out|in the middle of it)"
        ),
    ),
    (
        Stage.RUNNING,
        _words(
            r"(?:die |dat )(?:het |dit |er )?(?:al )(?:live(?: mee)?|klaar(?: mee)?|in gebruik|operationeel)"
            r"(?: zijn| is| hebben| heeft)"
            r"|(?:die |dat )(?:het |dit )?al (?:hebben|heeft) (?:draaien|ingevoerd|lopen)|(?:die |dat )(?:het "
            r"|dit )?al (?:draaien|draait|gebruiken|gebruikt)"
            r"|(?:who |that )(?:are |is |have |has )?already (?:live|run it|runs it|use it|uses it|running it"
            r"|using it|done)"
        ),
    ),
)
