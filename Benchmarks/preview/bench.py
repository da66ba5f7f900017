"""From saving a file to changed pixels in a browser: 50 edits of a report, and 50 of a volume of 300 pages.

    bench.py [REPORT]

The report is the example where none is named. Prints median, p95 and most, and fails beyond the bars:
report: median 60 ms, p95 120 ms; volume: first page 500 ms, edit 150 ms (median).
"""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/hanmen-preview"
EDITS = 50


class Preview:
    """A preview of a path, ended with its block."""

    def __init__(self, path: Path):
        self.process = subprocess.Popen(
            [PROGRAM, path, "--no-open"], stdout=subprocess.PIPE, cwd=ROOT, text=True)
        self.address = self.process.stdout.readline().split()[-1]

    def __enter__(self) -> "Preview":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(5)


def edited(text: str, number: int) -> str:
    """The text with a few more characters in one of its sentences."""
    ends = [found.start() for found in re.finditer("。", text)]
    place = ends[number * 7 % len(ends)]
    return f"{text[:place]}、試み{number}{text[place:]}"


def shown(page: Page) -> list[dict]:
    return page.evaluate("window.hanmenShown ?? []")


def edits(page: Page, report: Path, count: int) -> tuple[list[float], list[int]]:
    """Milliseconds from each save to the paint of the revision, and how many pages were fetched."""
    text, times, fetched = report.read_text(encoding="utf-8"), [], []
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url) if ".svg" in request.url else None)
    for number in range(count):
        before = shown(page)[-1]["revision"]
        requests.clear()
        start = time.time()
        report.write_text(edited(text, number), encoding="utf-8")
        while shown(page)[-1]["revision"] <= before:
            page.wait_for_timeout(5)
        times.append(shown(page)[-1]["at"] - start * 1000)
        page.wait_for_timeout(150)
        fetched.append(len(requests))
    report.write_text(text, encoding="utf-8")
    return times, fetched


def tell(name: str, times: list[float]) -> tuple[float, float]:
    ordered = sorted(times)
    median, p95 = statistics.median(ordered), ordered[int(len(ordered) * 0.95)]
    print(f"{name}: median {median:.1f} ms, p95 {p95:.1f} ms, most {ordered[-1]:.1f} ms", flush=True)
    return median, p95


def opened(browser: Browser, address: str) -> tuple[Page, float]:
    """The page, and milliseconds until its first pages were painted."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    start = time.time()
    page.goto(address)
    while not shown(page):
        page.wait_for_timeout(5)
    return page, shown(page)[0]["at"] - start * 1000


def bench_report(browser: Browser, source: Path, folder: Path) -> bool:
    report = folder / "report.md"
    report.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    with Preview(report) as preview:
        page, first = opened(browser, preview.address)
        page.wait_for_timeout(500)
        times, fetched = edits(page, report, EDITS)
        print(f"report: first pages {first:.0f} ms; {page.locator('.page').count()} boxes; "
              f"pages fetched an edit: median {statistics.median(fetched):.0f}, most {max(fetched)}")
        median, p95 = tell("report, save to pixels", times)
        page.close()
    return median <= 60 and p95 <= 120


def bench_volume(browser: Browser, folder: Path) -> bool:
    subprocess.run(
        [sys.executable, ROOT / "Benchmarks/session/make_session.py", folder, "--reports", "46"], check=True,
        stdout=subprocess.DEVNULL)
    report = sorted(folder.rglob("*.md"))[0]
    session = next(folder.rglob("*.yaml"), folder)
    with Preview(session) as preview:
        page, first = opened(browser, f"{preview.address}?file={quote('*')}")
        count, since = 0, time.time()
        while time.time() - since < 4:
            now = page.evaluate("document.querySelectorAll('.page').length")
            if now != count:
                count, since = now, time.time()
            page.wait_for_timeout(100)
        print(f"volume: first page {first:.0f} ms; {count} pages")
        median, _ = tell("volume, save to pixels", edits(page, report, EDITS)[0])
        page.close()
    return first <= 500 and median <= 150


def main() -> int:
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "Examples/kenshu-midorino.md"
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        (Path(scratch) / "a").mkdir()
        good = [bench_report(browser, source, Path(scratch) / "a"), bench_volume(browser, Path(scratch) / "volume")]
        browser.close()
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
