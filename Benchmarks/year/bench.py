#!/usr/bin/env python3
"""Makes and checks all papers of a made-up council's year, and says what that takes.

Bar: 4 factions, 20 members, 60 reports, 1,500 receipts in 60 s on two processors, with at most 500 MB.
Usage: bench.py [COMMAND]  (the release build where none is named)
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 60
MOST_MEGABYTES = 500


def run(arguments: list[str]) -> tuple[float, float, int]:
    """Wall seconds, processor seconds, peak memory in kilobytes."""
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(arguments)}: failed")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main() -> None:
    command = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/hanmen")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, str(ROOT / "Benchmarks/year/make_council.py"), folder], check=True)
        wall = processor = peak = 0
        for faction in sorted(Path(folder).iterdir()):
            for step in (["check"], ["make"]):
                seconds, spent, memory = run([command, "year", *step, str(faction)])
                wall, processor, peak = wall + seconds, processor + spent, max(peak, memory)
        papers = list(Path(folder).glob("*/書類/**/*.pdf"))
        size = sum(paper.stat().st_size for paper in papers) >> 20
    print(f"{len(papers)} papers, {size} MB: {wall:.1f} s, {processor:.1f} s of processor time, {peak >> 10} MB at peak")
    if wall > MOST_SECONDS or peak >> 10 > MOST_MEGABYTES:
        sys.exit(f"more than {MOST_SECONDS} s or {MOST_MEGABYTES} MB")


if __name__ == "__main__":
    main()
