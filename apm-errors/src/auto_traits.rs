//! Trait objects with every set of auto traits.

/// Calls a macro with each set of the auto traits of `core` and `std`, the empty one included.
///
/// Impls for `dyn Error` do not cover `dyn Error + Send`: each set is a different type.
macro_rules! each_set_of_auto_traits {
    ($each:ident) => {
        each_set_of_auto_traits!($each [] Send Sync Unpin UnwindSafe RefUnwindSafe);
    };
    ($each:ident [$($set:ident)*]) => {
        $each!($($set)*);
    };
    ($each:ident [$($set:ident)*] $next:ident $($rest:ident)*) => {
        each_set_of_auto_traits!($each [$($set)*] $($rest)*);
        each_set_of_auto_traits!($each [$($set)* $next] $($rest)*);
    };
}

pub(crate) use each_set_of_auto_traits;
