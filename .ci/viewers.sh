#!/usr/bin/env bash
# The document of the example order_api in the two usual viewers, in a headless browser: its texts read as they were written.
#
# Needs node, npm (which fetches the viewers) and chromium.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || chromium=
if [ -z "$chromium" ] || ! command -v npm >/dev/null; then
    .ci/skip "OpenAPI viewers: no chromium, or no npm"
    exit
fi
packages=$(target_directory)/viewers
mkdir -p "$packages"
if ! (cd "$packages" && npm install --silent --no-audit --no-fund --ignore-scripts \
    playwright-core@1 redoc@2 swagger-ui-dist@5 >/dev/null); then
    .ci/skip "OpenAPI viewers: npm can't fetch them"
    exit
fi
step cargo build --locked --example order_api
cp .ci/viewers.mjs "$packages/viewers.mjs"
CHROMIUM=$chromium step node "$packages/viewers.mjs" "$(target_directory)/debug/examples/order_api"
