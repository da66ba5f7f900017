"""Looking: pages, thumbnails, sizes, spreads, the phone."""

from __future__ import annotations

from served import Served, example
from trials import Bench, expect, trial, until
from window import NARROW, WIDE, Window


@trial("pages: shown, with thumbnails, nothing from elsewhere")
def shows_pages(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        window.wait_for_pixels("a page is empty")
        count = int(window.text("#page-count").strip("/ "))
        expect(count >= 4, f"{count} pages")
        expect(window.page.locator(".page").count() == count, "a page has no box")
        until(lambda: window.page.locator(".thumbnail img").count() >= min(count, 4), "thumbnails are missing")
        expect(window.page.locator("#writing").is_hidden(), "without --edit there is no writing panel")
        expect(window.page.locator("#save").is_hidden(), "without --edit nothing can be saved")
        window.picture("1-pages")


@trial("pages: zoom, fit, real size, spread, page number")
def sizes(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        page, sheet = window.page, window.page.locator(".sheet").first
        page.evaluate("Hanmen.zoom.set(100)")
        expect(abs(sheet.bounding_box()["width"] - 595.28 * 96 / 72) < 1, "100 % is not 96 dpi")
        page.fill("#zoom", "400")
        expect(abs(sheet.bounding_box()["width"] - 4 * 595.28 * 96 / 72) < 2, "400 %")
        page.evaluate("Hanmen.settings.keep('pixelsPerMillimetre', 5)")
        page.click("#real-size")
        expect(abs(sheet.bounding_box()["width"] - 210 * 5) < 1, "real size is 210 mm wide")
        page.click("#fit-page")
        expect(sheet.bounding_box()["height"] < page.locator("#scroll").bounding_box()["height"], "fits the window")
        page.click("#toggle-spread")
        boxes = [page.locator(".page").nth(index).bounding_box() for index in range(3)]
        expect(boxes[1]["y"] == boxes[2]["y"] and boxes[0]["y"] < boxes[1]["y"], "pages 2 and 3 face each other")
        expect(abs(boxes[0]["x"] - boxes[2]["x"]) < 2, "the first page stands to the right, alone")
        window.picture("2-spread")
        page.click("#toggle-spread")
        page.fill("#page-number", "3")
        page.keyboard.press("Enter")
        until(lambda: page.locator(".thumbnail").nth(2).get_attribute("aria-current") == "true", "page 3 is not current")


@trial("pages: only what changed is fetched again; the place is kept")
def only_changed(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        window.page.evaluate("Hanmen.zoom.set('page')")
        until(lambda: len(window.sources()) >= 2, "the second page is near")
        window.wait_for_rest()
        asked: list[str] = []
        window.page.on("request", lambda request: asked.append(request.url) if request.url.endswith(".svg") else None)
        window.page.evaluate("document.querySelectorAll('.page')[1].dataset.kept = 'yes'; document.querySelector('#scroll').scrollTop = 40")
        before = window.sources()
        report.write_text(report.read_text().replace("令和6年5月28日", "令和6年5月29日"))
        after = window.wait_for_change(before, "the page does not follow the file")
        expect(after[1:] == before[1:], "another page changed too")
        expect(len(asked) == 1, f"{len(asked)} pages were fetched")
        expect(window.page.locator(".page").nth(1).get_attribute("data-kept") == "yes", "an unchanged page was made anew")
        expect(window.page.evaluate("document.querySelector('#scroll').scrollTop") == 40, "the place was lost")


@trial("pages: at 390 px, panels are sheets")
def narrow(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address, NARROW) as window:
        page = window.page
        expect(page.evaluate("document.documentElement.scrollWidth") <= NARROW[0], "wider than the phone")
        window.picture("3-phone-pages")
        for sheet, part in {"writing": "#writing", "thumbnails": "#thumbnails", "side": "#side"}.items():
            window.sheet(sheet)
            expect(page.locator(part).is_visible(), f"{sheet} is not seen")
            expect(page.locator("#stage").is_hidden(), f"pages lie over {sheet}")
            window.picture(f"3-phone-{sheet}")
        window.sheet("pages")
        window.wait_for_pixels("the pages come back")


@trial("pages: a folder of reports, and one of them chosen")
def folder(bench: Bench) -> None:
    example("kenshu-midorino.md", bench.folder, "a.md")
    example("ketsugi-midorino.md", bench.folder, "b.md")
    with Served(bench.preview, bench.folder) as served, Window(bench, served.address, WIDE) as window:
        before = window.sources()
        window.page.select_option("#file", "b.md")
        window.wait_for_change(before, "the other report is not shown")
        expect("file=b.md" in window.page.url, "the address does not keep the choice")
