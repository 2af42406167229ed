//! The raw tables of a page: of HTML, or of Markdown that may have HTML in it.

mod elements;
mod html;
mod html_lines;
mod html_table;
mod inlines;
mod lines;
mod markdown;
mod pipe_rows;
mod pipes;
mod raw_tables;
mod shortened;
mod start_tag;

pub(super) use markdown::read;
pub(super) use raw_tables::{Cell, RawRow, RawTables, Rest};
