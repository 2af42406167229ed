//! Tables that others document, declared by the derive.

mod apig;
mod apigw;
mod apm;

pub use apig::ApigErrorCode;
pub use apigw::ApigwErrorCode;
pub use apm::ApmErrorCode;
