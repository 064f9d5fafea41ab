"""Which file a message on Matrix shows, and how it is opened."""

import json
from typing import Any

import pytest

from adapters.matrix.files import sent_file

SEALED: dict[str, Any] = {
    "msgtype": "m.file",
    "body": "agenda.ics",
    "info": {"size": 12},
    "file": {"url": "mxc://example.nl:8448/Ab_-1", "key": {"k": "k"}, "iv": "i", "hashes": {"sha256": "h"}},
}


def test_a_sealed_file_comes_with_what_opens_it() -> None:
    sent = sent_file(SEALED)
    assert sent is not None
    assert (sent.name, sent.size) == ("agenda.ics", 12)
    assert json.loads(sent.reference) == {"address": "mxc://example.nl:8448/Ab_-1", "key": "k", "iv": "i", "hash": "h"}
    assert "mxc" not in repr(sent)


def test_an_open_one_does_not_and_its_name_is_not_its_caption() -> None:
    sent = sent_file({"msgtype": "m.file", "body": "kijk", "filename": "a.ics", "url": "mxc://example.nl/A"})
    assert sent is not None
    assert (sent.name, sent.size, json.loads(sent.reference)) == ("a.ics", None, {"address": "mxc://example.nl/A"})


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"msgtype": "m.image", "url": "mxc://example.nl/A"},
        {"msgtype": "m.file", "url": "https://example.nl/A"},
        {"msgtype": "m.file", "url": "mxc://example.nl/../../etc/passwd"},
        {"msgtype": "m.file", "url": "mxc://example.nl/A?x=1"},
        {"msgtype": "m.file", "url": "mxc://example.nl"},
        {"msgtype": "m.file", "url": 3, "body": 4},
        SEALED | {"file": {"url": "mxc://example.nl/A"}},
        SEALED | {"file": {"url": "mxc://example.nl/A", "key": "k", "iv": 1, "hashes": []}},
    ],
)
def test_what_cannot_be_found_or_opened_is_none(content: dict[str, Any]) -> None:
    assert sent_file(content) is None
