//! Tables that others document, declared by the derive.

mod apigw;
mod apm;

pub use apigw::ApigwErrorCode;
pub use apm::ApmErrorCode;
