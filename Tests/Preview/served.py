"""`hanmen preview`, running on a folder of its own."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import threading
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
EXAMPLES = REPOSITORY / "Examples"
#: The clock stands still, so that two files made of one report are the same bytes.
ENVIRONMENT = os.environ | {"HANMEN_HOME": str(REPOSITORY), "SOURCE_DATE_EPOCH": "1716854400"}


class Served:
    """A server that ends with its block."""

    def __init__(self, program: Path, subject: Path, *options: str) -> None:
        self.command = [str(program), str(subject), "--no-open", *options]

    def __enter__(self) -> "Served":
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=ENVIRONMENT)
        self.said: list[str] = []
        lines: queue.Queue[str | None] = queue.Queue()

        def read() -> None:
            for line in self.process.stdout or []:
                self.said.append(line)
                lines.put(line)
            lines.put(None)

        threading.Thread(target=read, daemon=True).start()
        end = time.monotonic() + 30
        while time.monotonic() < end:
            line = lines.get(timeout=30)
            if line is None:
                break
            if found := re.search(r"http://\S+/", line):
                self.address = found.group(0)
                return self
        self.process.kill()
        raise RuntimeError(f"the server gave no address: {''.join(self.said)}")

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> float:
        """Ends the server as a service would; how long it took."""
        start = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise
        return time.monotonic() - start


def example(name: str, folder: Path, as_name: str | None = None) -> Path:
    """Copies an example report into a folder."""
    copy = folder / (as_name or name)
    copy.write_text((EXAMPLES / name).read_text(encoding="utf-8"), encoding="utf-8")
    return copy
