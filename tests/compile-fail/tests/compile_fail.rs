//! What the derive says of mistakes: one subject a file in `ui/*/*.rs`, each message pinned in the
//! `.stderr` beside it. After a change of messages, `TRYBUILD=overwrite` writes them anew; read
//! what it wrote.
//!
//! Each case uses the type with the mistake, and each `.stderr` holds messages of the derive only:
//! those of rustc read otherwise in another version, and one that follows from a mistake which is
//! reported already is noise.

use std::{fs, path::PathBuf};

const FEWEST: usize = 45;

#[test]
fn mistakes() {
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}

/// The edges of what is allowed stand beside the folders.
#[test]
fn no_mistakes() {
    trybuild::TestCases::new().pass("ui/*.rs");
}

/// A glob that matches nothing tests nothing.
#[test]
fn there_are_cases() {
    let cases = cases();
    assert!(cases.len() >= FEWEST, "{} cases: {cases:?}", cases.len());
}

#[test]
fn every_mistake_is_pinned_once() {
    for case in cases() {
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

fn cases() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("ui");
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
