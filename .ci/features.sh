#!/usr/bin/env bash
# The sets of features that a user may ask for: none, each alone, most pairs, all; by the current
# compiler with all lints, and by the oldest one that is promised, which only has to compile them.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

# Each feature, then every two; a set that brings what an earlier one brings is the same build. Left out of the pairs are
# the default ones together, the program, and features that only add a file to one that is among them.
mapfile -t sets < <(cargo metadata --locked --no-deps --format-version 1 | python3 -c '
import itertools, json, sys
it = next(it for it in json.load(sys.stdin)["packages"] if it["name"] == "apm-errors")
features = it["features"]
def brought(names):
    all, rest = set(), list(names)
    while rest:
        name = rest.pop()
        if name not in all:
            all.add(name)
            rest += features.get(name, [])
    return frozenset(all - {"default"})
alone = {"cli", "coverage", "default", "reqwest-blocking", "reqwest-middleware"}
pairs = itertools.combinations(sorted(features.keys() - alone), 2)
seen = set()
for names in itertools.chain([()], ((it,) for it in sorted(features)), pairs):
    if brought(names) not in seen:
        seen.add(brought(names))
        print(",".join(names))')

# The derive alone: with the workspace around it, it would get the features that others ask for.
step cargo clippy --locked -p apm-errors-derive -- -D warnings
for set in "${sets[@]}"; do
    printf '\n== clippy, features: %s\n' "${set:-none}"
    cargo clippy --locked --quiet -p apm-errors --no-default-features --features "$set" -- -D warnings
done
step cargo clippy --locked --workspace --all-targets --all-features -- -D warnings
step cargo clippy --locked --manifest-path benches/Cargo.toml -- -D warnings

oldest=$(manifest 'it["rust_version"]')
if ! has "+$oldest" && command -v rustup >/dev/null; then
    step rustup toolchain install "$oldest" --profile minimal --no-self-update || true
fi
if has "+$oldest"; then
    step cargo "+$oldest" check --locked -p apm-errors-derive
    # Clippy knows which Rust each function of `core` and `std` needs.
    for set in "" default; do
        printf '\n== Rust %s, features: %s\n' "$oldest" "${set:-none}"
        cargo "+$oldest" check --locked --quiet -p apm-errors --no-default-features --features "$set"
    done
    step cargo "+$oldest" check --locked -p apm-errors --all-features
else
    .ci/skip "Rust $oldest, which is promised: it is not installed, and could not be"
fi
