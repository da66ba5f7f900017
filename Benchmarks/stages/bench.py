"""The stages of one report, warm and cold: time, processor, memory, instructions; and what a signature takes.

    python3 -m Benchmarks.stages.bench

Writes what it measured into docs/performance.md.
"""

from __future__ import annotations

import re
import statistics
import subprocess
import tempfile
from pathlib import Path

from Benchmarks import gate
from Benchmarks.common import callgrind, document, machine, process

ROOT = machine.ROOT
PROGRAM = ROOT / ".build/release/hanmen"
COLD_ROUNDS = 15
SIGNED = 20
# What `--timings` calls the stages that a whole command runs.
WORDS = {"読む": "read", "様式に入れる": "bind", "組む": "layout", "描く": "draw", "仕上げる": "finish"}
# What is told of a stage.
MEANING = {
    "read": "Markdown and front matter", "bind": "the report in its layout; warm: the layout is known",
    "shape": "paragraphs into glyphs (part of laying out)", "compose": "glyphs into lines (part of laying out)",
    "layout": "pages, with shaping and composing", "draw": "pages into a file, through Cairo",
    "finish": "fonts, tags, metadata, PDF/A-2a and PDF/UA-1",
}


def warm() -> dict[str, tuple[float, float]]:
    """Wall and processor milliseconds of each stage, in a process that has made the report before."""
    lines = machine.said(gate.PROGRAM, gate.REPORT, "--runs", "60").splitlines()
    return {stage: (float(wall), float(processor)) for stage, wall, processor in map(str.split, lines)}


def cold(output: Path) -> dict[str, float]:
    """Wall milliseconds of each stage in a process of its own, as the command itself tells them."""
    laps: dict[str, list[float]] = {}
    for _ in range(COLD_ROUNDS):
        for line in machine.said(PROGRAM, "render", gate.REPORT, "-o", output, "--timings").splitlines():
            if (lap := re.fullmatch(r"  (\S+)  ([\d.]+)", line)) and lap[1] in WORDS:
                laps.setdefault(WORDS[lap[1]], []).append(float(lap[2]))
    return {stage: statistics.median(times) for stage, times in laps.items()}


def signing(folder: Path) -> tuple[process.Usage, float]:
    """What the command takes to sign one file, and the processor milliseconds of one more; P-256, level B-B."""
    key, certificate, store, password = (str(folder / name) for name in ("key.pem", "cert.pem", "key.p12", "password"))
    Path(password).write_text("midorino\n", encoding="utf-8")
    Path(password).chmod(0o600)
    for arguments in (
        ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key, "-out",
         certificate, "-subj", "/CN=Midorino Haruka", "-days", "30", "-addext", "keyUsage=critical,digitalSignature"],
        ["pkcs12", "-export", "-inkey", key, "-in", certificate, "-out", store, "-passout", f"file:{password}"],
    ):
        subprocess.run(["openssl", *arguments], check=True, capture_output=True)
    sample = ROOT / "Tests/Signing/three-signers"
    report = folder / "report.pdf"
    process.run([PROGRAM, "render", sample.with_suffix(".md"), "--layout", sample.with_suffix(".yaml"), "-o", report], cwd=ROOT)
    files = [folder / f"{number}.pdf" for number in range(SIGNED)]
    for file in files:
        file.write_bytes(report.read_bytes())
    sign = [PROGRAM, "sign", "--field", "会派代表者", "--p12", store, "--password-file", password]
    one = process.median([*sign, files[0], "-o", folder / "signed.pdf"], 7, cwd=ROOT)
    many = process.median([*sign, *files, "-o", folder / "signed"], 5, cwd=ROOT)
    return one, (many.processor - one.processor) / (SIGNED - 1) * 1000


def shares(profile: callgrind.Profile) -> str:
    """Which libraries a profile's instructions were executed in."""
    known = [(name.partition(".so")[0], cost / profile.total) for name, cost in profile.by_object.most_common(8)]
    return ", ".join(f"{name} {share:.0%}" for name, share in known if share >= 0.02)


def instructions() -> list[list]:
    """Of each stage the instructions of one run and the libraries that they were executed in; the whole command too."""
    rows = []
    for stage, function in gate.STAGES.items():
        runs = str(gate.RUNS)
        profile = callgrind.profile(
            gate.PROGRAM, gate.REPORT, "--silent", "--runs", runs, "--stage", stage, cwd=ROOT, only=function)
        rows.append([f"{stage}, warm", f"{profile.total / gate.RUNS / 1e6:.1f} M", shares(profile)])
    with tempfile.TemporaryDirectory() as folder:
        whole = callgrind.profile(PROGRAM, "render", gate.REPORT, "-o", f"{folder}/a.pdf", cwd=ROOT)
    return [*rows, ["the whole command, cold", f"{whole.total / 1e6:.1f} M", shares(whole)]]


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        output = folder / "cold.pdf"
        stages, first = warm(), cold(output)
        whole = process.median([PROGRAM, "render", gate.REPORT, "-o", output], COLD_ROUNDS, cwd=ROOT)
        size = output.stat().st_size
        signed, signature = signing(folder)
    number = lambda value: "–" if value is None else f"{value:.1f}"
    rows = [[stage, MEANING[stage], number(wall), number(processor), number(first.get(stage))]
            for stage, (wall, processor) in stages.items()]
    rows.append(["sign", "one signature, P-256, PAdES B-B", "–", number(signature), number(signed.wall * 1000)])
    text = [
        f"{machine.today()}, {machine.machine()}; {machine.ours()}. The report: `{gate.REPORT}`, five pages.", "",
        document.table(["stage", "what it does", "warm, wall ms", "warm, CPU ms", "cold, wall ms"], rows), "",
        document.table(["a command by itself", "wall ms", "CPU ms", "peak MiB"], [
            [f"`hanmen render`, {size:,} bytes", number(whole.wall * 1000), number(whole.processor * 1000), number(whole.peak)],
            ["`hanmen sign`", number(signed.wall * 1000), number(signed.processor * 1000), number(signed.peak)]])]
    if callgrind.is_here():
        text += ["", document.table(["instructions", "one run", "where"], instructions())]
    print("\n".join(text))
    document.put("stages", "\n".join(text))


if __name__ == "__main__":
    main()
