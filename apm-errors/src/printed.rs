//! How a message prints a field.

use core::fmt::Display;

/// A field that a message prints: a path with its `display`, anything else with its own `Display`.
///
/// Generated code calls `__apm_printed`, a name that nothing else has, on three references to it. Method lookup finds
/// `PrintsPath` first, then [`PrintsDisplay`]. Otherwise it finds the method of the type itself, with which rustc
/// reports what is missing.
#[derive(Debug)]
pub struct Printed<'f, T: ?Sized>(pub &'f T);

/// The field implements `Display`.
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

/// Gives rustc the message if the field does not implement `Display`. Nothing implements it.
#[diagnostic::on_unimplemented(
    message = "a message or a parameter prints `{Self}`, which doesn't implement `Display`",
    label = "implement `Display` for `{Self}`; a message can also print the field with `{{field:?}}`"
)]
pub trait HasDisplay {}

impl<'f, T: ?Sized> Printed<'f, T> {
    /// Found if no trait above applies.
    #[must_use]
    pub fn __apm_printed(&self) -> &'f str
    where
        T: HasDisplay,
    {
        ""
    }
}
