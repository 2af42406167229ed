#!/usr/bin/env bash
# Without the standard library: the crate, the derive's output and the decoder build for a board that has none, and do on this
# machine what they do with it.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

step cargo test --locked --quiet -p apm-errors-no-std

target=thumbv6m-none-eabi
if has_target "$target"; then
    step cargo clippy --locked --quiet --target "$target" -p apm-errors-no-std -- -D warnings
else
    .ci/skip "a board without an operating system: no target $target"
fi
