//! The content of a site: the tables, sorted by code.

use super::{
    address,
    code::{Code, Entry, Retired},
};
use crate::formats::HeaderLanguage;
use apm_errors::docs::CatalogueTable;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Serialize)]
pub(super) struct Site {
    title: String,
    language: &'static str,
    count: usize,
    pub(super) services: Vec<Service>,
    statuses: BTreeSet<u16>,
    has_life: bool,
    /// By code.
    #[serde(skip)]
    pub(super) codes: Vec<Code>,
}

#[derive(Serialize)]
pub(super) struct Service {
    name: String,
    version: Option<String>,
    lists: Vec<List>,
}

/// A page that lists some codes of a service.
#[derive(Serialize)]
pub(super) struct List {
    pub(super) file: String,
    first: String,
    last: String,
}

/// The maximum number of codes on a list page.
const LONGEST_LIST: usize = 500;

impl Site {
    pub(super) fn new(
        title: String,
        language: HeaderLanguage,
        tables: Vec<CatalogueTable>,
    ) -> Self {
        let mut codes = BTreeMap::<String, Code>::new();
        let mut names = Vec::with_capacity(tables.len());
        for (number, table) in tables.into_iter().enumerate() {
            let name = table.service.unwrap_or(table.name);
            for row in table.entries {
                let code = codes
                    .entry(row.code.clone())
                    .or_insert_with(|| Code::new(&row.code));
                code.add(number, Entry::new(row, name.clone()));
            }
            for retired in table.retired {
                let code = codes
                    .entry(retired.code.clone())
                    .or_insert_with(|| Code::new(&retired.code));
                code.retire(number, Retired::new(retired, name.clone()));
            }
            names.push((name, table.version));
        }
        let codes: Vec<Code> = codes.into_values().collect();
        let services = names
            .into_iter()
            .enumerate()
            .map(|(number, (name, version))| {
                let own: Vec<&Code> = of_service(&codes, number).collect();
                let lists = own
                    .chunks(LONGEST_LIST)
                    .enumerate()
                    .map(|(at, codes)| List {
                        file: format!("{}-{}.html", number + 1, at + 1),
                        first: codes.first().map_or_else(String::new, |it| it.name.clone()),
                        last: codes.last().map_or_else(String::new, |it| it.name.clone()),
                    });
                Service {
                    lists: lists.collect(),
                    name,
                    version,
                }
            });
        Self {
            title,
            language: match language {
                HeaderLanguage::English => "en",
                HeaderLanguage::Chinese => "zh",
            },
            count: codes.len(),
            services: services.collect(),
            statuses: codes.iter().flat_map(|it| &it.statuses).copied().collect(),
            has_life: codes.iter().any(|it| it.life.is_some()),
            codes,
        }
    }
}

fn of_service(codes: &[Code], number: usize) -> impl Iterator<Item = &Code> {
    codes
        .iter()
        .filter(move |code| code.services.contains(&number))
}

/// The lists of a service, each with its codes.
pub(super) fn service_lists(
    site: &Site,
    number: usize,
) -> impl Iterator<Item = (&List, Vec<&Code>)> {
    let own: Vec<&Code> = of_service(&site.codes, number).collect();
    let chunks: Vec<Vec<&Code>> = own.chunks(LONGEST_LIST).map(<[_]>::to_vec).collect();
    site.services[number].lists.iter().zip(chunks)
}

/// The address of a code that another one names, if it has a page.
pub(super) fn href(codes: &[Code], code: &str) -> Option<String> {
    let found = codes.binary_search_by(|it| it.name.as_str().cmp(code));
    found.is_ok().then(|| address::file(code))
}
