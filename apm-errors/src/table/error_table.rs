//! All entries that one type declares.

use super::{
    content::Content,
    entry::ErrorEntry,
    index::{Index, same},
    record::Record,
};
use alloc::{vec, vec::Vec};
use core::{fmt, iter::FusedIterator, ops::Range, ptr};

/// Returns a table. It is a function since types may forward each other in a circle: with a constant,
/// evaluating a table would then evaluate itself.
pub(crate) type TableFn = fn() -> &'static ErrorTable;

/// The table of a type: every [`ErrorEntry`] that it declares, in declaration order.
///
/// `#[derive(ApmError)]` gives each type a table, as the constant `TABLE`. It is laid out at compile
/// time: nothing is built, allocated or locked at run time, neither for the table nor for looking a
/// code up in it.
///
/// ```
/// use apm_errors::{ApmError, ApmErrorCode};
///
/// for entry in ApmErrorCode::TABLE.entries() {
///     println!("{} {} {:?}", entry.status, entry.code, entry.message);
/// }
/// let entry = ApmErrorCode::TABLE.get("SVCSTG.ATS.400101").unwrap();
/// assert_eq!(entry.status, 400);
/// ```
pub struct ErrorTable {
    pub(crate) name: &'static str,
    pub(crate) content: Content,
    pub(crate) index: Index,
    /// The tables of the types that are forwarded; empty for a type that has none.
    pub(crate) forwarded: &'static [&'static [TableFn]],
}

impl ErrorTable {
    /// The name of the type that declares this table, as in its definition.
    ///
    /// ```
    /// # use apm_errors::ApmErrorCode;
    /// assert_eq!(ApmErrorCode::TABLE.name(), "ApmErrorCode");
    /// ```
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// All entries, in declaration order. Entries of the same code follow one another.
    ///
    /// Entries that a variant forwards (`transparent`) or borrows (`code = expression`) are not
    /// included: they belong to the table of the type that declares them, see
    /// [`with_forwarded`](Self::with_forwarded).
    ///
    /// ```
    /// # use apm_errors::ApmErrorCode;
    /// assert_eq!(ApmErrorCode::TABLE.entries().len(), 4);
    /// assert!(ApmErrorCode::TABLE.entries().iter().all(|entry| entry.code.starts_with("SVCSTG.")));
    /// ```
    #[must_use]
    pub const fn entries(&'static self) -> Entries {
        Entries {
            table: self,
            numbers: 0..self.len(),
        }
    }

