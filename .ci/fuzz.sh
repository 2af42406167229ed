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
# All at once: each has its time, and the gate takes no longer than one.
jobs=()
for target in fuzz/fuzz_targets/*.rs; do
    target=$(basename "$target" .rs)
    mkdir "$found/$target"
    printf '\n== fuzzing %s for %s s\n' "$target" "$seconds"
    cargo +nightly fuzz run --sanitizer none "$target" "$found/$target" "fuzz/seeds/$target" \
        -- "-max_total_time=$seconds" -verbosity=0 -print_final_stats=1 </dev/null >"$found/$target.log" 2>&1 &
    jobs+=("$target:$!")
done
failed=0
for job in "${jobs[@]}"; do
    target=${job%:*}
    if wait "${job#*:}"; then
        printf '\n== %s holds\n' "$target"
        grep '^stat::number_of_executed_units' "$found/$target.log"
    else
        printf '\n== %s fails\n' "$target"
        cat "$found/$target.log"
        failed=1
    fi
done
exit "$failed"
