//! What `Display` costs, into a buffer that is there.

use crate::{Case, Group};
use apm_errors::ApmError;
use std::{
    cell::RefCell,
    fmt::{Display, Write},
};

#[derive(Debug, ApmError)]
enum Ours {
    #[apm(
        code = "SVCSTG.ORD.500001",
        status = 500,
        message = "the order store is unavailable."
    )]
    Store,
    #[apm(
        code = "SVCSTG.ORD.409001",
        status = 409,
        message = "the order is closed."
    )]
    Closed,
    #[apm(
        code = "SVCSTG.ORD.404001",
        status = 404,
        message = "order {id} does not exist."
    )]
    NotFound { id: u64 },
}

#[derive(Debug, thiserror::Error)]
enum Thiserror {
    #[error("the order store is unavailable.")]
    Store,
    #[error("the order is closed.")]
    Closed,
    #[error("order {id} does not exist.")]
    NotFound { id: u64 },
}

pub(crate) fn groups() -> Vec<Group> {
    vec![
        Group {
            title: "Display, a constant message".to_owned(),
            cases: vec![
                display("Display", &[Ours::Store, Ours::Closed]),
                display("thiserror", &[Thiserror::Store, Thiserror::Closed]).goal(1.0),
            ],
        },
        Group {
            title: "Display, one field".to_owned(),
            cases: vec![
                display(
                    "Display",
                    &[Ours::NotFound { id: 7 }, Ours::NotFound { id: 70_000 }],
                ),
                display(
                    "thiserror",
                    &[
                        Thiserror::NotFound { id: 7 },
                        Thiserror::NotFound { id: 70_000 },
                    ],
                ),
            ],
        },
    ]
}

fn display<E: Display>(name: &'static str, errors: &'static [E]) -> Case {
    let text = RefCell::new(String::with_capacity(256));
    Case::over(name, errors, move |error| {
        let mut text = text.borrow_mut();
        text.clear();
        let _ = write!(text, "{error}");
        text.len()
    })
}
