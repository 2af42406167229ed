//! Tables of one or more services as data.

use super::row::Row;
use crate::table::{ErrorTable, Retired};
use serde::{Deserialize, Serialize};
use std::{error::Error, fmt};

/// Tables of one or more services as data, for people and programs that do not read Rust.
///
/// Its JSON follows the schema `apm-errors/schema/catalogue-1.json` (JSON Schema 2020-12). The program `apm-errors` accepts
/// it wherever it accepts a table.
///
/// A test keeps the catalogue of a service in its repository up to date:
///
/// ```no_run
/// use apm_errors::ApmErrorCode;
/// use apm_errors::docs::{Catalogue, assert_file};
///
/// // In a function with `#[test]`:
/// let catalogue = Catalogue::new("orders", env!("CARGO_PKG_VERSION"), [ApmErrorCode::TABLE]);
/// assert_file("catalogue.json", &catalogue.to_json());
/// ```
///
/// Or its binary prints it:
///
/// ```
/// # use apm_errors::{ApmErrorCode, docs::Catalogue};
/// if std::env::args().nth(1).as_deref() == Some("--catalogue") {
///     let version = env!("CARGO_PKG_VERSION");
///     print!("{}", Catalogue::new("orders", version, [ApmErrorCode::TABLE]).to_json());
///     return;
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Catalogue {
    /// The version of the format: 1.
    #[serde(rename = "catalogue")]
    form: Form,
    /// The tables, in the order in which they were given.
    pub tables: Vec<CatalogueTable>,
}

/// One table of a [`Catalogue`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CatalogueTable {
    /// The name of the service. `None` if it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The version of the service. `None` if it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The name of the table: the name of its type, or of its file.
    pub name: String,
    /// The entries, in declaration order.
    pub entries: Vec<Row>,
    /// The codes that must not be used again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retired: Vec<RetiredCode>,
}

/// A code that must not be used again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct RetiredCode {
    /// The code.
    pub code: String,
    /// The version that retired it. `None` if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// The code that replaces it. `None` if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
}

impl From<Retired> for RetiredCode {
    fn from(retired: Retired) -> Self {
        Self {
            code: retired.code.to_owned(),
            since: retired.since.map(str::to_owned),
            replaced_by: retired.replaced_by.map(str::to_owned),
        }
    }
}

/// The only version of the format so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(into = "u32", try_from = "u32")]
struct Form;

const FORM: u32 = 1;

impl From<Form> for u32 {
    fn from(Form: Form) -> Self {
        FORM
    }
}

/// A later version of the format.
#[derive(Debug)]
struct OtherForm(u32);

impl fmt::Display for OtherForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(found) = self;
        write!(
            f,
            "the catalogue has the form {found}, and this version of apm-errors reads {FORM}"
        )
    }
}

impl Error for OtherForm {}

impl TryFrom<u32> for Form {
    type Error = OtherForm;

    fn try_from(form: u32) -> Result<Self, OtherForm> {
        match form {
            FORM => Ok(Self),
            other => Err(OtherForm(other)),
        }
    }
}

impl Catalogue {
    /// Creates the catalogue of a service.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, docs::Catalogue};
    ///
    /// let catalogue = Catalogue::new("apm", "1.0.0", [ApmErrorCode::TABLE]);
    /// assert_eq!(catalogue.tables[0].name, "ApmErrorCode");
    /// assert_eq!(catalogue.tables[0].entries.len(), 4);
    /// ```
    #[must_use]
    pub fn new(
        service: &str,
        version: &str,
        tables: impl IntoIterator<Item = &'static ErrorTable>,
    ) -> Self {
        let tables = tables.into_iter().map(|table| CatalogueTable {
            service: Some(service.to_owned()),
            version: Some(version.to_owned()),
            ..table.into()
        });
        Self::of(tables)
    }

    /// Creates a catalogue of tables.
    #[must_use]
    pub fn of(tables: impl IntoIterator<Item = CatalogueTable>) -> Self {
        Self {
            form: Form,
            tables: tables.into_iter().collect(),
        }
    }

    /// Returns the catalogue as JSON, with a line break at its end.
    ///
    /// # Panics
    ///
    /// Never: a catalogue has only texts and numbers.
    #[must_use]
    pub fn to_json(&self) -> String {
        let json = serde_json::to_string_pretty(self).expect("texts and numbers are JSON");
        json + "\n"
    }

    /// Reads a catalogue.
    ///
    /// ```
    /// use apm_errors::{ApmErrorCode, docs::Catalogue};
    ///
    /// let catalogue = Catalogue::new("apm", "1.0.0", [ApmErrorCode::TABLE]);
    /// assert_eq!(Catalogue::from_json(&catalogue.to_json())?, catalogue);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the text is not the JSON of a catalogue; the error says where.
    pub fn from_json(json: &str) -> serde_json::Result<Self> {
        serde_json::from_str(json)
    }
}

impl From<&'static ErrorTable> for CatalogueTable {
    fn from(table: &'static ErrorTable) -> Self {
        let retired = table.retired().filter_map(|code| table.retired_code(code));
        Self {
            service: None,
            version: None,
            name: table.name().to_owned(),
            entries: table.entries().map(Row::from).collect(),
            retired: retired.map(Into::into).collect(),
        }
    }
}
