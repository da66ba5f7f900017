"""What a report says, read from its Markdown without any of our own engine.

It knows only as much of the language (docs/writing.md) as the text's characters need, not their places on the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from variations import without_space

#: `{text|style}` that is no ruby.
STYLES = ("下線", "上付き", "下付き", "英語")
#: `{text|非公開:kind}`, which a public edition masks.
PRIVATE = "非公開"

#: Fields that choose or set something and are not printed as they stand.
UNPRINTED = {"様式", "会派代表者の印", "添付", "写真"}


@dataclass(frozen=True)
class Expected:
    """The characters that must be found, white space taken out."""

    #: The narrative, in one piece.
    body: str
    #: Values of the fields, each by its name.
    values: dict[str, list[str]]


def read(path: Path) -> Expected:
    """What a report in Markdown must say on paper."""
    text = path.read_text(encoding="utf-8").lstrip("\ufeff").replace("\r\n", "\n")
    head, body = _split(text)
    values: dict[str, list[str]] = {}
    for name, value in (yaml.load(head, Loader=yaml.BaseLoader) or {}).items():
        if name not in UNPRINTED:
            values[name] = [plain(line) for line in _lines(value) if plain(line)]
    return Expected(without_space("".join(_body_line(line) for line in body.split("\n"))), values)


def _split(text: str) -> tuple[str, str]:
    match = re.match(r"---\n(.*?)\n---\n(.*)", text, re.S)
    return (match[1], match[2]) if match else ("", text)


def _lines(value: object) -> list[str]:
    """The leaves of a field, line by line."""
    if isinstance(value, dict):
        return [line for inner in value.values() for line in _lines(inner)]
    if isinstance(value, list):
        return [line for inner in value for line in _lines(inner)]
    return str(value).split("\n")


def _body_line(line: str) -> str:
    if re.fullmatch(r"\s*(-{3,}|\*{3,})\s*", line) or re.fullmatch(r"\s*\|?[\s:|-]*-[\s:|-]*\|?\s*", line):
        return ""
    line = re.sub(r"^\s*(#{1,6}|>|[-*+](?= ))\s*", lambda mark: "・" if mark[1] in "-*+" else "", line)
    if line.lstrip().startswith("|"):
        line = re.sub(r"(?<!\\)\|(?![^{}]*\})", " ", line)
    return plain(line)


def _is_mark(annotation: str) -> bool:
    """Whether `{text|annotation}` is no ruby."""
    return annotation in STYLES or annotation.startswith(PRIVATE)


def plain(text: str) -> str:
    """The characters of a piece of text, its marks taken off and white space out."""
    text = re.sub(r"\\([{}|*\\\[\]#_])", lambda escape: chr(0xE000 + ord(escape[1])), text)
    text = re.sub(r'!\[[^\]]*\]\([^)"]*(?:"([^"]*)")?\)', lambda image: image[1] or "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\{([^{}|]*)\|([^{}|]*)\}", lambda m: m[1] if _is_mark(m[2]) else m[1] + m[2].replace("|", ""), text)
    text = re.sub(r"(\*\*|\*)(?=\S)(.+?)(?<=\S)\1", r"\2", text)
    return without_space("".join(chr(ord(c) - 0xE000) if 0xE000 <= ord(c) < 0xE080 else c for c in text))
