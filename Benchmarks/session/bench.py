#!/usr/bin/env python3
"""Measures a session at scale: many reports with one worker and with two, a volume of 200 and of 2,000 pages.

Bars: two workers make at least 1.7 times as many reports a second as one; 1,000 reports take at most 1.2 times the
memory of 100; ten times the pages of a volume take at most 11 times the time, and at most 1 GB.
Usage: bench.py [COMMAND]  (the release build where none is named)
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def run(arguments: list[str], folder: Path) -> tuple[float, int]:
    """Wall seconds and peak memory in kilobytes."""
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(arguments)}: failed")
    return time.monotonic() - start, usage.ru_maxrss


def session(folder: Path, reports: int) -> Path:
    maker = str(ROOT / "Benchmarks/session/make_session.py")
    subprocess.run([sys.executable, maker, str(folder), "--reports", str(reports)], check=True)
    return folder


def batch(command: str, folder: Path, workers: int) -> tuple[float, int]:
    output = f"out-{workers}"
    return run([command, "batch", "定例会.yaml", "-o", output, "--workers", str(workers)], folder)


def volume(command: str, folder: Path) -> tuple[float, int, int]:
    seconds, memory = run([command, "volume", "定例会.yaml", "-o", "volume.pdf"], folder)
    info = subprocess.run(["pdfinfo", str(folder / "volume.pdf")], capture_output=True, text=True, check=True).stdout
    return seconds, memory, int(re.search(r"Pages:\s+(\d+)", info)[1])


def main() -> None:
    command = str(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/hanmen").resolve())
    os.environ.setdefault("HANMEN_HOME", str(ROOT))
    failed = []
    with tempfile.TemporaryDirectory() as temporary:
        hundred, thousand = session(Path(temporary) / "100", 100), session(Path(temporary) / "1000", 1000)
        _, small = batch(command, hundred, 2)
        one, _ = batch(command, thousand, 1)
        two, large = batch(command, thousand, 2)
        print(f"1,000 reports: {one:.1f} s with one worker, {two:.1f} s with two: {one / two:.2f} ×")
        print(f"memory: {small >> 10} MB for 100 reports, {large >> 10} MB for 1,000: {large / small:.2f} ×")
        failed += ["throughput"] if one / two < 1.7 else []
        failed += ["memory"] if large / small > 1.2 else []
        short, long = session(Path(temporary) / "short", 30), session(Path(temporary) / "long", 312)
        first, _, few = volume(command, short)
        second, peak, many = volume(command, long)
        growth, pages = second / first, many / few
        print(f"volume: {few} pages in {first:.2f} s, {many} pages in {second:.2f} s and {peak >> 10} MB: "
              f"{pages:.1f} × the pages, {growth:.1f} × the time")
        failed += ["volume: time"] if growth > 1.1 * pages else []
        failed += ["volume: memory"] if peak > 1 << 20 else []
    if failed:
        sys.exit(f"missed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
