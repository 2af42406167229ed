#!/usr/bin/env bash
# Each fuzz target for some seconds, a minute without an argument: .ci/fuzz.sh [SECONDS]
#
# It begins with the kept inputs of fuzz/seeds and forgets what it finds on the way. An input that
# fails is left in fuzz/artifacts.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

seconds=${1:-60}
if ! has +nightly fuzz; then
    .ci/skip "fuzz targets: no cargo-fuzz, or no nightly compiler"
    exit
fi
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
# cargo-fuzz knows no --locked; this fails where the lock file does not fit.
cargo fetch --locked --quiet --manifest-path fuzz/Cargo.toml
step cargo +nightly fuzz build --sanitizer none
for target in fuzz/fuzz_targets/*.rs; do
    target=$(basename "$target" .rs)
    mkdir "$found/$target"
    step cargo +nightly fuzz run --sanitizer none "$target" "$found/$target" "fuzz/seeds/$target" \
        -- "-max_total_time=$seconds" -verbosity=0 -print_final_stats=1
done
