"""Writing in the browser: fields, text, errors, saving, conflicts, drafts."""

from __future__ import annotations

from served import REPOSITORY, Served, example
from trials import Bench, expect, trial, until
from window import Window, saved_text


def draft(window: Window) -> str:
    return window.page.evaluate("Hanmen.writing.text")


def opened(window: Window) -> None:
    until(lambda: window.page.locator(".field").count() > 3, "the form is not there")


@trial("writing: a field changes the page, is saved, the rest of the file stays")
def edits_a_field(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    original = saved_text(report)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        opened(window)
        before = window.sources()
        window.picture("4-form")
        window.page.get_by_label("研修場所", exact=True).fill("緑野市役所 第2会議室")
        window.wait_for_change(before, "the page does not follow the field")
        until(lambda: window.text("#save-state") == "下書き", "the state is not 下書き")
        expect(saved_text(report) == original, "the file was written before it was saved")
        window.page.keyboard.press("Control+s")
        until(lambda: window.text("#save-state") == "保存済み", "it is not saved")
        after = saved_text(report)
        expect("研修場所: 緑野市役所 第2会議室" in after, "the field is not in the file")
        expect([line for line in after.splitlines() if not line.startswith("研修場所")]
               == [line for line in original.splitlines() if not line.startswith("研修場所")], "other lines changed")


@trial("writing: a date by calendar, with era and weekday")
def dates(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        opened(window)
        field = window.page.locator("[data-field=提出日]")
        before = window.sources()
        field.locator("input[type=date]").fill("2024-06-05")
        window.wait_for_change(before, "the page does not follow the date")
        until(lambda: "提出日: 令和6年6月5日" in draft(window), "the date is not written with its era")
        expect("水" in field.locator(".weekday").inner_text(), "the weekday is not shown")


@trial("writing: names are added, moved and removed")
def names(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        opened(window)
        field = window.page.locator("[data-field=参加者]")
        field.get_by_role("button", name="足す").click()
        window.page.keyboard.type("森 一郎")
        until(lambda: "森 一郎" in draft(window), "the name is not added")
        field.get_by_role("button", name="4 番目を上へ").click()
        until(lambda: draft(window).index("森 一郎") < draft(window).index("𠮷野 健"), "the name is not moved")
        field.get_by_role("button", name="1 番目を消す").click()
        until(lambda: "- 青木 結" not in draft(window), "the name is not removed")
        for _ in range(12):
            window.page.click("#undo")
            if window.page.locator("#undo").is_disabled():
                break
        until(lambda: draft(window) == saved_text(report), "undo does not lead back to the file")


@trial("writing: rows with sums")
def rows(bench: Bench) -> None:
    sample = REPOSITORY / "Layouts/forms/ryohi-uchiwake.sample.md"
    report = bench.folder / "ryohi.md"
    report.write_text(sample.read_text(encoding="utf-8"), encoding="utf-8")
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        until(lambda: window.page.locator(".rows tbody tr").count() > 0, "there are no rows")
        before, sums = window.sources(), window.page.locator(".rows tfoot, .total").all_inner_texts()
        amount = window.page.locator(".rows tbody tr").first.locator("input.is-number").last
        amount.fill("123,456円")
        window.wait_for_change(before, "the page does not follow the row")
        until(lambda: window.page.locator(".rows tfoot, .total").all_inner_texts() != sums, "the sums do not follow")
        window.picture("5-rows")


@trial("writing: broken YAML shows an overlay over the old page; mending it goes on")
def errors(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        opened(window)
        page, before = window.page, window.sources()
        page.click("#tab-source")
        page.evaluate("Hanmen.sourceEditor.select(Hanmen.writing.text.indexOf('会派名:'), Hanmen.writing.text.indexOf('会派名:') + 4)")
        page.keyboard.type("会派名：")
        until(lambda: page.locator("#dock.is-open").is_visible(), "no overlay")
        expect(window.sources()[0] == before[0], "the old page is gone")
        window.wait_for_pixels("the old page is empty")
        expect(page.locator("#dock-stale").is_visible(), "the page is not said to be old")
        told = page.locator(".diagnostic").first.inner_text()
        expect("kenshu-midorino.md:4:" in told and "全角" in told, f"the place is not told: {told}")
        until(lambda: "全角" in window.text("#announcer"), "it is not said aloud")
        expect(page.locator("#mirror [data-severity=error]").count() == 1, "the line is not marked")
        window.picture("6-error")
        page.click("#tab-form")
        until(lambda: page.locator("#form-note").is_visible(), "the form does not say that it cannot be read")
        page.locator("#form-note .place").first.click()
        expect(page.evaluate("document.activeElement.id") == "source", "a click does not jump to the place")
        page.keyboard.press("Control+z")
        until(lambda: page.locator("#dock.has-errors").count() == 0 or not page.locator("#dock").is_visible(), "the overlay stays")
        expect(draft(window) == saved_text(report), "undo does not mend it")


@trial("writing: helpers, undo across fields and text")
def helpers(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        opened(window)
        page = window.page
        page.get_by_label("研修場所", exact=True).fill("第1会議室")
        until(lambda: "第1会議室" in draft(window), "the field is not written")
        page.click("#tab-source")
        page.evaluate("Hanmen.sourceEditor.select(Hanmen.writing.text.length)")
        page.keyboard.type("\n①一つ目\n")
        page.get_by_role("button", name="番号を入れる").click()
        page.keyboard.type("二つ目")
        expect(draft(window).endswith("①一つ目\n②二つ目"), repr(draft(window)[-20:]))
        page.evaluate("Hanmen.sourceEditor.select(Hanmen.writing.text.length - 3, Hanmen.writing.text.length)")
        page.get_by_role("button", name="読みがな").click()
        expect(draft(window).endswith("{二つ目|よみ}"), "no reading was put")
        window.picture("7-source")
        for _ in range(20):
            page.keyboard.press("Control+z")
        until(lambda: draft(window) == saved_text(report), "undo does not lead back to the file")
        page.keyboard.press("Control+y")
        until(lambda: "第1会議室" in draft(window), "redo does not bring the field back")


@trial("writing: changed outside, the difference is shown and one side kept")
def conflict(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        opened(window)
        window.page.get_by_label("研修場所", exact=True).fill("私の会議室")
        until(lambda: window.text("#save-state") == "下書き", "there is no draft")
        report.write_text(saved_text(report).replace("会派名: 緑風会", "会派名: 公栄会"), encoding="utf-8")
        until(lambda: window.text("#save-state") == "外で変わりました", "the change is not noticed")
        window.page.click("#save")
        until(lambda: window.page.locator("#conflict-dialog").is_visible(), "nobody asks")
        until(lambda: "私の会議室" in window.text("#versions"), "mine is not shown")
        until(lambda: "公栄会" in window.text("#versions"), "theirs is not shown")
        expect("公栄会" in saved_text(report) and "私の会議室" not in saved_text(report), "it was written over")
        window.picture("8-conflict")
        window.page.click("#keep-mine")
        until(lambda: "私の会議室" in saved_text(report), "mine is not kept")
        until(lambda: window.text("#save-state") == "保存済み", "it is not saved")


@trial("writing: a change outside is simply shown where nothing is unsaved")
def follows(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        opened(window)
        report.write_text(saved_text(report).replace("大研修室", "小研修室"), encoding="utf-8")
        until(lambda: "小研修室" in draft(window), "the panel does not follow the file")
        until(lambda: "小研修室" in window.page.get_by_label("研修場所", exact=True).input_value(), "the form does not follow the file")
        expect(window.text("#save-state") == "保存済み", "it counts as a draft")


@trial("writing: a draft survives the end of the server")
def drafts(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        opened(window)
        before = window.sources()
        window.page.get_by_label("研修場所", exact=True).fill("下書きの会議室")
        window.wait_for_change(before, "the page does not follow the field")
        until(lambda: [path for path in bench.folder.iterdir() if path != report], "no draft lies beside the report")
        served.process.kill()
        served.process.wait()
    with Served(bench.preview, report, "--edit") as served, Window(bench, served.address) as window:
        until(lambda: "下書きの会議室" in draft(window), "the draft is lost")
        expect("下書き" in window.text("#notices"), "nobody says that a draft was restored")
        expect(window.text("#save-state") == "下書き", "the draft counts as saved")
        window.picture("9-restored")
        window.page.get_by_role("button", name="下書きを捨てる").click()
        until(lambda: draft(window) == saved_text(report), "the draft is not thrown away")
