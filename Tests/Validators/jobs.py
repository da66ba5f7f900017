"""The reports that are rendered and judged: a new one is one line in `JOBS`."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

from finding import Case
from picture import png
from tool import REPOSITORY, run

EXAMPLES = "Examples"
WORST = "Tests/WorstCases"
COUNCIL = "Layouts/councils/midorino/council.yaml"
RYOKUFU = "Layouts/councils/midorino/ryokufu.yaml"
SHIMIN = "Layouts/councils/midorino/shimin.yaml"

#: What the factions' layouts fix is left out of a report, what they ask for is added.
AS_RYOKUFU = {"会派名": None, "会派代表者": None}
AS_SHIMIN = {"会派名": None, "テーマ": "人口減少の時代に備える自治体経営 ～窓口、福祉、防災の三つから考える～"}

PDFX = ("--standard", "pdfx-4", "--output-profile", "{profile}")
PDFA3 = ("--standard", "pdfa-3a")
FILLABLE = ("--fillable",)
DRAFT = ("--edition", "draft")
COPY = ("--edition", "copy")
PUBLIC = ("--edition", "public")
MIDORINO = ("--council", "緑野市議会")


@dataclass(frozen=True)
class Job:
    """A report, and how it is rendered."""

    name: str
    report: str = ""
    layout: str | None = None
    options: tuple[str, ...] = ()
    #: Fields of the report that are set otherwise; None takes one out.
    fields: dict[str, str | None] = field(default_factory=dict)
    #: What the file must claim; a job is skipped while the help of `hanmen render` does not name it.
    standard: str = "pdfa-2a"
    #: The form that is made without a report (`hanmen form`).
    form: str | None = None
    #: The session that is bound into one volume (`hanmen volume`).
    session: str | None = None
    #: Whether the pages say what the report says: a public edition does not.
    is_whole: bool = True


JOBS = [
    Job("研修 例", f"{EXAMPLES}/kenshu-midorino.md"),
    Job("決議 例", f"{EXAMPLES}/ketsugi-midorino.md"),
    Job("賞状 例", f"{EXAMPLES}/shojo-midorino.md"),
    Job("研修 種", "seed"),
    Job("議会 例", f"{EXAMPLES}/kenshu-midorino.md", COUNCIL),
    Job("緑風会 例", f"{EXAMPLES}/kenshu-midorino.md", RYOKUFU, fields=AS_RYOKUFU),
    Job("市民 例", f"{EXAMPLES}/kenshu-midorino.md", SHIMIN, fields=AS_SHIMIN),
    Job("研修 最悪", f"{WORST}/kenshu.md"),
    Job("研修 最小", f"{WORST}/kenshu-empty.md"),
    Job("議会 最悪", f"{WORST}/kenshu.md", COUNCIL),
    Job("議会 最小", f"{WORST}/kenshu-empty.md", COUNCIL),
    Job("緑風会 最悪", f"{WORST}/kenshu.md", RYOKUFU, fields=AS_RYOKUFU),
    Job("緑風会 最小", f"{WORST}/kenshu-empty.md", RYOKUFU, fields=AS_RYOKUFU),
    Job("市民 最悪", f"{WORST}/kenshu.md", SHIMIN, fields=AS_SHIMIN),
    Job("市民 最小", f"{WORST}/kenshu-empty.md", SHIMIN, fields=AS_SHIMIN),
    Job("決議 最悪", f"{WORST}/ketsugi.md"),
    Job("決議 最小", f"{WORST}/ketsugi-empty.md"),
    Job("賞状 最悪", f"{WORST}/shojo.md"),
    Job("賞状 最小", f"{WORST}/shojo-empty.md"),
    Job("研修 例 3a", f"{EXAMPLES}/kenshu-midorino.md", options=PDFA3, standard="pdfa-3a"),
    Job("研修 最悪 3a", f"{WORST}/kenshu.md", options=PDFA3, standard="pdfa-3a"),
    Job("研修 例 X-4", f"{EXAMPLES}/kenshu-midorino.md", options=PDFX, standard="pdfx-4"),
    Job("決議 例 X-4", f"{EXAMPLES}/ketsugi-midorino.md", options=PDFX, standard="pdfx-4"),
    Job("研修 例 X-4 トンボ", f"{EXAMPLES}/kenshu-midorino.md", options=(*PDFX, "--crop-marks"), standard="pdfx-4"),
    Job("研修 最悪 X-4", f"{WORST}/kenshu.md", options=PDFX, standard="pdfx-4"),
    Job("研修 案", f"{EXAMPLES}/kenshu-midorino.md", options=DRAFT),
    Job("研修 写", f"{EXAMPLES}/kenshu-midorino.md", options=COPY),
    Job("研修 公開", f"{EXAMPLES}/kenshu-midorino.md", options=PUBLIC),
    Job("決議 案", f"{EXAMPLES}/ketsugi-midorino.md", options=DRAFT),
    Job("研修 案 X-4", f"{EXAMPLES}/kenshu-midorino.md", options=(*PDFX, *DRAFT), standard="pdfx-4"),
    Job("公開 最悪", f"{WORST}/koukai.md", f"{WORST}/koukai.yaml", options=PUBLIC, is_whole=False),
    Job("公開 最悪 3a", f"{WORST}/koukai.md", f"{WORST}/koukai.yaml", options=(*PUBLIC, *PDFA3), standard="pdfa-3a",
        is_whole=False),
    Job("公開 縦", f"{WORST}/koukai-tate.md", options=PUBLIC, is_whole=False),
    Job("綴り 例", session=f"{EXAMPLES}/teireikai-midorino/定例会.yaml"),
    Job("綴り 公開", session=f"{EXAMPLES}/teireikai-midorino/定例会.yaml", options=PUBLIC),
    Job("研修 白紙", form="研修参加報告書"),
    Job("研修 記入", form="研修参加報告書", options=FILLABLE),
    Job("議会 白紙", form="研修参加報告書", options=MIDORINO),
    Job("議会 記入", form="研修参加報告書", options=(*MIDORINO, *FILLABLE)),
    Job("緑風会 白紙", form="研修参加報告書", options=(*MIDORINO, "--faction", "緑風会")),
    Job("緑風会 記入", form="研修参加報告書", options=(*MIDORINO, "--faction", "緑風会", *FILLABLE)),
    Job("市民 白紙", form="研修参加報告書", options=(*MIDORINO, "--faction", "市民ネット緑野")),
    Job("市民 記入", form="研修参加報告書", options=(*MIDORINO, "--faction", "市民ネット緑野", *FILLABLE)),
    Job("見本 白紙", form=f"{WORST}/blank.yaml"),
    Job("見本 記入", form=f"{WORST}/blank.yaml", options=FILLABLE),
    Job("決議 白紙", form="決議文"),
    Job("賞状 白紙", form="賞状"),
]


class JobSkipped(Exception):
    """Why a job is not done."""


class JobFailed(Exception):
    """What `hanmen` said instead of rendering."""


def hanmen() -> Path:
    """The command: the one named by HANMEN, or the newest that is built here."""
    if "HANMEN" in os.environ:
        return Path(os.environ["HANMEN"])
    built = [REPOSITORY / ".build" / kind / "hanmen" for kind in ("debug", "release")]
    return max((path for path in built if path.exists()), key=lambda path: path.stat().st_mtime, default=built[0])


@cache
def help_text() -> str:
    return run([str(hanmen()), "render", "--help"]).output


def render(job: Job, number: int, folder: Path) -> Case:
    """Renders a job into a folder; its report is copied there, with the job's fields."""
    if job.standard not in help_text():
        raise JobSkipped(f"`hanmen render` does not know {job.standard} yet")
    if job.session is not None:
        return Case(_volume(job, folder / f"{number:02}-{job.name.replace(' ', '-')}.pdf"))
    if job.form is not None:
        return Case(_form(job, folder / f"{number:02}-{job.name.replace(' ', '-')}.pdf"))
    desk = folder / f"{number:02}"
    desk.mkdir(exist_ok=True)
    (desk / "picture.png").write_bytes(png())
    report = desk / "report.md"
    report.write_text(_with_fields(_report_text(job, desk), job.fields), encoding="utf-8")
    pdf = folder / f"{number:02}-{job.name.replace(' ', '-')}.pdf"
    options = [option.format(profile=press_profile()) if "{" in option else option for option in job.options]
    layout = ["--layout", str(REPOSITORY / job.layout)] if job.layout else []
    outcome = run([str(hanmen()), "render", str(report), *layout, *options, "-o", str(pdf)], timeout=120, cwd=REPOSITORY)
    if outcome.status != 0 or not pdf.exists():
        raise JobFailed(f"`hanmen render` ended with {outcome.status}: {outcome.errors.strip()[:600]}")
    return Case(pdf, report if job.is_whole else None)


