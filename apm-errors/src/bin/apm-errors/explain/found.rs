//! Finds codes in tables.

use apm_errors::docs::CatalogueTable;

/// A table with its name for people.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) table: CatalogueTable,
}

/// The tables that have some of the codes, with only these, and the codes that no table has.
pub(super) fn find<'a>(codes: &[&'a str], tables: &[Named]) -> (Vec<Named>, Vec<&'a str>) {
    let mut known = vec![false; codes.len()];
    let mut is_meant = |code: &str| {
        let mut is_any = false;
        for (wanted, known) in codes.iter().zip(&mut known) {
            if fits(wanted, code) {
                *known = true;
                is_any = true;
            }
        }
        is_any
    };
    let mut found = Vec::new();
    for Named { name, table } in tables {
        let mut table = table.clone();
        table.entries.retain(|row| is_meant(&row.code));
        table.retired.retain(|retired| is_meant(&retired.code));
        if !table.entries.is_empty() || !table.retired.is_empty() {
            let name = name.clone();
            found.push(Named { name, table });
        }
    }
    let unknown = codes.iter().zip(known).filter(|(_, known)| !known);
    (found, unknown.map(|(code, _)| *code).collect())
}

fn fits(wanted: &str, code: &str) -> bool {
    let begins = wanted
        .strip_suffix('*')
        .or(wanted.ends_with('.').then_some(wanted));
    wanted == code || begins.is_some_and(|begin| code.starts_with(begin))
}
