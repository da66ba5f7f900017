"""Our lines in the list of contenders that the peers' driver runs."""


def ours(root, work, count):
    """One report alone, `count` reports as separate files in one command, and the same reports as one volume."""
    program = str(root / ".build/release/hanmen")
    layout = ["--layout", str(root / "Benchmarks/peers/peers.yaml")]
    names = [f"r{number:03d}" for number in range(count)]
    reports = [str(work / f"ours/reports/{name}.md") for name in names]

    def contender(name, many, made):
        folder = work / "out" / name
        folder.mkdir(parents=True, exist_ok=True)
        one = folder / "base.pdf"
        return {
            "name": name, "n": count, "env": {"HANMEN_HOME": str(root)}, "pdf": str(one),
            "one": [program, "render", str(work / "ours/base.md"), *layout, "-o", str(one)],
            "batch": [program, *many(folder), *layout], "outs": [str(folder / file) for file in made],
        }

    return [
        contender("hanmen", lambda folder: ["render", *reports, "-o", str(folder)], [f"{name}.pdf" for name in names]),
        contender(
            "hanmen-volume",
            lambda folder: ["volume", str(work / "ours/session.yaml"), "-o", str(folder / "volume.pdf")],
            ["volume.pdf"]),
    ]
