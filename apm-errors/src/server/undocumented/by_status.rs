//! The documented error of a status.

use super::refused::Refused;
use crate::{error::FromCode, server::response::ErrorResponse};

/// The error with this status, or else with that of its class.
pub(super) fn by_status<R: FromCode + Send + Sync + 'static>(
    refused: &Refused<'_>,
) -> Option<ErrorResponse> {
    let status = refused.status();
    let class = if status < 500 { 400 } else { 500 };
    let error = of_status::<R>(status).or_else(|| of_status::<R>(class));
    error.map(ErrorResponse::from)
}

/// The first variant with this status. For a code with several entries, the status of the first one counts.
fn of_status<R: FromCode>(status: u16) -> Option<R> {
    let tables = R::table().with_forwarded();
    let mut entries = tables.iter().flat_map(|table| table.of_status(status));
    entries.find_map(|entry| R::from_code(entry.code).filter(|error| error.status() == status))
}
