//! Tables as documents: to write them, to read them, and to see where code and documents differ.

mod row;

pub use row::Row;
