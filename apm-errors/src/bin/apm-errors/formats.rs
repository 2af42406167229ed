//! Names of formats and languages on the command line.

use apm_errors::docs::{self, Language};
use clap::ValueEnum;

/// The format of a table.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(crate) enum DocumentFormat {
    /// A pipe table.
    #[default]
    Markdown,
    /// A `table` element.
    Html,
    /// `{"entries":[…]}`.
    Json,
    /// With a header.
    Csv,
}

impl From<DocumentFormat> for docs::Format {
    fn from(format: DocumentFormat) -> Self {
        match format {
            DocumentFormat::Markdown => Self::Markdown,
            DocumentFormat::Html => Self::Html,
            DocumentFormat::Json => Self::Json,
            DocumentFormat::Csv => Self::Csv,
        }
    }
}

/// The language of the header.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(crate) enum HeaderLanguage {
    /// Status Code, Error Code, …
    #[default]
    English,
    /// 状态码, 错误码, …
    Chinese,
}

impl From<HeaderLanguage> for Language {
    fn from(language: HeaderLanguage) -> Self {
        match language {
            HeaderLanguage::English => Self::English,
            HeaderLanguage::Chinese => Self::Chinese,
        }
    }
}

/// The format of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}
