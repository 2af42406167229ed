//! The programs stand beside this file.
