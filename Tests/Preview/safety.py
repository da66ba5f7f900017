"""Whatever stands in a report is inert on the page."""

from __future__ import annotations

from served import Served
from trials import Bench, expect, trial, until
from window import Window

ATTACK = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script>"


@trial("safety: marks of HTML in names, headings, texts and diagnostics stay text")
def markup(bench: Bench) -> None:
    report = bench.folder / "a&b.md"
    quoted = ATTACK.replace('"', "'")
    report.write_text(
        f"""---
様式: 研修参加報告書
提出日: 令和6年5月28日
会派名: "{quoted}"
会派代表者: "{quoted}"
参加者: ["{quoted}"]
期間: 令和6年5月13日(月)～14日(火)
研修時間: 13:00～16:30
研修場所: "{quoted}"
研修内容: "{quoted}"
目的: "{quoted}"
"{quoted}": だれも知らない欄
---

# ■{ATTACK}

[{ATTACK}](javascript:window.pwned=1) {ATTACK}
""", encoding="utf-8")
    with Served(bench.preview, bench.folder, "--edit") as served, Window(bench, served.address) as window:
        page = window.page
        until(lambda: page.locator("#dock").is_visible(), "the unknown field is not told")
        report.write_text("\n".join(line for line in report.read_text().splitlines() if "だれも知らない欄" not in line))
        until(lambda: window.sources(), "the report is not set")
        page.click("#tab-form")
        page.wait_for_timeout(500)
        page.click("#toggle-side")
        window.click_on_page(300, 130)
        page.wait_for_timeout(500)
        page.click("#tab-source")
        expect(page.evaluate("window.pwned") is None, "a report ran a script")
        expect(page.locator("img[src=x]").count() == 0, "a report made an element")
        expect(page.evaluate("[...document.scripts].every(script => script.src.startsWith(location.origin))"), "a script was added")


@trial("safety: the policy is strict")
def policy(bench: Bench) -> None:
    report = bench.folder / "a.md"
    report.write_text("---\n様式: 研修参加報告書\n---\n", encoding="utf-8")
    with Served(bench.preview, report) as served:
        context = bench.browser.new_context()
        page = context.new_page()
        answer = page.goto(served.address)
        told = answer.headers.get("content-security-policy", "")
        context.close()
        for part in ("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"):
            expect(part in told, f"{part} is missing: {told}")
        expect("unsafe" not in told, f"something unsafe is allowed: {told}")
