#!/usr/bin/env python3
"""How many bytes an enum of N codes adds to a stripped release binary, beside the crates that people use today.

usage: benches/compile/size.py [--size 1000]

The program takes a code from its arguments and prints all that its crate can say of it, so that nothing is left out
of the binary. Bytes are above a program that prints its argument; the text is what the attributes carry. What one
more variant costs over its text is taken from a second program with twice as many. `bare` is `derive(Debug)`, which
the others have, too.
"""
import argparse
import os
import pathlib
import subprocess
import tempfile

import enums

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
MAIN = """
fn main() {
    let word = std::env::args().nth(1).unwrap_or_default();
    println!("{word}");
%s}
"""
SAYS = {
    "bare": '    println!("{:?}", if word.is_empty() { Order::V0 } else { Order::V1 });\n',
    "ours": """    use apm_errors::ApmError;
    if let Some(order) = Order::from_code(&word) {
        println!("{order:?} {order} {} {} {:?}", order.code(), order.status(), order.message());
        println!("{:?} {:?} {}", order.description(), order.solution(), order.to_json());
    }
""",
    "thiserror": """    let order = if word.is_empty() { Order::V0 } else { Order::V1 };
    println!("{order:?} {order}");
""",
    "thiserror + strum": """    use strum::{EnumMessage, EnumProperty};
    if let Ok(order) = word.parse::<Order>() {
        println!("{order:?} {order} {}", <&'static str>::from(&order));
        println!("{:?} {:?} {:?}", order.get_message(), order.get_detailed_message(), order.get_int("status"));
    }
""",
}


def binary(name, crate, count, at, target):
    package = pathlib.Path(at) / name
    (package / "src").mkdir(parents=True)
    manifest = enums.manifest(crate, PROJECT, name)
    (package / "Cargo.toml").write_text(manifest + "[profile.release]\nstrip = true\n")
    # `bare` constructs two variants only; the others would be dead code.
    allow = "#![allow(dead_code)]\n"
    source = allow + (enums.source(crate, count) + MAIN % SAYS[crate] if count else MAIN % "")
    (package / "src/main.rs").write_text(source)
    env = {**os.environ, "CARGO_TARGET_DIR": str(target)}
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=package, env=env, check=True)
    return os.path.getsize(target / "release" / name)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default=1000, type=int)
    count = parser.parse_args().size
    target = PROJECT / "benches/target/size"
    print(f"a stripped release binary with {count} codes: bytes above one without; text; one more variant over its text")
    with tempfile.TemporaryDirectory() as at:
        empty = binary("empty", "bare", 0, at, target)
        for crate in SAYS:
            name = crate.replace(" + ", "-")
            size, twice = (binary(f"{name}-{times}", crate, times * count, at, target) - empty for times in (1, 2))
            text, text_of_twice = (enums.carried(crate, times * count) for times in (1, 2))
            more = (twice - size - (text_of_twice - text)) / count
            print(f"{crate:18} {size:9} {text:9} {more:8.1f}", flush=True)


if __name__ == "__main__":
    main()
