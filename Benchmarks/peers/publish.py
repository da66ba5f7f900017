"""Writes what the peers' driver measured into docs/performance.md: medians, ratios, and whether each bar is met."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from Benchmarks.common import document, machine, plot
from Benchmarks.peers import contenders

CHART = "performance/peers.svg"


@dataclass
class Contender:
    """The medians of one tool: cold, and of many reports at once."""

    name: str
    wall: float  # ms, cold
    processor: float  # ms, cold
    peak: float  # MiB, cold, the whole tree
    size: float  # KiB
    is_tagged: bool
    is_archival: bool
    is_same_twice: bool
    lost: int
    added: int
    each: float | None  # processor ms a report
    all_wall: float | None  # seconds for all reports
    reports: int
    pages: int
    files: int
    bytes: int

    @property
    def is_ours(self) -> bool:
        return self.name in (contenders.FILES, contenders.VOLUME)

    @property
    def is_merged(self) -> bool:
        return self.files == 1 and self.reports > 1


def contender(name: str, result: dict) -> Contender:
    """The medians of what the driver noted: wall, processor, memory, exit of each run."""
    middle = lambda runs, place: statistics.median(run[place] for run in runs) if runs else None
    many, reports = result["batch"], result.get("bn", 0)
    return Contender(
        name, middle(result["cold"], 0) * 1000, middle(result["cold"], 1) * 1000, result["pss"], result["size"] / 1024,
        result["tagged"] == "yes", result["pdfa"], result["same"], result["text"][1], result["text"][2],
        middle(many, 1) * 1000 / reports if many else None, middle(many, 0), reports, result.get("bpages") or 0,
        result.get("bfiles", 0), result.get("bsize", 0))


@dataclass
class Bar:
    """What is asked of a ratio, and what it is."""

    what: str
    ours: float
    theirs: float
    peer: str
    most: float
    unit: str

    @property
    def row(self) -> list:
        ratio = self.ours / self.theirs
        met = "met" if ratio <= self.most else "**not met**"
        return [self.what, f"{self.ours:,.1f} {self.unit}", f"{self.theirs:,.1f} {self.unit} ({self.peer})", f"{ratio:.2f}",
                f"≤ {self.most:g}", met]


def bars(tools: list[Contender], count: int) -> list[Bar]:
    """The bars: each against the peer that does best at it."""
    peers = [tool for tool in tools if not tool.is_ours and not tool.name.startswith("floor-")]
    whole = [tool for tool in peers if tool.each is not None]
    files, merged = [t for t in whole if not t.is_merged], [t for t in whole if t.is_merged and t.reports == count]
    one = next(tool for tool in tools if tool.name == contenders.FILES)
    volume = next(tool for tool in tools if tool.name == contenders.VOLUME)

    def bar(what: str, mine: Contender, of, among: list[Contender], most: float, unit: str) -> list[Bar]:
        if not among:
            return []
        best = min(among, key=of)
        return [Bar(what, of(mine), of(best), best.name, most, unit)]

    tagged = lambda among: [tool for tool in among if tool.is_tagged]
    return [
        *bar("1 one report, cold: wall", one, lambda t: t.wall, peers, 0.8, "ms"),
        *bar("1 one report, cold: CPU", one, lambda t: t.processor, peers, 0.8, "ms"),
        *bar("1 one report, cold: peak memory, of peers that tag", one, lambda t: t.peak, tagged(peers), 1, "MiB"),
        *bar("2 separate files: CPU", one, lambda t: t.each, files, 0.5, "ms a report"),
        *bar("2 separate files: CPU, of peers that tag", one, lambda t: t.each, tagged(files), 0.4, "ms a report"),
        *bar("2 separate files: wall of all", one, lambda t: t.all_wall, [t for t in files if t.reports == count], 0.3, "s"),
        *bar("3 one volume: CPU", volume, lambda t: t.each, merged, 0.6, "ms a report"),
        *bar("3 one volume: size", volume, lambda t: t.bytes / 1024, merged, 1, "KiB"),
        *bar("4 size of one", one, lambda t: t.size, peers, 1, "KiB"),
        *bar("4 size of one, of peers that tag", one, lambda t: t.size, tagged(peers), 1, "KiB"),
    ]


def row(tool: Contender, best: Contender) -> list:
    """A tool's line in the table; ratios are to ours."""
    number = lambda value, places=0: "–" if value is None else f"{value:,.{places}f}"
    name = f"**{tool.name}**" if tool.is_ours else tool.name
    form = "in one" if tool.is_merged else "files"
    kind = " ".join(word for word, has in (("tags", tool.is_tagged), ("PDF/A", tool.is_archival)) if has) or "–"
    return [
        name, f"{tool.wall:.0f}", f"{tool.wall / best.wall:.1f}", f"{tool.processor:.0f}", f"{tool.peak:.0f}",
        f"{tool.size:.0f}", "–" if tool.each is None else f"{tool.reports} {form}", number(tool.each, 1),
        "–" if tool.each is None or best.each is None else f"{tool.each / best.each:.1f}", number(tool.all_wall, 2),
        number(tool.pages or None), number(tool.bytes / 1024 or None), kind, f"−{tool.lost} +{tool.added}",
        "yes" if tool.is_same_twice else "no"]


def chart(tools: list[Contender]) -> None:
    """The three races as bars."""
    shown = [tool for tool in tools if not tool.name.startswith("floor-")]

    def group(title: str, among: list[Contender], of, unit: str, places: int = 0):
        return title, [(t.name, of(t), f"{of(t):,.{places}f} {unit}", t.is_ours) for t in sorted(among, key=of)]

    done = [tool for tool in shown if tool.each is not None]
    plot.bars(document.PAGE.parent / CHART, [
        group("One report, cold: CPU", [t for t in shown if t.name != contenders.VOLUME and "-merged" not in t.name],
              lambda t: t.processor, "ms"),
        group("Separate files: CPU a report", [t for t in done if not t.is_merged], lambda t: t.each, "ms", 1),
        group("One volume: CPU a report", [t for t in done if t.is_merged], lambda t: t.each, "ms", 1),
        group("Size of one report", [t for t in shown if t.name != contenders.VOLUME and "-merged" not in t.name],
              lambda t: t.size, "KiB"),
    ])


def publish(results: dict, count: int, versions: str) -> None:
    """Writes the section and its chart."""
    tools = [contender(name, result) for name, result in results.items() if not result.get("failed")]
    absent = [name for name, result in results.items() if result.get("failed")]
    best = tools[0]
    chart(tools)
    head = ["tool", "cold, wall ms", "×", "CPU ms", "peak MiB", "KiB", "many", "CPU ms each", "×", "wall s", "pages", "KiB",
            "kind", "text", "same bytes"]
    text = [
        f"{machine.today()}, {machine.machine()}; {machine.ours()}.", f"Peers: {versions}.", "",
        document.table(["bar", "Hanmen", "the best peer", "ratio", "asked", ""], [bar.row for bar in bars(tools, count)]), "",
        f"![The same reports on the same machine]({CHART})", "", document.table(head, [row(tool, best) for tool in tools])]
    if absent:
        text += ["", f"Failed or not installed: {', '.join(absent)}."]
    document.put("peers", "\n".join(text))
