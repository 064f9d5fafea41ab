"""The wanted elements of an XML file, one at a time, whatever its size and its namespaces.

Expat is used directly: it lets us refuse a document type before any entity of it can do harm, and drop what has passed.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from bot.errors import UnreadableFileError

_CHUNK = 1 << 16
_DEEPEST = 100
_LARGEST_ELEMENT = 1 << 22
"""Characters in one wanted element, a hundred for each tag included. Those of a register have some ten thousands."""
_LARGEST_TAG = 1 << 22
"""Bytes that may wait for the end of one tag."""


@dataclass(slots=True)
class Element:
    """An element with everything in it, under local names; wanted elements inside it come out on their own."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    children: list["Element"] = field(default_factory=list)

    def child(self, *path: str) -> "Element | None":
        """The first child of that name, or the first at the end of a path of names."""
        return next(self.all(*path), None)

    def all(self, *path: str) -> Iterator["Element"]:
        """Every element at the end of a path of names."""
        for child in self.children:
            if child.name == path[0]:
                if len(path) == 1:
                    yield child
                else:
                    yield from child.all(*path[1:])

    def say(self, *path: str) -> str:
        """The text at the end of a path, with its white space in order; empty where there is none."""
        found = self.child(*path)
        return "" if found is None else " ".join(found.text.split())


def elements_in(
    path: Path, *, root: str, wanted: frozenset[str], on_read: Callable[[int], None] = lambda _: None
) -> Generator[Element]:
    """Every wanted element under a root of that local name. `on_read` hears how many bytes were just read.

    Raises:
        UnreadableFileError: not XML, another root, a document type, cut off, or an element beyond all measure.
    """
    reader = _Reader(path, root, wanted)
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                on_read(len(chunk))
                yield from reader.feed(chunk)
            yield from reader.feed(b"", is_last=True)
    except OSError as error:
        raise UnreadableFileError(file=path.name, problem=error.strerror or str(error)) from error


class _Reader:
    def __init__(self, path: Path, root: str, wanted: frozenset[str]) -> None:
        self._path = path
        self._root = root
        self._wanted = wanted
        self._open: list[Element | None] = []
        """From the root down; None for what lies outside every wanted element."""
        self._sizes = [0]
        """How much has been kept of each wanted element that is open."""
        self._fed = 0
        self._done: deque[Element] = deque()
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._doctype

    def feed(self, chunk: bytes, *, is_last: bool = False) -> Iterator[Element]:
        self._fed += len(chunk)
        try:
            self._parser.Parse(chunk, is_last)
        except expat.ExpatError as error:
            raise UnreadableFileError(
                file=self._path.name, problem=self._reason(error, is_last=is_last), line=error.lineno
            ) from error
        if self._fed - max(self._parser.CurrentByteIndex, 0) > _LARGEST_TAG:
            raise self._problem("a tag without an end")
        while self._done:
            yield self._done.popleft()

    def _reason(self, error: expat.ExpatError, *, is_last: bool) -> str:
        if not self._fed:
            return "the file is empty"
        return "the file is cut off" if is_last else f"this is not XML: {expat.ErrorString(error.code)}"

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if not self._open and local != self._root:
            raise self._problem(f"the file holds <{local}>, not <{self._root}>")
        if len(self._open) >= _DEEPEST:
            raise self._problem("elements nested beyond all measure")
        parent = self._open[-1] if self._open else None
        if parent is None and local not in self._wanted:
            self._open.append(None)
            return
        element = Element(local, {key.rpartition(" ")[2]: value for key, value in attributes.items()})
        if local in self._wanted:
            self._sizes.append(0)
        elif parent is not None:
            parent.children.append(element)
        self._grow(100 + sum(map(len, attributes.values())))
        self._open.append(element)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if element is not None and element.name in self._wanted:
            self._done.append(element)
            self._sizes.pop()

    def _characters(self, text: str) -> None:
        element = self._open[-1] if self._open else None
        if element is not None:
            self._grow(len(text))
            element.text += text

    def _grow(self, more: int) -> None:
        self._sizes[-1] += more
        if self._sizes[-1] > _LARGEST_ELEMENT:
            raise self._problem("an element of more than four million characters")

    def _doctype(self, *_: object) -> None:
        raise self._problem("a document type, with which a file can do harm; no register has one")

    def _problem(self, problem: str) -> UnreadableFileError:
        return UnreadableFileError(file=self._path.name, problem=problem, line=self._parser.CurrentLineNumber)
