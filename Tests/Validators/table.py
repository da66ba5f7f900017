"""A table in plain text, its columns aligned where Japanese characters are as wide as two."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def table(header: list[str], rows: list[list[str]], notes: list[str] | None = None) -> str:
    """The first column to the left, the others centred, notes behind the rows."""
    widths = [max(width(row[column]) for row in [header, *rows]) for column in range(len(header))]
    lines = [_line(row, widths) for row in rows]
    if notes:
        full = sum(widths) + 2 * len(widths)
        lines = [f"{line}{' ' * (full - width(line))}{note}".rstrip() for line, note in zip(lines, notes)]
    return "\n".join([_line(header, widths), _line(["-" * wide for wide in widths], widths), *lines])


def _line(row: list[str], widths: list[int]) -> str:
    cells = [row[0] + " " * (widths[0] - width(row[0]))]
    for cell, wide in zip(row[1:], widths[1:]):
        left = (wide - width(cell)) // 2
        cells.append(" " * left + cell + " " * (wide - width(cell) - left))
    return "  ".join(cells).rstrip()
