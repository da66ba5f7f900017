"""The preview in a real browser: every trial, as a table.

    preview.py [--pictures FOLDER] [--only WORD] [--program PATH] [--hanmen PATH]

Ends with 0 if all trials passed, 1 if one failed, 2 if they could not be run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Validators"))

from playwright.sync_api import sync_playwright  # noqa: E402

import access  # noqa: E402, F401
import keyboard  # noqa: E402, F401
import layers  # noqa: E402, F401
import layouts  # noqa: E402, F401
import pages  # noqa: E402, F401
import papers  # noqa: E402, F401
import safety  # noqa: E402, F401
import static  # noqa: E402, F401
import writing  # noqa: E402, F401
from served import REPOSITORY  # noqa: E402
from table import table  # noqa: E402
from trials import TRIALS, Bench, Outcome, run  # noqa: E402

CHROMIUM = Path("/usr/bin/chromium")


def built(name: str) -> Path:
    """The newest build of a program."""
    found = [REPOSITORY / ".build" / kind / name for kind in ("release", "debug")]
    there = sorted((path for path in found if path.exists()), key=lambda path: path.stat().st_mtime)
    return there[-1] if there else found[0]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=Path, help="keep pictures of the main states in this folder")
    parser.add_argument("--only", default="", help="only trials with this word in their name")
    parser.add_argument("--program", type=Path, default=built("hanmen-preview"))
    parser.add_argument("--hanmen", type=Path, default=built("hanmen"))
    options = parser.parse_args()
    for program in (options.program, options.hanmen, CHROMIUM):
        if not program.exists():
            print(f"preview.py: {program} is not there", file=sys.stderr)
            return 2
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)

    outcomes: list[Outcome] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        for one in TRIALS:
            if options.only not in one.name:
                continue
            with tempfile.TemporaryDirectory(prefix="hanmen-preview-") as folder:
                bench = Bench(browser, options.program, options.hanmen, Path(folder), options.pictures)
                outcomes.append(run(one, bench))
        browser.close()

    rows = [[outcome.name, "ok" if outcome.problem is None else "FAILED", f"{outcome.seconds:.1f}"] for outcome in outcomes]
    print(table(["trial", "result", "s"], rows, [outcome.problem or "" for outcome in outcomes]))
    for outcome in outcomes:
        if outcome.problem is not None:
            print(f"\n{outcome.name}\n{''.join(outcome.details)}", file=sys.stderr)
    return 0 if outcomes and all(outcome.problem is None for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
