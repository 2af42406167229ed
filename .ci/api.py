#!/usr/bin/env python3
"""The public API, as the files of api/ list it: a change of it is seen in the diff, and never slips in.

usage: .ci/api.py [--write]

The listing is that of cargo-public-api, with all features, without what is hidden from the documentation. Its form
depends on the nightly compiler and on cargo-public-api, so each file begins with theirs: with others, a difference is
shown and is no failure.
"""
import argparse
import difflib
import pathlib
import re
import subprocess
import sys

PROJECT = pathlib.Path(__file__).resolve().parent.parent
PACKAGES = ["apm-errors", "apm-errors-derive"]
# Traits of the compiler that no code can name, and what pin-project-lite writes for itself.
NOISE = re.compile(r"core::marker::(Freeze|StructuralPartialEq|UnsafeUnpin) for |::__private")


def skip(what):
    subprocess.run([PROJECT / ".ci/skip", what], check=True)


def output(*command):
    """What the command prints, or None where there is no such command."""
    try:
        run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        return None
    return run.stdout if run.returncode == 0 else None


def listing(package):
    """The lines for one package."""
    command = ["cargo", "public-api", "-p", package, "--all-features", "--omit", "blanket-impls"]
    run = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL)
    if run.returncode:
        sys.exit(f"{' '.join(command)} failed")
    lines = run.stdout.splitlines()
    # A private module has no line, but what is public in it alone is named by its path.
    name = package.replace("-", "_")
    public = {found[1] for line in lines if (found := re.match(rf"pub mod {name}::(\w+)$", line))}
    private = re.compile(rf"\b{name}::(?!(?:{'|'.join(public) or '-'})::)[a-z_0-9]+::(?:[a-z_0-9]+::)*(?=[A-Z])")
    listed = []
    for line in lines:
        line = private.sub("_::", line)
        # An implementation of a hidden trait is hidden, too.
        if not NOISE.search(line) and not re.match(r"impl(<.*>)? _::\w+ for ", line):
            listed.append(line)
    return listed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the files of api/ anew")
    write = parser.parse_args().write
    tool, compiler = output("cargo", "public-api", "--version"), output("rustc", "+nightly", "--version")
    if tool is None or compiler is None:
        skip("the public API: no cargo-public-api, or no nightly compiler")
        return
    header = f"# {tool.strip()}, {compiler.strip()}"
    # cargo-public-api knows no --locked; this fails where the lock file does not fit.
    subprocess.run(["cargo", "fetch", "--locked", "--quiet"], cwd=PROJECT, check=True)
    failed = False
    for package in PACKAGES:
        file = PROJECT / "api" / f"{package}.txt"
        now = listing(package)
        if write:
            file.parent.mkdir(exist_ok=True)
            file.write_text("\n".join([header, *now, ""]), encoding="utf-8")
            continue
        kept_header, *kept = file.read_text(encoding="utf-8").splitlines()
        name = file.relative_to(PROJECT)
        difference = list(difflib.unified_diff(kept, now, str(name), "now", n=0, lineterm=""))
        print("\n".join(difference) if difference else f"{name}: no difference", flush=True)
        if difference and header == kept_header:
            failed = True
        elif difference:
            skip(f"the public API of {package} differs from {name}, which is of {kept_header.lstrip('# ')}")
    if failed:
        sys.exit("the public API is another one. If it is meant to be: .ci/api.py --write")


if __name__ == "__main__":
    main()
