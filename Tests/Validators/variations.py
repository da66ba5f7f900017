"""The differences that are allowed between what was written, what replacement text says, and what glyphs say."""

from __future__ import annotations

import re
import unicodedata

DIGITS = {kanji: number for number, kanji in enumerate("〇一二三四五六七八九")}
UNITS = {"十": 10, "百": 100, "千": 1000}
#: Characters that are drawn in another form of the same character.
SAME = {"．": ".", "・": ".", "－": "-", "―": "—", "〜": "~", "～": "~"}


def without_space(text: str) -> str:
    """The text without white space, which a page replaces by air, and without byte order marks."""
    return "".join(character for character in text if not character.isspace() and character not in "\ufeff\u200b")


def folded(text: str) -> str:
    """The text with allowed forms made one: width of a character, vertical forms, kanji for digits; without the （○） that is
    read aloud for a ring around a chosen word."""
    wide = unicodedata.normalize("NFKC", without_space(text)).replace("(○)", "")
    wide = "".join(SAME.get(character, character) for character in wide)
    plain = re.sub(f"[{''.join(DIGITS)}{''.join(UNITS)}]+", lambda number: _digits(number[0]), wide)
    return re.sub(r"(?<=\d)[,、](?=\d{3})", "", plain)


def _digits(kanji: str) -> str:
    """A kanji numeral in digits: 二十三, or place by place 二三."""
    if not set(kanji) & set(UNITS):
        return "".join(str(DIGITS[character]) for character in kanji)
    total, digit = 0, 0
    for character in kanji:
        if character in UNITS:
            total += (digit or 1) * UNITS[character]
            digit = 0
        else:
            digit = DIGITS[character]
    return str(total + digit)
