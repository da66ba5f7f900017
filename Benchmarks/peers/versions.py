"""Which versions of the peers were measured."""

from __future__ import annotations

import re

from Benchmarks.common import machine

PACKAGES = ("typst", "weasyprint", "jtypeset", "reportlab", "reportlab-typesetting")
COMMANDS = {
    "LuaHBTeX": ("lualatex", r"Version (\S+)"), "upTeX": ("uplatex", r"-u(\d+\.\d+)"),
    "LibreOffice": ("soffice", r"LibreOffice (\S+)"), "Chromium": ("chromium", r"Chromium (\S+)"),
}


def versions(python: str) -> str:
    """All of them in one line."""
    asked = "import importlib.metadata as m\nfor name in {}:\n try: print(name, m.version(name))\n except m.PackageNotFoundError: pass"
    found = machine.said(python, "-c", asked.format(PACKAGES)).splitlines()
    for name, (command, pattern) in COMMANDS.items():
        if version := re.search(pattern, machine.said(command, "--version")):
            found.append(f"{name} {version[1]}")
    return ", ".join(found)