    /// This table and, recursively, the tables of the types that its variants forward or borrow from.
    /// Each is listed once, this one first.
    ///
    /// Types known only at run time, such as `Box<dyn ApmError>`, `E` or `Inner<E>`, are not included.
    /// For `code = expression`, the type is known if the expression is a field or a path such as
    /// `Type::Variant`, or if `forwards(Type)` names it.
    ///
    /// ```
    /// use apm_errors::{ApmError, ApmErrorCode};
    ///
    /// #[derive(Debug, ApmError)]
    /// enum OrderError {
    ///     #[apm(code = "SVCSTG.ORD.404001", status = 404)]
    ///     NotFound,
    ///     #[apm(transparent)]
    ///     Apm(ApmErrorCode),
    /// }
    ///
    /// let tables = OrderError::TABLE.with_forwarded();
    /// assert_eq!(tables.len(), 2);
    /// assert!(tables[1].get("SVCSTG.ATS.200103").is_some());
    /// ```
    #[must_use]
    pub fn with_forwarded(&'static self) -> Vec<&'static Self> {
        let mut tables = vec![self];
        let mut next = 0;
        while let Some(table) = tables.get(next).copied() {
            for forwarded in table.forwarded.iter().copied().flatten() {
                let forwarded = forwarded();
                // Types may forward each other in a circle.
                if !tables.iter().any(|known| ptr::eq(*known, forwarded)) {
                    tables.push(forwarded);
                }
            }
            next += 1;
        }
        tables
    }

    /// The entry of a code; the first one if it has several. `None` if the table does not have the
    /// code.
    ///
    /// ```
    /// # use apm_errors::ApmErrorCode;
    /// assert!(ApmErrorCode::TABLE.get("SVCSTG.ATS.200103").is_some());
    /// assert!(ApmErrorCode::TABLE.get("svcstg.ats.200103").is_none());
    /// ```
    #[must_use]
    #[inline]
    pub fn get(&'static self, code: &str) -> Option<ErrorEntry> {
        self.number(code.as_bytes())
            .map(|number| self.entry(usize::from(number)))
    }

    /// All entries of a code, in declaration order. Empty if the table does not have the code.
    ///
    /// ```
    /// # use apm_errors::ApmErrorCode;
    /// assert_eq!(ApmErrorCode::TABLE.get_all("SVCSTG.ATS.200103").len(), 1);
    /// assert_eq!(ApmErrorCode::TABLE.get_all("SVCSTG.ATS.999999").len(), 0);
    /// ```
    #[must_use]
    pub fn get_all(&'static self, code: &str) -> Entries {
        let numbers = match self.number(code.as_bytes()) {
            Some(first) => {
                let first = usize::from(first);
                let more = (first + 1..self.len()).take_while(|&number| {
                    self.record(number)
                        .is_some_and(|it| it.code(self.content.texts.text) == code)
                });
                first..first + 1 + more.count()
            }
            None => 0..0,
        };
        Entries {
            table: self,
            numbers,
        }
    }

    /// All entries of a status, in declaration order.
    #[cfg(any(feature = "axum", feature = "actix-web"))]
    pub(crate) fn of_status(&'static self, status: u16) -> impl Iterator<Item = ErrorEntry> {
        self.entries().filter(move |entry| entry.status == status)
    }

    /// The number of the first entry of a code. It is inlined into each caller, where the index is
    /// known at compile time.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "see above")]
    pub(crate) const fn number(&self, code: &[u8]) -> Option<u16> {
        let Some(number) = self.index.candidate(code) else {
            return None;
        };
        match self.record(number as usize) {
            Some(record) if same(record.code_bytes(self.content.texts.text), code) => Some(number),
            _ => None,
        }
    }

    /// The entry of a number below [`len`](Self::len).
    #[inline]
    pub(crate) fn entry(&'static self, number: usize) -> ErrorEntry {
        ErrorEntry::of(&self.content, number)
    }

    pub(crate) const fn len(&self) -> usize {
        self.content.texts.len()
    }

    #[inline]
    pub(crate) const fn record(&self, number: usize) -> Option<Record<'static>> {
        self.content.texts.record(number)
    }
}

impl fmt::Debug for ErrorTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorTable")
            .field("name", &self.name)
            .field("len", &self.len())
            .finish_non_exhaustive()
    }
}

/// Entries of a table, in declaration order: an iterator that [`Entries::iter`] starts again.
///
/// ```
/// use apm_errors::ApmErrorCode;
///
/// let entries = ApmErrorCode::TABLE.entries();
/// let failures = entries.iter().filter(|entry| !entry.is_success()).count();
/// assert_eq!((failures, entries.len()), (2, 4));
/// ```
#[derive(Debug, Clone)]
pub struct Entries {
    table: &'static ErrorTable,
    numbers: Range<usize>,
}

impl Entries {
    /// Returns an iterator over the same entries, without advancing this one.
    #[must_use]
    pub fn iter(&self) -> Self {
        self.clone()
    }

    /// Returns `true` if there are no entries.
    ///
    /// ```
    /// # use apm_errors::ApmErrorCode;
    /// assert!(ApmErrorCode::TABLE.get_all("no such code").is_empty());
    /// ```
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }
}

impl Iterator for Entries {
    type Item = ErrorEntry;

    fn next(&mut self) -> Option<ErrorEntry> {
        self.numbers.next().map(|number| self.table.entry(number))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.numbers.size_hint()
    }

    fn nth(&mut self, n: usize) -> Option<ErrorEntry> {
        self.numbers.nth(n).map(|number| self.table.entry(number))
    }
}

impl DoubleEndedIterator for Entries {
    fn next_back(&mut self) -> Option<ErrorEntry> {
        self.numbers
            .next_back()
            .map(|number| self.table.entry(number))
    }
}

impl ExactSizeIterator for Entries {}
impl FusedIterator for Entries {}

impl IntoIterator for &Entries {
    type Item = ErrorEntry;
    type IntoIter = Entries;

    fn into_iter(self) -> Entries {
        self.iter()
    }
}
