#!/usr/bin/env bash
# The service of the example order_api, with an HTTP tester in front of it that makes requests of its OpenAPI document, right
# ones and wrong ones: every answer has to be documented. At most so many requests of each kind: .ci/http_tester.sh [COUNT]
#
# Needs schemathesis: pip install schemathesis
set -euo pipefail
source "$(dirname "$0")/lib.sh"

count=${1:-1000}
if ! command -v schemathesis >/dev/null; then
    .ci/skip "the HTTP tester: no schemathesis"
    exit
fi
step cargo build --locked --example order_api
address=$(mktemp)
PORT=0 "$(target_directory)/debug/examples/order_api" >"$address" 2>/dev/null &
service=$!
trap 'kill "$service"; rm "$address"' EXIT
until url=$(grep http "$address"); do
    kill -0 "$service"
    sleep 0.1
done
# Some of the requests make the service panic: it answers 500, which is documented. Which statuses right and wrong requests get is
# the service's own business.
SCHEMATHESIS_HOOKS=.ci/http_tester.py step schemathesis run "$url" --no-color --generation-database none \
    --max-examples "$count" --checks documented_code,status_code_conformance,content_type_conformance,response_schema_conformance,allow_header_conformance
