"""For everybody: axe (WCAG 2.2 AA and best practices) on each main state, wide and narrow."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

from served import Served, example
from trials import Bench, expect, trial, until
from window import NARROW, WIDE, Window

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Judge:
    """Gathers what axe finds in the states of a window."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.axe = Axe()
        self.found: list[str] = []
        self.states = 0

    def look(self, state: str) -> None:
        self.window.page.wait_for_timeout(200)
        for violation in self.axe.run(self.window.page, options={"runOnly": RULES}).response["violations"]:
            self.found.append(f"{state}: {violation['id']} {violation['nodes'][0]['target']}")
        self.states += 1

    def dialogs(self) -> None:
        page = self.window.page
        for name in ("pdf", "print"):
            page.click(f"#open-{name}")
            self.look(name)
            page.keyboard.press("Escape")
        for name in ("verify", "faction", "calibrate", "keys"):
            page.click("#open-menu")
            page.click(f"#open-{name}")
            self.look(name)
            page.keyboard.press("Escape")


def main_states(bench: Bench, size: tuple[int, int]) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    is_narrow = size == NARROW
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address, size) as window:
        page, judge = window.page, Judge(window)
        judge.look("pages")
        if is_narrow:
            for sheet in ("thumbnails", "side", "writing"):
                window.sheet(sheet)
                judge.look(sheet)
        else:
            page.click("#toggle-side")
        until(lambda: page.locator(".field").count() > 3, "the form is not there")
        judge.look("form")
        page.click("#tab-source")
        judge.look("source")
        if is_narrow:
            window.sheet("pages")
        page.evaluate("Hanmen.layers.names.forEach(name => Hanmen.layers.toggle(name, true))")
        until(lambda: page.locator(".layer").count() > 5, "the layers are not there")
        judge.look("layers")
        page.evaluate("Hanmen.layers.names.forEach(name => Hanmen.layers.toggle(name, false))")
        judge.dialogs()
        page.select_option("#compare", index=2)
        until(lambda: page.locator("#pane-heads").is_visible(), "nothing is compared")
        judge.look("comparison")
        page.select_option("#compare", "")
        page.evaluate("Hanmen.writing.set(Hanmen.writing.text.replace('会派名:', '会派名：'), { key: 'test' })")
        until(lambda: page.locator("#dock.is-open").is_visible(), "no overlay")
        judge.look("errors")
        if is_narrow:
            window.sheet("writing")
        page.click("#tab-form")
        until(lambda: page.locator("#form-note").is_visible(), "the form can be read")
        judge.look("unreadable form")
        page.evaluate("Hanmen.conflict.show({ hash: '', text: Hanmen.writing.saved.replace('緑風会', '公栄会') })")
        judge.look("conflict")
        expect(judge.states >= 14, f"only {judge.states} states were looked at")
        expect(not judge.found, "; ".join(judge.found))


@trial("access: axe finds nothing at 1280 px")
def wide(bench: Bench) -> None:
    main_states(bench, WIDE)


@trial("access: axe finds nothing at 390 px")
def narrow(bench: Bench) -> None:
    main_states(bench, NARROW)


@trial("access: lang, reduced motion, text at 200 %")
def settings(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address, reduced_motion="reduce") as window:
        page = window.page
        expect(page.get_attribute("html", "lang") == "ja", "the page does not say that it is Japanese")
        moving = page.evaluate(
            "[...document.querySelectorAll('*')].filter(element => parseFloat(getComputedStyle(element).transitionDuration) > 0).length")
        expect(moving == 0, f"{moving} elements move all the same")
        expect(page.evaluate("Hanmen.scrolling()") == "instant", "pages glide all the same")
    with Served(bench.preview, report) as served, Window(bench, served.address, (640, 400)) as window:
        expect(window.page.evaluate("document.documentElement.scrollWidth") <= 640, "at 200 % the page is wider than the window")
