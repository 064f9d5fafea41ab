"""Refuse a lock that misses a dependency or a hash, that disagrees with another, or that names a place."""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
RUN, BUILD, DEVELOP = "requirements.lock", "requirements-build.lock", "requirements-dev.lock"
PLACE = re.compile(r"://|\s@\s|(?:^|\s)(?:-i|-f|-e|-r|--(?:extra-)?index|--find-links|--trusted)|(?:^|[\s=])[~.]?/")
SYNAPSE = "tests/matrix/synapse/requirements.lock"
NPM = ("tests/slack/emulator", "tests/matrix/client", "tests/calendars/reader")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}(?=\s|$)")

Lock = dict[str, set[str]]
"""Canonical name -> locked versions; more than one where Python versions differ."""


def read_lock(name: str, complaints: list[str]) -> Lock:
    text = (ROOT / name).read_text("utf-8")
    complaints += [f"{name}: names a place: {line.strip()}" for line in text.splitlines() if PLACE.search(line)]
    lock: Lock = {}
    for line in text.replace("\\\n", " ").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            requirement = Requirement(line.split("--hash", 1)[0].strip())
        except InvalidRequirement:
            complaints.append(f"{name}: not a package: {line.strip()}")
            continue
        pins = [pin.version for pin in requirement.specifier if pin.operator == "=="]
        if not pins or not HASH.search(line):
            complaints.append(f"{name}: {requirement.name} has no exact version or no hash")
        lock.setdefault(canonicalize_name(requirement.name), set()).update(pins)
    return lock


def find_gaps(wanted: list[str], lock: Lock, name: str) -> Iterator[str]:
    for requirement in map(Requirement, wanted):
        versions = lock.get(canonicalize_name(requirement.name), set())
        if not versions or not all(requirement.specifier.contains(version) for version in versions):
            yield f"{name}: {requirement} is not locked; run `make lock`"


def find_npm_gaps(folder: str) -> Iterator[str]:
    """What npm locked for tests: exact versions with a hash, from wherever npm is told to look."""
    name = f"{folder}/package-lock.json"
    wanted = json.loads((ROOT / folder / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((ROOT / name).read_text("utf-8"))["packages"]
    if packages.pop("")["dependencies"] != wanted:
        yield f"{name}: is of another package.json"
    for place, package in packages.items():
        if not package.get("integrity", "").startswith("sha512-"):
            yield f"{name}: {place} has no hash"
        if "resolved" in package:
            yield f"{name}: names a place: {package['resolved']}"


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    runtime, groups = project["project"]["dependencies"], project["dependency-groups"]
    development = [wanted for wanted in groups["dev"] if isinstance(wanted, str)]
    complaints: list[str] = []
    run, build, develop = (read_lock(name, complaints) for name in (RUN, BUILD, DEVELOP))
    complaints += find_gaps(runtime, run, RUN)
    complaints += find_gaps(groups["build"], build, BUILD)
    complaints += find_gaps([*runtime, *groups["build"], *development], develop, DEVELOP)
    for small in (run, build):
        complaints += [
            f"{DEVELOP}: has another {name} than the smaller lock"
            for name in sorted(small)
            if small[name] != develop.get(name)
        ]
    server = (ROOT / SYNAPSE).with_suffix(".in").read_text("utf-8").split()
    complaints += find_gaps(server, read_lock(SYNAPSE, complaints), SYNAPSE)
    for folder in NPM:
        complaints += find_npm_gaps(folder)
    for complaint in complaints:
        print(complaint)
    print(f"locks: {len(run)} packages to run, {len(develop)} to develop, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
