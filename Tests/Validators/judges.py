"""Who judges: each judge takes files and gives findings for every one of them.

A judge that is missing, breaks, or says nothing of a file has a finding for it: silence never passes for praise.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pikepdf

import xmp
from finding import WARNING, Case, Finding, case_argument
from tool import VENV, Outcome, ToolError, python, run

Verdicts = dict[Path, list[Finding]]


@dataclass(frozen=True)
class Judge:
    """A column of the table."""

    name: str
    #: What a file must claim to be judged by it.
    standards: frozenset[str]
    judge: Callable[[list[Case]], Verdicts]


def _vera(flavour: str) -> Callable[[list[Case]], Verdicts]:
    """veraPDF: one Java machine for all files."""

    def judge(cases: list[Case]) -> Verdicts:
        class_path = VENV / "verapdf.classpath"
        if not class_path.exists():
            raise ToolError("veraPDF is not set up (scripts/validators-setup)")
        command = ["java", "-Xmx1g", "-cp", class_path.read_text(encoding="utf-8"), "VeraCli", flavour]
        outcome = run([*command, *(str(case.pdf) for case in cases)], timeout=120 + 5 * len(cases))
        return _vera_verdicts(outcome, flavour)

    return judge


def _vera_verdicts(outcome: Outcome, flavour: str) -> Verdicts:
    verdicts: Verdicts = {}
    current: list[Finding] = []
    for line in outcome.output.splitlines():
        if match := re.fullmatch(rf"(PASS|FAIL) {flavour} \d+ checks (.*)", line):
            current = verdicts[Path(match[2])] = []
        elif match := re.fullmatch(rf"ERROR {flavour} (.*) (/.*?)", line):
            verdicts[Path(match[2])] = [Finding("unreadable", match[1])]
        elif match := re.fullmatch(r"  (\d+) × (\S+) (.*)", line):
            current.append(Finding(match[2], f"{match[1]} × {match[3]}"))
        elif match := re.fullmatch(r"    first at (.*)", line):
            current[-1] = Finding(current[-1].rule, f"{current[-1].message} — first at {match[1]}")
    return verdicts


def _outloud(cases: list[Case]) -> Verdicts:
    """outloud takes many files in one run, and says what it could not read."""
    program = VENV / "bin" / "outloud"
    outcome = run(
        [str(program), "--fail-on", "warning", "--no-info", "--json", "-", *(str(case.pdf) for case in cases)],
        timeout=120 + 5 * len(cases))
    report = json.loads(outcome.output[outcome.output.index("{") : outcome.output.rindex("}") + 1])
    verdicts: Verdicts = {}
    for result in report["results"]:
        findings = [
            Finding(found["rule"], _outloud_message(found), WARNING if found["severity"] == "warning" else "E")
            for found in result["findings"] if found["severity"] in ("error", "warning")
        ]
        if result["error"] or result["verdict"] not in ("pass", "review", "fail"):
            findings.append(Finding("unreadable", str(result["error"])))
        if findings == [] and result["verdict"] != "pass":
            findings.append(Finding("unreadable", f"verdict {result['verdict']}"))
        verdicts[Path(result["path"])] = findings
    return verdicts


def _outloud_message(found: dict) -> str:
    place = f"page {found['page']}: " if found.get("page") else ""
    evidence = f" — {found['evidence']}" if found.get("evidence") else ""
    return f"{place}{found['message']}{evidence}"


def _qpdf(cases: list[Case]) -> Verdicts:
    verdicts: Verdicts = {}
    for case in cases:
        outcome = run(["qpdf", "--check", str(case.pdf)], timeout=60)
        good = outcome.status == 0 and "No syntax or stream encoding errors found" in outcome.output
        verdicts[case.pdf] = [] if good else [Finding("syntax", f"exit {outcome.status}: {outcome.errors.strip()[:300]}")]
    return verdicts


def _script(name: str, parts: int = 1) -> Callable[[list[Case]], Verdicts]:
    """One of our own judges, in a process of its own, or in several that share the files."""

    def judge_part(cases: list[Case]) -> Verdicts:
        outcome = run([*python(name), *map(case_argument, cases)], timeout=120 + 30 * len(cases))
        if outcome.status != 0:
            raise ToolError(f"{name} ended with {outcome.status}: {outcome.errors.strip()[-300:]}")
        return {
            Path(pdf): [Finding(**finding) for finding in findings]
            for pdf, findings in json.loads(outcome.output).items()
        }

    def judge(cases: list[Case]) -> Verdicts:
        shares = [share for part in range(parts) if (share := cases[part::parts])]
        with ThreadPoolExecutor(parts) as pool:
            return {pdf: findings for verdicts in pool.map(judge_part, shares) for pdf, findings in verdicts.items()}

    return judge


ARCHIVAL = frozenset({"pdfa-2a", "pdfa-3a"})
ALL = ARCHIVAL | {"pdfx-4"}
JUDGES = [
    Judge("vera ua1", ARCHIVAL, _vera("ua1")),
    Judge("vera 2a", frozenset({"pdfa-2a"}), _vera("2a")),
    Judge("vera 3a", frozenset({"pdfa-3a"}), _vera("3a")),
    Judge("outloud", ARCHIVAL, _outloud),
    Judge("qpdf", ALL, _qpdf),
    Judge("pdffonts", ALL, _script("fonts.py")),
    Judge("text", ARCHIVAL, _script("text.py", parts=2)),
    Judge("structure", ARCHIVAL, _script("structure.py")),
    Judge("pdfx4", frozenset({"pdfx-4"}), _script("pdfx4.py")),
]


def claimed_standards(pdf: Path) -> frozenset[str]:
    """What a file claims to be; a file that claims nothing, or cannot be read, is held to PDF/A-2a."""
    try:
        with pikepdf.open(pdf) as file:
            claims = xmp.standards(xmp.read(file)) & ALL
    except Exception:  # noqa: BLE001: the judges will say so
        claims = set()
    return frozenset(claims or {"pdfa-2a"})


def judge_all(cases: dict[Case, frozenset[str]], workers: int | None = None) -> dict[str, Verdicts]:
    """Every judge's findings of every file it has to judge, by the judge's name."""
    with ThreadPoolExecutor(workers or min(4, os.cpu_count() or 2)) as pool:
        work = {
            judge.name: pool.submit(_judged, judge, [case for case, claims in cases.items() if claims & judge.standards])
            for judge in JUDGES
        }
        return {name: future.result() for name, future in work.items()}


def _judged(judge: Judge, cases: list[Case]) -> Verdicts:
    if not cases:
        return {}
    try:
        verdicts = judge.judge(cases)
    except Exception as problem:  # noqa: BLE001: a judge that breaks must not pass for one that found nothing
        return {case.pdf: [Finding("judge-broken", f"{judge.name}: {problem}")] for case in cases}
    silent = [Finding("judge-silent", f"{judge.name} says nothing of the file")]
    return {case.pdf: verdicts.get(case.pdf, silent) for case in cases}


def names() -> Iterable[str]:
    return (judge.name for judge in JUDGES)
