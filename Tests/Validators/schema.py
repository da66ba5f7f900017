"""Checks the layouts against the schema that ships with them, by check-jsonschema, and that the schema refuses what is wrong.

Usage: schema.py (no arguments); ends with 1 where a layout fails or a wrong one passes.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "Layouts/schema/layout.schema.json"
DICTIONARY = "辞書.yaml"  # names, no layout
FIRST_LINE = "# yaml-language-server: $schema="

FORM = """様式: 試し
項目: { 会派名: { 型: 文字 } }
構成:
  - { 名前: 表題, 種類: 表題, 文: "{様式}" }
"""

# Each with one thing wrong.
WRONG = {
    "unknown key": FORM + "用糸: { 大きさ: A4 }\n",
    "unknown word": FORM + "用紙: { 大きさ: B8 }\n",
    "no unit": FORM + "用紙: { 綴じ代: 5 }\n",
    "wrong unit": FORM + "用紙: { 綴じ代: 5ミリ }\n",
    "unknown kind": FORM + "  - { 名前: 甲, 種類: 表代 }\n",
    "key of another kind": FORM + "  - { 名前: 甲, 種類: 改ページ, 字間: 1字 }\n",
    "no name": FORM + "  - { 種類: 改ページ }\n",
    "unknown type": FORM.replace("型: 文字", "型: 文子"),
    "unknown verb": "継承: 試し\n変更:\n  - 消す: 表題\n",
    "two verbs": "継承: 試し\n変更:\n  - { 削除: 表題, 変える: 表題 }\n",
    "not yes or no": FORM + "用紙: { 見開き: 多分 }\n",
    "a list for a map": FORM + "体裁: [明朝]\n",
}


def passes(*files: Path) -> tuple[bool, str]:
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(SCHEMA), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    return done.returncode == 0, done.stdout + done.stderr


def main() -> int:
    failures = []
    layouts = sorted(ROOT.glob("Layouts/forms/*.yaml")) + sorted(
        path for path in ROOT.glob("Layouts/councils/*/*.yaml") if path.name != DICTIONARY)
    good, told = passes(*layouts)
    if not good:
        failures.append(told)
    for layout in layouts:
        first = layout.read_text(encoding="utf-8").split("\n", 1)[0]
        target = layout.parent / first.removeprefix(FIRST_LINE)
        if not first.startswith(FIRST_LINE) or target.resolve() != SCHEMA:
            failures.append(f"{layout.relative_to(ROOT)}: the first line does not name the schema")
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {"good": FORM, **WRONG}.items():
            file = Path(folder) / f"{name}.yaml"
            file.write_text(text, encoding="utf-8")
            if passes(file)[0] != (name == "good"):
                failures.append(f"{name}: the schema {'refuses' if name == 'good' else 'lets it pass'}")
    print("\n".join(failures) if failures else f"schema: {len(layouts)} layouts pass, {len(WRONG)} wrong ones do not")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
