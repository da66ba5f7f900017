"""Templates: another faction, two side by side, trial data, completions, a new faction."""

from __future__ import annotations

from served import REPOSITORY, Served, example
from trials import Bench, expect, trial, until
from window import Window


def option(window: Window, select: str, word: str) -> str:
    """The value of the option whose words hold a word."""
    found = window.page.locator(f"{select} option").evaluate_all(
        "(options, word) => options.filter(option => option.textContent.includes(word)).map(option => option.value)", word)
    expect(found, f"{select} does not offer {word}")
    return found[0]


@trial("layouts: the faction is switched live")
def switches(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        before = window.sources()
        window.page.select_option("#layout", option(window, "#layout", "緑風会"))
        after = window.wait_for_change(before, "the other faction is not shown")
        window.page.select_option("#layout", "")
        until(lambda: window.sources() == before, "the way back does not show the same pages")
        expect(after != before, "nothing changed")


@trial("layouts: two are compared, differing boxes tinted")
def compares(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        page = window.page
        page.select_option("#compare", option(window, "#compare", "緑風会"))
        until(lambda: window.sources("other"), "the second layout is not shown")
        until(lambda: page.locator(".strip[data-strip=main] .tints rect").count() + page.locator(".strip[data-strip=other] .tints rect").count() > 0,
              "nothing is tinted")
        expect(page.locator("#differences-list button").count() > 0, "no block is named")
        page.locator("#differences-list button").first.click()
        expect(page.locator(".selected rect").count() >= 1, "a name does not lead to its block")
        window.picture("10-compared")
        page.select_option("#compare", "")
        until(lambda: page.locator(".strip[data-strip=other]").count() == 0, "the second layout stays")


@trial("layouts: a layout with trial data, and completions from the schema")
def trials_of_a_layout(bench: Bench) -> None:
    councils = bench.folder / "hatsu"
    councils.mkdir()
    for name in ("council.yaml", "hitori.yaml"):
        text = (REPOSITORY / "Layouts/councils/hatsu" / name).read_text(encoding="utf-8")
        (councils / name).write_text(text, encoding="utf-8")
    with Served(bench.preview, councils / "council.yaml", "--edit") as served, Window(bench, served.address) as window:
        page, before = window.page, window.sources()
        page.select_option("#trial", "blank")
        blank = window.wait_for_change(before, "an empty form is not shown")
        page.select_option("#trial", "fullest")
        window.wait_for_change(blank, "the fullest form is not shown")
        until(lambda: page.evaluate("Hanmen.writing.text") != "", "the layout cannot be written")
        page.locator("#source").click()
        page.keyboard.press("Control+End")
        page.keyboard.type("\n")
        page.keyboard.press("Control+Space")
        until(lambda: page.locator(".completion").count() > 1, "no completions")
        window.picture("11-completions")
        page.keyboard.press("Escape")


@trial("layouts: a new faction from the page")
def new_faction(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        window.page.click("#open-menu")
        expect(window.page.locator("#open-faction").is_hidden(), "without --edit nothing is made")
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        window.page.click("#open-menu")
        window.page.click("#open-faction")
        expect(window.page.locator("#faction-dialog").is_visible(), "the dialog does not open")
        window.picture("12-faction")
        window.page.keyboard.press("Escape")
        expect(window.page.locator("#faction-dialog").is_hidden(), "Escape does not close the dialog")
