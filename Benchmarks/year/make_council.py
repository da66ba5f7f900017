#!/usr/bin/env python3
"""Writes a made-up council's year: so many factions, members, receipts and reports, the same ones every time.

Usage: make_council.py FOLDER [--factions 4] [--members 20] [--receipts 1500] [--reports 60]
"""

import argparse
import csv
import io
import random
from pathlib import Path

from PIL import Image, ImageDraw

CATEGORIES = ["調査研究費", "研修費", "広聴費", "広報費", "要請・陳情活動費", "会議費", "資料作成費", "資料購入費", "人件費", "事務所費"]
PAYEES = ["緑野書店", "北浜事務機", "緑野観光", "みどり印刷", "緑野市民会館", "中央電鉄", "緑野新報", "市町村研修会事務局"]
PURPOSES = ["図書の購入", "複合機の借上げ", "行政視察の旅費", "会派だよりの印刷", "会場の使用料", "電車代", "新聞の購読", "研修会の参加費"]
RATES = ["", "", "", "1/2", "3分の2", "21.56%"]
FAMILY = ["青木", "髙橋", "森", "木村", "石川", "吉岡", "水口", "神崎", "牧", "大石", "永井", "佐野", "広田", "沢", "笹川", "古賀", "本間", "立花", "荒木", "西"]
GIVEN = ["結", "みどり", "一郎", "葵", "茂", "遥", "健", "光", "直", "望"]
FACTIONS = ["緑風会", "市民ネット緑野", "公栄会", "みらい緑野"]
LEDGER = "番号,年月日,費目,摘要,支払先,収入額,支出総額,按分率,充当額,証拠,用紙番号,報告書,備考".split(",")
HEADER = ["番号", "金額"]


def photographs(dice: random.Random, count: int) -> list[bytes]:
    """Pictures of receipts as a telephone takes them: paper with lines on a speckled desk."""
    pictures = []
    for _ in range(count):
        desk = Image.effect_noise((900, 1400), 40).convert("RGB")
        paper = ImageDraw.Draw(desk)
        paper.rectangle((120, 90, 780, 1310), fill=(246, 244, 238))
        for line in range(24):
            y = 150 + line * 46
            paper.line((170, y, 170 + dice.randint(120, 560), y), fill=(40, 40, 60), width=dice.randint(6, 14))
        data = io.BytesIO()
        desk.save(data, "JPEG", quality=75)
        pictures.append(data.getvalue())
    return pictures


def date(dice: random.Random) -> str:
    month = (dice.randint(0, 11) + 3) % 12 + 1
    return f"{2025 if month >= 4 else 2026}/{month}/{dice.randint(1, 28)}"


def report(dice: random.Random, number: int, member: str) -> str:
    month, day = dice.randint(4, 12), dice.randint(1, 28)
    paragraphs = "\n\n".join(
        f"## {part}\n\n" + "講師は、市町村が一つの窓口で受け付けた相談を、担当の課へつなぐ仕組みについて述べた。" * dice.randint(4, 9)
        + "\n\n" + "\n".join(f"{mark}取組の{mark}つ目。住民の声を聞き、次の計画に生かすこと。" for mark in "①②③④⑤")
        for part in ["背景", "先進の事例", "課題", "本市への示唆"])
    return f"""---
様式: 研修参加報告書
議会: 緑野市議会
提出日: 令和7年{month}月28日
期間: 令和7年{month}月{day}日
研修時間: "13:15～16:35"
研修場所: 市町村研修センター
参加者: [{member}]
研修内容: 第{number}回 市町村議会議員研修
目的: 先に取り組んだ市町村の成果を学び、本市の計画に生かすため。
---

# ■講義1

{paragraphs}

# ■所感

{'本市でも、まず一つの地区で試してから広げるのがよいと考える。' * 8}
"""


def faction(folder: Path, name: str, dice: random.Random, members: int, receipts: int, reports: int, pictures) -> None:
    (folder / "領収書").mkdir(parents=True, exist_ok=True)
    (folder / "報告書").mkdir(exist_ok=True)
    people = [f"{dice.choice(FAMILY)} {dice.choice(GIVEN)}" for _ in range(members)]
    rows = "\n".join(f"  - {{ 氏名: {person}, 議席番号: {seat + 1} }}" for seat, person in enumerate(people))
    (folder / "会派.yaml").write_text(
        f"議会: 緑野市議会\n会派: {name}\n年度: 令和7年度\n結成年月日: 令和5年5月10日\n代表者: {people[0]}\n経理責任者: {people[-1]}\n"
        f"議長: 石川 茂\n所属議員:\n{rows}\n交付:\n  月額: 20,000円\n  決定年月日: 令和7年4月1日\n  決定番号: 緑議第12号\n"
        f"費目: [{', '.join(CATEGORIES)}]\n口座: {{ 金融機関: 緑野信用金庫, 支店: 本店, 種別: 普通, 番号: \"0123456\", 名義: {name}, フリガナ: カイハ }}\n"
        f"書類:\n  政務活動費収支報告書: {{ 提出日: 令和8年4月24日 }}\n  会計帳簿:\n  支払証明書: {{ 証明日: 令和8年3月31日 }}\n"
        f"  領収書等貼付用紙:\n  領収書等一覧:\n  支出伝票:\n", encoding="utf-8")
    entries = sorted((date(dice) for _ in range(receipts)), key=lambda day: [int(part) for part in day.split("/")])
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(LEDGER)
    listed = []
    for number, day in enumerate(entries, start=1):
        total = dice.randint(120, 9_000)
        proof = "支払証明" if number % 12 == 0 else "領収書"
        kind = dice.randrange(len(PAYEES))
        writer.writerow([number, day, dice.choice(CATEGORIES), PURPOSES[kind], PAYEES[kind], "", f"{total:,}", dice.choice(RATES), "", proof, "", "", ""])
        if proof == "領収書":
            (folder / "領収書" / f"{number:03}.jpg").write_bytes(dice.choice(pictures))
            listed.append([number, f"{total:,}"])
    (folder / "出納簿.csv").write_bytes(("\ufeff" + table.getvalue()).encode())
    amounts = io.StringIO()
    csv.writer(amounts).writerows([HEADER] + listed)
    (folder / "領収書" / "一覧.csv").write_bytes(("\ufeff" + amounts.getvalue()).encode())
    for number in range(1, reports + 1):
        (folder / "報告書" / f"kenshu-{number:02}.md").write_text(report(dice, number, dice.choice(people)), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--factions", type=int, default=4)
    parser.add_argument("--members", type=int, default=20)
    parser.add_argument("--receipts", type=int, default=1500)
    parser.add_argument("--reports", type=int, default=60)
    wish = parser.parse_args()
    dice = random.Random(20260331)
    pictures = photographs(dice, 40)
    for index in range(wish.factions):
        name = FACTIONS[index] if index < len(FACTIONS) else f"会派{index + 1}"
        faction(
            wish.folder / f"kaiha-{index + 1}", name, dice, wish.members // wish.factions,
            wish.receipts // wish.factions, wish.reports // wish.factions, pictures)


if __name__ == "__main__":
    main()
