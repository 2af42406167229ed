//! The forms that real error enums need, as their users see them.

mod answers;
mod borrowed;
mod borrowed_pointers;
mod borrowers;
mod deprecated;
mod display;
mod document;
mod from_code;
mod languages;
mod leaks;
mod log;
mod paths;
mod pointers;
mod rename_all;
mod same_as;
mod skipped;
mod sources;
mod status_names;
mod type_keys;
