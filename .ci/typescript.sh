#!/usr/bin/env bash
# What `apm-errors generate` writes, by the compilers of its languages: TypeScript with `tsc --strict` and eslint, used by a
# program; Go and Java where there is a compiler.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

step cargo build --locked -p apm-errors --features cli
program=$(target_directory)/debug/apm-errors
tables="tests/fixtures/catalogue/shop.json apm apigw"

packages=$(target_directory)/typescript
mkdir -p "$packages"
if ! command -v npm >/dev/null; then
    .ci/skip "generated TypeScript: no npm"
elif ! (cd "$packages" && npm install --silent --no-audit --no-fund --ignore-scripts \
    typescript@5 eslint@9 typescript-eslint@8 >/dev/null); then
    .ci/skip "generated TypeScript: npm can't fetch the compiler"
else
    # shellcheck disable=SC2086
    "$program" generate typescript $tables >"$packages/errors.ts"
    cp .ci/typescript.ts "$packages/use.ts"
    cat >"$packages/eslint.config.mjs" <<'EOF'
import strict from "typescript-eslint";
export default strict.config(strict.configs.strict, strict.configs.stylistic);
EOF
    (
        cd "$packages"
        step npx tsc --strict --noUnusedLocals --noImplicitReturns --target es2020 --module esnext \
            --moduleResolution bundler --outDir out errors.ts use.ts
        step npx eslint errors.ts use.ts
        echo '{"type":"module"}' >out/package.json
        sed -i 's|"./errors"|"./errors.js"|' out/use.js
        step node out/use.js
    )
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if command -v go >/dev/null; then
    # shellcheck disable=SC2086
    "$program" generate go $tables >"$folder/errors.go"
    step go vet "$folder/errors.go"
else
    .ci/skip "generated Go: no go"
fi
if command -v javac >/dev/null; then
    "$program" generate java tests/fixtures/catalogue/shop.json >"$folder/OrderError.java"
    step javac -d "$folder" "$folder/OrderError.java"
else
    .ci/skip "generated Java: no javac"
fi
