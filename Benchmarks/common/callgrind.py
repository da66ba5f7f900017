"""Counts instructions with valgrind's callgrind: what a busy machine does not move."""

from __future__ import annotations

import collections
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

COST = re.compile(r"^[+\-*\d]\S* (\d+)$")
NAME = re.compile(r"^(fn|cfn|ob|cob)=\((\d+)\)(?: (.*))?$")


def is_here() -> bool:
    """Whether instructions can be counted on this machine."""
    return shutil.which("valgrind") is not None


class Profile:
    """What one run executed: by library, and by function with all that it called."""

    def __init__(self, lines):
        self.by_object: collections.Counter[str] = collections.Counter()
        self.inclusive: collections.Counter[str] = collections.Counter()
        names: dict[tuple[str, str], str] = {}
        function = library = ""
        is_call = False
        for line in lines:
            if named := NAME.match(line):
                kind, number, name = named.groups()
                key = (kind[-2:], number)
                names[key] = name or names[key]
                if kind == "fn":
                    function = names[key]
                elif kind == "ob":
                    library = Path(names[key]).name
            elif line.startswith("calls="):
                is_call = True
            elif cost := COST.match(line):
                self.inclusive[function] += int(cost[1])
                if not is_call:
                    self.by_object[library] += int(cost[1])
                is_call = False

    @property
    def total(self) -> int:
        return sum(self.by_object.values())

    def of(self, part: str) -> int:
        """What the functions whose names hold a part executed, with all that they called."""
        return sum(cost for name, cost in self.inclusive.items() if part in name)


def profile(program: Path, *arguments: str, cwd: Path, only: str | None = None) -> Profile:
    """Runs a program to its end under callgrind; counts only what functions do whose names hold `only`."""
    with tempfile.TemporaryDirectory() as folder:
        # valgrind 3.19 cannot read Swift's debug information, so it is given a copy without.
        bare, out = Path(folder) / program.name, Path(folder) / "out"
        subprocess.run(["strip", "--strip-debug", "-o", bare, program], check=True)
        counting = [f"--toggle-collect=*{only}*"] if only else []
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *counting, bare, *arguments]
        subprocess.run(command, check=True, cwd=cwd, capture_output=True)
        with out.open(encoding="utf-8", errors="replace") as lines:
            return Profile(line.rstrip("\n") for line in lines)
