"""Our lines in the list of contenders that the peers' driver runs."""

from __future__ import annotations

from pathlib import Path

FILES, VOLUME = "hanmen", "hanmen-volume"
# The day that the reports bear, as the peers' files do: the same input gives the same bytes.
WRITTEN = "1635120000"


def ours(root: Path, work: Path, count: int) -> list[dict]:
    """One report alone, `count` reports as separate files in one command, and the same reports as one volume."""
    program = str(root / ".build/release/hanmen")
    layout = ["--layout", str(root / "Benchmarks/peers/peers.yaml")]
    names = [f"r{number:03d}" for number in range(count)]
    reports = [str(work / f"ours/reports/{name}.md") for name in names]
    environment = {"HANMEN_HOME": str(root), "SOURCE_DATE_EPOCH": WRITTEN}

    def contender(name: str, many, made: list[str]) -> dict:
        folder = work / "out" / name
        folder.mkdir(parents=True, exist_ok=True)
        one = folder / "base.pdf"
        return {
            "name": name, "n": count, "env": environment, "pdf": str(one),
            "one": [program, "render", str(work / "ours/base.md"), *layout, "-o", str(one)],
            "batch": [program, *many(folder), *layout], "outs": [str(folder / file) for file in made],
        }

    return [
        contender(FILES, lambda folder: ["render", *reports, "-o", str(folder)], [f"{name}.pdf" for name in names]),
        contender(
            VOLUME, lambda folder: ["volume", str(work / "ours/session.yaml"), "-o", str(folder / "volume.pdf")],
            ["volume.pdf"]),
    ]
