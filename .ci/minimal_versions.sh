#!/usr/bin/env bash
# The lowest versions that the manifests allow do compile, in a copy of the checkout: the committed
# Cargo.lock has newer ones.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

if ! has +nightly; then
    .ci/skip "minimal versions: no nightly compiler"
    exit
fi
# The copy is below the target directory, so that its own target directory is kept from run to run.
copy=$(target_directory)/minimal-versions
rm -rf "$copy/checkout"
mkdir -p "$copy/checkout"
# What is not published may ask for whatever it likes.
cp -R Cargo.toml README.md apm-errors apm-errors-derive "$copy/checkout"
cd "$copy/checkout"
sed -i.bak -e 's/^members = .*/members = ["apm-errors", "apm-errors-derive"]/' -e '/^default-members = /d' Cargo.toml
step cargo +nightly generate-lockfile --quiet -Z direct-minimal-versions
step cargo +nightly check --locked -p apm-errors --all-features --target-dir "$copy/target"
