"""How programmes and rounds look as JSON, and back. A field that came later is read with its default."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from bot.domain.cadence import Cadence, SchoolRegion
from bot.domain.ids import TopicId
from bot.domain.organisations import Kind
from bot.domain.programmes import Audience, Delegating, Mixing, Rules
from bot.domain.rounds import Ground
from storage.shapes import read_conversation, write_conversation

Raw = dict[str, Any]


def write_audience(audience: Audience) -> Raw:
    return {
        "place": None if audience.place is None else write_conversation(audience.place),
        "topics": sorted(audience.topics),
        "roles": sorted(audience.roles),
        "kinds": sorted(audience.kinds),
        "region": audience.region,
        "organisation": audience.organisation,
    }


def read_audience(raw: Raw) -> Audience:
    return Audience(
        place=None if raw["place"] is None else read_conversation(raw["place"]),
        topics=frozenset(raw["topics"]),
        roles=frozenset(raw["roles"]),
        kinds=frozenset(Kind(kind) for kind in raw["kinds"]),
        region=raw["region"],
        organisation=raw["organisation"],
    )


def write_cadence(cadence: Cadence) -> Raw:
    return {
        "weeks": cadence.weeks,
        "weekday": cadence.weekday,
        "at": cadence.at.isoformat(),
        "zone": cadence.zone,
        "school_region": cadence.school_region,
    }


def read_cadence(raw: Raw) -> Cadence:
    region = raw["school_region"]
    return Cadence(
        weeks=raw["weeks"],
        weekday=raw["weekday"],
        at=time.fromisoformat(raw["at"]),
        zone=raw["zone"],
        school_region=None if region is None else SchoolRegion(region),
    )


def write_rules(rules: Rules) -> Raw:
    return {
        "group_size": rules.group_size,
        "apart": rules.apart,
        "mixing": rules.mixing,
        "has_same_role": rules.has_same_role,
        "has_same_region": rules.has_same_region,
    }


def read_rules(raw: Raw) -> Rules:
    return Rules(
        group_size=raw["group_size"],
        apart=raw["apart"],
        mixing=Mixing(raw["mixing"]),
        has_same_role=raw["has_same_role"],
        has_same_region=raw["has_same_region"],
    )


def write_delegating(delegating: Delegating) -> Raw:
    return {"roles": list(delegating.roles), "quorum": delegating.quorum}


def read_delegating(raw: Raw) -> Delegating:
    return Delegating(roles=tuple(raw["roles"]), quorum=raw["quorum"])


def read_topics(raw: list[str]) -> tuple[TopicId, ...]:
    return tuple(TopicId(topic) for topic in raw)


def write_grounds(grounds: Sequence[Ground]) -> list[list[str]]:
    return [[ground.feature, *ground.detail] for ground in grounds]


def read_grounds(raw: list[list[str]]) -> tuple[Ground, ...]:
    return tuple(Ground(feature=feature, detail=tuple(detail)) for feature, *detail in raw)
