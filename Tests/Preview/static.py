"""The folder for machines without the program."""

from __future__ import annotations

import subprocess

from served import ENVIRONMENT, example
from trials import Bench, expect, trial, until
from window import Window


@trial("static: a folder opened from the disk shows pages, layers and places")
def static_folder(bench: Bench) -> None:
    report = example("kenshu-midorino.md", bench.folder)
    output = bench.folder / "見る"
    made = subprocess.run(
        [str(bench.preview), str(report), "--static", str(output)], capture_output=True, text=True, env=ENVIRONMENT, timeout=120)
    expect(made.returncode == 0, f"--static ended with {made.returncode}: {made.stderr}")
    with Window(bench, (output / "index.html").as_uri()) as window:
        page = window.page
        window.wait_for_pixels("a page is empty")
        for hidden in ("#save", "#open-pdf", "#open-print", "#writing", "#compare-chooser"):
            expect(page.locator(hidden).is_hidden(), f"{hidden} is offered")
        page.check("#layer-frames")
        until(lambda: page.locator(".layer[data-layer=frames] > *").count() > 0, "the layer is not drawn")
        place = page.evaluate("Hanmen.details.now(Hanmen.stage.main.boxes[0]).then(details => details.items.find(item => item.block && item.file))")
        window.click_on_page(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
        until(lambda: page.locator(".facts").count() > 0, "a click tells nothing")
        until(lambda: page.locator(".value").count() > 0, "no values of the layout are told")
        window.picture("18-static")
