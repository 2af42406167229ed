#!/usr/bin/env bash
# Small faults, put into the functions that a change touches: a test should notice each.
#
# usage: .ci/mutants.sh [COUNT]
#
# The change is what differs from the default branch, on that branch from the last commit. At most
# COUNT faults are tried, 6 without an argument, spread evenly over all. A fault that no test
# notices is shown and is no failure, as it may change nothing that matters: read it. The whole
# stops after five minutes, or $GATE_MUTANTS_SECONDS; with 0 it is left out.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

most=${1:-6}
seconds=${GATE_MUTANTS_SECONDS:-300}
if [ "$seconds" = 0 ]; then
    .ci/skip "mutants: GATE_MUTANTS_SECONDS=0"
    exit
fi
if ! has mutants; then
    .ci/skip "mutants: no cargo-mutants"
    exit
fi
head=$(git rev-parse --verify --quiet HEAD) || head=
base=$(git merge-base HEAD origin/HEAD 2>/dev/null || git merge-base HEAD main 2>/dev/null) || base=
if [ "$base" = "$head" ]; then
    base=$(git rev-parse --verify --quiet HEAD~1) || base=
fi
if [ -z "$base" ]; then
    .ci/skip "mutants: git knows no earlier commit"
    exit
fi

at=$(mktemp -d)
trap 'rm -rf "$at"' EXIT
git diff "$base" -- '*.rs' >"$at/diff"
faults=(--in-diff "$at/diff" --package apm-errors --package apm-errors-derive --all-features)
all=0
if [ -s "$at/diff" ]; then
    cargo mutants --list "${faults[@]}" >"$at/list"
    all=$(wc -l <"$at/list")
fi
printf '\n== mutants: %s in what differs from %s\n' "$all" "$base"
if [ "$all" = 0 ]; then
    exit
fi
if [ "$all" -gt "$most" ]; then
    shards=$(((all + most - 1) / most))
    faults+=(--shard "0/$shards")
    .ci/skip "all mutants but one in $shards, of $all (.ci/mutants.sh $all)"
fi
# Of its own, so that no program with a fault lies where others look for it.
export CARGO_TARGET_DIR=$(target_directory)/mutants CARGO_INCREMENTAL=1
code=0
step timeout --signal INT "$seconds" cargo mutants "${faults[@]}" --output "$at" --colors never \
    --test-package apm-errors,apm-errors-derive,apm-errors-tests || code=$?
case $code in
0) ;;
# A fault that is not noticed, and one that makes a test run for ever.
2 | 3) ;;
124 | 130) .ci/skip "mutants: those that were not tried after $seconds s" ;;
*) exit "$code" ;;
esac
