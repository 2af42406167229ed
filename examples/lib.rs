//! The example programs are next to this file.
