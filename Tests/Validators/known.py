"""What the judges find and we have looked at: false alarms with the proof, and defects that wait for their repair.

A finding listed here is shown as `k` and does not fail the run. An entry that fits nothing any more is reported, so
that it is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from finding import Finding


@dataclass(frozen=True)
class Known:
    """Findings of a judge by rule and message, and why they are let pass."""

    judge: str
    rule: str
    message: str
    reason: str

    def fits(self, judge: str, finding: Finding) -> bool:
        return judge == self.judge and finding.rule == self.rule and re.search(self.message, finding.message) is not None


KNOWN: list[Known] = []


def is_known(judge: str, finding: Finding) -> bool:
    return any(known.fits(judge, finding) for known in KNOWN)


def unused(found: Iterable[tuple[str, Finding]]) -> list[Known]:
    """Entries that fit none of the findings."""
    findings = list(found)
    return [known for known in KNOWN if not any(known.fits(judge, finding) for judge, finding in findings)]
