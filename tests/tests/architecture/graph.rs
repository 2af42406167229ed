//! Which file of a crate names which other one.

use crate::sources::{Module, ModulePath, modules};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// For each module the modules that it names.
pub(crate) type Graph = BTreeMap<ModulePath, BTreeSet<ModulePath>>;

/// The graph of the crate whose root file this is.
pub(crate) fn graph(root: &Path) -> Graph {
    let modules = modules(root);
    let named = |path: &ModulePath, module: &Module| {
        let targets = module.names.iter();
        let targets = targets.filter_map(|name| resolve(&modules, path, name));
        targets.filter(|target| target != path).collect()
    };
    modules
        .iter()
        .map(|(path, module)| (path.clone(), named(path, module)))
        .collect()
}

/// The module that defines what a path names, if it is one of the crate.
fn resolve(
    modules: &BTreeMap<ModulePath, Module>,
    from: &[String],
    name: &[String],
) -> Option<ModulePath> {
    let mut at = from.to_vec();
    let mut rest = name;
    match rest.first()?.as_str() {
        "crate" => at.clear(),
        "self" => {}
        "super" => {
            at.pop();
        }
        // A child module. Any other first word is another crate, or was imported before.
        child => {
            at.push(child.to_owned());
            modules.get(&at)?;
        }
    }
    rest = &rest[1..];
    while let [next, after @ ..] = rest {
        if next == "super" {
            at.pop();
        } else {
            let child = [at.as_slice(), std::slice::from_ref(next)].concat();
            if modules.contains_key(&child) {
                at = child;
            } else {
                // Passed on from a module inside, or defined here.
                let exports = &modules.get(&at)?.exports;
                let inside = exports.get(next).filter(|path| *path != name);
                return inside
                    .and_then(|path| resolve(modules, &at, path))
                    .or(Some(at));
            }
        }
        rest = after;
    }
    Some(at)
}

/// The circles of a graph: the modules of each that lead back to themselves.
pub(crate) fn circles(graph: &Graph) -> Vec<BTreeSet<ModulePath>> {
    let reached = |start: &ModulePath| {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&ModulePath> = graph[start].iter().collect();
        while let Some(module) = next.pop() {
            if seen.insert(module.clone()) {
                next.extend(&graph[module]);
            }
        }
        seen
    };
    let all: BTreeMap<_, _> = graph.keys().map(|it| (it, reached(it))).collect();
    let mut circles = Vec::new();
    for (module, reached) in &all {
        if reached.contains(*module) {
            let back = |other: &&ModulePath| all[*other].contains(*module);
            let circle: BTreeSet<_> = reached.iter().filter(back).cloned().collect();
            if !circles.contains(&circle) {
                circles.push(circle);
            }
        }
    }
    circles
}

#[test]
fn a_circle_is_found() {
    let module = |name: &str| vec![name.to_owned()];
    let names = |names: &[&str]| names.iter().map(|name| module(name)).collect();
    let graph = Graph::from([
        (module("a"), names(&["b"])),
        (module("b"), names(&["c"])),
        (module("c"), names(&["b"])),
    ]);
    assert_eq!(circles(&graph), [names(&["b", "c"])]);
}
