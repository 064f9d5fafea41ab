"""The `bondje` command."""

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bot import logs
from bot.config import Settings, read_settings, with_database
from bot.doctor import Finding, State, is_healthy, report
from bot.errors import BondjeError, ConfigurationError

_FAILED, _MISUSED, _INTERRUPTED = 1, 2, 130
_DATABASE = "where everything is kept: sqlite:///FILE or postgresql://... (default: DATABASE_URL, or ./bondje.db)"


_UNSURE = (
    "With another identity, whoever has verified Bondje cannot write to it before they verify it again. "
    "If there is no recovery key any more, say so with --sure."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Returns the exit code: 0; 1 for a failure; 2 for wrong use or configuration; 130 after Ctrl-C."""
    _guard_standard_streams()
    given = _grammar().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = given.run
    try:
        return run(given)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Nobody reads any more: there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except Exception as error:
        if os.environ.get("LOG_LEVEL", "").upper() == "DEBUG":
            raise
        return _complain(error)


def _console(given: argparse.Namespace) -> int:
    settings = _start(given, log_level="WARNING")
    from bot.bootstrap import console  # noqa: PLC0415 - only a command that runs pays for its imports

    options = console.ConsoleOptions(clock=given.clock, as_json=given.as_json, is_demo=given.is_demo)
    if given.is_demo and not given.database:
        settings = console.demo_settings(settings)
    asyncio.run(console.converse(settings, options))
    return 0


def _run(given: argparse.Namespace) -> int:
    settings = _start(given)
    from bot.bootstrap import running  # noqa: PLC0415

    asyncio.run(running.run(settings))
    return 0


def _import_organisations(given: argparse.Namespace) -> int:
    settings = _start(given)
    from bot.bootstrap import intake  # noqa: PLC0415

    for line in asyncio.run(intake.import_organisations(settings, given.files)):
        _say(line)
    return 0


def _import_members(given: argparse.Namespace) -> int:
    settings = _start(given)
    from bot.bootstrap import intake  # noqa: PLC0415

    for line in asyncio.run(intake.import_members(settings, given.file, with_new_codes=given.with_new_codes)):
        _say(line)
    return 0


def _import_thesaurus(given: argparse.Namespace) -> int:
    settings = _start(given)
    from bot.bootstrap import skos  # noqa: PLC0415

    for line in asyncio.run(skos.import_thesaurus(settings, given.file)):
        _say(line)
    return 0


def _export_thesaurus(given: argparse.Namespace) -> int:
    settings = _start(given)
    from bot.bootstrap import skos  # noqa: PLC0415

    for line in asyncio.run(skos.export_thesaurus(settings, given.file)):
        _say(line)
    return 0


def _import_scores(given: argparse.Namespace) -> int:
    settings = _start(given)
    from bot.bootstrap import intake  # noqa: PLC0415

    lines, is_done = asyncio.run(intake.import_scores(settings, given.file))
    for line in lines:
        _say(line)
    return 0 if is_done else _FAILED


def _doctor(given: argparse.Namespace) -> int:
    try:
        settings = _start(given, log_level="ERROR")
    except ConfigurationError as error:
        findings = [Finding(part="configuration", state=State.BROKEN, text=problem) for problem in error.problems]
    else:
        from bot.bootstrap import examining  # noqa: PLC0415

        findings = asyncio.run(examining.examine(settings, is_quick=given.is_quick))
    for line in report(findings, as_json=given.as_json):
        _say(line)
    return 0 if is_healthy(findings) else _FAILED


def _stats(given: argparse.Namespace) -> int:
    settings = _start(given)
    from bot.bootstrap import intake  # noqa: PLC0415

    for name, figure in asyncio.run(intake.count(settings)).items():
        _say(f"{figure:>8,}  {name}")
    return 0


def _index(given: argparse.Namespace) -> int:
    settings = _start(given)
    from bot.bootstrap import indexing  # noqa: PLC0415

    lines, is_well = asyncio.run(indexing.make_index(settings))
    for line in lines:
        _say(line)
    return 0 if is_well else _FAILED


def _recovery_key(given: argparse.Namespace) -> int:
    settings = _start(given, log_level="ERROR")
    from bot.bootstrap import matrix_identity  # noqa: PLC0415

    _say(matrix_identity.show_recovery_key(settings))
    return 0


def _sign_out(given: argparse.Namespace) -> int:
    settings = _start(given, log_level="ERROR")
    from bot.bootstrap import matrix_identity  # noqa: PLC0415

    for line in asyncio.run(matrix_identity.sign_out(settings, given.devices, is_all=given.is_all)):
        _say(line)
    return 0


def _new_identity(given: argparse.Namespace) -> int:
    settings = _start(given, log_level="ERROR")
    if not given.is_sure:
        raise ConfigurationError([_UNSURE])
    from bot.bootstrap import matrix_identity  # noqa: PLC0415

    _say(asyncio.run(matrix_identity.make_identity(settings)))
    return 0


def _grammar() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bondje", description="Brings peers at Dutch public bodies together around one question."
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="tell the version")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        added.add_argument("--db", metavar="URL", dest="database", help=_DATABASE)
        return added

    command("run", _run, "serve the platforms that are set up, until told to stop")

    console = command("console", _console, "talk with Bondje here, as one or more people")
    console.add_argument("--clock", metavar="INSTANT", help="stop the clock there, such as 2027-01-18T09:00+01:00")
    console.add_argument("--json", action="store_true", dest="as_json", help="one JSON object a line, for a program")
    console.add_argument("--demo", action="store_true", dest="is_demo", help="with invented members, to try it out")

    imports = commands.add_parser("import", help="bring in organisations, members, topics or scores from a file")
    kinds = imports.add_subparsers(required=True, metavar="organisations | members | thesaurus | scores")
    organisations = kinds.add_parser("organisations", help="TOOI registers (JSON) or ROO exports (XML)")
    organisations.set_defaults(run=_import_organisations)
    organisations.add_argument("--db", metavar="URL", dest="database", help=_DATABASE)
    organisations.add_argument("files", metavar="FILE", nargs="+", type=Path)
    members = kinds.add_parser("members", help="people, as invited: columns name, organisation, roles, ...")
    members.set_defaults(run=_import_members)
    members.add_argument("--db", metavar="URL", dest="database", help=_DATABASE)
    members.add_argument("file", metavar="FILE.csv", type=Path)
    members.add_argument(
        "--new-codes", action="store_true", dest="with_new_codes", help="new codes for those who have yet to come"
    )

    thesaurus = kinds.add_parser("thesaurus", help="topics of one's own: SKOS in Turtle (.ttl) or JSON-LD (.jsonld)")
    _takes_a_thesaurus(thesaurus, _import_thesaurus)
    exports = commands.add_parser("export", help="write the topics to a file")
    written = exports.add_subparsers(required=True, metavar="thesaurus")
    out_of = written.add_parser("thesaurus", help="every topic, as SKOS in Turtle (.ttl) or JSON-LD (.jsonld)")
    _takes_a_thesaurus(out_of, _export_thesaurus)

    scores = kinds.add_parser(
        "scores", help="of a monitor: columns organisation, indicator, score, date; all or nothing"
    )
    scores.set_defaults(run=_import_scores)
    scores.add_argument("--db", metavar="URL", dest="database", help=_DATABASE)
    scores.add_argument("file", metavar="FILE.csv", type=Path)

    doctor = command("doctor", _doctor, "say what is broken and how to mend it; changes nothing")
    doctor.add_argument("--quick", action="store_true", dest="is_quick", help="only the database and the backlog")
    doctor.add_argument("--json", action="store_true", dest="as_json", help="one JSON object a line")

    matrix = commands.add_parser("matrix", help="look after the identity and the devices of Bondje on Matrix")
    acts = matrix.add_subparsers(required=True, metavar="recovery-key | sign-out | new-identity")
    shown = acts.add_parser("recovery-key", help="show the recovery key, to be kept elsewhere; not for a log or a chat")
    shown.set_defaults(run=_recovery_key, database=None)
    out = acts.add_parser("sign-out", help="sign out other devices of the account")
    out.set_defaults(run=_sign_out, database=None)
    out.add_argument("devices", metavar="ID", nargs="*")
    out.add_argument("--all", action="store_true", dest="is_all", help="all but the one that Bondje uses")
    new = acts.add_parser("new-identity", help="replace an identity whose recovery key is lost; shows the new key")
    new.set_defaults(run=_new_identity, database=None)
    new.add_argument("--sure", action="store_true", dest="is_sure", help="people have to verify Bondje again")

    command("index", _index, "make the search index anew, also in processes that run, and check it")
    command("stats", _stats, "count what is there")
    return parser


def _takes_a_thesaurus(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]) -> None:
    parser.set_defaults(run=run)
    parser.add_argument("--db", metavar="URL", dest="database", help=_DATABASE)
    parser.add_argument("file", metavar="FILE.ttl|.jsonld", type=Path)


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object, **__: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415 - slow, and seldom asked for

        _say(f"bondje {version('bondje')}")
        parser.exit()


def _start(given: argparse.Namespace, *, log_level: str = "INFO") -> Settings:
    settings = with_database(read_settings(os.environ), given.database)
    logs.configure(format=settings.log_format, level=settings.log_level or log_level)
    return settings


def _complain(error: Exception) -> int:
    if isinstance(error, ConfigurationError):
        for problem in error.problems:
            print(f"bondje: {problem}", file=sys.stderr)  # noqa: T201 - this is a command speaking
        return _MISUSED
    if isinstance(error, BondjeError | OSError):
        sentence = str(error)
    else:
        # Its own words may quote people.
        sentence = f"something went wrong ({type(error).__name__}); LOG_LEVEL=DEBUG shows where"
    print(f"bondje: {sentence}", file=sys.stderr)  # noqa: T201 - the same
    return _FAILED


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - this is a command speaking


def _guard_standard_streams() -> None:
    """Where standard streams are closed, the next file to be opened would take their place, the database for one."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= 2:  # noqa: PLR2004 - 0, 1 and 2 are the standard streams
        continue
    os.close(descriptor)
    sys.stdin = sys.stdin or open(0, closefd=False)  # noqa: SIM115 - lives as long as the process
    sys.stdout = sys.stdout or open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", closefd=False)  # noqa: SIM115


if __name__ == "__main__":
    sys.exit(main())
