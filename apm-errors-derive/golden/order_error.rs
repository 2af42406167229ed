// The derive writes this for:
//
// #[apm(crate = errors)]
// pub enum OrderError {
//     #[apm(code = "SVCSTG.ORD.404001", status = 404, message = "order {id} does not exist.")]
//     NotFound { id: u64 },
//     #[apm(code = "SVCSTG.ORD.409001", status = 409, message = "sold out.", solution = "Wait.")]
//     SoldOut,
//     #[apm(code = "SVCSTG.ORD.500001", status = 500)]
//     Store(#[from] std::io::Error),
//     #[apm(transparent)]
//     Apm(ApmErrorCode),
// }

const _: () = {
    use errors::__private_v0_1 as __apm;
    static __APM_TABLE: __apm::ErrorTable = __apm::with_forwarded(
        __apm::table(
            "OrderError",
            "{\"errorCode\":\"SVCSTG.ORD.404001\",\"errorMessage\":\"order {id} does not exist.\"}{\"errorCode\":\"SVCSTG.ORD.409001\",\"errorMessage\":\"sold out.\"}Wait.{\"errorCode\":\"SVCSTG.ORD.500001\",\"errorMessage\":null}",
            b"\x0E\0\0\0\x94\x01\x1A\0\0\0\0\0\0\0\x11\0[\0\0\0\x99\x01\t\0\0\0\x05\0\0\0\x11\x01\x9C\0\0\0\xF4\x01\0\0\0\0\0\0\0\0\x11\x01",
            __apm::Key::Windows(9u8, 0u8),
            11400714819323198485u64,
            b"\0",
            b"\0\0\x01\0\x02\0\0\0",
        ),
        {
            use __apm::NoTable as _;
            &[__apm::TableOf::<ApmErrorCode>::TABLES]
        },
    );
    impl OrderError {
        /// The table of the errors that this type declares.
        pub const TABLE: &'static __apm::ErrorTable = &__APM_TABLE;
    }
    impl OrderError {
        /// What happened, for people. `None` if the documentation has `-`.
        #[must_use]
        #[allow(clippy::same_name_method)]
        pub fn description(&self) -> __apm::Option<&'static __apm::str> {
            __apm::entry_ref(self).description()
        }
    }
    #[automatically_derived]
    impl __apm::HasTable for OrderError {
        fn table() -> &'static __apm::ErrorTable {
            &__APM_TABLE
        }
    }
    #[automatically_derived]
    impl __apm::ApmError for OrderError {
        #[inline]
        fn entry_ref(&self) -> __apm::EntryRef {
            __apm::EntryRef::new(
                &__APM_TABLE,
                match self {
                    OrderError::Apm { 0: __inner, .. } => {
                        return __apm::Forwarded::entry_ref(__inner);
                    }
                    OrderError::NotFound { .. } => 0,
                    OrderError::SoldOut => 1,
                    OrderError::Store { .. } => 2,
                },
            )
        }
        fn as_error<'__apm>(&self) -> &(dyn __apm::Error + '__apm)
        where
            Self: '__apm,
        {
            self
        }
        fn description(&self) -> __apm::Option<&'static __apm::str> {
            Self::description(self)
        }
        fn write_message(&self, __to: &mut dyn __apm::fmt::Write) -> __apm::fmt::Result {
            match self {
                OrderError::NotFound { id: __field_id, .. } => {
                    __apm::write!(__to, "order {id} does not exist.", id = * __field_id)
                }
                OrderError::Apm { 0: __inner, .. } => {
                    __apm::Forwarded::write_message(__inner, __to)
                }
                _ => __apm::EntryRef::write_declared(__apm::entry_ref(self), __to),
            }
        }
        fn write_message_in(
            &self,
            __language: &__apm::str,
            __to: &mut dyn __apm::fmt::Write,
        ) -> __apm::fmt::Result {
            match self {
                OrderError::Apm { 0: __inner, .. } => {
                    __apm::Forwarded::write_message_in(__inner, __language, __to)
                }
                _ => __apm::write_message(self, __to),
            }
        }
        fn each_param(&self, __visit: &mut __apm::VisitParam<'_>) {
            match self {
                OrderError::NotFound { id: __field_id, .. } => {
                    __visit("id", __field_id);
                }
                OrderError::Apm { 0: __inner, .. } => {
                    __apm::Forwarded::each_param(__inner, __visit)
                }
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl __apm::Display for OrderError {
        fn fmt(&self, f: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
            __apm::write_message(self, f)
        }
    }
    #[automatically_derived]
    impl __apm::Error for OrderError {
        fn source(&self) -> __apm::Option<&(dyn __apm::Error + 'static)> {
            use __apm::{HoldsError as _, HoldsPointer as _, HoldsPointerToPointer as _};
            match self {
                OrderError::Store { 0: __source, .. } => {
                    __apm::Some((&&&&__apm::Held(__source)).__apm_dynamic())
                }
                OrderError::Apm { 0: __source, .. } => {
                    __apm::Error::source(__apm::Forwarded::as_error(__source))
                }
                _ => __apm::None,
            }
        }
    }
    #[automatically_derived]
    impl __apm::From<std::io::Error> for OrderError {
        fn from(source: std::io::Error) -> Self {
            OrderError::Store { 0: source }
        }
    }
};
