"""Leaves a preview running through a thousand edits, with windows that come and go, and looks at what it takes.

Bars: memory and open files stay what they were, every edit is told, SIGTERM ends it within a second whoever listens.

    soak.py [--edits N] [--windows N] [--program PATH]

Ends with 0 if all are met, else with 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import threading
import time
from pathlib import Path

from served import example
from wire import Listener, Wire, newest, write_whole

WARM = 150
MOST_GROWTH = 1.2
MOST_SECONDS_TO_END = 1.0


class Visitors:
    """Windows that open, listen for a while, and leave: politely or not."""

    def __init__(self, served: Wire, count: int):
        self.served, self.over = served, threading.Event()
        self.opened = self.told = self.refused = 0
        self.lock = threading.Lock()
        self.threads = [threading.Thread(target=self.visit, args=(number,), daemon=True) for number in range(count)]
        for thread in self.threads:
            thread.start()

    def visit(self, number: int) -> None:
        dice = random.Random(number)
        views = ["", "", "?edition=public"]
        while not self.over.is_set():
            try:
                window = Listener(self.served, dice.choice(views), timeout=5)
                with self.lock:
                    self.opened += 1
                    self.refused += window.status != 200
                for _ in range(dice.randrange(6)):
                    revision = window.revision()
                    if revision["pages"]:
                        page = dice.choice(revision["pages"])["id"]
                        self.served.ask(f"pages/{page}.svg", timeout=5)
                    with self.lock:
                        self.told += 1
                (window.leave if dice.random() < 0.5 else window.break_off)()
            except (OSError, EOFError, RuntimeError):
                pass
            self.over.wait(dice.random() * 0.5)

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join(20)


def edited(text: str, number: int) -> str:
    """The report with another number in it; now and then with an error, and the same length again after a while."""
    if number % 25 == 24:
        return text.replace("提出日:", "提出日: [", 1)
    return text.replace("目的: |\n", f"目的: |\n  {number} 回目に直した。\n", 1)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--edits", type=int, default=1_000)
    parser.add_argument("--windows", type=int, default=20)
    parser.add_argument("--program", type=Path, default=newest())
    options = parser.parse_args()
    failed = []
    with tempfile.TemporaryDirectory() as scratch:
        report = example("kenshu-midorino.md", Path(scratch), "report.md")
        text = report.read_text(encoding="utf-8")
        with Wire(options.program, report) as served:
            watcher = Listener(served)
            last = watcher.revision()["revision"]
            visitors = Visitors(served, options.windows)
            slowest, untold = 0.0, 0
            before, samples = None, []
            for number in range(options.edits):
                if number % 100 == 0:
                    samples.append(served.memory)
                if number == min(WARM, options.edits // 2):
                    before = (served.memory, served.threads)
                start = time.monotonic()
                write_whole(report, edited(text, number))
                try:
                    while (revision := watcher.revision())["revision"] <= last:
                        pass
                    last = revision["revision"]
                    if bool(number % 25 == 24) == revision["fresh"] or not revision["pages"]:
                        untold += 1
                except (OSError, EOFError) as problem:
                    print(f"edit {number}: {type(problem).__name__} {problem}; the server runs: {served.is_running}")
                    return 1
                slowest = max(slowest, time.monotonic() - start)
            visitors.stop()
            time.sleep(12)
            after = (served.memory, served.threads)
            descriptors = served.descriptors
            crowd = [Listener(served) for _ in range(options.windows)]
            for window in crowd:
                window.revision()
            held = served.descriptors
            for window in crowd:
                window.break_off()
            time.sleep(12)
            rest = served.descriptors
            crowd = [Listener(served) for _ in range(options.windows)]
            seconds = served.stop()
            farewells = sum(window.next()[0] in ("end", "revision", "") for window in crowd)
        print(f"{options.edits} edits, {visitors.opened} windows opened ({visitors.refused} refused), "
              f"{visitors.told} revisions told to them; {untold} edits not told; slowest {slowest * 1000:.0f} ms")
        print(f"memory {before[0] >> 10} MB after the first {WARM}, {after[0] >> 10} MB at the end: "
              f"{after[0] / before[0]:.2f} ×; "
              f"each 100 edits: {' '.join(str(sample >> 10) for sample in samples)}; threads {before[1]} → {after[1]}")
        print(f"open files: {descriptors} with one window, {held} with {options.windows + 1}, {rest} when they had gone")
        print(f"SIGTERM with {options.windows + 1} windows: ended in {seconds:.2f} s, exit {served.process.returncode}")
        failed += ["edits that were not told"] if untold else []
        failed += ["memory"] if after[0] > MOST_GROWTH * before[0] else []
        failed += ["open files"] if rest > descriptors or held < descriptors + options.windows else []
        failed += ["the end"] if seconds > MOST_SECONDS_TO_END or served.process.returncode else []
        failed += ["farewells"] if farewells != options.windows else []
    if failed:
        print(f"missed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
