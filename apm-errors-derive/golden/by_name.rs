// The derive writes this for:
//
// #[apm(crate = errors, prefix = "order.", rename_all = "snake_case", status = 500, description = doc)]
// pub enum StoreCode {
//     /// The store is gone.
//     StoreIsGone,
//     #[apm(status = SERVICE_UNAVAILABLE)]
//     StoreTimedOut,
// }

const _: () = {
    use errors::__private_v0_1 as __apm;
    static __APM_TABLE: __apm::ErrorTable = __apm::table(
        "StoreCode",
        "{\"errorCode\":\"order.store_is_gone\",\"errorMessage\":null}The store is gone.{\"errorCode\":\"order.store_timed_out\",\"errorMessage\":null}",
        b"\x0E\0\0\0\xF4\x01\0\0\x12\0\0\0\0\0\x13\x01W\0\0\0\xF7\x01\0\0\0\0\0\0\0\0\x15\x01",
        __apm::Key::Windows(11u8, 0u8),
        11400714819323198485u64,
        b"\0",
        b"\0\0\0\0\x01\0\0\0",
    );
    impl StoreCode {
        /// The table of the errors that this type declares.
        pub const TABLE: &'static __apm::ErrorTable = &__APM_TABLE;
        /// Returns the variant of a code, compared byte for byte. `None` if no variant has it.
        #[must_use]
        #[allow(clippy::same_name_method)]
        pub fn from_code(code: &__apm::str) -> __apm::Option<Self> {
            match __apm::last_bytes(code) {
                7308901735042607455 if code == "order.store_is_gone" => {
                    __apm::Some(StoreCode::StoreIsGone)
                }
                8391735936171732329 if code == "order.store_timed_out" => {
                    __apm::Some(StoreCode::StoreTimedOut)
                }
                _ => __apm::None,
            }
        }
    }
    impl StoreCode {
        /// What happened, for people. `None` if the documentation has `-`.
        #[must_use]
        #[allow(clippy::same_name_method)]
        pub fn description(&self) -> __apm::Option<&'static __apm::str> {
            __apm::entry_ref(self).description()
        }
    }
    #[automatically_derived]
    impl __apm::HasTable for StoreCode {
        fn table() -> &'static __apm::ErrorTable {
            &__APM_TABLE
        }
    }
    #[automatically_derived]
    impl __apm::ApmError for StoreCode {
        #[inline]
        fn entry_ref(&self) -> __apm::EntryRef {
            __apm::EntryRef::new(
                &__APM_TABLE,
                match self {
                    StoreCode::StoreIsGone => 0,
                    StoreCode::StoreTimedOut => 1,
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
    }
    #[automatically_derived]
    impl __apm::FromCode for StoreCode {
        fn from_code(code: &__apm::str) -> __apm::Option<Self> {
            Self::from_code(code)
        }
    }
    #[automatically_derived]
    impl __apm::FromStr for StoreCode {
        type Err = __apm::UnknownCode;
        fn from_str(code: &__apm::str) -> __apm::Result<Self, __apm::UnknownCode> {
            __apm::parse(&__APM_TABLE, code)
        }
    }
    #[automatically_derived]
    impl __apm::Display for StoreCode {
        fn fmt(&self, f: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
            __apm::write_message(self, f)
        }
    }
    #[automatically_derived]
    impl __apm::Error for StoreCode {}
};
