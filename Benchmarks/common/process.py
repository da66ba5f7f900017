"""Runs commands and says what they took, as the kernel counts it."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Usage:
    """Wall and processor seconds, and the most memory of one process in MiB."""

    wall: float
    processor: float
    peak: float


def run(arguments: list, **options) -> Usage:
    """Runs a command to its end; one that fails ends the measurement."""
    start = time.monotonic()
    process = subprocess.Popen(list(map(str, arguments)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = status
    if status:
        sys.exit(f"{' '.join(map(str, arguments))}: {said.decode(errors='replace')}")
    return Usage(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(arguments: list, rounds: int, **options) -> Usage:
    """The medians of several runs."""
    usages = [run(arguments, **options) for _ in range(rounds)]
    return Usage(*(statistics.median(getattr(usage, name) for usage in usages) for name in ("wall", "processor", "peak")))