def render_layouts(folder: Path) -> list[Path]:
    """Every layout with its sample, as an empty form, as a form to fill in, and with both extremes."""
    outcome = run([str(hanmen()), "template", "check", "--all", "--strict", "--pages", str(folder)], timeout=300,
                  cwd=REPOSITORY)
    if outcome.status != 0:
        raise JobFailed(f"`hanmen template check` ended with {outcome.status}: {outcome.errors.strip()[:600]}")
    return sorted(folder.glob("*.pdf"))


def _form(job: Job, pdf: Path) -> Path:
    outcome = run([str(hanmen()), "form", str(job.form), *job.options, "-o", str(pdf)], timeout=120, cwd=REPOSITORY)
    if outcome.status != 0 or not pdf.exists():
        raise JobFailed(f"`hanmen form` ended with {outcome.status}: {outcome.errors.strip()[:600]}")
    return pdf


def _volume(job: Job, pdf: Path) -> Path:
    outcome = run([str(hanmen()), "volume", str(REPOSITORY / job.session), *job.options, "-o", str(pdf)], timeout=120,
                  cwd=REPOSITORY)
    if outcome.status != 0 or not pdf.exists():
        raise JobFailed(f"`hanmen volume` ended with {outcome.status}: {outcome.errors.strip()[:600]}")
    return pdf


