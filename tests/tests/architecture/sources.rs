//! The modules of a crate and the paths that each of them names, read from its files.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use syn::{
    Attribute, Item, ItemMod, Meta, UseTree, Visibility,
    visit::{self, Visit},
};

/// The path of a module from the root of its crate: `["table", "record"]`.
pub(crate) type ModulePath = Vec<String>;

/// A file of a crate.
#[derive(Debug, Default)]
pub(crate) struct Module {
    pub(crate) file: PathBuf,
    /// The paths that it names, as they are written, without those of its tests.
    pub(crate) names: Vec<Vec<String>>,
    /// What it passes on: a name, and the path behind it.
    pub(crate) exports: BTreeMap<String, Vec<String>>,
}

/// The root of the workspace.
pub(crate) fn workspace() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("a member lies in it").to_owned()
}

/// All modules of the crate whose root file this is.
pub(crate) fn modules(root: &Path) -> BTreeMap<ModulePath, Module> {
    let mut modules = BTreeMap::new();
    let folder = root.parent().expect("a file lies in a folder");
    read(root.to_owned(), folder, Vec::new(), &mut modules);
    modules
}

fn read(
    file: PathBuf,
    children: &Path,
    path: ModulePath,
    modules: &mut BTreeMap<ModulePath, Module>,
) {
    let text =
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let syntax =
        syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut names = Names::default();
    names.visit_file(&syntax);
    for item in &syntax.items {
        let Item::Mod(module) = item else { continue };
        if module.content.is_some() || is_test(&module.attrs) {
            continue;
        }
        let name = module.ident.to_string();
        let file = match path_attribute(module) {
            Some(path) => children.join(path),
            None => children.join(&name).with_extension("rs"),
        };
        let path = [path.as_slice(), std::slice::from_ref(&name)].concat();
        read(file, &children.join(&name), path, modules);
    }
    let Names { names, exports } = names;
    let module = Module {
        file,
        names,
        exports,
    };
    modules.insert(path, module);
}

fn is_test(attrs: &[Attribute]) -> bool {
    let mut conditions = attrs.iter().filter(|attr| attr.path().is_ident("cfg"));
    conditions.any(|attr| matches!(&attr.meta, Meta::List(it) if it.tokens.to_string() == "test"))
}

fn path_attribute(module: &ItemMod) -> Option<String> {
    let attr = module.attrs.iter().find(|it| it.path().is_ident("path"))?;
    let Meta::NameValue(value) = &attr.meta else {
        return None;
    };
    match &value.value {
        syn::Expr::Lit(literal) => match &literal.lit {
            syn::Lit::Str(path) => Some(path.value()),
            _ => None,
        },
        _ => None,
    }
}

#[derive(Default)]
struct Names {
    names: Vec<Vec<String>>,
    exports: BTreeMap<String, Vec<String>>,
}

impl Names {
    fn tree(&mut self, before: &[String], tree: &UseTree, exports: bool) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(it) => self.tree(&with(&it.ident), &it.tree, exports),
            UseTree::Group(it) => {
                for tree in &it.items {
                    self.tree(before, tree, exports);
                }
            }
            UseTree::Name(it) => self.name(&it.ident, with(&it.ident), exports),
            UseTree::Rename(it) => self.name(&it.rename, with(&it.ident), exports),
            UseTree::Glob(_) => self.names.push(before.to_vec()),
        }
    }
}

impl Names {
    fn name(&mut self, name: &syn::Ident, path: Vec<String>, exports: bool) {
        if exports {
            self.exports.insert(name.to_string(), path.clone());
        }
        self.names.push(path);
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Mod(module) if is_test(&module.attrs) => {}
            Item::Use(it) => {
                let exports = !matches!(it.vis, Visibility::Inherited);
                self.tree(&[], &it.tree, exports);
            }
            item => visit::visit_item(self, item),
        }
    }

    /// `pub(in path)` names who may name the item.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() && path.segments.len() > 1 {
            let segments = path.segments.iter().map(|it| it.ident.to_string());
            self.names.push(segments.collect());
        }
        visit::visit_path(self, path);
    }
}
