"""What leaves: the PDF, the print dialog, the view of signatures."""

from __future__ import annotations

import subprocess
from pathlib import Path

from served import ENVIRONMENT, REPOSITORY, Served, example
from trials import Bench, expect, trial, until
from window import Window


def rendered(bench: Bench, report: Path, *options: str) -> bytes:
    output = bench.folder / "rendered.pdf"
    subprocess.run(
        [str(bench.hanmen), "render", str(report), "-o", str(output), *options],
        check=True, capture_output=True, env=ENVIRONMENT, timeout=120, cwd=REPOSITORY)
    return output.read_bytes()


@trial("papers: the PDF is byte for byte what hanmen render writes")
def download(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        for edition, standard in (("original", "pdfa-2a"), ("public", "pdfa-2a"), ("original", "pdfa-3a"), ("draft", "none")):
            window.page.click("#open-pdf")
            window.page.select_option("#pdf-edition", edition)
            window.page.select_option("#pdf-standard", standard)
            if (edition, standard) == ("original", "pdfa-2a"):
                window.picture("15-pdf")
            with window.page.expect_download() as found:
                window.page.click("#pdf-link")
            got = Path(found.value.path()).read_bytes()
            expect(got == rendered(bench, report, "--edition", edition, "--standard", standard), f"{edition}, {standard}: other bytes")
            until(lambda: window.page.locator("#pdf-dialog").is_hidden(), "the dialog stays")


@trial("papers: the print dialog asks for --edit")
def print_dialog(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        window.page.click("#open-print")
        until(lambda: "探して" not in window.text("#print-lines"), "the printers are not told")
        expect(window.page.locator("#print-go").is_disabled(), "it can be printed without --edit")
        window.picture("16-print")


@trial("papers: PDFs of the folder and their signatures")
def verification(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    (bench.folder / "控え.pdf").write_bytes(rendered(bench, report))
    with Served(bench.preview, bench.folder) as served, Window(bench, served.address) as window:
        window.page.click("#open-menu")
        window.page.click("#open-verify")
        until(lambda: window.page.locator("#verify-file option").count() >= 1, "the PDF is not listed")
        until(lambda: "確かめています" not in window.text("#verdicts") and window.text("#verdicts"), "nothing is said of it")
        window.picture("17-verification")
