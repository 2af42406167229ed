#!/usr/bin/env bash
# What we depend on: licences, versions twice, where from, known faults (deny.toml); and that we use it.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

if has deny; then
    step cargo deny --locked check --hide-inclusion-graph bans licenses sources
    # `cargo deny fetch` brings the database. The gate itself downloads nothing but crates.
    if compgen -G "${CARGO_HOME:-$HOME/.cargo}/advisory-dbs/*/.git" >/dev/null; then
        step cargo deny --locked --offline check --hide-inclusion-graph advisories
    else
        .ci/skip "advisories: no database (cargo deny fetch)"
    fi
else
    .ci/skip "licences, versions twice, advisories: no cargo-deny"
fi

if has machete; then
    step cargo machete
else
    .ci/skip "dependencies without use: no cargo-machete"
fi
