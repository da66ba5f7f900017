"""Sets the same reports with every tool that is installed and with ours, side by side, by the peers' own driver.

    python3 Benchmarks/peers/run.py RESULT.json

PEERS    the folder of the peers' inputs and driver (../shared/peers)
PY       a Python with typst, weasyprint, jtypeset, reportlab and reportlab-typesetting
N, ROUNDS, BATCH_ROUNDS, ONLY    how many reports, how many rounds, which tools: as the driver understands them
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys

import contenders
import convert

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = pathlib.Path(os.environ.get("PEERS", ROOT.parent / "shared/peers")).resolve() / "peers"
PYTHON = os.environ.get("PY", sys.executable)
WORK = ROOT / ".build/peers"
FONTS = {"MINCHO_FILE": "IPAexMincho", "GOTHIC_FILE": "IPAexGothic"}


def peers_tool(name, *arguments, **environment):
    """Runs one of the peers' own scripts and gives what it prints."""
    done = subprocess.run(
        [PYTHON, PEERS / "common" / name, *arguments], env=os.environ | environment, check=True, stdout=subprocess.PIPE)
    return done.stdout


def font_files():
    """Where the two fonts lie that every tool is asked for."""
    def file(family):
        return subprocess.run(["fc-match", "-f", "%{file}", family], check=True, capture_output=True, text=True).stdout
    return {name: file(family) for name, family in FONTS.items()}


def prepare(count):
    """Writes the reports in each tool's own language; none of this is timed."""
    data = WORK / "data"
    peers_tool("model.py", data, str(count))
    models = sorted(data.glob("*.json"))
    many = [model for model in models if model.stem != "base"]
    peers_tool("gen_html.py", "ipaex", WORK / "html", *models)
    peers_tool("gen_fodt.py", "ipaex", WORK / "fodt", *models)
    for engine, folder in (("lualatex", "lua"), ("uplatex", "up")):
        peers_tool("gen_tex.py", engine, "ipaex", WORK / folder, *models)
        peers_tool("gen_tex.py", engine, "ipaex", WORK / folder, *many, MERGE="all")
    convert.convert(models, WORK / "ours")
    convert.convert(many, WORK / "ours/reports")
    shutil.copy(ROOT / "Benchmarks/peers/session.yaml", WORK / "ours")


def build_floor():
    """The peers' own C programs: lower bounds, where their libraries are there."""
    packages = ["pangocairo", "cairo-pdf", "harfbuzz", "harfbuzz-subset", "zlib"]
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", *packages], capture_output=True, text=True)
    if flags.returncode == 0:
        source = PEERS / "floor/floor.c"
        subprocess.run(["gcc", "-O2", "-w", "-o", WORK / "floor", source, *flags.stdout.split()], check=False)


def main():
    if not PEERS.is_dir():
        print(f"ほかの道具の入力がありません: {PEERS}（PEERS=… で場所を指定できます）。測らずに終わります。")
        return
    result = pathlib.Path(sys.argv[1]).resolve()
    count = int(os.environ.get("N", "200"))
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    fonts = font_files()
    prepare(count)
    build_floor()
    config = json.loads(peers_tool("contenders.py", PEERS, WORK, str(count), "ipaex", PYTHON, **fonts))
    config["contenders"] = contenders.ours(ROOT, WORK, count) + config["contenders"]
    (WORK / "config.json").write_text(json.dumps(config, ensure_ascii=False))
    print(peers_tool("bench.py", WORK / "config.json", result, **fonts).decode())


if __name__ == "__main__":
    main()
