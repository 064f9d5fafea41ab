"""What the bot asks of Slack's Web API, as the server remembers it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from tests.slack.faults import Fault

Payload = dict[str, Any]

_JSON_FIELDS = frozenset({"blocks", "attachments", "metadata", "view", "files"})


@dataclass(slots=True, kw_only=True)
class Call:
    """One request for one method."""

    method: str
    arguments: Payload
    """Whether they came as JSON, as a form or in the address."""
    token: str
    at: float
    """`time.monotonic()` when it came in."""
    fault: Fault | None = None
    """The trouble it was given."""
    answer: Payload | None = None
    """What Slack thought of it, whether the bot was told or not; nothing when it was not taken."""

    @property
    def is_taken(self) -> bool:
        """Slack has done it."""
        return self.answer is not None and self.answer["ok"]


@dataclass(slots=True, kw_only=True)
class Answered:
    """What was sent to a `response_url`."""

    url: str
    body: Payload = field(default_factory=dict)


def read_arguments(content_type: str, body: bytes, query: Mapping[str, str]) -> Payload:
    """The arguments of a call, with what Slack takes as JSON inside a form read too."""
    if content_type == "application/json":
        return {**query, **json.loads(body or b"{}")}
    arguments: Payload = {**query, **dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))}
    for name in _JSON_FIELDS & arguments.keys():
        arguments[name] = json.loads(arguments[name] or "null")
    return arguments
