// The derive writes this for:
//
// #[apm(crate = errors, prefix = "ORD.", rename_all = "snake_case", status = BAD_REQUEST)]
// pub enum RealEnum {
//     /// The quantity is no number.
//     #[apm(description = doc, message = "{0} is no number.")]
//     Quantity(Text),
//     #[apm(same_as = Quantity, message = "the quantity is missing.")]
//     NoQuantity,
//     #[apm(code = ApmErrorCode::InvalidProjectId)]
//     Project(#[source] ParseIntError),
//     #[apm(code = match kind { Kind::Late => Code::Late, Kind::Gone => Code::Gone }, message = "no answer.", forwards(Code))]
//     Store { kind: Kind },
// }

const _: () = {
    use errors::__private_v0_1 as __apm;
    static __APM_TABLE: __apm::ErrorTable = __apm::with_beside(
        __apm::table(
            "RealEnum",
            "{\"errorCode\":\"ORD.quantity\",\"errorMessage\":\"{0} is no number.\"}The quantity is no number.{\"errorCode\":\"ORD.quantity\",\"errorMessage\":\"the quantity is missing.\"}",
            b"\x0E\0\0\0\x90\x01\x11\0\x1A\0\0\0\0\0\x0C\0",
            __apm::Key::Windows(4u8, 0u8),
            11400714819323198485u64,
            b"\0",
            b"\0\0\0\0",
        ),
        &__apm::Beside {
            forwarded: {
                use __apm::NoTable as _;
                &[__apm::TableOf::<ApmErrorCode>::TABLES, __apm::TableOf::<Code>::TABLES]
            },
            messages: b"g\0\0\0\0\0\x18\0\0\0\0\0\0\0\x0C\x01",
        },
    );
    impl RealEnum {
        /// The table of the errors that this type declares.
        pub const TABLE: &'static __apm::ErrorTable = &__APM_TABLE;
    }
    impl RealEnum {
        /// What happened, for people. `None` where the document says `-`.
        #[must_use]
        #[allow(clippy::same_name_method)]
        pub fn description(&self) -> __apm::Option<&'static __apm::str> {
            __apm::entry_ref(self).description()
        }
    }
    #[automatically_derived]
    impl __apm::HasTable for RealEnum {
        fn table() -> &'static __apm::ErrorTable {
            &__APM_TABLE
        }
    }
    #[automatically_derived]
    impl __apm::ApmError for RealEnum {
        #[inline]
        fn entry_ref(&self) -> __apm::EntryRef {
            __apm::EntryRef::new(
                &__APM_TABLE,
                match self {
                    RealEnum::Project { .. } => {
                        return __apm::ApmError::entry_ref(
                            &(ApmErrorCode::InvalidProjectId),
                        );
                    }
                    RealEnum::Store { kind: __field_kind, .. } => {
                        let kind = __field_kind;
                        let _ = kind;
                        return __apm::ApmError::entry_ref(
                                &(match kind {
                                    Kind::Late => Code::Late,
                                    Kind::Gone => Code::Gone,
                                }),
                            )
                            .with_own_message();
                    }
                    RealEnum::NoQuantity => {
                        return __apm::EntryRef::with_message_beside(&__APM_TABLE, 0, 0);
                    }
                    RealEnum::Quantity { .. } => 0,
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
                RealEnum::Quantity { 0: __field_0, .. } => {
                    __apm::write!(
                        __to, "{__printed__0} is no number.", __printed__0 = { use
                        __apm::Printed as _; __field_0.__apm_printed() }
                    )
                }
                RealEnum::Project { .. } => {
                    __apm::ApmError::write_message(
                        &(ApmErrorCode::InvalidProjectId),
                        __to,
                    )
                }
                RealEnum::Store { .. } => {
                    __apm::fmt::Write::write_str(__to, "no answer.")
                }
                _ => __apm::EntryRef::write_declared(__apm::entry_ref(self), __to),
            }
        }
    }
    #[automatically_derived]
    impl __apm::Display for RealEnum {
        fn fmt(&self, f: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
            __apm::write_message(self, f)
        }
    }
    #[automatically_derived]
    impl __apm::Error for RealEnum {
        fn source(&self) -> __apm::Option<&(dyn __apm::Error + 'static)> {
            use __apm::AsDynError as _;
            match self {
                RealEnum::Project { 0: __source, .. } => {
                    __apm::Some(__source.__apm_as_dyn_error())
                }
                _ => __apm::None,
            }
        }
    }
    const _: () = {
        #[allow(unused_imports)]
        use __apm::{NoError as _, NoPointer as _};
        __apm::assert!(
            ! (__apm::Field:: < Text > ::IS_ERROR || __apm::Field:: < Text >
            ::POINTS_TO_ERROR),
            "the message of `Quantity` prints `{{0}}`, which is an error: clients would see what is for the log. Remove it from the message and mark the field `#[source]`, which keeps it for the log, or add `expose_source` to this `#[apm(…)]` if clients are to see it"
        );
    };
};
