"""Understanding without a database: reading sentences, finding topics and organisations, putting people in order."""

from collections.abc import Callable, Sequence
from functools import partial
from random import Random

from bot.domain.enquiries import Candidate, Question, Subject
from bot.domain.people import Profile
from bot.expertise.knowledge import Knowledge
from bot.expertise.language import detect
from bot.expertise.organisations import OrganisationFinder
from bot.expertise.ranking import rank
from bot.expertise.roles import RoleFinder
from bot.expertise.topics import TopicFinder
from bot.parsing import read
from bot.reference.organisations import load_organisations
from bot.reference.roles import load_roles
from bot.reference.thesaurus import load_thesaurus
from tests.benchmarks.figures import median, milliseconds, repeated, show
from tests.benchmarks.ground import Ground
from tests.benchmarks.people import MOST_SHARED, NOW, People, questions

_LINES, _CANDIDATES = 1_000, 3_000
_TODAY = NOW.date()
_CHAT = (
    "ik ben CISO bij de gemeente Zeewolde en werk aan de BIO",
    "I work for the municipality of Dronten, need help with DPIA's",
    "hoi bondje, ik werk met Suwinet, we zijn net begonnen. kan helpen met wachtwoordbeleid",
    "pauze tot 1 maart",
    "mijn gegevens",
    "weet iemand hoe dat moet met de nieuwe leverancier van de telefonie?",
    "dank je wel!",
)


def main(ground: Ground) -> None:
    topics, roles = TopicFinder(load_thesaurus()), RoleFinder(load_roles())
    bodies = {body.id: body for body in load_organisations()}
    knowledge = Knowledge(bodies, topics, roles)
    lines = _lines(ground.people)
    named = [_mistyped(body.name, number) for number, body in enumerate(bodies.values())]
    knowledge.names.find(named[0], _TODAY)
    topics.find_in("iets zonder enige betekenis")
    acts: dict[str, tuple[int, Callable[[], object]]] = {
        "load the thesaurus": (1, load_thesaurus),
        "make it searchable": (1, partial(TopicFinder, load_thesaurus())),
        "load the organisations": (1, load_organisations),
        "make them searchable by name": (1, partial(OrganisationFinder, bodies.values())),
        f"read lines ({len(lines):,})": (len(lines), partial(_each, read, lines)),
        "tell their language": (len(lines), partial(_each, detect, lines)),
        "find the topics in them": (len(lines), partial(_each, topics.find_in, lines)),
        f"recognise organisations, half of them mistyped ({len(named):,})": (
            len(named),
            partial(_each, partial(_find, knowledge.names), named),
        ),
        f"put candidates in order ({_CANDIDATES:,})": (_CANDIDATES, _ranking(ground.people, knowledge)),
    }
    rows = []
    for name, (count, act) in acts.items():
        took, _ = repeated(ground.size.repeats, act)
        each = f"{median(took) / count * 1e6:,.0f}" if count > 1 else ""
        rows.append((name, milliseconds(median(took)), milliseconds(min(took)), each))
    show("Understanding (ms)", ("what", "median", "fastest", "each, microseconds"), rows)


def _lines(people: People) -> Sequence[str]:
    chance = Random(5)
    asked = [text for _, text in questions(people, _LINES // 2)]
    return [*asked, *chance.choices(_CHAT, k=_LINES - len(asked))]


def _mistyped(name: str, number: int) -> str:
    middle = len(name) // 2
    return name if number % 2 else name[:middle] + name[middle + 1 :]


def _find(finder: OrganisationFinder, words: str) -> object:
    return finder.find(words, _TODAY)


def _each(act: Callable[[str], object], lines: Sequence[str]) -> None:
    for line in lines:
        act(line)


def _ranking(people: People, knowledge: Knowledge) -> Callable[[], object]:
    chance = Random(6)
    of_topic = [one for one in people.involvements if one.topic == MOST_SHARED]
    candidates = [
        Candidate(member=member, involvements=(chance.choice(of_topic),))
        for member in chance.choices(people.members[1:], k=_CANDIDATES)
    ]
    question = Question(subjects=(Subject(topic=MOST_SHARED, words="ENSIA"),), words="ENSIA")
    asker = Profile(member=people.members[0])
    return partial(rank, question, asker, candidates, _TODAY, knowledge)
