//! No file names one that names it, and no room one that lies above it.

use crate::{
    graph::{circles, graph},
    map,
    sources::{ModulePath, workspace},
};
use std::collections::{BTreeMap, BTreeSet};

/// The root files of the crates, as `ARCHITECTURE.md` names them.
pub(crate) const ROOTS: [&str; 3] = [
    "apm-errors/src/lib.rs",
    "apm-errors/src/bin/apm-errors/main.rs",
    "apm-errors-derive/src/lib.rs",
];

#[test]
fn no_file_names_one_that_names_it() {
    for root in ROOTS {
        let graph = graph(&workspace().join(root));
        assert!(graph.len() > 10, "{root}: {} modules are read", graph.len());
        assert!(
            graph.values().flatten().count() > graph.len(),
            "{root}: hardly any module names another one"
        );
        assert_eq!(
            circles(&graph),
            Vec::<BTreeSet<ModulePath>>::new(),
            "{root}"
        );
    }
}

#[test]
fn a_room_names_only_what_the_map_lets_it_name() {
    for root in ROOTS {
        let allowed = map::rooms(root);
        let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (module, targets) in graph(&workspace().join(root)) {
            let Some(room) = module.first() else { continue };
            let named = named.entry(room.clone()).or_default();
            let rooms = targets.iter().filter_map(|target| target.first());
            named.extend(rooms.filter(|other| *other != room).cloned());
        }
        for (room, named) in named {
            let allowed = allowed.get(&room);
            let allowed = allowed.unwrap_or_else(|| panic!("{root}: `{room}` is not on the map"));
            let more: Vec<_> = named.difference(allowed).collect();
            assert!(more.is_empty(), "{root}: `{room}` names {more:?}");
            let less: Vec<_> = allowed.difference(&named).collect();
            assert!(less.is_empty(), "{root}: `{room}` does not name {less:?}");
        }
    }
}

/// The map lists the rooms from the lowest to the highest, so it has no circles itself.
#[test]
fn the_map_has_an_order() {
    for root in ROOTS {
        let mut below = BTreeSet::new();
        for (room, named) in map::ordered_rooms(root) {
            let above: Vec<_> = named.difference(&below).collect();
            assert!(above.is_empty(), "{root}: `{room}` stands below {above:?}");
            below.insert(room);
        }
    }
}
