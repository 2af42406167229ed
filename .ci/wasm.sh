#!/usr/bin/env bash
# The decoder in a WebAssembly machine: `ApiError::decode` without any binding, run by node; and what it weighs.
set -euo pipefail
source "$(dirname "$0")/lib.sh"

target=wasm32-unknown-unknown
if ! has_target "$target"; then
    .ci/skip "WebAssembly: no target $target"
    exit
fi
# What a program in a browser may ask for. The others need an operating system.
step cargo clippy --locked --quiet --target "$target" -p apm-errors --no-default-features \
    --features client,serde,http,http-body,reqwest,reqwest-middleware,docs,import,tracing,utoipa -- -D warnings
if ! command -v node >/dev/null; then
    .ci/skip "the decoder in WebAssembly: no node"
    exit
fi

folder=$(target_directory)/wasm
mkdir -p "$folder/src"
cat >"$folder/Cargo.toml" <<EOF
[package]
name = "decoder"
edition = "2024"
[lib]
crate-type = ["cdylib"]
[dependencies]
apm-errors = { path = "$PWD/apm-errors", default-features = false, features = ["client"] }
[profile.release]
opt-level = "z"
lto = true
codegen-units = 1
panic = "abort"
strip = true
[workspace]
EOF
cat >"$folder/src/lib.rs" <<'EOF'
use apm_errors::ApiError;
use std::{cell::RefCell, slice};

thread_local! {
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

#[unsafe(no_mangle)]
pub extern "C" fn room(len: usize) -> *mut u8 {
    Box::leak(vec![0; len].into_boxed_slice()).as_mut_ptr()
}

/// # Safety
/// `body` is what `room` gave for this length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn decode(status: u16, body: *const u8, len: usize) -> *const u8 {
    let error = ApiError::decode(status, unsafe { slice::from_raw_parts(body, len) });
    let text = format!("{}\n{}\0", error.code().unwrap_or("-"), error.message().unwrap_or("-"));
    SAID.with_borrow_mut(|said| {
        *said = text;
        said.as_ptr()
    })
}
EOF
step cargo build --quiet --release --target "$target" --manifest-path "$folder/Cargo.toml" --target-dir "$folder/target"
cat >"$folder/run.mjs" <<'EOF'
import { readFileSync } from "node:fs";

const bytes = readFileSync(process.argv[2]);
const { instance } = await WebAssembly.instantiate(bytes, {});
const { memory, room, decode } = instance.exports;
const run = (status, text) => {
    const body = new TextEncoder().encode(text);
    const at = room(body.length);
    new Uint8Array(memory.buffer, at, body.length).set(body);
    const said = decode(status, at, body.length);
    const all = new Uint8Array(memory.buffer, said);
    return new TextDecoder().decode(all.slice(0, all.indexOf(0)));
};
for (const [status, body, expected] of [
    [404, '{"errorCode":"ORD.1","errorMessage":"订单 \\"7\\" 不存在。"}', 'ORD.1\n订单 "7" 不存在。'],
    [400, '{"error":{"code":"Ecs.0114","message":"no such server"}}', "Ecs.0114\nno such server"],
    [502, "<html>", "-\n-"],
]) {
    const found = run(status, body);
    if (found !== expected) throw new Error(`${body}: ${found}`);
}
const limit = 65_000;
console.log(`the decoder decodes in WebAssembly, and has ${bytes.length} bytes`);
if (bytes.length > limit) throw new Error(`more than ${limit} bytes`);
EOF
step node "$folder/run.mjs" "$folder/target/$target/release/decoder.wasm"
