//! The five columns of a table, and their names in documents.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The language of a document: of its headers, and of its texts if the table has them in several languages.
///
/// ```
/// use apm_errors::docs::{Column, Language};
///
/// let header = Column::ALL.map(|column| column.header(Language::Chinese));
/// assert_eq!(header, ["状态码", "错误码", "错误信息", "描述", "处理措施"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Language {
    /// Status Code, Error Code, Error Message, Description, Solution.
    #[default]
    English,
    /// 状态码, 错误码, 错误信息, 描述, 处理措施.
    Chinese,
}

impl Language {
    /// The BCP 47 tag of the language.
    ///
    /// ```
    /// use apm_errors::docs::Language;
    ///
    /// assert_eq!((Language::English.tag(), Language::Chinese.tag()), ("en", "zh"));
    /// ```
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }
}

/// A column of a table, in the order in which documents have them.
///
/// ```
/// use apm_errors::docs::Column;
///
/// let words = Column::ALL.map(|column| column.to_string());
/// assert_eq!(words, ["status", "code", "message", "description", "solution"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Column {
    /// The HTTP status.
    Status,
    /// The code.
    Code,
    /// What the body carries for the client.
    Message,
    /// What happened, for people.
    Description,
    /// What to do about it, for people.
    Solution,
}

impl Column {
    /// All five, in order.
    pub const ALL: [Self; 5] = [
        Self::Status,
        Self::Code,
        Self::Message,
        Self::Description,
        Self::Solution,
    ];

    /// The header of this column in a document.
    ///
    /// ```
    /// use apm_errors::docs::{Column, Language};
    ///
    /// assert_eq!(Column::Status.header(Language::English), "Status Code");
    /// assert_eq!(Column::Solution.header(Language::Chinese), "处理措施");
    /// ```
    #[must_use]
    pub const fn header(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Status, Language::English) => "Status Code",
            (Self::Code, Language::English) => "Error Code",
            (Self::Message, Language::English) => "Error Message",
            (Self::Description, Language::English) => "Description",
            (Self::Solution, Language::English) => "Solution",
            (Self::Status, Language::Chinese) => "状态码",
            (Self::Code, Language::Chinese) => "错误码",
            (Self::Message, Language::Chinese) => "错误信息",
            (Self::Description, Language::Chinese) => "描述",
            (Self::Solution, Language::Chinese) => "处理措施",
        }
    }
}

/// The word for the column in a sentence: `status`, `code`, `message`, `description`, `solution`.
impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Status => "status",
            Self::Code => "code",
            Self::Message => "message",
            Self::Description => "description",
            Self::Solution => "solution",
        })
    }
}
