//! The output for an editor while the user types.

use crate::{derive::derive, read::keys};
use proc_macro2::TokenStream;
use std::collections::{BTreeMap, BTreeSet};
use syn::{File, Item, ItemUse, UseTree, visit::Visit};

/// The imports that name a key, with the module of the keys that it is completed from.
#[derive(Default)]
struct Imports {
    found: Vec<(String, String)>,
}

impl<'a> Visit<'a> for Imports {
    fn visit_item_mod(&mut self, module: &'a syn::ItemMod) {
        let items = &module.content.as_ref().unwrap().1;
        let names: Vec<String> = items.iter().flat_map(names).collect();
        let [.., place, all, from, key] = &names[..] else {
            panic!("{names:?}");
        };
        assert_eq!((&**all, &**from), ("*", "self"));
        self.found.push((place.clone(), key.clone()));
    }
}

/// The names in an import, from left to right.
fn names(item: &Item) -> Vec<String> {
    fn add(tree: &UseTree, names: &mut Vec<String>) {
        match tree {
            UseTree::Path(path) => {
                names.push(path.ident.to_string());
                add(&path.tree, names);
            }
            UseTree::Rename(rename) => names.push(rename.ident.to_string()),
            UseTree::Name(name) => names.push(name.ident.to_string()),
            UseTree::Glob(_) => names.push("*".to_owned()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| add(tree, names)),
        }
    }
    let Item::Use(ItemUse { tree, .. }) = item else {
        panic!("no import");
    };
    let mut found = Vec::new();
    add(tree, &mut found);
    found
}

fn imports(source: &str) -> Vec<(String, String)> {
    let tokens: TokenStream = derive(source.parse().unwrap());
    let file: File = syn::parse2(tokens).unwrap();
    let mut imports = Imports::default();
    imports.visit_file(&file);
    imports.found
}

#[test]
fn a_key_that_is_not_finished_is_an_import_from_the_keys_of_its_place() {
    let of_enum = r#"
        #[apm(pre)]
        enum OrderError {
            #[apm(code = "A", sta)]
            NotFound {
                #[apm(p)]
                id: u64,
            },
            #[apm(code = "B", status = 404, zh(mess))]
            SoldOut,
        }"#;
    assert_eq!(
        imports(of_enum),
        [
            ("of_enum", "pre"),
            ("of_field", "p"),
            ("of_variant", "sta"),
            ("of_language", "mess"),
        ]
        .map(|(place, key)| (place.to_owned(), key.to_owned()))
    );
    let of_struct = r#"#[apm(code = "A", desc)] struct NotFound;"#;
    assert_eq!(
        imports(of_struct),
        [("of_struct".to_owned(), "desc".to_owned())]
    );
    // A comma is missing, so syn can't read the item.
    let fragment = "#[apm(pre)] enum OrderError { A { id u64 } }";
    assert_eq!(
        imports(fragment),
        [("of_enum".to_owned(), "pre".to_owned())]
    );
}

#[test]
fn what_is_finished_has_no_imports() {
    let source = r#"#[apm(code = "A", status = 404)] struct NotFound;"#;
    assert_eq!(imports(source), []);
    let mistake = r#"#[apm(code = "A", status = 4)] struct NotFound;"#;
    assert_eq!(imports(mistake), []);
}

/// The modules of the runtime have all keys that the derive knows, and no others.
#[test]
fn an_editor_proposes_all_keys() {
    let file: File = syn::parse_str(include_str!("../../../apm-errors/src/keys.rs")).unwrap();
    let modules: BTreeMap<String, BTreeSet<String>> = file
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Mod(module) => Some((
                module.ident.to_string(),
                module.content.as_ref()?.1.iter().flat_map(names).collect(),
            )),
            _ => None,
        })
        .collect();
    let languages = ["zh", "en"];
    let of_struct: Vec<_> = keys::ENTRY
        .iter()
        .filter(|key| **key != "same_as")
        .collect();
    for (place, keys) in [
        ("of_enum", keys::ENUM.to_vec()),
        ("of_variant", [keys::ENTRY, &languages].concat()),
        (
            "of_struct",
            of_struct
                .into_iter()
                .chain(keys::STRUCT)
                .chain(&languages)
                .copied()
                .collect(),
        ),
        ("of_field", vec!["no_source", "param"]),
        ("of_language", keys::TEXTS.to_vec()),
    ] {
        let mut known: BTreeSet<String> = keys.into_iter().map(str::to_owned).collect();
        known.remove("crate");
        let mut proposed = modules[place].clone();
        proposed.remove("super");
        assert_eq!(proposed, known, "{place}");
    }
}
