//! The keys of `#[apm(…)]`, as an editor shows them with their docs. `crate` is a keyword, so it can't be here.

/// On an enum.
pub mod of_enum {
    pub use super::{
        description, forwards, from_params, help, language, prefix, rename_all, retired, skip,
        status,
    };
}

/// On a struct.
pub mod of_struct {
    pub use super::{
        code, description, en, expose_source, forwards, from_params, grpc, help, language, message,
        replaced_by, retry, retry_after, since, skip, solution, status, transparent, zh,
    };
}

/// On a variant.
pub mod of_variant {
    pub use super::{
        code, description, en, expose_source, forwards, grpc, help, message, replaced_by, retry,
        retry_after, same_as, since, solution, status, transparent, zh,
    };
}

/// On a field.
pub mod of_field {
    pub use super::{no_source, param};
}

/// Within a language.
pub mod of_language {
    pub use super::{description, message, solution};
}

/// The code, such as `code = "SVCSTG.ORD.404001"`.
pub mod code {}
/// The HTTP status, such as `status = 404` or `status = NOT_FOUND`.
pub mod status {}
/// What the client reads, such as `message = "order {id} does not exist."`.
pub mod message {}
/// What happened, for people, such as `description = "…"` or `description = doc`.
pub mod description {}
/// What to do about it, for people, such as `solution = "Check the order id."`.
pub mod solution {}
/// Without other keys: forwards everything to the only field.
pub mod transparent {}
/// Allows the message to print an error.
pub mod expose_source {}
/// The entry of another variant, such as `same_as = NotFound`.
pub mod same_as {}
/// The types whose tables are forwarded, such as `forwards(OtherError)`.
pub mod forwards {}
/// The version that introduced the code, such as `since = "1.2"`.
pub mod since {}
/// The code that replaces a deprecated one, such as `replaced_by = "SVCSTG.ORD.404002"`.
pub mod replaced_by {}
/// Where people read more, such as `help = "https://docs.example.com/errors#{code}"`.
pub mod help {}
/// Whether the same request may succeed later: `retry = true` or `retry = false`.
pub mod retry {}
/// How long to wait before that, in seconds, such as `retry_after = 30`.
pub mod retry_after {}
/// The gRPC code, such as `grpc = ABORTED`.
pub mod grpc {}
/// The texts in Chinese: `zh(message = "…", description = "…", solution = "…")`.
pub mod zh {}
/// The texts in English: `en(message = "…", description = "…", solution = "…")`.
pub mod en {}
/// What all codes begin with, such as `prefix = "SVCSTG.ORD."`.
pub mod prefix {}
/// Makes a code of each name, such as `rename_all = "SCREAMING_SNAKE_CASE"`.
pub mod rename_all {}
/// Items that you write instead, such as `skip(Display, From)`.
pub mod skip {}
/// The language of the main texts, such as `language = "en"`.
pub mod language {}
/// Codes that nobody may use again, such as `retired("404009")`.
pub mod retired {}
/// A client gets values of this type back, by `ApiError::variant`.
pub mod from_params {}
/// The field is not a source, although its name or type says so.
pub mod no_source {}
/// The field leaves as a parameter, although no message prints it.
pub mod param {}
