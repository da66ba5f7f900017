"""A window of the browser on the preview, and what went wrong in it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from trials import Bench, expect, until

WIDE = (1280, 800)
NARROW = (390, 844)


class Window:
    """Opens an address and waits until its pages are seen; closes with its block, and fails where the page complained."""

    def __init__(self, bench: Bench, address: str, size: tuple[int, int] = WIDE, **options: object) -> None:
        self.bench = bench
        self.address = address
        browser: Browser = bench.browser
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="ja-JP", accept_downloads=True, **options)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.elsewhere: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda problem: self.complaints.append(f"error: {problem}"))
        self.page.on("dialog", lambda dialog: (self.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("request", self._note)

    def _hear(self, message: ConsoleMessage) -> None:
        # A refusal that the page asks for itself (a conflict, a report that cannot be read) is also told by the browser.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def _note(self, request: Request) -> None:
        own, other = urlsplit(self.address), urlsplit(request.url)
        if other.scheme not in ("data", "blob") and (own.scheme, own.netloc) != (other.scheme, other.netloc):
            self.elsewhere.append(request.url)

    def __enter__(self) -> "Window":
        self.page.goto(self.address)
        until(lambda: self.shown is not None, "the page shows nothing")
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.context.close()
        if kind is None:
            expect(not self.complaints, "the page complained: " + "; ".join(self.complaints[:3]))
            expect(not self.elsewhere, f"asked elsewhere: {self.elsewhere[:3]}")

    # --- what is seen ---

    @property
    def shown(self) -> int | None:
        """The revision whose pages have been painted."""
        found = self.page.get_attribute("html", "data-shown-revision")
        return None if found is None else int(found)

    def sources(self, strip: str = "main") -> list[str]:
        """The addresses of the pictures that are there, in the order of pages."""
        return self.page.locator(f".strip[data-strip={strip}] .page img").evaluate_all(
            "images => images.map(image => image.getAttribute('src'))")

    def has_pixels(self) -> bool:
        """Whether every picture in the window has been decoded to something."""
        return self.page.locator(".page img").evaluate_all(
            "images => images.length > 0 && images.every(image => image.complete && image.naturalWidth > 0)")

    def wait_for_pixels(self, message: str) -> None:
        """Waits until what is in the window has been decoded: pages that come near are fetched a moment later."""
        until(self.has_pixels, message)

    def wait_for_rest(self) -> None:
        """Waits until no more pages come near: the same ones are seen for a while, all decoded."""

        def rests() -> bool:
            before = self.sources()
            self.page.wait_for_timeout(700)
            return self.sources() == before and self.has_pixels()

        until(rests, "pages keep coming")

    def wait_for_change(self, before: list[str], message: str, strip: str = "main") -> list[str]:
        """Waits until other pictures are shown."""
        until(lambda: self.sources(strip) not in ([], before), message)
        return self.sources(strip)

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def picture(self, name: str) -> None:
        """Keeps what is seen, where a folder was given for it."""
        if self.bench.pictures is not None:
            self.page.wait_for_timeout(250)
            self.page.screenshot(path=self.bench.pictures / f"{name}.png", animations="disabled")

    # --- what is done ---

    def sheet(self, name: str) -> None:
        """Brings a panel to the front, on a narrow screen."""
        self.page.click(f"#sheets [data-sheet={name}]")

    def click_on_page(self, x: float, y: float, index: int = 0) -> None:
        """Clicks on a page, at a place in points."""
        page = self.page.locator(".strip[data-strip=main] .page").nth(index)
        sheet = page.locator(".sheet").bounding_box()
        expect(sheet, "the page is not there")
        scale = sheet["width"] / float(page.evaluate("page => page.style.getPropertyValue('--page-width')"))
        self.page.mouse.click(sheet["x"] + x * scale, sheet["y"] + y * scale)


def saved_text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
