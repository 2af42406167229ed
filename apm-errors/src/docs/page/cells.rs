//! Reads a single cell: a code, statuses, or a text.

mod code;
mod status;
mod text;

pub(super) use code::{
    looks_like_code, looks_like_name, looks_like_title, read_code, reason_to_skip, struck_through,
};
pub(super) use status::{looks_like_registered_status, looks_like_status, read_statuses};
pub(super) use text::{one_line, text};
