"""Shows that the judges are awake: each defect is made in a good file, and at least one judge must see it.

    mutants.py [--keep FOLDER]

Prints the table defect × judge: E error, w warning, · not seen. Ends with 1 if a good file is not found good, or if a
defect is seen by nobody.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

import base
import judges
from defects import DEFECTS, Defect
from edit import NotApplicable
from finding import ERROR, Case, Finding
from known import is_known
from table import table


@dataclass
class Trial:
    """The good files and the mutants, with what the judges say."""

    bases: dict[str, Case] = field(default_factory=dict)
    mutants: dict[Defect, Case] = field(default_factory=dict)
    reasons: dict[Defect, str] = field(default_factory=dict)
    verdicts: dict[str, judges.Verdicts] = field(default_factory=dict)

    def make(self, folder: Path) -> None:
        self.bases = {name: base.make(name, folder) for name in base.STANDARDS}
        for number, defect in enumerate(DEFECTS, start=1):
            pdf = folder / f"mutant-{number:02}.pdf"
            try:
                _mutate(self.bases[defect.base].pdf, defect, pdf)
            except NotApplicable as reason:
                self.reasons[defect] = str(reason)
            else:
                self.mutants[defect] = Case(pdf, self.bases[defect.base].source)

    def judge(self) -> None:
        claims = {case: frozenset({base.STANDARDS[name]}) for name, case in self.bases.items()}
        claims |= {case: frozenset({base.STANDARDS[defect.base]}) for defect, case in self.mutants.items()}
        self.verdicts = judges.judge_all(claims)

    def spots(self, name: str) -> list[tuple[str, Finding]]:
        """What is found in a good file, known findings left out."""
        pdf = self.bases[name].pdf
        return [
            (judge, found) for judge, verdicts in self.verdicts.items() for found in verdicts.get(pdf, [])
            if not is_known(pdf, judge, found)
        ]

    def cell(self, defect: Defect, judge: str) -> str:
        """What a judge finds in the mutant and not in the file it was made from."""
        verdict = self.verdicts[judge].get(self.mutants[defect].pdf)
        if verdict is None:
            return ""
        before = {(found.rule, found.message) for found in self.verdicts[judge][self.bases[defect.base].pdf]}
        new = [found for found in verdict if (found.rule, found.message) not in before]
        return "·" if not new else "E" if any(found.level == ERROR for found in new) else "w"

    def rules(self, defect: Defect) -> str:
        """The first rules of ours that see it, for the reader of the table."""
        pdf = self.mutants[defect].pdf
        rules = dict.fromkeys(
            found.rule for judge in ("structure", "pdfx4", "text") for found in self.verdicts[judge].get(pdf, []))
        return ", ".join(list(rules)[:3])


def _mutate(good: Path, defect: Defect, path: Path) -> None:
    with pikepdf.open(good) as pdf:
        defect.edit(pdf)
        encryption = pikepdf.Encryption(owner="owner", user="") if defect.encrypt else False
        # A table of offsets, not a stream, where bytes are to be spoiled.
        mode = pikepdf.ObjectStreamMode.disable if defect.spoil else pikepdf.ObjectStreamMode.preserve
        pdf.save(path, encryption=encryption, object_stream_mode=mode)
    if defect.spoil:
        data = path.read_bytes()
        spoiled = defect.spoil(data)
        if spoiled == data:
            raise NotApplicable("the bytes are as they were")
        path.write_bytes(spoiled)


def report(trial: Trial) -> bool:
    """Prints the table; whether all is as it must be."""
    good = True
    columns = list(judges.names())
    for name, case in trial.bases.items():
        spots = trial.spots(name)
        print(f"base {name}: {'clean' if not spots else 'NOT CLEAN'}")
        for judge, found in spots:
            print(f"    {judge} | {found.level} {found.rule} {found.message}")
        good = good and not spots
    rows, notes = [], []
    for defect in DEFECTS:
        if defect in trial.reasons:
            rows.append([defect.name, *("" for _ in columns)])
            notes.append(f"does not apply: {trial.reasons[defect]}")
            continue
        cells = [trial.cell(defect, judge) for judge in columns]
        missed = not set(cells) & {"E", "w"}
        rows.append([defect.name, *cells])
        notes.append("SEEN BY NOBODY" if missed else trial.rules(defect))
        good = good and not missed
    print(table(["defect", *columns], rows, notes))
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description="Shows that the judges see every defect.")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the files in this folder")
    arguments = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="hanmen-mutants-") as temporary:
        folder = arguments.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        trial = Trial()
        trial.make(folder.resolve())
        made = time.monotonic()
        trial.judge()
        good = report(trial)
        print(f"{len(trial.mutants)} mutants made in {made - started:.1f} s, judged in {time.monotonic() - made:.1f} s")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
