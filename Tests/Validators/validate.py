"""The one command: every judge on every file, as a table.

    validate.py                        renders all jobs (jobs.py) and judges them
    validate.py FILE.pdf[=SOURCE.md]…  judges files

Ends with 0 if nothing was found, 1 if something was, and with --json prints everything for machines.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

import jobs
import judges
from finding import ERROR, Case, Finding, read_cases
from known import is_known, unused
from table import table


@dataclass
class Run:
    """What is judged, by the name it has in the table."""

    cases: dict[str, Case] = field(default_factory=dict)
    #: What a file must claim to be, by its name.
    wanted: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    verdicts: dict[str, judges.Verdicts] = field(default_factory=dict)

    def judge(self) -> None:
        claims = {case: judges.claimed_standards(case.pdf) for case in self.cases.values()}
        for name, case in self.cases.items():
            if name in self.wanted and self.wanted[name] not in claims[case]:
                self.failed[name] = f"the file does not claim {self.wanted[name]}"
        self.verdicts = judges.judge_all(claims)

    def findings(self, name: str) -> list[tuple[str, Finding]]:
        pdf = self.cases[name].pdf
        return [(judge, found) for judge, verdicts in self.verdicts.items() for found in verdicts.get(pdf, [])]

    @property
    def all_findings(self) -> list[tuple[Path, str, Finding]]:
        return [(case.pdf, *found) for name, case in self.cases.items() for found in self.findings(name)]

    @property
    def is_good(self) -> bool:
        return not self.failed and bool(self.cases) and all(is_known(*found) for found in self.all_findings)

    def cell(self, name: str, judge: str) -> str:
        """`ok`, or how many findings of which kind; `–` where the judge has nothing to say of such a file."""
        pdf = self.cases[name].pdf
        verdict = self.verdicts[judge].get(pdf)
        if verdict is None:
            return "–"
        new = [found for found in verdict if not is_known(pdf, judge, found)]
        if new:
            errors = sum(found.level == ERROR for found in new)
            return f"{errors} E" if errors else f"{len(new)} w"
        return "ok k" if verdict else "ok"


def render_all(folder: Path) -> Run:
    """Renders every job, two at a time."""
    result = Run(wanted={job.name: job.standard for job in jobs.JOBS})

    def render(numbered: tuple[int, jobs.Job]) -> tuple[str, Case | Exception]:
        number, job = numbered
        try:
            return job.name, jobs.render(job, number, folder)
        except Exception as problem:  # noqa: BLE001: told in the table
            return job.name, problem

    with ThreadPoolExecutor(min(4, os.cpu_count() or 2)) as pool:
        for name, done in pool.map(render, jobs.numbered()):
            if isinstance(done, Case):
                result.cases[name] = done
            else:
                (result.skipped if isinstance(done, jobs.JobSkipped) else result.failed)[name] = str(done)
    try:
        layouts = jobs.render_layouts(folder / "layouts")
    except jobs.JobFailed as problem:
        result.failed["layouts"] = str(problem)
    else:
        result.cases |= {pdf.stem: Case(pdf) for pdf in layouts}
        result.wanted |= {pdf.stem: "pdfa-2a" for pdf in layouts}
    return result


def print_text(result: Run) -> None:
    columns = list(judges.names())
    rows = [[name, *(result.cell(name, judge) for judge in columns)] for name in result.cases]
    print(table(["file", *columns], rows))
    for name, case in result.cases.items():
        for judge, found in result.findings(name):
            if not is_known(case.pdf, judge, found):
                print(f"\n{name} | {judge} | {found.level} {found.rule}\n    {found.message}")
    for name, reason in result.failed.items():
        print(f"\n{name} | FAILED\n    {reason}")
    for name, reason in result.skipped.items():
        print(f"\n{name} | skipped: {reason}")
    known = sum(is_known(*found) for found in result.all_findings)
    print(f"\n{len(result.cases)} files, {known} known findings (k, known.py)")


def print_json(result: Run) -> None:
    files = {
        name: {
            "pdf": str(case.pdf),
            "findings": [
                {"judge": judge, "known": is_known(case.pdf, judge, found), **asdict(found)}
                for judge, found in result.findings(name)
            ],
        }
        for name, case in result.cases.items()
    }
    json.dump({"good": result.is_good, "files": files, "failed": result.failed, "skipped": result.skipped},
              sys.stdout, ensure_ascii=False, indent=1)


def main() -> int:
    parser = argparse.ArgumentParser(description="Judges PDF files by parties that are not us.")
    parser.add_argument("files", nargs="*", metavar="FILE.pdf[=SOURCE.md]", help="files to judge; all jobs where none is named")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="render into this folder and leave the files there")
    arguments = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hanmen-validate-") as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if arguments.files:
            result = Run({case.pdf.name: Case(case.pdf.resolve(), case.source) for case in read_cases(arguments.files)})
        else:
            result = render_all(folder)
        rendered = time.monotonic()
        result.judge()
        if arguments.json:
            print_json(result)
        else:
            print_text(result)
            if not arguments.files:
                for known in unused(result.all_findings):
                    print(f"no longer found, take it out of known.py: {known.judge} {known.rule}: {known.reason}")
            print(f"rendered in {rendered - started:.1f} s, judged in {time.monotonic() - rendered:.1f} s")
        return 0 if result.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
