#!/usr/bin/env python3
"""What an enum of 1,000 codes costs to compile, and what one more code costs in a binary, against figures.json: ± 5 %.

usage: benches/compile/figures.py [--write]

The first is instructions of rustc, as callgrind counts them: they repeat to 0.1 % on any machine. The second is bytes
of a stripped release binary over the code's text. Both hold for one rustc: with another one, nothing is compared.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import compile as compiling
import enums
import size

HERE = pathlib.Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
FIGURES = HERE / "figures.json"
ALLOWED = 0.05
COUNT = 1000


def skip(what):
    subprocess.run([PROJECT / ".ci/skip", what], check=True)


def rustc(at):
    """Version and target of the compiler that packages in the folder are compiled with."""
    run = subprocess.run(["rustc", "-vV"], cwd=at, capture_output=True, text=True, check=True)
    lines = run.stdout.splitlines()
    host = next(line.removeprefix("host: ") for line in lines if line.startswith("host: "))
    return f"{lines[0]} for {host}"


def instructions(at):
    """Of `cargo check`, in millions, of the enum alone."""
    package = compiling.prepare("ours", COUNT, at)
    # syn works inside of rustc: the same version each time.
    shutil.copy(PROJECT / "Cargo.lock", package)
    target = PROJECT / "benches/target/figures"
    # The first run builds the dependencies.
    compiling.cost(package, "check", target)
    return round(compiling.cost(package, "check", target, count=True) / 1e6, 1)


def bytes_a_code(at):
    """In a binary, over the code's text."""
    target = PROJECT / "benches/target/figures"
    one, two = (size.binary(f"ours-{times}", "ours", times * COUNT, at, target) for times in (1, 2))
    text = enums.carried("ours", 2 * COUNT) - enums.carried("ours", COUNT)
    return (two - one - text) / COUNT


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write figures.json anew")
    write = parser.parse_args().write
    # In the checkout, where rust-toolchain.toml holds.
    target = PROJECT / "benches/target"
    target.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target) as at:
        at = pathlib.Path(at)
        compiler = rustc(at)
        kept = {} if write else json.loads(FIGURES.read_text(encoding="utf-8"))
        if not write and kept["rustc"] != compiler:
            skip(f"size and compile time: the figures are of {kept['rustc']}, this is {compiler}")
            return
        now = {"rustc": compiler, "bytes a code": bytes_a_code(at)}
        if shutil.which("valgrind"):
            now["M instructions of rustc"] = instructions(at)
        elif write:
            sys.exit("there is no valgrind to count the instructions with")
        else:
            skip("compile time: no valgrind")
    if write:
        FIGURES.write_text(json.dumps(now, indent=4) + "\n", encoding="utf-8")
        return
    failed = False
    for name, value in now.items():
        if name != "rustc":
            change = value / kept[name] - 1
            failed |= abs(change) > ALLOWED
            print(f"{name}: {value}, kept {kept[name]}, {change:+.1%}")
    if failed:
        sys.exit("more than 5 % off. If it is meant to be, or is better: benches/compile/figures.py --write")


if __name__ == "__main__":
    main()
