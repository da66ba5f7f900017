"""Everything by the keyboard alone."""

from __future__ import annotations

from served import Served, example
from trials import Bench, expect, trial, until
from window import Window, saved_text

FOCUS = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const ring = element.closest('.editor') ? getComputedStyle(element.closest('.editor')) : style;
  return { id: element.id || element.className || element.tagName, isBody: element === document.body,
    isSeen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    hasRing: ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2 || style.opacity === '0.7' };
}"""


@trial("keyboard: Tab walks everything in order, with a ring, and is nowhere caught")
def tab_walk(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        page = window.page
        until(lambda: page.locator(".field").count() > 3, "the form is not there")
        walked: list[str] = []
        for _ in range(250):
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUS)
            if at["isBody"]:
                break
            expect(at["isSeen"], f"{at['id']} has the focus but is not seen")
            expect(at["hasRing"], f"{at['id']} shows no ring")
            walked.append(at["id"])
        else:
            raise AssertionError("Tab is caught")
        expect(walked[0] == "skip", "the first stop is not the way past the bar")
        order = [walked.index(name) for name in ("skip", "layout", "tab-form", "scroll", "page-number", "fit-width")]
        expect(order == sorted(order), f"out of order: {walked}")


@trial("keyboard: write, save, look at layers, go to the source, leave dialogs")
def work(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        page, press = window.page, window.page.keyboard.press
        until(lambda: page.locator(".field").count() > 3, "the form is not there")
        active = lambda: page.evaluate("document.activeElement.id")  # noqa: E731
        press("Tab")
        press("Enter")
        expect(active() == "stage", "the skip link does not lead to the pages")
        press("e")
        for _ in range(40):
            if page.evaluate("document.activeElement.closest('.field')?.dataset.field") == "研修場所":
                break
            press("Tab")
        press("Control+a")
        page.keyboard.type("鍵盤の会議室")
        press("Control+s")
        until(lambda: "研修場所: 鍵盤の会議室" in saved_text(report), "it is not saved")
        for _ in range(12):
            if active() == "scroll":
                break
            press("F6")
        expect(active() == "scroll", "F6 does not come to the pages")
        press("8")
        until(lambda: page.locator(".layer[data-layer=reading]").count() > 0, "8 does not show the order of reading")
        press("8")
        for _ in range(3):
            press("]")
        until(lambda: page.locator(".selected rect").count() == 1, "] selects nothing")
        press("?")
        expect(page.locator("#keys-dialog").is_visible(), "? does not open the list of keys")
        press("Escape")
        expect(active() == "scroll", "the focus does not come back from the dialog")
        press("Control+p")
        expect(page.locator("#print-dialog").is_visible(), "Ctrl+P does not open the print dialog")
        press("Escape")
        press("f")
        expect(page.get_attribute("#fit-page", "aria-pressed") == "true", "f does not fit the page")
        page.uncheck("#single-keys", force=True) if page.locator("#single-keys").is_visible() else page.evaluate(
            "document.querySelector('#single-keys').click()")
        press("w")
        expect(page.get_attribute("#fit-page", "aria-pressed") == "true", "single keys cannot be turned off")
