"""On what something was measured, and with which versions."""

from __future__ import annotations

import datetime
import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def said(*command) -> str:
    """What a command prints; nothing where it is not there."""
    try:
        return subprocess.run(list(map(str, command)), capture_output=True, text=True, cwd=ROOT).stdout.strip()
    except OSError:
        return ""


def today() -> str:
    return datetime.datetime.now(datetime.timezone.utc).date().isoformat()


def machine() -> str:
    """The machine in one line."""
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text(encoding="utf-8"))[1]) >> 20
    system = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text(encoding="utf-8"))
    return f"{os.cpu_count()} × {cpu[1] if cpu else 'CPU'}, {memory} GiB, {system[1] if system else 'Linux'}"


def ours() -> str:
    """Our own versions in one line."""
    swift = re.search(r"Swift version (\S+)", said("swift", "--version"))
    libraries = ", ".join(
        f"{name} {said('pkg-config', '--modversion', package)}"
        for name, package in (("Pango", "pango"), ("Cairo", "cairo"), ("FreeType", "freetype2"), ("HarfBuzz", "harfbuzz"))
    )
    return f"Hanmen {said('git', 'rev-parse', '--short', 'HEAD')}, Swift {swift[1] if swift else '?'}, {libraries}"
