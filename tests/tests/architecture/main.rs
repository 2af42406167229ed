//! The rooms of the crates: what names what, and whether `ARCHITECTURE.md` is a true map of them.

mod graph;
mod map;
mod rooms;
mod sources;
