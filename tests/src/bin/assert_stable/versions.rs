//! Versions of a table, as its history has them.
#![allow(
    dead_code,
    deprecated,
    missing_docs,
    reason = "they are read by their tables alone"
)]

use apm_errors::{ApmError, ErrorTable};

macro_rules! versions {
    ($($name:ident { $($attribute:meta),* ; $($variants:tt)* })*) => {
        $(mod $name {
            use super::ApmError;

            #[derive(Debug, ApmError)]
            #[apm(prefix = "O.")]
            $(#[$attribute])*
            pub(super) enum Code { $($variants)* }
        })*

        /// The tables of a version.
        pub(crate) fn tables(version: &str) -> Vec<&'static ErrorTable> {
            match version {
                "answered_and_retired" => vec![base::Code::TABLE, retiring::Code::TABLE],
                "twice" => vec![base::Code::TABLE, base::Code::TABLE],
                "split" => vec![split_one::Code::TABLE, split_two::Code::TABLE],
                $(stringify!($name) => vec![$name::Code::TABLE],)*
                other => panic!("there is no version {other}"),
            }
        }
    };
}

versions! {
    base {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    added {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
        #[apm(code = "4", status = 503, message = "busy.")]
        Busy,
    }
    renamed {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "22", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    gone {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    retired { apm(retired("2"));
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    reused {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 409, message = "the cart is empty.")]
        Empty,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    reordered {;
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
    }
    swapped {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "3", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "2", status = 409, message = "failed.")]
        Failed,
    }
    other_status {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 410, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    other_placeholders {;
        #[apm(code = "1", status = 404, message = "order {name} does not exist.")]
        NotFound { name: String },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    marked {;
        #[apm(code = "1", status = 404, message = "no such order.")]
        NotFound {
            #[apm(param)]
            id: u64,
        },
        #[apm(code = "2", status = 409, message = "all gone.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    deprecated {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[deprecated]
        #[apm(code = "2", status = 409, message = "sold out.", replaced_by = "3")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    branch_a {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "15", status = 404, message = "no such item.")]
        NoItem,
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    branch_b {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "25", status = 404, message = "no such cart.")]
        NoCart,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    merged {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "15", status = 404, message = "no such item.")]
        NoItem,
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "25", status = 404, message = "no such cart.")]
        NoCart,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    split_one {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
    }
    split_two {;
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    described {;
        #[apm(code = "1", status = 404, message = "no such order.", description = "It was never placed.")]
        NotFound,
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
    }
    described_renamed {;
        #[apm(code = "11", status = 404, message = "no such order.", description = "It was never placed.")]
        NotFound,
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
    }
    rotated {;
        #[apm(code = "1", status = 409, message = "sold out.")]
        NotFound,
        #[apm(code = "2", status = 409, message = "failed.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "order is gone.")]
        Failed,
    }
    rotated_before {;
        #[apm(code = "1", status = 409, message = "order is gone.")]
        NotFound,
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    more_placeholders {;
        #[apm(code = "1", status = 404, message = "order {id} of {name} does not exist.")]
        NotFound { id: u64, name: String },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
    }
    undocumented {;
        #[apm(code = "1", status = undocumented, message = "sold out.")]
        SoldOut,
    }
    documented {;
        #[apm(code = "1", status = 409, message = "sold out.")]
        SoldOut,
    }
    retiring { apm(retired("2"));
        #[apm(code = "9", status = 404, message = "nothing.")]
        Nothing,
    }
    several {;
        #[apm(code = "1", status = 404, message = "no such order.")]
        #[apm(status = 410, message = "the order is gone.")]
        NotFound,
    }
    several_fewer {;
        #[apm(code = "1", status = 404, message = "no such order.")]
        NotFound,
    }
    several_more {;
        #[apm(code = "1", status = 410, message = "the order is gone.")]
        #[apm(status = 404, message = "no such order.")]
        #[apm(status = 403, message = "that is not your order.")]
        NotFound,
    }
    several_renamed {;
        #[apm(code = "11", status = 404, message = "no such order.")]
        #[apm(status = 410, message = "the order is gone.")]
        NotFound,
    }
    all_at_once {;
        #[apm(code = "1", status = 400, message = "order {name} does not exist.")]
        NotFound { name: String },
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
        #[apm(code = "4", status = 503, message = "busy.")]
        Busy,
    }
    next_a {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
        #[apm(code = "5", status = 404, message = "no such item.")]
        NoItem,
    }
    next_b {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
        #[apm(code = "4", status = 404, message = "no such cart.")]
        NoCart,
    }
    next_merged {;
        #[apm(code = "1", status = 404, message = "order {id} does not exist.")]
        NotFound { id: u64 },
        #[apm(code = "2", status = 409, message = "sold out.")]
        SoldOut,
        #[apm(code = "3", status = 409, message = "failed.")]
        Failed,
        #[apm(code = "4", status = 404, message = "no such cart.")]
        NoCart,
        #[apm(code = "5", status = 404, message = "no such item.")]
        NoItem,
    }
    several_reordered {;
        #[apm(code = "1", status = 410, message = "the order is gone.")]
        #[apm(status = 404, message = "no such order.")]
        NotFound,
    }
}
