"""Shows hostile reports in a browser and looks whether anything of them ran."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page, sync_playwright

from hostile import MARK
from wire import Wire


def run_hostile(served: Wire, scripts: list[str]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        heard, elsewhere = [], []
        page.on("dialog", lambda dialog: (heard.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: elsewhere.append(request.url) if not is_own(request.url, served) else None)
        page.goto(served.address)
        count = tags(page)
        # Each script stands in a sound report and in a broken one: every second file has every script.
        for file in served.state()["subject"]["files"][::2]:
            page.goto(f"{served.address}?file={quote(file['path'])}")
            page.wait_for_function("window.hanmenShown?.length > 0 || document.querySelector('[data-severity]')", timeout=15_000)
            open_everything(page)
            assert page.evaluate(f"window.{MARK}") is None, f"{file['path']}: ran {page.evaluate(f'window.{MARK}')}"
            assert tags(page) == count, f"{file['path']}: {tags(page)} scripts and frames, not {count}"
            bad = page.evaluate(
                "[...document.querySelectorAll('*')].filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name)"
                " || /^\\s*javascript:/i.test(a.value))).map((e) => e.outerHTML.slice(0, 200))")
            assert not bad, f"{file['path']}: {bad[0]}"
        for state in served.state(f"?file={quote(file['path'])}")["pages"]:
            page.goto(f"{served.address}pages/{state['id']}.svg")
            assert page.evaluate(f"window.{MARK}") is None
        assert not heard, f"asked {heard[0]!r}"
        assert not elsewhere, f"asked {elsewhere[0]}"
        browser.close()


def is_own(url: str, served: Wire) -> bool:
    return url.startswith((served.address, "data:", "blob:", "about:"))


def tags(page: Page) -> int:
    return page.evaluate("document.querySelectorAll('script, iframe, object, embed, base, foreignObject').length")


def open_everything(page: Page) -> None:
    """Presses all that opens a panel or shows a layer."""
    for button in page.locator("button:visible, [role=tab]:visible").all()[:60]:
        try:
            button.click(timeout=500)
        except Exception:
            pass
        if page.locator("dialog[open]").count():
            page.keyboard.press("Escape")
