//! How a message prints a field.

use core::fmt::Display;

/// A field that a message prints: a path by its `display()`, anything else by its own `Display`.
///
/// Generated code calls `__apm_printed`, a name that is nobody else's, on three references to it. The search for a method finds
/// `PrintsPath` first, then [`PrintsDisplay`], else the method of the type itself, by which rustc
/// says what is missing.
#[derive(Debug)]
pub struct Printed<'f, T: ?Sized>(pub &'f T);

/// The field has a `Display`.
pub trait PrintsDisplay<'f> {
    /// What is printed.
    type As: Display;

    /// What is printed.
    fn __apm_printed(&self) -> Self::As;
}

impl<'f, T: Display + ?Sized> PrintsDisplay<'f> for &Printed<'f, T> {
    type As = &'f T;

    fn __apm_printed(&self) -> &'f T {
        self.0
    }
}

/// What rustc says where the field has no `Display`. Nothing implements it.
#[diagnostic::on_unimplemented(
    message = "a message or a parameter prints a `{Self}`, which has no `Display`",
    label = "`{Self}` has no `Display`: implement it; a message can also print the field by `{{field:?}}`"
)]
pub trait HasDisplay {}

impl<'f, T: ?Sized> Printed<'f, T> {
    /// Found where nothing else is.
    #[must_use]
    pub fn __apm_printed(&self) -> &'f str
    where
        T: HasDisplay,
    {
        ""
    }
}
