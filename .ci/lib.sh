# What the scripts of the gate share. Each can be run alone, too.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Says a command, runs it, and says how long it took.
step() {
    printf '\n== %s\n' "$*"
    local start=$SECONDS code=0
    "$@" </dev/null || code=$?
    printf '   %s s\n' "$((SECONDS - start))"
    return "$code"
}

# Whether there is such a subcommand of cargo: `has +nightly fuzz`.
has() {
    cargo "$@" --version </dev/null >/dev/null 2>&1
}

# Whether there is the core library of a target: `has_target wasm32-unknown-unknown`. It is installed if that can be done.
has_target() {
    if command -v rustup >/dev/null; then
        rustup target add "$1" >/dev/null 2>&1 || true
    fi
    [ -d "$(rustc --print sysroot)/lib/rustlib/$1" ]
}

# A fact of the manifest of apm-errors: `manifest 'it["rust_version"]'`.
manifest() {
    cargo metadata --locked --no-deps --format-version 1 | python3 -c '
import json, sys
it = next(it for it in json.load(sys.stdin)["packages"] if it["name"] == "apm-errors")
print(eval(sys.argv[1]))' "$1"
}

# Where cargo builds.
target_directory() {
    cargo metadata --locked --no-deps --format-version 1 | python3 -c '
import json, sys
print(json.load(sys.stdin)["target_directory"])'
}
