"""What is tried, one function a trial, and what came of it."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser


class Failed(AssertionError):
    """A trial found something else than it expected."""


@dataclass(frozen=True)
class Bench:
    """What every trial is given."""

    browser: "Browser"
    #: The programs that are tried.
    preview: Path
    hanmen: Path
    #: A folder of its own, emptied afterwards.
    folder: Path
    #: Where pictures of the main states go; None where nobody wants them.
    pictures: Path | None


@dataclass(frozen=True)
class Trial:
    name: str
    run: Callable[[Bench], None]


@dataclass
class Outcome:
    name: str
    seconds: float
    problem: str | None = None
    details: list[str] = field(default_factory=list)


TRIALS: list[Trial] = []


def trial(name: str) -> Callable[[Callable[[Bench], None]], Callable[[Bench], None]]:
    """Makes a function a trial, by a name for people."""

    def note(function: Callable[[Bench], None]) -> Callable[[Bench], None]:
        TRIALS.append(Trial(name, function))
        return function

    return note


def expect(condition: object, message: str) -> None:
    """Fails with a message unless the condition holds."""
    if not condition:
        raise Failed(message)


def until(condition: Callable[[], object], message: str, seconds: float = 20) -> object:
    """Waits until a condition holds, and gives what it gave. The page's policy forbids to wait inside of it."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Failed(f"{message} (waited {seconds:.0f} s)")
        time.sleep(0.04)


def run(one: Trial, bench: Bench) -> Outcome:
    """Runs a trial; what it raises is told, not raised."""
    start = time.monotonic()
    try:
        one.run(bench)
    except Exception as problem:  # noqa: BLE001: told in the table
        lines = traceback.format_exception(problem)[-3:]
        return Outcome(one.name, time.monotonic() - start, str(problem).strip().splitlines()[0], lines)
    return Outcome(one.name, time.monotonic() - start)
