// The derive writes this for:
//
// #[apm(crate = errors)]
// pub enum State {
//     #[apm(code = "SVCSTG.ORD.400001", status = 400, message = "say \"id\".")]
//     #[apm(status = 422)]
//     Bad,
//     #[apm(code = "X", status = 503)]
//     Down,
// }

const _: () = {
    use errors::__private_v0_1 as __apm;
    static __APM_TABLE: __apm::ErrorTable = __apm::table(
        "State",
        "{\"errorCode\":\"SVCSTG.ORD.400001\",\"errorMessage\":\"say \\\"id\\\".\"}{\"errorCode\":\"SVCSTG.ORD.400001\",\"errorMessage\":\"say \"id\".\"}{\"errorCode\":\"SVCSTG.ORD.400001\",\"errorMessage\":null}{\"errorCode\":\"X\",\"errorMessage\":null}",
        b"L\0\0\0\x90\x01\t\0\0\0\0\0>\0\x11\x01\x88\0\0\0\xA6\x01\0\0\0\0\0\0\0\0\x11\x01\xBD\0\0\0\xF7\x01\0\0\0\0\0\0\0\0\x01\x01",
        __apm::Key::All,
        11400714819323198485u64,
        b"\0",
        b"\0\0\0\0\0\0\x02\0",
    );
    impl State {
        /// The table of the errors that this type declares.
        pub const TABLE: &'static __apm::ErrorTable = &__APM_TABLE;
        /// Returns the variant of a code, compared byte for byte. `None` if no variant has it.
        #[must_use]
        #[allow(clippy::same_name_method)]
        pub fn from_code(code: &__apm::str) -> __apm::Option<Self> {
            match __apm::last_bytes(code) {
                3544385890265869892 if code == "SVCSTG.ORD.400001" => {
                    __apm::Some(State::Bad)
                }
                88 if code == "X" => __apm::Some(State::Down),
                _ => __apm::None,
            }
        }
    }
    impl State {
        /// What happened, for people. `None` if the documentation has `-`.
        #[must_use]
        #[allow(clippy::same_name_method)]
        pub fn description(&self) -> __apm::Option<&'static __apm::str> {
            __apm::entry_ref(self).description()
        }
    }
    #[automatically_derived]
    impl __apm::HasTable for State {
        fn table() -> &'static __apm::ErrorTable {
            &__APM_TABLE
        }
    }
    #[automatically_derived]
    impl __apm::ApmError for State {
        #[inline]
        fn entry_ref(&self) -> __apm::EntryRef {
            __apm::EntryRef::new(
                &__APM_TABLE,
                match self {
                    State::Bad => 0,
                    State::Down => 2,
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
    impl __apm::FromCode for State {
        fn from_code(code: &__apm::str) -> __apm::Option<Self> {
            Self::from_code(code)
        }
    }
    #[automatically_derived]
    impl __apm::FromStr for State {
        type Err = __apm::UnknownCode;
        fn from_str(code: &__apm::str) -> __apm::Result<Self, __apm::UnknownCode> {
            __apm::parse(&__APM_TABLE, code)
        }
    }
    #[automatically_derived]
    impl __apm::Display for State {
        fn fmt(&self, f: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
            __apm::write_message(self, f)
        }
    }
    #[automatically_derived]
    impl __apm::Error for State {}
};
