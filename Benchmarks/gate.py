"""Counts the instructions of each stage and compares them with what was recorded.

    python3 -m Benchmarks.gate [--record]

Instruction counts do not move with the machine's load: more than 3 % above Benchmarks/instructions.txt fails. `start` is
all that comes before a stage is repeated: loading, fonts, the layout, and each stage once. `--record` writes the figures
anew, on purpose.
"""

import sys

from Benchmarks.common import callgrind, machine

RECORD = machine.ROOT / "Benchmarks/instructions.txt"
PROGRAM = machine.ROOT / ".build/release/HanmenBench"
REPORT = "Examples/kenshu-midorino.md"
RUNS = 4
MOST = 1.03
# The stages as they are written, and the functions of HanmenBench that run them.
STAGES = {
    "read": "6StagesC4read33", "bind": "6StagesC4bind33", "shape": "6StagesC5shape33", "compose": "6StagesC7compose33",
    "layout": "6StagesC6layOut33", "draw": "6StagesC4draw33", "finish": "6StagesC6finish33",
}


def count() -> dict[str, int]:
    """The instructions of one run of each stage, and of the start."""
    profile = callgrind.profile(PROGRAM, REPORT, "--silent", "--runs", str(RUNS), cwd=machine.ROOT)
    stages = {stage: profile.of(function) for stage, function in STAGES.items()}
    counted = {stage: total // RUNS for stage, total in stages.items()}
    return counted | {"start": profile.total - sum(stages.values())}


def main() -> None:
    if not callgrind.is_here():
        print("valgrind がないので、命令数は数えません。")
        return
    counted = count()
    if "--record" in sys.argv:
        RECORD.write_text("".join(f"{stage} {number}\n" for stage, number in counted.items()), encoding="utf-8")
        print(RECORD.read_text(encoding="utf-8"), end="")
        return
    recorded = {stage: int(number) for stage, number in map(str.split, RECORD.read_text(encoding="utf-8").splitlines())}
    for stage, number in counted.items():
        print(f"{stage:8}{number:>14,}  {number / recorded[stage] - 1:+.1%}")
    slower = [stage for stage, number in counted.items() if number > recorded[stage] * MOST]
    if slower:
        sys.exit(f"命令数が 3 % を超えて増えました: {'、'.join(slower)}。わけがあれば make bench-record で記録し直します。")


if __name__ == "__main__":
    main()
