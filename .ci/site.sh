#!/usr/bin/env bash
# A site of a catalogue and of 10,000 codes, in a headless browser: search, links, keyboard, both languages, and axe-core.
#
# usage: .ci/site.sh [PICTURE_DIRECTORY]
#
# Needs node, npm (which fetches axe-core) and chromium.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || chromium=
if [ -z "$chromium" ] || ! command -v npm >/dev/null; then
    .ci/skip "the site in a browser: no chromium, or no npm"
    exit
fi
packages=$(target_directory)/site
mkdir -p "$packages"
if ! (cd "$packages" && npm install --silent --no-audit --no-fund --ignore-scripts \
    playwright-core@1 axe-core@4 >/dev/null); then
    .ci/skip "the site in a browser: npm can't fetch playwright-core and axe-core"
    exit
fi
step cargo build --locked -p apm-errors --features cli
cp .ci/site.mjs "$packages/site.mjs"
CHROMIUM=$chromium step node "$packages/site.mjs" "$(target_directory)/debug/apm-errors" \
    tests/fixtures/catalogue/shop.json "$@"
