#!/usr/bin/env bash
# Other machines: 32 bits, and bytes in the other order. What tables, bodies and the decoder do is tested there: by the
# machine itself or an emulator where there is one, else it is only compiled.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

# Runs the tests on a target with a linker and, if they are given, an emulator and its arguments.
tested() {
    local target=$1 linker=$2
    shift 2
    if ! has_target "$target"; then
        .ci/skip "$target: no such target"
        return
    fi
    local name=${target^^}
    name=CARGO_TARGET_${name//-/_}
    if command -v "$linker" >/dev/null && { [ $# = 0 ] || command -v "$1" >/dev/null; } &&
        printf 'int main(void) { return 0; }' | "$linker" ${linker_flags:-} -x c -o /dev/null - 2>/dev/null; then
        export "${name}_LINKER=$linker"
        [ $# = 0 ] || export "${name}_RUNNER=$*"
        step cargo test --locked --quiet --target "$target" -p apm-errors-no-std
    else
        .ci/skip "$target: compiled, not run: no $linker that links, or no ${1:-machine}"
        step cargo check --locked --quiet --target "$target" -p apm-errors-no-std --tests
    fi
}

linker_flags=-m32 tested i686-unknown-linux-gnu cc
s390x=$(command -v s390x-linux-gnu-gcc || command -v s390x-linux-gnu-gcc-12 || echo s390x-linux-gnu-gcc)
tested s390x-unknown-linux-gnu "$s390x" qemu-s390x -L /usr/s390x-linux-gnu
