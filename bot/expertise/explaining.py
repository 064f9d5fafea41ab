"""Why somebody is in an answer, as short phrases that a person would use: at most four, and all of them true."""

from collections.abc import Iterator, Mapping

from bot.domain.enquiries import Closeness, Found, Reasons, SizeLikeness
from bot.domain.ids import OrganisationId, RoleId
from bot.domain.organisations import Organisation, Tie
from bot.domain.people import Involvement, Language, Stance
from bot.expertise.roles import RoleFinder
from bot.expertise.topics import FREE, TopicFinder
from bot.replies import Label, Phrase

MOST_REASONS = 4
_MOST_ROLES = 2

_SPOKEN_FIRST = ("role", "tie", "size", "topic", "stage", "score", "met", "confirmed")
_KEPT_FIRST = ("confirmed", "met", "topic", "score", "stage", "role", "tie", "size")


def explain(
    found: Found,
    *,
    topics: TopicFinder,
    roles: RoleFinder,
    organisations: Mapping[OrganisationId, Organisation],
) -> tuple[Phrase, ...]:
    """The reasons in the order in which they are said: `ook CISO`, `zelfde veiligheidsregio`, `een stap verder: ...`.

    Whoever has nothing else to show still works on it; if they were asked for without a topic there may be nothing.
    """
    reasons = found.reasons
    said = dict(_role(reasons, roles)) | dict(_place(reasons, organisations)) | dict(_work(reasons, topics))
    if reasons.has_met:
        said["met"] = Phrase("reason-met")
    if reasons.years_unconfirmed > 0:
        said["confirmed"] = Phrase("reason-confirmed", {"years": reasons.years_unconfirmed})
    if reasons.score_steps is not None and reasons.score_steps > 0:
        said["score"] = Phrase("reason-score-ahead", {"steps": reasons.score_steps})
    if not reasons.matched:
        return tuple(said[kind] for kind in _SPOKEN_FIRST if kind in said)
    kept = [kind for kind in _KEPT_FIRST if kind in said][:MOST_REASONS]
    return tuple(said[kind] for kind in _SPOKEN_FIRST if kind in kept) or (Phrase("reason-works-on"),)


def _role(reasons: Reasons, roles: RoleFinder) -> Iterator[tuple[str, Phrase]]:
    if reasons.shared_roles:
        ids = [RoleId(role) for role in reasons.shared_roles[:_MOST_ROLES]]
        names = tuple(Label(nl=roles.label(id, Language.DUTCH), en=roles.label(id, Language.ENGLISH)) for id in ids)
        yield "role", Phrase("reason-role", {"roles": names})


def _place(reasons: Reasons, organisations: Mapping[OrganisationId, Organisation]) -> Iterator[tuple[str, Phrase]]:
    body = None if reasons.joint_body is None else organisations.get(reasons.joint_body)
    match reasons.tie:
        case Tie.NEIGHBOUR if reasons.is_same_region:
            yield "tie", Phrase("reason-neighbour-same-region")
        case Tie.JOINT_BODY if body is not None:
            yield "tie", Phrase("reason-joint-body-named", {"body": body.name})
        case Tie() as tie:
            yield "tie", Phrase(f"reason-{tie.replace('_', '-')}")
    if reasons.size is SizeLikeness.ALIKE:
        yield "size", Phrase("reason-size-alike")


def _work(reasons: Reasons, topics: TopicFinder) -> Iterator[tuple[str, Phrase]]:
    """What they do: the topic where it is another than was asked, the stance where it says more than "works on it"."""
    if not reasons.matched or reasons.stance is None:
        return
    involvement, closeness = reasons.matched[0]
    stance = reasons.stance.replace("_", "-")
    # What is told of the first must hold for all that are named with it.
    alike = [
        one
        for one, how in reasons.matched
        if (one.stance, one.stage) == (involvement.stance, involvement.stage) and how is not Closeness.WORDS
    ]
    if closeness is Closeness.WORDS and not involvement.topic.startswith(FREE):
        yield "topic", Phrase(f"reason-{stance}-words", {"topic": _named(involvement, topics)})
    elif closeness is not Closeness.EXACT or reasons.is_of_several:
        told = (alike if reasons.is_of_several else ()) or [involvement]
        named = tuple(dict.fromkeys(_named(one, topics) for one in told))
        yield "topic", Phrase(f"reason-{stance}-topic", {"topic": named})
    elif reasons.stance is not Stance.WORKS_ON:
        yield "topic", Phrase(f"reason-{stance}")
    if reasons.stage is not None:
        stage = Phrase(f"stage-{reasons.stage}")
        if not reasons.steps_ahead or reasons.steps_ahead < 0:
            yield "stage", Phrase("reason-as-far" if reasons.steps_ahead == 0 else "reason-stage", {"stage": stage})
        else:
            yield "stage", Phrase("reason-ahead", {"steps": reasons.steps_ahead, "stage": stage})


def _named(involvement: Involvement, topics: TopicFinder) -> Label:
    return Label(
        nl=topics.label(involvement.topic, Language.DUTCH, involvement.words),
        en=topics.label(involvement.topic, Language.ENGLISH, involvement.words),
    )
