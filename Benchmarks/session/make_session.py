#!/usr/bin/env python3
"""Writes a made-up council's session (定例会): so many reports of four factions, all different, the same ones every time.

Usage: make_session.py FOLDER [--reports 60] [--sections 3]
A report of three sections has about five pages.
"""

import argparse
import random
from pathlib import Path

FAMILY = ["青木", "髙橋", "森", "木村", "石川", "吉岡", "水口", "神崎", "牧", "大石", "永井", "佐野", "広田", "沢", "笹川", "古賀", "本間", "立花", "荒木", "西"]
GIVEN = ["結", "みどり", "一郎", "葵", "茂", "遥", "健", "光", "直", "望"]
# Name, members, day of founding, whether the council has a layout of its own for it.
FACTIONS = [
    ("緑風会", 8, "令和5年5月1日", True),
    ("市民ネット緑野", 5, "令和5年5月1日", True),
    ("公栄会", 5, "令和5年6月12日", True),
    ("みらい緑野", 2, "令和7年4月1日", False),
]
PLACES = ["東部市町村研修センター", "水沢市役所", "北里市議会", "青葉市 市民会館", "若葉会館", "県立中央図書館", "南浜市 防災センター", "西野町 役場"]
THEMES = [
    ("窓口から考える自治体デジタル化", "手続", "件"), ("断らない相談支援", "相談", "件"), ("水害の夜に起きたこと", "避難", "人"),
    ("公共施設の更新と統廃合", "施設", "か所"), ("学校給食の地産地消", "給食", "食"), ("空き家の利活用", "空き家", "戸"),
    ("公共交通の再編", "路線", "便"), ("ごみの減量と分別", "ごみ", "トン"), ("上下水道の広域化", "管路", "km"),
    ("子どもの居場所づくり", "居場所", "か所"), ("議会の見える化", "傍聴", "人"), ("農地の担い手", "農地", "ha"),
]
LECTURERS = ["東都大学 公共政策研究所 教授", "社会福祉法人 若葉会 センター長", "水沢市 危機管理監", "北里市 企画部長", "一般社団法人 みどりの計画 代表理事"]
SENTENCES = [
    "{place}では、{year}年から{subject}の見直しに取り組み、{a}{unit}を{b}{unit}まで改めた。",
    "担当の職員は{c}人で、うち{d}人が兼務である。人数よりも、決める人が一人であることが大きいという説明を受けた。",
    "費用は初年度が{e},{f:03}千円、次の年からは{d}割減った。国の補助は対象の{c}％にとどまる。",
    "「まず数えることから始めた」という言葉が強く心に残った。数えてみると、{subject}の{c}％は一部の地区に偏っていた。",
    "本市の{subject}は{a}{unit}で、{place}とほぼ同じ規模である。ただし、地区の広さは約{d}倍あり、そのままでは当てはまらない。",
    "質疑では、{subject}を減らした後の住民の声について尋ねた。{year}年の調査では、満足が{c}％、不満が{d}％であった。",
    "資料の読み方として、平均だけでなく最も長い例を見ることが大切だと{name}講師は話された（参考：{year}年度の実績）。",
    "計画は{d}年ごとに改められ、その都度、議会の委員会で説明が行われている。傍聴は毎回{c}人ほどである。",
]
HEADINGS = ["取組の経過", "成果と数字", "課題：", "質疑から", "緑野市として考えるべきこと："]


def paragraph(dice: random.Random, theme, name: str) -> str:
    picked = dice.sample(SENTENCES, dice.randint(3, 5))
    return "".join(
        sentence.format(
            place=dice.choice(PLACES).split()[0], year=f"令和{dice.randint(2, 7)}", subject=theme[1], unit=theme[2],
            a=dice.randint(120, 980), b=dice.randint(20, 110), c=dice.randint(11, 88), d=dice.randint(2, 7),
            e=dice.randint(1, 48), f=dice.randint(0, 999), name=name)
        for sentence in picked)


def section(dice: random.Random, number: int) -> str:
    theme = dice.choice(THEMES)
    name = dice.choice(FAMILY)
    lines = [f"# ■講義 {number}", "", f"## ・{theme[0]}", "", f"{dice.choice(LECTURERS)} {name} {dice.choice(GIVEN)} 氏", ""]
    for heading in dice.sample(HEADINGS, 3):
        lines += [f"### {heading}", "", paragraph(dice, theme, name), ""]
        if heading == "成果と数字":
            lines += [f"| 市 | 人口 | {theme[1]} |", "|:---|---:|---:|"]
            lines += [
                f"| {place} | {dice.randint(20, 160)},000 人 | {dice.randint(10, 900)} {theme[2]} |"
                for place in ("水沢市", "北里市", "青葉市")]
            lines.append("")
        if heading == "課題：":
            lines += [f"{mark}{paragraph(dice, theme, name)}" for mark in "①②③"] + [""]
    return "\n".join(lines)


def report(dice: random.Random, faction, members: list[str], sections: int) -> str:
    month, day = dice.randint(4, 8), dice.randint(1, 26)
    present = dice.sample(members, dice.randint(1, min(4, len(members))))
    theme = dice.choice(THEMES)[0]
    lines = ["---", "様式: 研修参加報告書", "議会: 緑野市議会"]
    if faction[3]:
        lines.append(f"会派: {faction[0]}")
    lines += [f"提出日: 令和8年{month}月{day + 2}日", f"会派名: {faction[0]}", f"会派代表者: {members[0]}", "参加者:"]
    lines += [f"  - {name}" for name in present]
    lines += [
        f"期間: 令和8年{month}月{day}日", '研修時間: "13:00～16:30"', f"研修場所: {dice.choice(PLACES)}",
        f"研修内容: 令和8年度 議員研修 ～{theme}～"]
    if faction[0] == "市民ネット緑野":
        lines.append(f"テーマ: {theme}")
    lines += ["目的: |", f"  {theme}について、先に取り組んだ自治体の成果と失敗の両方を学び、本市の計画の進め方を提案するため。", "---", ""]
    lines += [section(dice, number + 1) for number in range(sections)]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=60)
    parser.add_argument("--sections", type=int, default=3)
    arguments = parser.parse_args()
    dice = random.Random(20260901)
    names = [f"{family} {given}" for family, given in zip(FAMILY, GIVEN * 2)]
    wheel = [faction for faction in FACTIONS for _ in range(faction[1])]
    heads = {"緑風会": "青木 結", "公栄会": "北川 恒一"}
    members = {}
    for faction in FACTIONS:
        own = [names.pop(0) for _ in range(faction[1])]
        members[faction[0]] = [heads.get(faction[0], own[0])] + own[1:]
    for index in range(arguments.reports):
        faction = wheel[index % len(wheel)]
        folder = arguments.folder / faction[0]
        folder.mkdir(parents=True, exist_ok=True)
        text = report(dice, faction, members[faction[0]], arguments.sections)
        (folder / f"kenshu-{index + 1:04}.md").write_text(text, encoding="utf-8")
    session = ["議会: 緑野市議会", "会議: 令和8年第3回（9月）定例会", "会派の順: 人数", "会派:"]
    for name, size, founded, _ in FACTIONS:
        if (arguments.folder / name).is_dir():
            session += [f"  - 名前: {name}", f"    人数: {size}", f"    結成: {founded}", f"    報告書: {name}"]
    session += ["版: 原本", '出力名: "{番号}_{会派}_{様式}"', "出力先: 出力"]
    (arguments.folder / "定例会.yaml").write_text("\n".join(session) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
