"""Reports that would like to run in the window that shows them."""

from __future__ import annotations

from pathlib import Path

MARK = "hanmenHacked"

# Each says something that a browser would run, were it taken for more than text.
SCRIPTS = [
    f"<script>window.{MARK}=1</script>",
    f"<img src=x onerror=window.{MARK}=2>",
    f"\"><svg onload=window.{MARK}=3>",
    f"'><iframe srcdoc=\"<script>parent.{MARK}=4</script>\">",
    f"javascript:window.{MARK}=5",
    f"</script><script>window.{MARK}=6</script>",
    f"{{{{constructor.constructor('window.{MARK}=7')()}}}}",
    f"${{window.{MARK}=8}}",
    f"]]><script>window.{MARK}=9</script>",
    f"<a href=\"javascript:window.{MARK}=10\" autofocus onfocus=window.{MARK}=11>押す</a>",
]


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def report(number: int, script: str, *, broken: bool = False) -> str:
    """A report with a script in every field, heading, list, table, link, reading, note and picture."""
    value = quoted(script)
    unknown = f"{quoted('見知らぬ' + script)}: {value}\n" if broken else ""
    return f"""---
様式: 研修参加報告書
提出日: 令和6年5月28日
会派名: {value}
会派代表者: {value}
参加者: [{value}, {quoted("{" + "字|" + script.replace("|", "") + "}")}]
期間: 令和6年5月13日(月)
研修時間: {value}
研修場所: {value}
研修内容: {value}
目的: {value}
{unknown}---

# ■{script}

## {script}

{script}

{{{script.replace("|", "").replace("}", "").replace("{", "")}|非公開:住所}} と [{script}](https://example.jp/?{number}) と
[押す](javascript:window.{MARK}=20) と **{script}**

- {script}
- ![{script}](pictures/{number}.png)

| {script.replace("|", "")} | 値 |
| --- | --- |
| {script.replace("|", "")} | {number} |
"""


def hostile_folder(folder: Path) -> Path:
    """A folder with such reports; half of them have an error, whose message quotes the script."""
    folder.mkdir(exist_ok=True)
    for number, script in enumerate(SCRIPTS):
        (folder / f"{number}.md").write_text(report(number, script), encoding="utf-8")
        (folder / f"{number}-broken.md").write_text(report(number, script, broken=True), encoding="utf-8")
    (folder / f"<img src=x onerror=window.{MARK}=30>.md").write_text(report(30, SCRIPTS[1]), encoding="utf-8")
    (folder / f"\"'><svg onload=window.{MARK}=31>.pdf").write_bytes(b"%PDF-1.7 <script>")
    return folder
