#!/usr/bin/env python3
"""Signs a hundred reports at once, with a key from a file and with a token, and says what that takes.

Bar: at most 60 ms a signature of level B-B with a key from a file; a token's PIN is asked for once.
Usage: bench.py [COMMAND]  (the release build where none is named)
"""

import os
import pty
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "Tests/Signing/three-signers.md"
COUNT = 100
MOST_MILLISECONDS = 60
PASSWORD, PIN = b"midorino\n", b"1234\n"


def answering(command: list[str], secret: bytes) -> tuple[float, str]:
    """Runs a command at a terminal of its own, answers its questions, and gives seconds and all that it said."""
    said = b""
    start = time.monotonic()
    process, terminal = pty.fork()
    if process == 0:
        os.execv(command[0], command)
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        if b": " in part and "署名".encode() not in part:
            os.write(terminal, secret)
        said += part
    _, status = os.waitpid(process, 0)
    text = said.decode("utf-8", "replace")
    if status:
        sys.exit(f"{' '.join(command)}: failed\n{text}")
    return time.monotonic() - start, text


def main() -> None:
    command = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/hanmen")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        pki = folder / "pki"
        subprocess.run([str(ROOT / "Tests/Signing/make-pki"), str(pki), "9"], check=True)
        os.environ["SOFTHSM2_CONF"] = str(pki / "softhsm2.conf")
        report = folder / "report.pdf"
        layout = ["--layout", str(REPORT.with_suffix(".yaml"))]
        subprocess.run([command, "render", str(REPORT), *layout, "-o", str(report)], check=True, cwd=ROOT)
        files = [folder / f"{number}.pdf" for number in range(COUNT)]
        for file in files:
            file.write_bytes(report.read_bytes())
        sign = [command, "sign", *map(str, files), "--field", "会派代表者"]
        module = (pki / "pkcs11-module.txt").read_text(encoding="utf-8").strip()
        token = ["--token", "pkcs11:token=midorino;object=secretariat", "--module", module]
        slowest = 0.0
        for name, key, secret, question in (
            ("RSA-3072, .p12", ["--p12", str(pki / "representative.p12")], PASSWORD, "のパスワード: "),
            ("P-256, .p12", ["--p12", str(pki / "treasurer.p12")], PASSWORD, "のパスワード: "),
            ("RSA-2048, token", token, PIN, "PIN"),
        ):
            seconds, said = answering([*sign, *key, "-o", str(folder / name)], secret)
            each = seconds / COUNT * 1000
            asked = said.count(question)
            print(f"{name}: {COUNT} signatures in {seconds:.2f} s, {each:.1f} ms each, asked {asked} time(s)")
            if asked != 1 or len(list((folder / name).iterdir())) != COUNT:
                sys.exit("asked more than once, or files are missing")
            slowest = max(slowest, each)
    if slowest > MOST_MILLISECONDS:
        sys.exit(f"more than {MOST_MILLISECONDS} ms a signature")


if __name__ == "__main__":
    main()
