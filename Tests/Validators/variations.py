"""The differences that are allowed between what was written, what replacement text says, and what glyphs say."""

from __future__ import annotations

import unicodedata

#: Characters that are drawn in another form of the same character: kanji numerals of vertical writing.
SAME = {
    "〇": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9",
    "．": ".", "・": ".", "－": "-", "―": "—", "〜": "~", "～": "~",
}


def without_space(text: str) -> str:
    """The text without white space, which a page replaces by air, and without byte order marks."""
    return "".join(character for character in text if not character.isspace() and character not in "\ufeff\u200b")


def folded(text: str) -> str:
    """The text with allowed forms made one: width of a character, vertical forms, kanji for digits."""
    wide = unicodedata.normalize("NFKC", without_space(text))
    return "".join(SAME.get(character, character) for character in wide)
