//! Values that a macro passes on: they come in groups without delimiters.

use apm_errors::ApmError;

macro_rules! errors {
    ($name:ident: $($variant:ident $code:literal $status:literal $message:literal $max:expr,)+) => {
        #[derive(Debug, ApmError)]
        enum $name {
            $(
                #[apm(code = $code, status = $status, message($message, max = $max))]
                $variant { id: u64 },
            )+
        }
    };
}

errors!(OrderError:
    NotFound "ORD.1" 404 "order {id} of {max}." 2 + 3,
    Gone "ORD.2" 410 "{max:?}, {id}" Vec::<(u8, u8)>::new(),
);

fn main() {
    assert_eq!(OrderError::NotFound { id: 1 }.to_string(), "order 1 of 5.");
    assert_eq!(OrderError::Gone { id: 1 }.to_string(), "[], 1");
    assert_eq!(OrderError::TABLE.get("ORD.2").unwrap().status, 410);
}
