//! The sizes of the public types, with all features: adding a field to one shows its cost.
#![cfg(target_pointer_width = "64")]

use apm_errors::{
    ApiError, ApigwErrorCode, ApmErrorCode, CallError, Entries, ErrorBody, ErrorEntry,
    ErrorResponse, ErrorTable, FieldError, UnknownCode, actix_web, axum,
    docs::{
        Change, ChangeKind, Check, Column, Comparison, Difference, Format, Language, Page, Row,
        Skipped,
    },
};

macro_rules! assert_sizes {
    ($($type:ty: $size:literal,)+) => {
        $(assert_eq!(size_of::<$type>(), $size, stringify!($type));)+
    };
}

#[test]
fn errors_are_small_in_a_result() {
    assert_sizes! {
        ApmErrorCode: 1,
        ApigwErrorCode: 1,
        Result<(), ApmErrorCode>: 1,
        ApiError: 8,
        Result<(), ApiError>: 8,
        Result<String, ApiError>: 24,
        CallError: 16,
        Result<String, CallError>: 24,
        // One word less without actix-web.
        ErrorResponse: 32,
        Result<(), ErrorResponse>: 32,
        Result<String, ErrorResponse>: 32,
        FieldError: 72,
        UnknownCode: 24,
        Result<ApmErrorCode, UnknownCode>: 24,
    }
}

#[test]
fn tables_and_bodies() {
    assert_sizes! {
        ErrorEntry: 80,
        ErrorTable: 120,
        Entries: 24,
        ErrorBody: 48,
    }
}

#[test]
fn layers_add_a_format_to_what_they_wrap() {
    assert_sizes! {
        axum::ErrorLayer: 0,
        axum::ErrorService<u64>: 8,
        axum::ErrorFuture<u64>: 24,
        axum::RequestIdLayer: 16,
        axum::RequestIdService<u64>: 24,
        axum::RequestIdFuture<u64>: 24,
        actix_web::ErrorLayer: 0,
        actix_web::ErrorService<u64>: 8,
        actix_web::ErrorFuture<u64>: 24,
        actix_web::RequestIdLayer: 16,
        actix_web::RequestIdService<u64>: 24,
        actix_web::RequestIdFuture<u64>: 24,
    }
}

#[test]
fn documents() {
    assert_sizes! {
        Language: 1,
        Column: 1,
        Format: 1,
        ChangeKind: 1,
        Row: 112,
        Change: 232,
        Comparison: 32,
        Check: 24,
        Difference: 280,
        Page: 88,
        Skipped: 56,
    }
}
