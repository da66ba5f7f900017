"""Charts as small SVG files: bars side by side, and lines on logarithmic axes."""

from __future__ import annotations

import math
from pathlib import Path
from xml.sax.saxutils import escape

INK, PALE, ACCENT = "#222", "#9aa5b1", "#0b6e4f"
SERIES = (ACCENT, "#b3541e", "#3a5ba0", "#7a3b8f")
FONT = 'font-family="sans-serif" font-size="12"'


def label(x: float, y: float, words: str, anchor: str = "start", color: str = INK) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{color}">{escape(words)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, color: str, style: str = "") -> str:
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{color}" {style}/>'


def save(path: Path, width: int, height: int, parts: list[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" {FONT} fill="none">\n'
        f'<rect width="{width}" height="{height}" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n", encoding="utf-8")


def bars(path: Path, groups: list[tuple[str, list[tuple[str, float, str, bool]]]]) -> None:
    """Groups of bars: of each bar its name, its length, what stands behind it, and whether it is ours."""
    left, wide, width, high, gap = 170, 420, 700, 20, 44
    parts, y = [], 10
    for title, rows in groups:
        y += 18
        parts.append(f'<g font-weight="bold">{label(10, y, title)}</g>')
        y += 10
        longest = max(length for _, length, _, _ in rows)
        for name, length, words, is_ours in rows:
            color = ACCENT if is_ours else PALE
            reach = max(1.0, length / longest * wide)
            parts.append(label(left - 8, y + 14, name, "end"))
            parts.append(f'<rect x="{left}" y="{y + 3}" width="{reach:.1f}" height="{high - 6}" fill="{color}"/>')
            parts.append(label(left + reach + 6, y + 14, words))
            y += high
        y += gap - 34
    save(path, width, y + 10, parts)


def growth(path: Path, title: str, x_name: str, note: str, series: dict[str, list[tuple[float, float]]]) -> None:
    """Lines on two logarithmic axes; the pale dashes are what grows just as the input does."""
    width, height, left, right, top, bottom = 460, 320, 64, 16, 34, 46
    points = [point for line_points in series.values() for point in line_points]
    x_low, x_high = (f(math.log10(x) for x, _ in points) for f in (min, max))
    y_low = math.floor(min(math.log10(y) for _, y in points))
    y_high = max(math.ceil(max(math.log10(y) for _, y in points)), y_low + 1)
    at_x = lambda value: left + (math.log10(value) - x_low) / (x_high - x_low) * (width - left - right)
    at_y = lambda value: height - bottom - (math.log10(value) - y_low) / (y_high - y_low) * (height - top - bottom)
    parts = [f'<g font-weight="bold">{label(10, 20, title)}</g>']
    for power in range(y_low, y_high + 1):
        y = at_y(10.0**power)
        parts.append(line(left, y, width - right, y, "#e4e7eb"))
        parts.append(label(left - 6, y + 4, f"{10.0 ** power:g}", "end"))
    for x in sorted({x for x, _ in points}):
        parts.append(line(at_x(x), height - bottom, at_x(x), height - bottom + 4, INK))
        parts.append(label(at_x(x), height - bottom + 18, f"{x:,g}", "middle"))
    parts.append(line(left, height - bottom, width - right, height - bottom, INK))
    for number, (name, line_points) in enumerate(series.items()):
        color = SERIES[number % len(SERIES)]
        (x0, y0), (x1, _) = line_points[-1], line_points[0]
        reach = max(x1, x0 * 10.0**y_low / y0)
        parts.append(line(at_x(x0), at_y(y0), at_x(reach), at_y(y0 * reach / x0), PALE, 'stroke-dasharray="4 4"'))
        path_data = "L".join(f"{at_x(x):.1f} {at_y(y):.1f}" for x, y in line_points)
        parts.append(f'<path d="M{path_data}" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{at_x(x):.1f}" cy="{at_y(y):.1f}" r="3.5" fill="{color}"/>' for x, y in line_points]
        parts.append(label(left + 8, top + 14 + 16 * number, name, color=color))
    parts.append(label((left + width - right) / 2, height - 8, x_name, "middle"))
    parts.append(label(width - right, 20, note, "end", PALE))
    save(path, width, height, parts)
