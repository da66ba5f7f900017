"""Layers, and the way between the page and its source."""

from __future__ import annotations

from served import Served, example
from trials import Bench, expect, trial, until
from window import Window

NAMES = ["typeArea", "frames", "baselines", "margins", "fields", "fallback", "adjustment", "reading", "redaction"]


@trial("layers: each is switched by its box and by its key")
def switches(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report) as served, Window(bench, served.address) as window:
        page = window.page
        if page.locator("#side").is_hidden():
            page.click("#toggle-side")
        page.locator("#scroll").focus()
        drawn = {}
        for number, name in enumerate(NAMES, start=1):
            page.check(f"#layer-{name}")
            until(lambda: page.locator(f".layer[data-layer={name}]").count() > 0, f"{name} is not drawn")
            drawn[name] = page.locator(f".layer[data-layer={name}] > *").count()
            page.locator("#scroll").press(str(number))
            expect(not page.is_checked(f"#layer-{name}"), f"key {number} does not switch {name}")
            until(lambda: page.locator(f".layer[data-layer={name}]").count() == 0, f"{name} stays")
        for name in ("typeArea", "frames", "baselines", "margins", "adjustment", "reading"):
            expect(drawn[name] > 0, f"{name} draws nothing")
        for name in ("typeArea", "frames", "adjustment", "reading"):
            page.check(f"#layer-{name}")
        window.picture("13-layers")


@trial("layers: a click on the page leads to the source, and tells who set the values")
def click_to_source(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        page = window.page
        page.click("#toggle-side")
        until(lambda: page.evaluate("Hanmen.writing.text").startswith("---"), "the source is not open")
        place = page.evaluate(
            "Hanmen.details.now(Hanmen.stage.main.boxes[0]).then(details => details.items.find(item => item.text.includes('東部市町村')))")
        expect(place, "the place of the training is no item of the page")
        window.click_on_page(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
        until(lambda: page.locator(".facts .link").count() > 0, "the inspector shows no place")
        expect("kenshu-midorino.md:" in page.locator(".facts .link").inner_text(), "the place is not told")
        chosen = page.evaluate("Hanmen.sourceEditor.area.value.slice(Hanmen.sourceEditor.area.selectionStart).split('\\n')[0]")
        expect("東部市町村" in chosen, f"the caret stands at {chosen!r}")
        until(lambda: page.locator(".value .link").count() > 0, "no values of the layout are told")
        expect(".yaml:" in page.locator(".value .link").first.inner_text(), "no file and line of a value")
        window.picture("14-inspector")


@trial("layers: the caret leads to the item on the page")
def caret_to_page(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        page = window.page
        page.click("#tab-source")
        until(lambda: page.evaluate("Hanmen.writing.text").startswith("---"), "the source is not open")
        page.evaluate("Hanmen.sourceEditor.select(Hanmen.writing.text.indexOf('大変有意義な研修') + 2)")
        until(lambda: page.locator(".caret rect").count() > 0, "nothing is outlined")
        outline = until(lambda: page.locator(".caret rect").first.bounding_box(), "the outline is not seen")
        window_box = page.locator("#scroll").bounding_box()
        until(lambda: 0 < (page.locator(".caret rect").first.bounding_box() or outline)["y"] < window_box["y"] + window_box["height"],
              "the item is not scrolled into view")
