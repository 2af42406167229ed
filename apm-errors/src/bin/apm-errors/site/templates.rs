//! Renders the pages with the templates in the folder of this name.

use super::{
    code::Code,
    model::{self, List, Service, Site},
};
use minijinja::{Environment, Error, Value, context, value::Serde};

pub(super) const STYLE: &str = include_str!("templates/style.css");
pub(super) const SCRIPT: &str = include_str!("templates/site.js");

pub(super) struct Templates<'a> {
    environment: Environment<'static>,
    site: &'a Site,
    /// The same for the templates.
    value: Value,
}

impl<'a> Templates<'a> {
    pub(super) fn new(site: &'a Site) -> Result<Self, Error> {
        let mut environment = Environment::new();
        for (name, source) in [
            ("page.html", include_str!("templates/page.html")),
            ("index.html", include_str!("templates/index.html")),
            ("list.html", include_str!("templates/list.html")),
            ("code.html", include_str!("templates/code.html")),
        ] {
            environment.add_template(name, source)?;
        }
        Ok(Self {
            environment,
            site,
            value: Value::from(Serde(site)),
        })
    }

    pub(super) fn index(&self) -> Result<String, Error> {
        let site = &self.value;
        self.render("index.html", context! { site, root => "" })
    }

    pub(super) fn list(
        &self,
        service: &Service,
        list: &List,
        codes: &[&Code],
    ) -> Result<String, Error> {
        let site = &self.value;
        self.render(
            "list.html",
            context! { site, root => "../", service => Serde(service), list => Serde(list), codes => Serde(codes) },
        )
    }

    pub(super) fn code(&self, code: &Code) -> Result<String, Error> {
        let site = &self.value;
        let href = |code: &Option<String>| model::href(&self.site.codes, code.as_deref()?);
        let replaced_by = code.entries.iter().map(|entry| {
            let deprecated = entry.deprecated.as_ref()?;
            href(&deprecated.replaced_by)
        });
        let replaced_by: Vec<_> = replaced_by.collect();
        let of_retired = code.retired.iter().map(|it| href(&it.replaced_by));
        let of_retired: Vec<_> = of_retired.collect();
        self.render(
            "code.html",
            context! { site, root => "../", code => Serde(code), replaced_by, of_retired },
        )
    }

    fn render(&self, name: &str, context: Value) -> Result<String, Error> {
        self.environment.get_template(name)?.render(context)
    }
}
