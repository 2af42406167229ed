//! Prints what pages of error codes cost to read: pages of 100 MB, and one of 1,720 rows.
//!
//! `cargo run --release --manifest-path benches/Cargo.toml --bin pages`
//!
//! Each page is read by a process of its own, so that its peak of memory is that of this page. Memory is known on Linux
//! alone. The program ends with 1 where a limit is missed.

use apm_errors::docs::Page;
use std::{
    env, fs,
    process::{Command, ExitCode},
    time::Instant,
};

const LARGE: usize = 100_000_000;
const MOST_SECONDS: f64 = 3.0;
const MOST_MEMORY: f64 = 10.0;
/// So many rows has the largest page that was found.
const ROWS: usize = 1_720;
const MOST_MILLISECONDS: f64 = 50.0;
/// The page of that many rows is read so often; the median counts.
const ROUNDS: usize = 21;

const KINDS: [&str; 4] = ["plain", "marks", "html", "mixed"];
const PIPES: &str = "\n|HTTP Status Code|Error Code|Error Message|Solution|\n|--|--|--|--|\n";
const HTML: &str = "\n<table><thead><tr><th>HTTP Status Code</th><th>Error Code</th><th>Error Message</th>\
                    <th>Solution</th></tr></thead>\n<tbody>";
/// A table of a mixed page has so many rows.
const ROWS_OF_A_TABLE: usize = 200;

fn main() -> ExitCode {
    if let [kind, bytes] = &*env::args().skip(1).collect::<Vec<_>>() {
        read_once(kind, bytes.parse().expect("a number of bytes"));
        return ExitCode::SUCCESS;
    }
    let mut all_hold = true;
    for kind in KINDS {
        let output = Command::new(env::current_exe().expect("this program has a path"))
            .args([kind, &LARGE.to_string()])
            .output()
            .expect("this program starts itself");
        let line = String::from_utf8(output.stdout).expect("it prints text");
        let mut figures = line.split_whitespace().map(str::parse::<f64>);
        let mut next = || {
            figures
                .next()
                .and_then(Result::ok)
                .expect("it prints three figures")
        };
        let (rows, seconds, memory) = (next(), next(), next());
        let holds = seconds <= MOST_SECONDS && memory <= MOST_MEMORY;
        all_hold &= holds;
        let word = if holds { "held" } else { "MISSED" };
        println!(
            "100 MB, {kind:5}: {rows:7} rows, {seconds:.2} s (≤ {MOST_SECONDS}), \
             {memory:.1} × its size in memory (≤ {MOST_MEMORY}) {word}"
        );
    }
    for kind in KINDS {
        let page = page(kind, |_, rows| rows < ROWS);
        let mut times: Vec<f64> = (0..ROUNDS).map(|_| seconds(&page).1 * 1e3).collect();
        times.sort_by(f64::total_cmp);
        let time = times[ROUNDS / 2];
        let word = if time <= MOST_MILLISECONDS {
            "held"
        } else {
            "MISSED"
        };
        all_hold &= time <= MOST_MILLISECONDS;
        println!("{ROWS} rows, {kind:5}: {time:.1} ms (≤ {MOST_MILLISECONDS}) {word}");
    }
    ExitCode::from(u8::from(!all_hold))
}

/// Prints the rows of a page, the seconds that it takes and how many times its size the memory is.
fn read_once(kind: &str, bytes: usize) {
    let page = page(kind, |length, _| length < bytes);
    let (rows, seconds) = seconds(&page);
    println!("{rows} {seconds} {}", peak() / page.len() as f64);
}

/// How many rows a page has, and how long it takes to read them.
fn seconds(page: &str) -> (usize, f64) {
    let start = Instant::now();
    let read = Page::read(page);
    let seconds = start.elapsed().as_secs_f64();
    (read.rows.len(), seconds)
}

/// The most bytes that this process had; 0 where that is not known.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.unwrap_or_default() * 1024.0
}

/// A page, row by row, while it is to go on; it is asked with its length and its number of rows.
fn page(kind: &str, goes_on: impl Fn(usize, usize) -> bool) -> String {
    // Memory that is asked for and not used would not count, but a copy while it grows would.
    let mut page = String::with_capacity(LARGE + LARGE / 100);
    let mut row = 0;
    while goes_on(page.len(), row) {
        let is_mixed = kind == "mixed";
        let kind = if is_mixed {
            KINDS[row / ROWS_OF_A_TABLE % 3]
        } else {
            kind
        };
        if row == 0 || is_mixed && row % ROWS_OF_A_TABLE == 0 {
            page += "\n</tbody></table>\n\n## Orders\n\nWhat **may** go wrong with them.\n";
            page += if kind == "html" { HTML } else { PIPES };
        }
        page += &match kind {
            "plain" => format!(
                "|404|ORD.{row:07}|The order {row} is not in the books.|Check the order id, or call.|\n"
            ),
            "marks" => format!(
                "|404|**ORD.{row:07}**|The order `{row}` is not in the books.|Check the *order* id.|\n"
            ),
            _ => format!(
                "<tr><td><p>404</p>\n</td>\n<td><p>ORD.{row:07}</p>\n</td>\n<td><p>The order {row} is not in the \
                 books.</p>\n</td>\n<td><p>Check the order id.</p>\n</td>\n</tr>\n"
            ),
        };
        row += 1;
    }
    page
}
