"""How cost grows with the input: pages, reports, rows, pictures, layers of a layout.

    python3 -m Benchmarks.growth.bench [CASE …]

Writes a chart of each into docs/performance/ and the table into docs/performance.md. Fails where one more costs over 1.3
times as much at the end as at the beginning.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from Benchmarks.common import document, machine, plot, process
from Benchmarks.growth import cases

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/hanmen"
MOST = 1.3
CHARTS = document.PAGE.parent / "performance"
# Title, what is counted, how it is made, how many.
CASES = {
    "pages": ("Pages of one report", "pages", cases.pages, [5, 50, 500]),
    "volume": ("Pages of one volume", "pages", cases.volume, [5, 50, 500, 5000]),
    "reports": ("Reports in one command", "reports", cases.reports, [10, 100, 1000]),
    "rows": ("Rows of a table", "rows", cases.rows, [100, 1000, 10000, 100000]),
    "pictures": ("Pictures of one report", "pictures", cases.pictures, [1, 10, 100]),
    "layouts": ("Layers of a layout", "layers", cases.layouts, [2, 4, 8]),
}


def measure(make, counts: list[int]) -> list[tuple[int, process.Usage]]:
    """What each size takes; small ones are run several times."""
    usages = []
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            arguments = [PROGRAM, *make(Path(folder), count)]
            first = process.run(arguments, cwd=ROOT)
            usages.append((count, first if first.wall > 2 else process.median(arguments, 9, cwd=ROOT)))
            print(f"{make.__name__} {count}: {usages[-1][1]}", flush=True)
    return usages


def cost(usages: list[tuple[int, process.Usage]]) -> tuple[float, float]:
    """Milliseconds of the processor that one more takes: over the first step, and over the last."""
    steps = list(zip(usages, usages[1:]))
    each = [(more.processor - less.processor) / (m - n) * 1000 for (n, less), (m, more) in (steps[0], steps[-1])]
    return each[0], each[1]


def is_steep(usages: list[tuple[int, process.Usage]]) -> bool:
    """Whether the last step took much more than the first one promised; what is small beside the whole is noise."""
    first, last = cost(usages)
    (less, _), (more, whole) = usages[-2:]
    return (last - MOST * first) * (more - less) / 1000 > whole.processor / 10


def row(name: str, usages: list[tuple[int, process.Usage]]) -> list:
    title, unit, _, _ = CASES[name]
    first, last = cost(usages)
    processor = " → ".join(f"{usage.processor:.2f}" for _, usage in usages)
    peak = " → ".join(f"{usage.peak:.0f}" for _, usage in usages)
    counts = " → ".join(f"{count:,}" for count, _ in usages)
    return [title, f"{counts} {unit}", processor, peak, f"{first:.3g}", f"{last:.3g}", f"{last / first:.2f}" if first > 0 else "–"]


def chart(name: str, usages: list[tuple[int, process.Usage]]) -> str:
    title, unit, _, _ = CASES[name]
    path = CHARTS / f"growth-{name}.svg"
    series = {
        "CPU s": [(count, usage.processor) for count, usage in usages],
        "memory GiB": [(count, usage.peak / 1024) for count, usage in usages],
    }
    plot.growth(path, title, unit, "dashes: in proportion", series)
    return f"![{title}](performance/{path.name})"


def main() -> None:
    names = sys.argv[1:] or list(CASES)
    os.environ |= {"HANMEN_HOME": str(ROOT), "SOURCE_DATE_EPOCH": "1775001600"}
    measured = {name: measure(*CASES[name][2:]) for name in names}
    head = ["what grows", "from … to", "CPU s", "peak MiB", "ms for one more, first step", "last step", "last ÷ first"]
    text = [f"{machine.today()}, {machine.machine()}; {machine.ours()}.", "",
            document.table(head, [row(name, usages) for name, usages in measured.items()]), ""]
    text += [chart(name, usages) for name, usages in measured.items()]
    print("\n".join(text))
    if set(names) == set(CASES):
        document.put("growth", "\n".join(text))
    steep = [name for name, usages in measured.items() if is_steep(usages)]
    if steep:
        sys.exit(f"grows faster than its input: {', '.join(steep)}")


if __name__ == "__main__":
    main()
