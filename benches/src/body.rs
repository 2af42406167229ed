//! The documented body.

use crate::{Case, Group};
use apm_errors::ApmError;
use serde::Serialize;
use std::{fmt::Display, hint::black_box, net::IpAddr};

#[derive(Debug, ApmError)]
enum OrderError<T: std::fmt::Debug + Display> {
    #[apm(
        code = "SVCSTG.ORD.500001",
        status = 500,
        message = "the order store is unavailable."
    )]
    Store,
    #[apm(
        code = "SVCSTG.ORD.404001",
        status = 404,
        message = "order {0} does not exist."
    )]
    NotFound(T),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    error_code: &'static str,
    error_message: Option<String>,
}

pub(crate) fn groups() -> Vec<Group> {
    let address: IpAddr = [10, 20, 30, 40].into();
    vec![
        Group {
            title: "body, a constant message".to_owned(),
            cases: vec![
                Case::of("to_json()", || {
                    black_box(OrderError::<u64>::Store).to_json()
                }),
                Case::of("serde_json", || {
                    let message = String::from(black_box("the order store is unavailable."));
                    serde("SVCSTG.ORD.500001", message)
                })
                .goal(0.05),
            ],
        },
        one_field("an integer", 7_u64),
        one_field("a String", String::from("2026-11/000007")),
        one_field("a String with quotes", String::from("\"seven\"")),
        one_field("an IP address", address),
        dense("control characters", "\u{1b}"),
        dense("line breaks", "\n"),
        dense("quotes", "\""),
    ]
}

fn one_field<T>(what: &str, field: T) -> Group
where
    T: std::fmt::Debug + Display + Clone + 'static,
{
    against_serde(what, field, 0.5)
}

/// What a client may send to make a service work: all of it has to be escaped.
fn dense(what: &str, character: &str) -> Group {
    against_serde(&format!("1000 {what}"), character.repeat(1000), 2.0)
}

fn against_serde<T>(what: &str, field: T, goal: f64) -> Group
where
    T: std::fmt::Debug + Display + Clone + 'static,
{
    let error = OrderError::NotFound(field.clone());
    Group {
        title: format!("body, {what}"),
        cases: vec![
            Case::of("to_json()", move || black_box(&error).to_json()),
            Case::of("format! + serde_json", move || {
                let message = format!("order {} does not exist.", black_box(&field));
                serde("SVCSTG.ORD.404001", message)
            })
            .goal(goal),
        ],
    }
}

fn serde(error_code: &'static str, message: String) -> Vec<u8> {
    let body = Body {
        error_code,
        error_message: Some(message),
    };
    serde_json::to_vec(&body).expect("a body of strings is JSON")
}
