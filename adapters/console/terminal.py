"""A prompt for people: editing, history, and a line being typed that is never torn by what Bondje says."""

from collections.abc import Callable, Sequence

from prompt_toolkit import PromptSession
from prompt_toolkit.application import run_in_terminal

from adapters.console.lines import Line, read_line


class TerminalReader:
    """Lines typed at a prompt."""

    def __init__(self, prompt: Callable[[], str]) -> None:
        # History in memory only: what people type is not to lie around in a file that "forget me" does not reach.
        self._session: PromptSession[str] = PromptSession()
        self._prompt = prompt

    async def read(self) -> Sequence[Line] | None:
        """The next line; None at Ctrl-D. Raises KeyboardInterrupt at Ctrl-C."""
        try:
            typed = await self._session.prompt_async(self._prompt)
        except EOFError:
            return None
        return [read_line(line.encode("utf-8", errors="surrogateescape")) for line in typed.splitlines() or [""]]

    def stop(self) -> None:
        """Let nobody wait for more."""
        if self._session.app.is_running:
            self._session.app.exit(exception=EOFError)


async def above_prompt(write: Callable[[], None]) -> None:
    """Write above the line that is being typed, if one is."""
    await run_in_terminal(write)
