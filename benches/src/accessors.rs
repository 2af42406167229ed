//! From an error to its code, its status and its entry.

use crate::{Case, Group};
use apm_errors::ApmError;

macro_rules! enums {
    ($($variant:ident $code:literal $status:literal)+) => {
        #[derive(Debug, ApmError)]
        enum Ours {
            $(#[apm(code = $code, status = $status, message = "the order is wrong.", description = "It is.")] $variant,)+
        }

        #[derive(Debug, Clone, Copy, strum::IntoStaticStr)]
        enum Strum {
            $(#[strum(serialize = $code)] $variant,)+
        }

        static OURS: &[Ours] = &[$(Ours::$variant),+];
        static STRUM: &[Strum] = &[$(Strum::$variant),+];
    };
}

enums! {
    A "SVCSTG.ORD.400001" 400  B "SVCSTG.ORD.400002" 400  C "SVCSTG.ORD.400003" 422  D "SVCSTG.ORD.401001" 401
    E "SVCSTG.ORD.403001" 403  F "SVCSTG.ORD.404001" 404  G "SVCSTG.ORD.404002" 404  H "SVCSTG.ORD.409001" 409
    I "SVCSTG.ORD.429001" 429  J "SVCSTG.ORD.500001" 500  K "SVCSTG.ORD.500002" 500  L "SVCSTG.ORD.503001" 503
}

pub(crate) fn groups() -> Vec<Group> {
    let group = |title: &str, ours: Case| Group {
        title: title.to_owned(),
        cases: vec![
            ours,
            Case::over("strum, IntoStaticStr", STRUM, |error| {
                <&'static str>::from(error)
            })
            .goal(1.1),
        ],
    };
    vec![
        group("code", Case::over("code()", OURS, ApmError::code)),
        group("status", Case::over("status()", OURS, ApmError::status)),
        group("entry", Case::over("entry()", OURS, ApmError::entry)),
    ]
}
