//! The parameters of an error, and the variant restored from them.

use super::api_error::ApiError;
use crate::error::FromParams;
use alloc::string::String;

impl ApiError {
    /// The parameter of this name: the member of `params` in a problem (`application/problem+json`). `None` if there is
    /// none.
    ///
    /// Strings are parameters, and so are numbers, as their literal text. Other values are ignored. An error has the first
    /// [100](Self::PARAMS_LIMIT) parameters. One whose name or text has more than 65,536 bytes of UTF-8 is left out, since
    /// a part of it would be another value.
    ///
    /// ```
    /// use apm_errors::ApiError;
    ///
    /// let body = br#"{"status":404,"code":"SVCSTG.ORD.404001","params":{"id":"7"}}"#;
    /// let error = ApiError::decode(404, body);
    /// assert_eq!(error.param("id"), Some("7"));
    /// assert_eq!(error.param("name"), None);
    /// ```
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&str> {
        // Of duplicate members the last one counts, as elsewhere.
        let mut all = self.known_params().iter().rev();
        all.find(|(known, _)| known == name)
            .map(|(_, text)| &**text)
    }

    /// All [parameters](Self::param), by name and text, in the order of the body.
    ///
    /// ```
    /// # use apm_errors::ApiError;
    /// let error = ApiError::decode(409, br#"{"code":"ORD.1","params":{"name":"tea","left":2}}"#);
    /// assert!(error.params().eq([("name", "tea"), ("left", "2")]));
    /// ```
    pub fn params(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.known_params().iter();
        all.map(|(name, text)| (&**name, &**text))
    }

    /// Returns the same variant that the service answered with, including its fields, for a type with
    /// `#[apm(from_params)]` that the client shares with the service.
    ///
    /// A variant without fields needs only the code. One with fields needs its [parameters](Self::param), so the
    /// client has to ask for a problem, with `accept: application/problem+json`. `None` if the type does not declare the
    /// code, or if a parameter is missing or can't be parsed. See [`FromParams`] for the variants that can be restored.
    ///
    /// ```
    /// use apm_errors::{ApiError, ApmError};
    ///
    /// #[derive(Debug, PartialEq, ApmError)]
    /// #[apm(from_params)]
    /// enum OrderError {
    ///     #[apm(code = "ORD.404001", status = 404, message = "order {id} does not exist.")]
    ///     NotFound { id: u64 },
    /// }
    ///
    /// let error = ApiError::decode(404, br#"{"code":"ORD.404001","params":{"id":"7"}}"#);
    /// assert_eq!(error.variant(), Some(OrderError::NotFound { id: 7 }));
    /// let error = ApiError::decode(404, br#"{"code":"ORD.404001","params":{"id":"seven"}}"#);
    /// assert_eq!(error.variant::<OrderError>(), None);
    /// ```
    #[must_use]
    pub fn variant<E: FromParams>(&self) -> Option<E> {
        E::from_params(self.code()?, &|name| self.param(name))
    }

    fn known_params(&self) -> &[(String, String)] {
        &self.inner.params
    }
}
