//! Prints what ours costs beside its peers.
//!
//! `cargo run --release --manifest-path benches/Cargo.toml [-- PART OF A TITLE]`
//!
//! The cases of a group take turns, so that a noisy machine disturbs them alike, and each round
//! gives the ratio of two times that were taken one right after the other: the median of all rounds
//! stands there, with the quarter and three-quarter points. Where `valgrind` is at hand, callgrind
//! counts the instructions of one operation, which repeat.

use apm_errors_benches::{Case, Group, groups};
use std::{
    env,
    process::{Command, Stdio},
    time::Instant,
};

const ROUNDS: usize = 101;
/// What one case takes of a round.
const SECONDS: f64 = 0.000_5;

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    if let [flag, title, name, times] = words.as_slice()
        && flag == COUNT
    {
        return counted(title, name, times.parse().expect("a number"));
    }
    let wanted = words.join(" ");
    let counts = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    println!(
        "ours beside each peer: ratio of times [quartiles], goal; nanoseconds of the peer; instructions of both"
    );
    for group in groups() {
        if group.title.contains(&wanted) {
            print(&group, counts);
        }
    }
}

fn print(group: &Group, counts: bool) {
    let calls: Vec<usize> = group.cases.iter().map(calls).collect();
    let rounds: Vec<Vec<f64>> = (0..ROUNDS)
        .map(|_| {
            let each = group.cases.iter().zip(&calls);
            each.map(|(case, calls)| nanoseconds(case, *calls))
                .collect()
        })
        .collect();
    let instructions = |case: &Case| match counts {
        true => format!("{:.0}", instructions(group, case)),
        false => "-".to_owned(),
    };
    let ours = &group.cases[0];
    let [_, time, _] = quartiles(rounds.iter().map(|round| round[0]));
    println!(
        "\n{}: {}, {time:.1} ns, {} instructions",
        group.title,
        ours.name,
        instructions(ours)
    );
    for (at, case) in group.cases.iter().enumerate().skip(1) {
        let [_, time, _] = quartiles(rounds.iter().map(|round| round[at]));
        let [low, ratio, high] = quartiles(rounds.iter().map(|round| round[0] / round[at]));
        let goal = case.goal.map_or_else(String::new, |goal| {
            let word = if ratio <= goal { "held" } else { "MISSED" };
            format!("≤ {goal} {word}")
        });
        println!(
            "    {ratio:6.3} [{low:.3} to {high:.3}] × {:34} {goal:14} {time:9.1} ns {:>8}",
            case.name,
            instructions(case),
        );
    }
}

/// How often a case runs in its part of a round.
fn calls(case: &Case) -> usize {
    (case.run)(100);
    let mut calls = 1;
    loop {
        let seconds = nanoseconds(case, calls) * calls as f64 / 1e9;
        if seconds > SECONDS {
            return calls;
        }
        calls *= 2;
    }
}

fn nanoseconds(case: &Case, calls: usize) -> f64 {
    let start = Instant::now();
    (case.run)(calls);
    start.elapsed().as_secs_f64() * 1e9 / calls as f64
}

fn quartiles(values: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| values[values.len() * quarter / 4])
}

/// The program runs itself below callgrind, by this word.
const COUNT: &str = "--count";

fn counted(title: &str, name: &str, times: usize) {
    let group = groups().into_iter().find(|group| group.title == title);
    let case = group.and_then(|group| group.cases.into_iter().find(|case| case.name == name));
    (case.expect("the program names its own cases").run)(times);
}

/// What one operation takes: the difference of two runs, so that what comes before is not counted.
fn instructions(group: &Group, case: &Case) -> f64 {
    let total = |times: usize| -> f64 {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(env::current_exe().expect("this program has a path"))
            .args([COUNT, &group.title, case.name, &times.to_string()])
            .output()
            .expect("valgrind is there");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        let collected = text
            .split("Collected : ")
            .nth(1)
            .expect("callgrind says what it counted");
        collected
            .split_whitespace()
            .next()
            .and_then(|n| n.parse().ok())
            .expect("a number")
    };
    const TIMES: usize = 10_000;
    (total(2 * TIMES) - total(TIMES)) / TIMES as f64
}
