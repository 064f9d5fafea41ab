"""Refuse a lock that misses a dependency or a hash, that disagrees with another, or that names a place."""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PLACE = re.compile(r"://|\s@\s|(?:^|\s)(?:-i|-f|-e|-r|--(?:extra-)?index|--find-links|--trusted)|(?:^|[\s=])[~.]?/")
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
        requirement = Requirement(line.split("--hash", 1)[0].strip())
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


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    runtime, development = project["project"]["dependencies"], project["dependency-groups"]["dev"]
    complaints: list[str] = []
    small, large = (read_lock(name, complaints) for name in ("requirements.lock", "requirements-dev.lock"))
    complaints += find_gaps(runtime, small, "requirements.lock")
    complaints += find_gaps([*runtime, *development], large, "requirements-dev.lock")
    complaints += [f"{name}: the two locks disagree" for name in sorted(small) if small[name] != large.get(name)]
    for complaint in complaints:
        print(complaint)
    print(f"locks: {len(small)} packages to run, {len(large)} to develop, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
