// The derive writes this for:
//
// #[apm(crate = errors)]
// pub enum TraceError {
//     #[apm(code = "SVCSTG.ORD.400001", status = BAD_REQUEST, message = "{0} is no number.")]
//     Quantity(String),
//     #[apm(same_as = Quantity, message = "a number is missing.")]
//     NoQuantity,
//     #[apm(code = ApmErrorCode::InvalidProjectId)]
//     Project,
//     #[apm(code = error, message = "trace {trace} can't be shown.")]
//     Trace { trace: u32, error: ApmErrorCode },
// }

const _: () = {
    use errors::__private_v0_1 as __apm;
    static __APM_TABLE: __apm::ErrorTable = __apm::with_beside(
        __apm::with_forwarded(
            __apm::table(
                "TraceError",
                "{\"errorCode\":\"SVCSTG.ORD.400001\",\"errorMessage\":\"{0} is no number.\"}{\"errorCode\":\"SVCSTG.ORD.400001\",\"errorMessage\":\"a number is missing.\"}",
                b"\x0E\0\0\0\x90\x01\x11\0\0\0\0\0\0\0\x11\0",
                __apm::Key::Windows(9u8, 0u8),
                11400714819323198485u64,
                b"\0",
                b"\0\0\0\0",
            ),
            {
                use __apm::NoTable as _;
                &[
                    __apm::TableOf::<ApmErrorCode>::TABLES,
                    __apm::TableOf::<ApmErrorCode>::TABLES,
                ]
            },
        ),
        &__apm::Beside {
            messages: b"R\0\0\0\0\0\x14\0\0\0\0\0\0\0\x11\x01",
            ..__apm::Beside::NONE
        },
    );
    impl TraceError {
        /// The table of the errors that this type declares.
        pub const TABLE: &'static __apm::ErrorTable = &__APM_TABLE;
    }
    impl TraceError {
        /// What happened, for people. `None` if the documentation has `-`.
        #[must_use]
        #[allow(clippy::same_name_method)]
        pub fn description(&self) -> __apm::Option<&'static __apm::str> {
            __apm::entry_ref(self).description()
        }
    }
    #[automatically_derived]
    impl __apm::HasTable for TraceError {
        fn table() -> &'static __apm::ErrorTable {
            &__APM_TABLE
        }
    }
    #[automatically_derived]
    impl __apm::ApmError for TraceError {
        #[inline]
        fn entry_ref(&self) -> __apm::EntryRef {
            __apm::EntryRef::new(
                &__APM_TABLE,
                match self {
                    TraceError::Project { .. } => {
                        return __apm::Lender::entry_ref(
                            &(ApmErrorCode::InvalidProjectId),
                        );
                    }
                    TraceError::Trace { error: __field_error, .. } => {
                        let error = __field_error;
                        let _ = error;
                        return __apm::Lender::entry_ref(&(error)).with_own_message();
                    }
                    TraceError::NoQuantity => {
                        return __apm::EntryRef::with_message_beside(&__APM_TABLE, 0, 0);
                    }
                    TraceError::Quantity { .. } => 0,
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
                TraceError::Quantity { 0: __field_0, .. } => {
                    __apm::write!(__to, "{_0} is no number.", _0 = * __field_0)
                }
                TraceError::Project { .. } => {
                    __apm::Lender::write_message(&(ApmErrorCode::InvalidProjectId), __to)
                }
                TraceError::Trace { trace: __field_trace, .. } => {
                    __apm::write!(
                        __to, "trace {trace} can't be shown.", trace = * __field_trace
                    )
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
                TraceError::Project { .. } => {
                    __apm::Lender::write_message_in(
                        &(ApmErrorCode::InvalidProjectId),
                        __language,
                        __to,
                    )
                }
                _ => __apm::write_message(self, __to),
            }
        }
        fn each_param(&self, __visit: &mut __apm::VisitParam<'_>) {
            match self {
                TraceError::Project { .. } => {
                    __apm::Lender::each_param(&(ApmErrorCode::InvalidProjectId), __visit)
                }
                TraceError::Trace { trace: __field_trace, .. } => {
                    __visit("trace", __field_trace);
                }
                _ => {}
            }
        }
    }
    #[automatically_derived]
    impl __apm::Display for TraceError {
        fn fmt(&self, f: &mut __apm::fmt::Formatter<'_>) -> __apm::fmt::Result {
            __apm::write_message(self, f)
        }
    }
    #[automatically_derived]
    impl __apm::Error for TraceError {}
};