def _report_text(job: Job, desk: Path) -> str:
    if job.report != "seed":
        return (REPOSITORY / job.report).read_text(encoding="utf-8")
    shared = Path(os.environ.get("HANMEN_SHARED", REPOSITORY.parent / "shared"))
    seed = shared / "seed" / "kenshu-sanka-hokokusho.md"
    if not seed.exists():
        raise JobSkipped("the seed report is not here")
    imported = desk / "imported.md"
    outcome = run([str(hanmen()), "import", str(seed), "-o", str(imported)], cwd=REPOSITORY)
    if outcome.status != 0:
        raise JobFailed(f"`hanmen import` ended with {outcome.status}: {outcome.errors.strip()[:600]}")
    return imported.read_text(encoding="utf-8")


def _with_fields(report: str, fields: dict[str, str | None]) -> str:
    if not fields:
        return report
    _, head, body = re.split(r"^---\n", report, maxsplit=2, flags=re.M)
    values = yaml.load(head, Loader=yaml.BaseLoader)
    for name, value in fields.items():
        values.pop(name, None)
        if value is not None:
            values[name] = value
    written = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, default_style='"', width=10**6)
    return f"---\n{written}---\n{body}"


@cache
def press_profile() -> Path:
    """A profile of a press condition for tests, from the package scribus-data."""
    files = run(["dpkg", "-L", "scribus-data"]).output.splitlines()
    found = [Path(line) for line in files if line.endswith("ISOcoated_v2_300_bas.icc")]
    if not found:
        raise JobFailed("scribus-data holds no ISOcoated_v2_300_bas.icc (scripts/validators-setup)")
    return found[0]


def numbered() -> Iterator[tuple[int, Job]]:
    return enumerate(JOBS, start=1)
