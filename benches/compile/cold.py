#!/usr/bin/env python3
"""What a cold release build of a hello crate costs on each set of crates: seconds, CPU seconds, crates.

usage: benches/compile/cold.py [--rounds 5]

Sources are downloaded before. The sets take turns in each round; a line is the median, its lowest and highest, and the
ratio to the peer that it is measured by.
"""
import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
OURS = f'apm-errors = {{ path = "{PROJECT}/apm-errors"'
SERDE = 'serde = { version = "1", features = ["derive"] }\nserde_json = "1"\n'
SETS = {
    # name: (dependencies, peer)
    "thiserror": ('thiserror = "2"\n', None),
    "ours, default-features = false": (OURS + ", default-features = false }\n", "thiserror"),
    "thiserror + serde + serde_json": ('thiserror = "2"\n' + SERDE, None),
    "ours": (OURS + " }\n", "thiserror + serde + serde_json"),
    "ours + serde_json": (OURS + ' }\nserde_json = "1"\n', "thiserror + serde + serde_json"),
}


def build(package, target):
    """Seconds, CPU seconds and the number of crates."""
    env = {**os.environ, "CARGO_TARGET_DIR": str(target), "CARGO_INCREMENTAL": "0"}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = ["cargo", "build", "--release", "--offline"]
    run = subprocess.run(command, cwd=package, env=env, capture_output=True, text=True, check=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, run.stderr.count("Compiling ")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", default=5, type=int)
    rounds = parser.parse_args().rounds
    found = {name: [] for name in SETS}
    with tempfile.TemporaryDirectory() as at:
        for number, (dependencies, _) in enumerate(SETS.values()):
            package = pathlib.Path(at) / str(number)
            (package / "src").mkdir(parents=True)
            manifest = f'[package]\nname = "hello"\nedition = "2024"\n[workspace]\n[dependencies]\n{dependencies}'
            (package / "Cargo.toml").write_text(manifest)
            (package / "src/main.rs").write_text('fn main() {\n    println!("hello");\n}\n')
            subprocess.run(["cargo", "fetch", "--quiet"], cwd=package, check=True)
        for turn in range(rounds):
            for number, name in enumerate(SETS):
                target = pathlib.Path(at) / f"target-{number}-{turn}"
                found[name].append(build(pathlib.Path(at) / str(number), target))
                subprocess.run(["rm", "-r", target], check=True)
    print(f"cold release build of a hello crate, median of {rounds} [lowest to highest]")
    for name, (_, peer) in SETS.items():
        wall, cpu = ([values[at] for values in found[name]] for at in (0, 1))
        line = f"{name:32} {found[name][0][2]:3} crates {statistics.median(wall):6.2f} s, CPU {statistics.median(cpu):6.2f} s"
        line += f" [{min(cpu):.2f} to {max(cpu):.2f}]"
        if peer:
            for what, at in (("time", 0), ("CPU", 1)):
                ratios = [ours[at] / theirs[at] for ours, theirs in zip(found[name], found[peer])]
                line += f"  {what} × {statistics.median(ratios):.2f} [{min(ratios):.2f} to {max(ratios):.2f}]"
            line += f" of {peer}"
        print(line)


if __name__ == "__main__":
    main()
