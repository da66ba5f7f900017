"""Writes the peers' reports, JSON of their neutral model, as reports of ours.

    python3 -m Benchmarks.peers.convert FOLDER REPORT.json…    writes FOLDER/REPORT.md for each
"""

from __future__ import annotations
import json
import sys
from pathlib import Path

HEADINGS = {"h1": "#", "h2": "##", "h3": "###"}


def scalar(text: str) -> str:
    """One value of the front matter, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def lines(texts: list[str]) -> str:
    """A value of several lines."""
    return scalar("\n".join(texts))


def front(model: dict) -> dict[str, str]:
    """The fields: what the two tables and the sender's block hold."""
    summary = dict(model["table1"])
    details = dict(model["table2"])
    return {
        "様式": scalar(model["title"]),
        "提出日": scalar(model["date"]),
        "会派名": scalar(model["faction"]),
        "会派代表者": scalar(model["rep"]),
        "参加者": scalar(model["members"]),
        "期間": lines(summary["年月日"]),
        "研修時間": lines(summary["研修時間"]),
        "研修場所": lines(summary["研修場所"]),
        "講師": lines(summary["講師"]),
        "研修内容": lines(details["研修内容"]),
        "目的": lines(details["■目的"]),
    }


def block(kind: str, texts: list[str]) -> str:
    """One block of the narrative. `li` is a mark and its text, `sp` a lecturer's line."""
    text = "".join(texts)
    return f"{HEADINGS[kind]} {text}" if kind in HEADINGS else text


def report(model: dict) -> str:
    """The whole report as Markdown."""
    fields = "\n".join(f"{key}: {value}" for key, value in front(model).items())
    body = "\n\n".join(block(kind, texts) for kind, *texts in model["body"])
    return f"---\n{fields}\n---\n\n{body}\n"


def convert(models, folder: Path) -> None:
    """Writes `folder/NAME.md` for each model file NAME.json."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in models:
        model = json.loads(path.read_text(encoding="utf-8"))
        (folder / f"{path.stem}.md").write_text(report(model), encoding="utf-8")


if __name__ == "__main__":
    convert(map(Path, sys.argv[2:]), Path(sys.argv[1]))
