"""What a judge has to say about a file."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

ERROR = "E"
WARNING = "w"


@dataclass(frozen=True)
class Finding:
    """One broken rule, at one place."""

    rule: str
    message: str
    level: str = ERROR


@dataclass(frozen=True)
class Case:
    """A file to judge, and the text it was made from where that is known."""

    pdf: Path
    source: Path | None = None


def read_cases(arguments: list[str]) -> list[Case]:
    """Cases as the command line of a judge names them: `FILE.pdf` or `FILE.pdf=SOURCE.md`."""
    cases = []
    for argument in arguments:
        pdf, _, source = argument.partition("=")
        cases.append(Case(Path(pdf), Path(source) if source else None))
    return cases


def case_argument(case: Case) -> str:
    """The reverse of `read_cases`."""
    return f"{case.pdf}={case.source}" if case.source else str(case.pdf)


def run_judge(judge: Callable[[Case], Iterable[Finding]]) -> None:
    """Main program of a judge: judges the cases named on the command line, prints JSON.

    A file that breaks the judge has a finding, so that it never passes for one that is good.
    """
    verdicts: dict[str, list[dict[str, str]]] = {}
    for case in read_cases(sys.argv[1:]):
        try:
            findings = list(judge(case))
        except Exception as problem:  # noqa: BLE001: whatever breaks is a finding
            place = traceback.extract_tb(problem.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            findings = [Finding("unreadable", f"{type(problem).__name__}: {problem} ({where})")]
        verdicts[str(case.pdf)] = [asdict(finding) for finding in findings]
    json.dump(verdicts, sys.stdout, ensure_ascii=False)
