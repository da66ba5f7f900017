"""Runs programs, never without end."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
VENV = REPOSITORY / ".venv"


class ToolError(Exception):
    """A program is missing or did not end."""


@dataclass(frozen=True)
class Outcome:
    """What a program left behind."""

    status: int
    output: str
    errors: str


def run(command: list[str], timeout: float = 120, cwd: Path | None = None) -> Outcome:
    """Runs a program for at most so many seconds."""
    if shutil.which(command[0]) is None:
        raise ToolError(f"{command[0]} is not installed (scripts/validators-setup)")
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=timeout, cwd=cwd, stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired as problem:
        raise ToolError(f"{Path(command[0]).name} did not end in {timeout:.0f} s") from problem
    return Outcome(
        done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def python(script: str) -> list[str]:
    """The command of one of our own scripts."""
    return [sys.executable, str(HERE / script)]
