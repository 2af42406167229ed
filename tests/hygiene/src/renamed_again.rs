//! The runtime behind somebody's re-export.

/// A crate's facade.
pub mod facade {
    pub use ::renamed as errors;
}

/// Found through the facade.
#[derive(::std::fmt::Debug, facade::errors::ApmError)]
#[apm(crate = crate::renamed_again::facade::errors)]
pub enum Facade {
    /// One.
    #[apm(code = "FACADE.1", status = 400)]
    One,
}

facade::errors::assert_disjoint!(Facade, crate::odd::Codes);
