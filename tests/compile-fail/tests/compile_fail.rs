//! The error messages of the derive: one subject per file in `ui/*/*.rs`, each message pinned in the
//! `.stderr` next to it. After a change of messages, `TRYBUILD=overwrite` updates them; check the
//! diff.
//!
//! Each case in `ui` uses the type with the mistake, and each `.stderr` has only messages of the
//! derive: those of rustc differ between versions, and follow-up errors of a reported mistake are
//! noise.
//!
//! Mistakes that only rustc can find, since they depend on types, are in `by_rustc`. The runtime crate
//! defines their messages, and each line that ends in `// told` must be reported exactly once.

use std::{fs, path::PathBuf};

const FEWEST: usize = 140;

#[test]
fn mistakes() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}

#[test]
fn mistakes_by_rustc() {
    trybuild::TestCases::new().compile_fail("by_rustc/*/*.rs");
}

/// Edge cases that must compile are next to the folders.
#[test]
fn no_mistakes() {
    trybuild::TestCases::new().pass("ui/*.rs");
}

/// A glob that matches nothing tests nothing.
#[test]
fn there_are_cases() {
    let mut cases = cases("ui");
    cases.extend(self::cases("by_rustc"));
    assert!(cases.len() >= FEWEST, "{} cases: {cases:?}", cases.len());
}

#[test]
fn every_mistake_is_pinned_once() {
    for case in cases("ui") {
        let pinned = fs::read_to_string(case.with_extension("stderr")).unwrap_or_default();
        let name = case.display();
        assert!(pinned.starts_with("error: "), "{name} pins no message");
        // `error[E…]`, `warning` and `note` are rustc's own.
        for own in ["error[", "warning", "= note", "= help"] {
            assert!(!pinned.contains(own), "{name} pins a message of rustc");
        }
        let mut places: Vec<_> = pinned.split("error: ").skip(1).collect();
        let all = places.len();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), all, "{name} pins a message twice");
    }
}

#[test]
fn rustc_tells_each_place_once() {
    for case in cases("by_rustc") {
        let source = fs::read_to_string(&case).expect("a case can be read");
        let lines = source.lines().zip(1_usize..);
        let marked = lines.filter(|(line, _)| line.ends_with("// told"));
        let marked: Vec<_> = marked.map(|(_, number)| number.to_string()).collect();
        let pinned = fs::read_to_string(case.with_extension("stderr")).unwrap_or_default();
        // The first place of a message; notes have others.
        let mut told: Vec<_> = pinned
            .split("\nerror")
            .filter_map(|message| message.split_once("--> by_rustc/"))
            .filter_map(|(_, place)| place.split(':').nth(1))
            .collect();
        told.sort_unstable_by_key(|line| line.parse::<usize>().ok());
        assert_eq!(told, marked, "{}", case.display());
    }
}

fn cases(folder: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = |folder: &PathBuf| {
        let entries = fs::read_dir(folder).expect("the cases can be read");
        entries.map(|entry| entry.expect("an entry can be read").path())
    };
    entries(&folder)
        .filter(|topic| topic.is_dir())
        .flat_map(|topic| entries(&topic).collect::<Vec<_>>())
        .filter(|case| case.extension().is_some_and(|it| it == "rs"))
        .collect()
}
