"""Which versions of the peers were measured."""

from __future__ import annotations

import re

from Benchmarks.common import machine

PACKAGES = ("typst", "weasyprint", "jtypeset", "reportlab", "reportlab-typesetting")
COMMANDS = (("lualatex", "LuaHBTeX"), ("uplatex", "e-upTeX"), ("soffice", "LibreOffice"), ("chromium", "Chromium"))


def versions(python: str) -> str:
    """All of them in one line."""
    asked = "import importlib.metadata as m\nfor name in {}:\n try: print(name, m.version(name))\n except m.PackageNotFoundError: pass"
    found = machine.said(python, "-c", asked.format(PACKAGES)).splitlines()
    for command, name in COMMANDS:
        first = machine.said(command, "--version").partition("\n")[0]
        if version := re.search(r"\d+(?:\.\d+)+", first.removeprefix("e-upTeX 3.141592653-")):
            found.append(f"{name} {version[0]}")
    return ", ".join(found)
