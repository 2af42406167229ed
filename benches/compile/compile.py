#!/usr/bin/env python3
"""What an enum of N codes costs to compile, beside the crates that people use today.

usage: benches/compile/compile.py [--sizes 100,1000,5000,10000] [--steps check,debug,release] [--crates NAME,…]
                                  [--rounds 5] [--instructions]

The crates take turns in each round, so that a noisy machine disturbs them alike. A cell is the median of the
rounds: CPU seconds of rustc on the one crate (dependencies are built before), the ratio to thiserror + strum, and
the growth since the size before. With --instructions callgrind counts instead, about a hundred times slower; its
numbers repeat to 0.1 %, so one round is enough.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile

import enums

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
STEPS = {"check": ["check"], "debug": ["build"], "release": ["build", "--release"]}
PEER = "thiserror + strum"


def prepare(crate, size, at):
    """A package for the crate and size, its dependencies built for all steps."""
    package = at / f"{crate.replace(' + ', '-')}-{size}"
    (package / "src").mkdir(parents=True)
    (package / "Cargo.toml").write_text(enums.manifest(crate, PROJECT))
    (package / "src/lib.rs").write_text(enums.source(crate, size))
    return package


def cost(package, step, target, count=False):
    """What rustc spends on the package alone."""
    measured = package / "measured"
    measured.write_text("")
    os.utime(package / "src/lib.rs")
    env = {
        **os.environ,
        "CARGO_INCREMENTAL": "0",
        "CARGO_TARGET_DIR": str(target),
        "MEASURED": str(measured),
        "RUSTC_WRAPPER": str(HERE / "measured_rustc.py"),
        "COUNT": "1" if count else "",
    }
    run = subprocess.run(["cargo", *STEPS[step], "--quiet"], cwd=package, env=env, capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"{package.name}, {step}: {run.stderr[-4000:]}")
    return float(measured.read_text().split()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,5000,10000", type=lambda text: [int(n) for n in text.split(",")])
    parser.add_argument("--steps", default="check,debug,release", type=lambda text: text.split(","))
    parser.add_argument("--crates", default=",".join(enums.CRATES), type=lambda text: text.split(","))
    parser.add_argument("--rounds", default=5, type=int)
    parser.add_argument("--instructions", action="store_true")
    args = parser.parse_args()
    unit, scale = ("M instructions", 1e6) if args.instructions else ("CPU seconds", 1)
    target = PROJECT / "benches/target/compile"
    print(f"rustc on one crate: {unit}, median of {args.rounds} [lowest to highest]; × {PEER}; growth")
    with tempfile.TemporaryDirectory() as at:
        packages = {(crate, size): prepare(crate, size, pathlib.Path(at)) for size in args.sizes for crate in args.crates}
        for step in args.steps:
            before = {}
            for size in args.sizes:
                costs = {crate: [] for crate in args.crates}
                for crate in args.crates:
                    # The first run builds the dependencies, and the package's files are in memory then.
                    if not args.instructions or size == args.sizes[0]:
                        cost(packages[crate, size], step, target)
                for _ in range(args.rounds):
                    for crate in args.crates:
                        costs[crate].append(cost(packages[crate, size], step, target, args.instructions) / scale)
                peer = costs.get(PEER)
                for crate, found in costs.items():
                    median = statistics.median(found)
                    ratios = [own / other for own, other in zip(found, peer)] if peer else []
                    ratio = f"× {statistics.median(ratios):.2f} [{min(ratios):.2f} to {max(ratios):.2f}]" if ratios else ""
                    growth = f"grew {median / before[crate]:.1f}×" if crate in before else ""
                    print(f"{step:8} {size:6} {crate:18} {median:9.2f} [{min(found):.2f} to {max(found):.2f}]  {ratio:26} {growth}", flush=True)
                    before[crate] = median


if __name__ == "__main__":
    main()
