//! The numbers that are statuses.

pub(super) fn is_status(number: u16) -> bool {
    (100..=599).contains(&number)
}
