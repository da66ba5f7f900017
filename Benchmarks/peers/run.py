"""Sets the same reports with every tool that is installed and with ours, side by side, by the peers' own driver.

    python3 -m Benchmarks.peers.run

Writes what it measured into docs/performance.md, with a chart beside it.

PEERS    the folder of the peers' inputs and driver (../shared/peers)
PY       a Python with typst, weasyprint, jtypeset, reportlab and reportlab-typesetting (.venv's)
N, ROUNDS, BATCH_ROUNDS, ONLY    how many reports, how many rounds, which tools: as the driver understands them
COLD_ONLY    tools that set one report only: for a short run, as the slow ones take minutes for all
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

from Benchmarks.common import machine
from Benchmarks.peers import contenders, convert, publish, versions

ROOT = machine.ROOT
PEERS = Path(os.environ.get("PEERS", ROOT.parent / "shared/peers")).resolve() / "peers"
PYTHON = os.environ.get("PY", str(ROOT / ".venv/bin/python"))
WORK = ROOT / ".build/peers"
FONTS = {"MINCHO_FILE": "IPAexMincho", "GOTHIC_FILE": "IPAexGothic"}


def tool(name: str, *arguments, **environment: str) -> str:
    """Runs one of the peers' own scripts and gives what it prints."""
    command = [PYTHON, PEERS / "common" / name, *arguments]
    return subprocess.run(command, env=os.environ | environment, check=True, stdout=subprocess.PIPE, text=True).stdout


def font_files() -> dict[str, str]:
    """Where the two fonts lie that every tool is asked for."""
    return {name: machine.said("fc-match", "-f", "%{file}", family) for name, family in FONTS.items()}


def prepare(count: int) -> None:
    """Writes the reports in each tool's own language; none of this is timed."""
    data = WORK / "data"
    tool("model.py", data, str(count))
    models = sorted(data.glob("*.json"))
    many = [model for model in models if model.stem != "base"]
    tool("gen_html.py", "ipaex", WORK / "html", *models)
    tool("gen_fodt.py", "ipaex", WORK / "fodt", *models)
    for engine, folder in (("lualatex", "lua"), ("uplatex", "up")):
        tool("gen_tex.py", engine, "ipaex", WORK / folder, *models)
        tool("gen_tex.py", engine, "ipaex", WORK / folder, *many, MERGE="all")
    convert.convert(models, WORK / "ours")
    convert.convert(many, WORK / "ours/reports")
    shutil.copy(ROOT / "Benchmarks/peers/session.yaml", WORK / "ours")


def build_floor() -> None:
    """The peers' own C programs: lower bounds, where their libraries are there."""
    flags = machine.said(
        "pkg-config", "--cflags", "--libs", "pangocairo", "cairo-pdf", "harfbuzz", "harfbuzz-subset", "zlib")
    if flags:
        command = ["gcc", "-O2", "-w", "-o", WORK / "floor", PEERS / "floor/floor.c", *flags.split()]
        subprocess.run(command, check=False)


def main() -> None:
    if not PEERS.is_dir():
        print(f"ほかの道具の入力がありません: {PEERS}（PEERS=… で場所を指定できます）。測らずに終わります。")
        return
    count = int(os.environ.get("N", "200"))
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    fonts = font_files()
    prepare(count)
    build_floor()
    config = json.loads(tool("contenders.py", PEERS, WORK, str(count), "ipaex", PYTHON, **fonts))
    config["contenders"] = contenders.ours(ROOT, WORK, count) + config["contenders"]
    for contender in config["contenders"]:
        if contender["name"] in os.environ.get("COLD_ONLY", "").split():
            contender["batch"] = None
    (WORK / "config.json").write_text(json.dumps(config, ensure_ascii=False), encoding="utf-8")
    print(tool("bench.py", WORK / "config.json", WORK / "result.json", **fonts))
    publish.publish(json.loads((WORK / "result.json").read_text(encoding="utf-8")), count, versions.versions(PYTHON))


if __name__ == "__main__":
    main()
