//! The documented tables of Huawei Cloud, declared with the derive.

mod apig;
mod apigw;
mod apm;

pub use apig::ApigErrorCode;
pub use apigw::ApigwErrorCode;
pub use apm::ApmErrorCode;
