"""Reports and folders of any size, made up: what grows, and how it is made so many times as large."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "Examples/kenshu-midorino.md"
LARGEST_TABLE = 20_000


def parts() -> tuple[str, str]:
    """The front matter of the example and its narrative."""
    _, front, body = EXAMPLE.read_text(encoding="utf-8").split("---\n", 2)
    return f"---\n{front}---\n", body


def pages(folder: Path, count: int) -> list:
    """One report of about so many pages: the example's narrative again and again."""
    front, body = parts()
    report = folder / "pages.md"
    report.write_text(front + body * (count // 5), encoding="utf-8")
    return ["render", report, "-o", folder / "pages.pdf"]


def volume(folder: Path, count: int) -> list:
    """One volume of about so many pages, from reports of five."""
    many(folder / "reports", count // 5)
    return ["volume", folder / "reports", "-o", folder / "volume.pdf"]


def reports(folder: Path, count: int) -> list:
    """So many reports in one command."""
    return ["render", *many(folder / "reports", count), "-o", folder / "out"]


def many(folder: Path, count: int) -> list[Path]:
    """So many reports of five pages, no two the same."""
    folder.mkdir(parents=True)
    front, body = parts()
    files = [folder / f"{number:05}.md" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(f"{front}{body}\n第{number + 1}の報告である。\n", encoding="utf-8")
    return files


def rows(folder: Path, count: int) -> list:
    """So many rows, in tables of as many rows as a table may have."""
    front, _ = parts()
    tables = [range(first, min(first + LARGEST_TABLE, count)) for first in range(0, count, LARGEST_TABLE)]
    report = folder / "rows.md"
    report.write_text(front + "".join(map(table, tables)), encoding="utf-8")
    return ["render", report, "-o", folder / "rows.pdf"]


def table(numbers: range) -> str:
    """A heading and a table under it."""
    lines = "".join(f"| {number} | 緑野市{number % 97}町 | {number * 7} |\n" for number in numbers)
    return f"\n# ■調べ\n\n| 番号 | 町 | 額 |\n|---:|---|---:|\n{lines}"


def pictures(folder: Path, count: int) -> list:
    """A report with so many pictures, no two the same, each 400 × 300 pixels."""
    front, _ = parts()
    blocks = []
    for number in range(count):
        (folder / f"{number}.png").write_bytes(png(400, 300, number))
        blocks.append(f"![会場のようす、その{number + 1}]({number}.png)\n")
    report = folder / "pictures.md"
    report.write_text(front + "\n# ■写真\n\n" + "\n".join(blocks), encoding="utf-8")
    return ["render", report, "-o", folder / "pictures.pdf"]


def png(width: int, height: int, seed: int) -> bytes:
    """A picture whose pixels no packing makes much smaller, as those of photographs."""
    state, pixels = seed * 2654435761 + 1, bytearray()
    for _ in range(height):
        pixels.append(0)
        for _ in range(width):
            state = (state * 1103515245 + 12345) & 0x7FFFFFFF
            pixels += (state >> 8).to_bytes(3, "big")
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels, 1)) + chunk(b"IEND", b"")


def layouts(folder: Path, count: int) -> list:
    """A report whose layout has so many layers, its form the first, each changing what the one below says."""
    below = "研修参加報告書"
    for layer in range(2, count + 1):
        path = folder / f"layer{layer}.yaml"
        path.write_text(
            f"継承: {below}\n名称: 段{layer}\n体裁: {{ 行送り: {16 + layer % 3}pt }}\n変更:\n"
            f"  - {{ 変える: 表題, 後の空き: {1 + layer % 2}行 }}\n"
            f"  - 追加: {{ 名前: 添え書き{layer}, 種類: 行, 文: 段{layer}の添え書き }}\n    位置: 前文の後\n", encoding="utf-8")
        below = path.name
    front, body = parts()
    report = folder / "layouts.md"
    report.write_text(front + body, encoding="utf-8")
    return ["render", report, "--layout", folder / f"layer{count}.yaml", "-o", folder / "layouts.pdf"]
