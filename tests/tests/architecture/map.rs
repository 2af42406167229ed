//! `ARCHITECTURE.md` as data, and whether it is true.

use crate::{
    rooms::ROOTS,
    sources::{modules, workspace},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

type Rooms = Vec<(String, BTreeSet<String>)>;

fn text() -> String {
    fs::read_to_string(workspace().join("ARCHITECTURE.md")).unwrap()
}

/// What stands between single backticks.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The rooms of a crate and what each of them may name, in the order of the map: the rows of the
/// table below the heading that names the crate's root.
pub(crate) fn ordered_rooms(root_file: &str) -> Rooms {
    let text = text();
    let lines = text.lines();
    let section = lines.skip_while(|line| !(line.starts_with('#') && line.contains(root_file)));
    let section = section.skip(1).take_while(|line| !line.starts_with('#'));
    let rows = section.filter(|line| line.starts_with("| `"));
    let rooms: Rooms = rows
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
            let [room, named, ..] = cells.as_slice() else {
                panic!("a row of the map has three cells: {row}");
            };
            let room = quoted(room).next().expect("a room has a name");
            (room.to_owned(), quoted(named).map(str::to_owned).collect())
        })
        .collect();
    assert!(!rooms.is_empty(), "the map has no table for {root_file}");
    rooms
}

pub(crate) fn rooms(root_file: &str) -> BTreeMap<String, BTreeSet<String>> {
    ordered_rooms(root_file).into_iter().collect()
}

#[test]
fn every_path_on_the_map_is_there() {
    let text = text();
    let paths = quoted(&text).filter(|it| it.contains('/') && !it.contains([' ', ':', '#']));
    let mut count = 0;
    for path in paths {
        assert!(workspace().join(path).exists(), "there is no `{path}`");
        count += 1;
    }
    assert!(count > 30, "the map names {count} paths");
}

#[test]
fn every_folder_is_on_the_map() {
    let text = text();
    let named: BTreeSet<&str> = quoted(&text).map(|it| it.trim_end_matches('/')).collect();
    for root in ROOTS {
        let root = workspace().join(root);
        for module in modules(&root).values() {
            let folder = module.file.parent().unwrap();
            let folder = folder.strip_prefix(workspace()).unwrap();
            let name = folder.to_str().unwrap().replace('\\', "/");
            assert!(named.contains(&*name), "the map does not name `{name}`");
        }
    }
    for folder in [
        "benches",
        "examples",
        "fuzz",
        "tests",
        "tests/compile-fail",
        "tests/hygiene",
    ] {
        assert!(Path::new(&workspace()).join(folder).is_dir());
        assert!(named.contains(folder), "the map does not name `{folder}`");
    }
}
