"""Answers that anybody may have nested as deep as they like, made as deep as Matrix needs them."""

import json
import re
from typing import Any

_DEEPEST = 100
"""Matrix needs some twenty. Python's readers and nio's own complaints stop at a few hundred, and all is lost."""
_PIECE = re.compile(rb'"(?:[^"\\]|\\.)*+"|[\[\]{}]', re.DOTALL)


def read_json(read: bytes) -> Any:  # noqa: ANN401 - it may be anything
    """What is nested deeper is nothing, and all around it is as it was. Raises ValueError when it is no JSON."""
    return json.loads(_cut(read))


def _cut(read: bytes) -> bytes:
    if read.count(b"{") + read.count(b"[") <= _DEEPEST:
        return read
    kept: list[bytes] = []
    depth = begin = 0
    for piece in _PIECE.finditer(read):
        if piece[0] in b"{[":
            depth += 1
            if depth == _DEEPEST + 1:
                kept += read[begin : piece.start()], b"null"
        elif piece[0] in b"}]":
            depth -= 1
            if depth == _DEEPEST:
                begin = piece.end()
    # What never ends is no JSON, whatever is left of it.
    return b"".join((*kept, read[begin:])) if depth <= _DEEPEST else b""
